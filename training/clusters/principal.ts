/** Vectors → the directions in which they differ most (principal components by orthogonal iteration), and their shadows on them. */
import { randomStream } from '../random.js'
import type { Vectors } from './kmeans.js'

const ROUNDS = 12

/** `kept` directions of the first `sample` rows, one a row, the strongest first or nearly so. */
export function mainDirections(vectors: Vectors, sample: number, kept: number, seed: number): Vectors {
  const { values, size } = vectors
  const rows = Math.min(sample, vectors.count)
  const random = randomStream(seed)
  const directions: Vectors = {
    values: Float32Array.from({ length: kept * size }, () => random() - 0.5),
    size,
    count: kept,
  }
  orthogonalise(directions)
  for (let round = 0; round < ROUNDS; round++) {
    const shadows = project({ values, size, count: rows }, directions)
    directions.values.fill(0)
    for (let row = 0; row < rows; row++) {
      for (let d = 0; d < kept; d++) {
        const weight = shadows.values[row * kept + d]!
        for (let i = 0; i < size; i++) directions.values[d * size + i]! += weight * values[row * size + i]!
      }
    }
    orthogonalise(directions)
  }
  return directions
}

/** The product of every vector with every direction. */
export function project({ values, size, count }: Vectors, { values: directions, count: kept }: Vectors): Vectors {
  const shadows = new Float32Array(count * kept)
  for (let row = 0; row < count; row++) {
    for (let d = 0; d < kept; d++) {
      let product = 0
      for (let i = 0; i < size; i++) product += values[row * size + i]! * directions[d * size + i]!
      shadows[row * kept + d] = product
    }
  }
  return { values: shadows, size: kept, count }
}

/** Gram and Schmidt, in place. */
function orthogonalise({ values, size, count }: Vectors): void {
  for (let d = 0; d < count; d++) {
    const own = values.subarray(d * size, (d + 1) * size)
    for (let e = 0; e < d; e++) {
      const other = values.subarray(e * size, (e + 1) * size)
      let product = 0
      for (let i = 0; i < size; i++) product += own[i]! * other[i]!
      for (let i = 0; i < size; i++) own[i]! -= product * other[i]!
    }
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) || 1
    for (let i = 0; i < size; i++) own[i]! /= length
  }
}
