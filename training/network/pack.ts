/** A trained network with its vocabulary → its model as a file holds it. */

import type { Packed } from '../../src/3-syntax/model-file.js'
import { type NetworkHeader, toBytes } from '../../src/3-syntax/network/model.js'
import type { Words } from './lessons.js'

/** @param codes of words and which words have them; none where they are those of the network below */
export const packNetwork = (
  header: NetworkHeader,
  { lemmas, suffixes }: Words,
  codes: { readonly known: Int32Array; readonly codes: Int8Array } | null,
  parameters: Float32Array,
): Packed => ({ header, arrays: { lemmas, suffixes, ...codes, ...toBytes(parameters) } })
