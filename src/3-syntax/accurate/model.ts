/** The accurate parser's model: which fast model it stands on, its vocabulary, and the parameters of its network, eight bits each. */

import { fail } from '../../record/errors.js'
import { hashText } from '../hash.js'
import type { Model } from '../model.js'
import { type Packed, readModel } from '../model-file.js'
import type { Lookup } from './inputs.js'
import { type Shape, shapeOf } from './shape.js'
import { codeFinder } from './word-codes.js'

/** What the header of the file says. */
export interface AccurateHeader {
  readonly language: string
  readonly version: string
  /** Fingerprint of the fast model whose tags, morphology, lemmas and clusters the network reads. */
  readonly fast: number
  readonly banks: number
  /** Of the codes of words. */
  readonly stages: number
  readonly bonus: Bonus
}

/** What the fast tree's choice adds to the log-probability of the same head and of the same relation. */
export interface Bonus {
  readonly head: number
  readonly label: number
}

export interface AccurateModel {
  readonly header: AccurateHeader
  readonly shape: Shape
  readonly lookup: Lookup
  readonly codes: Int8Array
  readonly parameters: Float32Array
}

/** Tells models apart whose classes are numbered differently. */
export const fingerprint = ({ inventory, clusters }: Pick<Model, 'inventory' | 'clusters'>): number =>
  hashText(JSON.stringify([inventory.tags, inventory.morphs, inventory.labels, clusters.length]))

/** @throws RapporteurError `model-missing`, or `model-invalid` where it was made for another fast model. */
export function loadAccurate(path: string, fast: Model): AccurateModel {
  const model = toAccurate(readModel(path), fast)
  if (model.header.fast !== fingerprint(fast)) throw fail('model-invalid', path)
  return model
}

export function toAccurate({ header, arrays }: Packed, fast: Model): AccurateModel {
  const { lemmas, suffixes, known, codes, weights, scales } = arrays
  const own = header as AccurateHeader
  const shape = shapeOf({
    stages: own.stages,
    lemmas: lemmas!.length + 1,
    suffixes: suffixes!.length + 1,
    morphs: fast.inventory.morphs.length,
    banks: own.banks,
    labels: fast.inventory.labels.length,
  })
  return {
    header: own,
    shape,
    codes: codes as Int8Array,
    lookup: {
      codeOf: codeFinder({ slots: fast.clusters, known: known as Int32Array }),
      lemmas: numbered(lemmas as Int32Array),
      suffixes: numbered(suffixes as Int32Array),
    },
    parameters: fromBytes(weights as Int8Array, scales as Int16Array),
  }
}

/** Hashes → their numbers, from 1. */
export const numbered = (hashes: Int32Array): Map<number, number> =>
  new Map(Array.from(hashes, (hash, i) => [hash, i + 1]))

/** Parameters that share a scale. */
const BLOCK = 64
/** Scales are stored as integers of this many to 1. */
const SCALE = 1 << 18

/** Rounds to eight bits; a block's largest parameter becomes 127. */
export function toBytes(parameters: Float32Array): { weights: Int8Array; scales: Int16Array } {
  const weights = new Int8Array(parameters.length)
  const scales = new Int16Array(Math.ceil(parameters.length / BLOCK))
  for (let block = 0; block < scales.length; block++) {
    const part = parameters.subarray(block * BLOCK, (block + 1) * BLOCK)
    const most = part.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
    const scale = Math.min(32767, Math.ceil((most / 127) * SCALE))
    scales[block] = scale
    if (scale === 0) continue
    part.forEach((value, i) => {
      weights[block * BLOCK + i] = Math.max(-127, Math.min(127, Math.round((value * SCALE) / scale)))
    })
  }
  return { weights, scales }
}

export function fromBytes(weights: Int8Array, scales: Int16Array): Float32Array {
  const parameters = new Float32Array(weights.length)
  for (let i = 0; i < weights.length; i++) parameters[i] = (weights[i]! * scales[(i / BLOCK) | 0]!) / SCALE
  return parameters
}
