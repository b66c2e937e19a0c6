/** Trained weights → the packed tables of a model file. */

import { findSlot, tableSize } from '../src/3-syntax/addressing.js'
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
/** Weights of many classes rounded to less than this (of 511 where there are 64 classes) are left out. */
const LEAST_WEIGHT = 1
const CLASS_CHECK = (1 << CLASS_CHECK_BITS) - 1
const PAIR_CHECK = (1 << PAIR_CHECK_BITS) - 1

/** Table of integers other than 0. */
export function packInts(entries: ReadonlyMap<number, number>): IntTable {
  const size = tableSize(entries.size, LOAD)
  const keys = new Int32Array(size)
  const values = new Int32Array(size)
  for (const [key, value] of entries) {
    const slot = findSlot(key, size, at => values[at] === 0)
    keys[slot] = key
    values[slot] = value
  }
  return new IntTable(keys, values)
}

/** Packs the weights of classes 0, 1, 2 as those of 1 and 2 against 0, keeping at most `most` features. */
export function packPairs(weights: Perceptron, most: number): PairTable {
  let largestDifference = 0
  forEachPair(weights, (_, first, second) => {
    largestDifference = Math.max(largestDifference, Math.abs(first), Math.abs(second))
  })
  const scale = PAIR_WEIGHT_LIMIT / (largestDifference || 1)
  const features: Feature[] = []
  forEachPair(weights, (key, exactFirst, exactSecond) => {
    const first = Math.round(exactFirst * scale)
    const second = Math.round(exactSecond * scale)
    const slot = (first << 22) | ((second & 0x3ff) << PAIR_CHECK_BITS) | (key & PAIR_CHECK)
    const strength = Math.max(Math.abs(first), Math.abs(second), Math.abs(first - second))
    if (strength > 0) features.push({ key, slot, strength })
  })
  return new PairTable(layOut(strongest(features, most)))
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

/** Packs sparse rows, keeping at most `most` features; equal rows share one run. */
export function packClasses(weights: Perceptron, classCount: number, most: number): ClassTable {
  const classBits = Math.ceil(Math.log2(classCount))
  const limit = 2 ** (15 - classBits) - 1
  const scale = limit / largest(weights)
  const rows: number[][] = []
  const features: Feature[] = []
  weights.forEach((key, classes, values) => {
    const row: number[] = []
    let strength = 0
    classes.forEach((chosen, i) => {
      const weight = Math.round(values[i]! * scale)
      if (Math.abs(weight) >= LEAST_WEIGHT) row.push((weight << classBits) | chosen)
      strength = Math.max(strength, Math.abs(weight))
    })
    if (row.length === 0) return
    rows.push(row.sort((x, y) => x - y))
    features.push({ key, slot: rows.length, strength })
  })
  const slots = layOut(strongest(features, most))
  const keyOf = new Int32Array(rows.length + 1)
  for (const { key, slot } of features) keyOf[slot] = key
  const runs: number[] = [0]
  const startOf = new Map<string, number>()
  slots.forEach((slot, at) => {
    if (slot === 0) return
    const row = rows[slot - 1]!
    const name = row.join()
    let start = startOf.get(name)
    if (start === undefined) {
      start = runs.length
      startOf.set(name, start)
      runs.push(row.length, ...row)
    }
    slots[at] = (start << CLASS_CHECK_BITS) | (keyOf[slot]! & CLASS_CHECK)
  })
  if (runs.length >= 2 ** (32 - CLASS_CHECK_BITS)) throw new Error('too many different rows of weights for one table')
  return new ClassTable(slots, Int16Array.from(runs), classBits)
}

interface Feature {
  readonly key: number
  /** What its slot holds, not 0. */
  readonly slot: number
  /** Size of its largest weight. */
  readonly strength: number
}

/** The `most` features with the largest weights. */
function strongest(features: Feature[], most: number): Feature[] {
  if (features.length <= most) return features
  return features.sort((a, b) => b.strength - a.strength || a.key - b.key).slice(0, most)
}

function layOut(features: readonly Feature[]): Int32Array {
  const slots = new Int32Array(tableSize(features.length, LOAD))
  for (const { key, slot } of features) slots[findSlot(key, slots.length, at => slots[at] === 0)] = slot
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
