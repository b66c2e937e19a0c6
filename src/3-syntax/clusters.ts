/** Folded forms → clusters of words that are used alike, in one packed table. */
import { addressing, findSlot, tableSize } from './addressing.js'

const FINE_BITS = 10
const COARSE_BITS = 6
const VALUE_BITS = FINE_BITS + COARSE_BITS
const VALUE_MASK = (1 << VALUE_BITS) - 1
const CHECK = 0xffff
const LOAD = 0.75

/** Value of a word in cluster `fine` (up to 1022) of group `coarse` (up to 63); never 0. */
export const clusterValue = (fine: number, coarse: number): number => ((fine + 1) << COARSE_BITS) | coarse

export const coarseOf = (value: number): number => value & ((1 << COARSE_BITS) - 1)

/** Slots of a table: 16 bits of the key's hash beyond those that place it, and the value; 0 is empty. */
export function packClusters(entries: ReadonlyMap<number, number>): Int32Array {
  const slots = new Int32Array(tableSize(entries.size, LOAD))
  for (const [key, value] of entries) {
    slots[findSlot(key, slots.length, slot => slots[slot] === 0)] = ((key & CHECK) << VALUE_BITS) | value
  }
  return slots
}

/** Value of the word with this key, 0 where it has none. */
export function clusterOf(slots: Int32Array, key: number): number {
  return slots[clusterSlot(slots, key)]! & VALUE_MASK
}

/** Slot of the word with this key, or the empty one where it would stand. */
export function clusterSlot(slots: Int32Array, key: number): number {
  const { factor, shift } = addressing(slots.length)
  let slot = Math.imul(key >>> 10, factor) >>> shift
  for (let packed = slots[slot]!; packed !== 0; packed = slots[slot]!) {
    if (packed >>> VALUE_BITS === (key & CHECK)) break
    if (++slot === slots.length) slot = 0
  }
  return slot
}
