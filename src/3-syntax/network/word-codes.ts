/**
 * Folded forms → the codes of their word vectors. A vector is a sum of rows, one of `CENTRES` from the table of each
 * stage (residual quantisation, Chen, Guan and Wang 2010), so that it takes some bytes a word, one a stage.
 */
import { clusterSlot } from '../clusters.js'

export const CENTRES = 256
/** Numbers of a vector. */
export const VECTOR = 64

export interface WordPlaces {
  /** Slots of the table of clusters, by which words are found. */
  readonly slots: Int32Array
  /** A bit for each slot whose word has codes. */
  readonly known: Int32Array
}

/** Finds the number of a word among those that have codes, in the order of their slots; -1 where it has none. */
export function codeFinder({ slots, known }: WordPlaces): (folded: number) => number {
  const before = new Int32Array(known.length)
  for (let i = 1; i < known.length; i++) before[i] = before[i - 1]! + bitCount(known[i - 1]!)
  return folded => {
    const slot = clusterSlot(slots, folded)
    const bits = known[slot >>> 5]!
    const bit = 1 << (slot & 31)
    if ((bits & bit) === 0 || slots[slot] === 0) return -1
    return before[slot >>> 5]! + bitCount(bits & (bit - 1))
  }
}

/** Number of bits that are set. */
export function bitCount(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
