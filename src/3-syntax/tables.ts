/** Packed, read-only tables of a model: feature keys → weights, laid out for views on the model file. */
import { addressing } from './addressing.js'

/** Open addressing from 32-bit keys to integers other than 0. */
export class IntTable {
  private readonly factor: number
  private readonly shift: number

  /** `keys` and `values` are equally long; a value of 0 marks an empty slot. */
  constructor(
    readonly keys: Int32Array,
    readonly values: Int32Array,
  ) {
    const { factor, shift } = addressing(keys.length)
    this.factor = factor
    this.shift = shift
  }

  /** Value of the key, 0 where there is none. */
  get(key: number): number {
    const { keys, values } = this
    let slot = Math.imul(key >>> 10, this.factor) >>> this.shift
    for (;;) {
      const value = values[slot]!
      if (value === 0 || keys[slot] === key) return value
      if (++slot === keys.length) slot = 0
    }
  }
}

/** Most keys that are looked up together. */
const MOST_KEYS = 256
const places = new Int32Array(MOST_KEYS)
const fetched = new Int32Array(MOST_KEYS)

/** The first slot of each key, all read before any is looked at: memory answers many at once, but not past a guess about what comes. */
function fetchSlots(slots: Int32Array, keys: Int32Array, count: number, factor: number, shift: number): void {
  for (let i = 0; i < count; i++) {
    const slot = Math.imul(keys[i]! >>> 10, factor) >>> shift
    places[i] = slot
    fetched[i] = slots[slot]!
  }
}

/** Bits of a slot of a PairTable: 10 for each of two signed weights, 12 to check the key. */
export const PAIR_CHECK_BITS = 12
export const PAIR_WEIGHT_LIMIT = 511

/** Weights of two classes against a third whose weight is always 0; one 32-bit slot a feature. */
export class PairTable {
  /** Sums left by the last `score`. */
  first = 0
  second = 0
  private readonly factor: number
  private readonly shift: number

  constructor(readonly slots: Int32Array) {
    const { factor, shift } = addressing(slots.length)
    this.factor = factor
    this.shift = shift
  }

  /** Sums the weights of the first `count` keys. */
  score(keys: Int32Array, count: number): void {
    const { slots, factor, shift } = this
    const size = slots.length
    let first = 0
    let second = 0
    fetchSlots(slots, keys, count, factor, shift)
    for (let i = 0; i < count; i++) {
      const check = keys[i]! & 0xfff
      let packed = fetched[i]!
      if (packed === 0) continue
      let slot = places[i]!
      while (packed !== 0 && (packed & 0xfff) !== check) {
        if (++slot === size) slot = 0
        packed = slots[slot]!
      }
      first += packed >> 22
      second += (packed << 10) >> 22
    }
    this.first = first
    this.second = second
  }
}

/** Bits of a slot of a ClassTable that check the key; the others hold where its run of weights begins. */
export const CLASS_CHECK_BITS = 10

/** Weights of many classes, of which few are not 0: a slot points at a run of [count, (weight << classBits | class) …]. */
export class ClassTable {
  private readonly factor: number
  private readonly shift: number

  constructor(
    readonly slots: Int32Array,
    readonly runs: Int16Array,
    readonly classBits: number,
  ) {
    const { factor, shift } = addressing(slots.length)
    this.factor = factor
    this.shift = shift
  }

  /** Adds the weights of the first `count` keys to `scores`, one entry a class. */
  addScores(keys: Int32Array, count: number, scores: Int32Array): void {
    const { slots, runs, factor, shift, classBits } = this
    const size = slots.length
    const classMask = (1 << classBits) - 1
    fetchSlots(slots, keys, count, factor, shift)
    for (let i = 0; i < count; i++) {
      const check = keys[i]! & 0x3ff
      let packed = fetched[i]!
      if (packed === 0) continue
      let slot = places[i]!
      while (packed !== 0 && (packed & 0x3ff) !== check) {
        if (++slot === size) slot = 0
        packed = slots[slot]!
      }
      if (packed === 0) continue
      const start = packed >>> CLASS_CHECK_BITS
      const end = start + runs[start]!
      for (let at = start + 1; at <= end; at++) {
        const entry = runs[at]!
        scores[entry & classMask]! += entry >> classBits
      }
    }
  }
}
