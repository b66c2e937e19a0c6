/** Packed, read-only tables of a model: feature keys → weights, laid out for views on the model file. */

/** Slot of a key in a table of 2^bits slots. */
const slotOf = (key: number, shift: number): number => key >>> shift

/** Open addressing from 32-bit keys to integers other than 0. */
export class IntTable {
  private readonly shift: number
  private readonly mask: number

  /** `keys` and `values` are equally long, a power of two; a value of 0 marks an empty slot. */
  constructor(
    readonly keys: Int32Array,
    readonly values: Int32Array,
  ) {
    this.shift = 32 - Math.log2(keys.length)
    this.mask = keys.length - 1
  }

  /** Value of the key, 0 where there is none. */
  get(key: number): number {
    for (let slot = slotOf(key, this.shift); ; slot = (slot + 1) & this.mask) {
      const value = this.values[slot]!
      if (value === 0 || this.keys[slot] === key) return value
    }
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
  private readonly shift: number

  constructor(readonly slots: Int32Array) {
    this.shift = 32 - Math.log2(slots.length)
  }

  /** Sums the weights of the first `count` keys. */
  score(keys: Int32Array, count: number): void {
    const { slots, shift } = this
    const mask = slots.length - 1
    let first = 0
    let second = 0
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      const check = key & 0xfff
      let slot = key >>> shift
      let packed = slots[slot]!
      while (packed !== 0 && (packed & 0xfff) !== check) {
        slot = (slot + 1) & mask
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
  private readonly shift: number

  constructor(
    readonly slots: Int32Array,
    readonly runs: Int16Array,
    readonly classBits: number,
  ) {
    this.shift = 32 - Math.log2(slots.length)
  }

  /** Adds the weights of the first `count` keys to `scores`, one entry a class. */
  addScores(keys: Int32Array, count: number, scores: Int32Array): void {
    const { slots, runs, shift, classBits } = this
    const mask = slots.length - 1
    const classMask = (1 << classBits) - 1
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      const check = key & 0x3ff
      let slot = key >>> shift
      let packed = slots[slot]!
      while (packed !== 0 && (packed & 0x3ff) !== check) {
        slot = (slot + 1) & mask
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
