/** A trained network with its vocabulary → the accurate model as a file holds it. */
import { type AccurateHeader, toBytes } from '../../src/3-syntax/accurate/model.js'
import type { Packed } from '../../src/3-syntax/model-file.js'
import type { Words } from './lessons.js'

/** @param known slots of the words that have codes @param codes their codes */
export const packAccurate = (
  header: AccurateHeader,
  { lemmas, suffixes }: Words,
  known: Int32Array,
  codes: Int8Array,
  parameters: Float32Array,
): Packed => ({ header, arrays: { lemmas, suffixes, known, codes, ...toBytes(parameters) } })
