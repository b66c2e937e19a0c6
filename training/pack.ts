/** Trained weights → the packed tables of a model file. */
import {
  CLASS_CHECK_BITS,
  ClassTable,
  IntTable,
  PAIR_CHECK_BITS,
  PAIR_WEIGHT_LIMIT,
  PairTable,
} from '../src/3-syntax/tables.js'
import type { Perceptron } from './perceptron.js'

/** Share of slots in use at most. */
const LOAD = 0.78
const CLASS_CHECK = (1 << CLASS_CHECK_BITS) - 1
const PAIR_CHECK = (1 << PAIR_CHECK_BITS) - 1

const slotBits = (count: number): number => Math.max(4, Math.ceil(Math.log2((count + 1) / LOAD)))

/** Table of integers other than 0. */
export function packInts(entries: ReadonlyMap<number, number>): IntTable {
  const bits = slotBits(entries.size)
  const keys = new Int32Array(1 << bits)
  const values = new Int32Array(1 << bits)
  for (const [key, value] of entries) {
    const slot = freeSlot(values, key, bits)
    keys[slot] = key
    values[slot] = value
  }
  return new IntTable(keys, values)
}

/** Packs the weights of classes 0, 1, 2 as those of 1 and 2 against 0, in a table of at most 2^mostBits slots. */
export function packPairs(weights: Perceptron, mostBits: number): PairTable {
  let most = 0
  forEachPair(weights, (_, first, second) => {
    most = Math.max(most, Math.abs(first), Math.abs(second))
  })
  const scale = PAIR_WEIGHT_LIMIT / (most || 1)
  const features: Feature[] = []
  forEachPair(weights, (key, exactFirst, exactSecond) => {
    const first = Math.round(exactFirst * scale)
    const second = Math.round(exactSecond * scale)
    const slot = (first << 22) | ((second & 0x3ff) << PAIR_CHECK_BITS) | (key & PAIR_CHECK)
    const strength = Math.max(Math.abs(first), Math.abs(second), Math.abs(first - second))
    if (strength > 0) features.push({ key, slot, strength })
  })
  return new PairTable(layOut(strongest(features, mostBits)))
}

/** Weights of classes 1 and 2 less that of class 0, key by key. */
function forEachPair(weights: Perceptron, visit: (key: number, first: number, second: number) => void): void {
  const row = new Float64Array(3)
  weights.forEach((key, classes, values) => {
    row.fill(0)
    classes.forEach((chosen, i) => {
      row[chosen] = values[i]!
    })
    visit(key, row[1]! - row[0]!, row[2]! - row[0]!)
  })
}

/** Packs sparse rows in a table of at most 2^mostBits slots; equal rows share one run. */
export function packClasses(weights: Perceptron, classCount: number, mostBits: number): ClassTable {
  const classBits = Math.ceil(Math.log2(classCount))
  const limit = 2 ** (15 - classBits) - 1
  const scale = limit / largest(weights)
  const runs: number[] = [0]
  const startOf = new Map<string, number>()
  const features: Feature[] = []
  weights.forEach((key, classes, values) => {
    const run: number[] = []
    let strength = 0
    classes.forEach((chosen, i) => {
      const weight = Math.round(values[i]! * scale)
      if (weight !== 0) run.push((weight << classBits) | chosen)
      strength = Math.max(strength, Math.abs(weight))
    })
    if (run.length === 0) return
    run.sort((a, b) => a - b)
    const name = run.join()
    let start = startOf.get(name)
    if (start === undefined) {
      start = runs.length
      startOf.set(name, start)
      runs.push(run.length, ...run)
    }
    features.push({ key, slot: (start << CLASS_CHECK_BITS) | (key & CLASS_CHECK), strength })
  })
  if (runs.length >= 2 ** (32 - CLASS_CHECK_BITS)) throw new Error('too many different rows of weights for one table')
  return new ClassTable(layOut(strongest(features, mostBits)), Int16Array.from(runs), classBits)
}

interface Feature {
  readonly key: number
  /** What its slot holds. */
  readonly slot: number
  /** Size of its largest weight. */
  readonly strength: number
}

/** The features with the largest weights, as many as a table of 2^mostBits slots takes. */
function strongest(features: Feature[], mostBits: number): Feature[] {
  const most = Math.floor(2 ** mostBits * LOAD) - 1
  if (features.length <= most) return features
  return features.sort((a, b) => b.strength - a.strength || a.key - b.key).slice(0, most)
}

function layOut(features: readonly Feature[]): Int32Array {
  const bits = slotBits(features.length)
  const slots = new Int32Array(1 << bits)
  for (const { key, slot } of features) slots[freeSlot(slots, key, bits)] = slot
  return slots
}

/** Size of the largest weight: clipping even a few of the large ones costs dearly. */
function largest(weights: Perceptron): number {
  let most = 0
  weights.forEach((_, __, values) => {
    for (const value of values) most = Math.max(most, Math.abs(value))
  })
  return most || 1
}

function freeSlot(slots: Int32Array, key: number, bits: number): number {
  let slot = key >>> (32 - bits)
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
  return slot
}
