/** Vectors → codes: residual quantisation by k-means, stage after stage (Chen, Guan and Wang 2010). */
import { randomStream, shuffle } from '../random.js'
import type { Vectors } from './kmeans.js'

const ROUNDS = 12

export interface Quantised {
  /** `stages` codes a vector, as signed bytes. */
  readonly codes: Int8Array
  /** `count` vectors a stage. */
  readonly centres: Float32Array
  /** Share of the squared lengths that the sums of centres miss. */
  readonly left: number
}

/** Centres are found from the first `sample` vectors; all are coded. */
export function quantise(vectors: Vectors, sample: number, stages: number, count: number, seed: number): Quantised {
  const { size } = vectors
  const rest: Vectors = { ...vectors, values: vectors.values.slice() }
  const codes = new Int8Array(vectors.count * stages)
  const centres = new Float32Array(stages * count * size)
  for (let stage = 0; stage < stages; stage++) {
    const found = findMeans(rest, Math.min(sample, rest.count), count, seed + stage)
    centres.set(found.values, stage * count * size)
    const halves = halfSquares(found)
    for (let row = 0; row < rest.count; row++) {
      const code = closest(rest.values, row * size, found, halves)
      codes[row * stages + stage] = code
      for (let i = 0; i < size; i++) rest.values[row * size + i]! -= found.values[code * size + i]!
    }
  }
  const square = (values: Float32Array): number => values.reduce((sum, value) => sum + value * value, 0)
  return { codes, centres, left: square(rest.values) / square(vectors.values) }
}

function findMeans({ values, size }: Vectors, rows: number, count: number, seed: number): Vectors {
  const means: Vectors = { values: new Float32Array(count * size), size, count }
  const chosen = shuffle([...Array(rows).keys()], randomStream(seed)).slice(0, count)
  chosen.forEach((row, mean) => {
    means.values.set(values.subarray(row * size, (row + 1) * size), mean * size)
  })
  for (let round = 0; round < ROUNDS; round++) {
    const halves = halfSquares(means)
    const sums = new Float32Array(count * size)
    const members = new Int32Array(count)
    for (let row = 0; row < rows; row++) {
      const mean = closest(values, row * size, means, halves)
      members[mean]!++
      for (let i = 0; i < size; i++) sums[mean * size + i]! += values[row * size + i]!
    }
    for (let at = 0; at < sums.length; at++) {
      const own = members[Math.floor(at / size)]!
      if (own > 0) means.values[at] = sums[at]! / own
    }
  }
  return means
}

const halfSquares = ({ values, size, count }: Vectors): Float32Array =>
  Float32Array.from({ length: count }, (_, mean) => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += values[mean * size + i]! ** 2
    return sum / 2
  })

/** The mean nearest to the vector at `at`. */
function closest(values: Float32Array, at: number, means: Vectors, halves: Float32Array): number {
  const { values: centres, size, count } = means
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let mean = 0; mean < count; mean++) {
    let product = -halves[mean]!
    for (let i = 0; i < size; i++) product += values[at + i]! * centres[mean * size + i]!
    if (product > most) {
      most = product
      best = mean
    }
  }
  return best
}
