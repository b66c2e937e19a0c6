/** The model of a neural parser: which linear model it stands on, its vocabulary, and the parameters of its network, eight bits each. */

import { fail } from '../../record/errors.js'
import { hashText } from '../hash.js'
import type { Model } from '../model.js'
import { type Packed, readModel } from '../model-file.js'
import type { Lookup } from './inputs.js'
import { type Shape, type Sizes, shapeOf } from './shape.js'
import { codeFinder } from './word-codes.js'

/** What the header of the file says. */
export interface NetworkHeader {
  readonly language: string
  readonly version: string
  /** Fingerprint of the linear model whose tags, morphology, lemmas and clusters the network reads. */
  readonly linear: number
  readonly banks: number
  /** Of the codes of words. */
  readonly stages: number
  readonly sizes: Sizes
  readonly bonus: Bonus
}

/** What the choice of the linear parser adds to the log-probability of the same head and of the same relation, and what the scores of the network below count. */
export interface Bonus {
  readonly head: number
  readonly label: number
  readonly below: number
}

export interface NetworkModel {
  readonly header: NetworkHeader
  readonly shape: Shape
  readonly lookup: Lookup
  readonly codes: Int8Array
  readonly parameters: Float32Array
}

/** Tells models apart whose classes are numbered differently. */
export const fingerprint = ({ inventory, clusters }: Pick<Model, 'inventory' | 'clusters'>): number =>
  hashText(JSON.stringify([inventory.tags, inventory.morphs, inventory.labels, clusters.length]))

/**
 * @param below the smaller network beside which this one is used, whose codes of words it shares
 * @throws RapporteurError `model-missing`, or `model-invalid` where it was made for another linear model.
 */
export function loadNetwork(path: string, linear: Model, below: NetworkModel | null): NetworkModel {
  const packed = readModel(path)
  if ((packed.header as NetworkHeader).linear !== fingerprint(linear)) throw fail('model-invalid', path)
  return toNetwork(packed, linear, below)
}

export function toNetwork({ header, arrays }: Packed, linear: Model, below: NetworkModel | null): NetworkModel {
  const { lemmas, suffixes, known, codes, weights, scales } = arrays
  const own = header as NetworkHeader
  const vocabulary = {
    stages: own.stages,
    lemmas: lemmas!.length + 1,
    suffixes: suffixes!.length + 1,
    morphs: linear.inventory.morphs.length,
    banks: own.banks,
    labels: linear.inventory.labels.length,
  }
  return {
    header: own,
    shape: shapeOf(vocabulary, own.sizes),
    codes: below?.codes ?? (codes as Int8Array),
    lookup: {
      codeOf: below?.lookup.codeOf ?? codeFinder({ slots: linear.clusters, known: known as Int32Array }),
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
