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

/**
 * Packs the weights of classes 0, 1, 2 as those of 1 and 2 against 0. Weights whose size is below `least` (a share of the
 * clipping value) are left out.
 */
export function packPairs(weights: Perceptron, least: number): PairTable {
  const scale = PAIR_WEIGHT_LIMIT / clippingValue(weights)
  const packed: [number, number][] = []
  const row = new Float64Array(3)
  weights.forEach((key, classes, values) => {
    row.fill(0)
    classes.forEach((chosen, i) => {
      row[chosen] = values[i]!
    })
    const first = quantise((row[1]! - row[0]!) * scale, PAIR_WEIGHT_LIMIT)
    const second = quantise((row[2]! - row[0]!) * scale, PAIR_WEIGHT_LIMIT)
    if (Math.max(Math.abs(first), Math.abs(second)) < Math.max(1, least * PAIR_WEIGHT_LIMIT)) return
    packed.push([key, (first << 22) | ((second & 0x3ff) << PAIR_CHECK_BITS) | (key & PAIR_CHECK)])
  })
  const bits = slotBits(packed.length)
  const slots = new Int32Array(1 << bits)
  for (const [key, value] of packed) slots[freeSlot(slots, key, bits)] = value
  return new PairTable(slots)
}

/** Packs sparse rows; equal rows share one run. Entries below `least` (a share of the clipping value) are left out. */
export function packClasses(weights: Perceptron, classCount: number, least: number): ClassTable {
  const classBits = Math.ceil(Math.log2(classCount))
  const limit = 2 ** (15 - classBits) - 1
  const scale = limit / clippingValue(weights)
  const floor = Math.max(1, least * limit)
  const runs: number[] = [0]
  const startOf = new Map<string, number>()
  const packed: [number, number][] = []
  weights.forEach((key, classes, values) => {
    const run: number[] = []
    classes.forEach((chosen, i) => {
      const weight = quantise(values[i]! * scale, limit)
      if (Math.abs(weight) >= floor) run.push((weight << classBits) | chosen)
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
    packed.push([key, (start << CLASS_CHECK_BITS) | (key & CLASS_CHECK)])
  })
  if (runs.length >= 2 ** (32 - CLASS_CHECK_BITS))
    throw new Error('too many weights for one table: raise the least weight')
  const bits = slotBits(packed.length)
  const slots = new Int32Array(1 << bits)
  for (const [key, value] of packed) slots[freeSlot(slots, key, bits)] = value
  return new ClassTable(slots, Int16Array.from(runs), classBits)
}

/** Size that all but one in two thousand weights stay below; larger ones are clipped to it. */
function clippingValue(weights: Perceptron): number {
  const sizes: number[] = []
  weights.forEach((_, __, values) => {
    for (const value of values) sizes.push(Math.abs(value))
  })
  const sorted = Float64Array.from(sizes).sort()
  return sorted[Math.floor(sorted.length * 0.9995)] || 1
}

const quantise = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, Math.round(value)))

function freeSlot(slots: Int32Array, key: number, bits: number): number {
  let slot = key >>> (32 - bits)
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
  return slot
}
