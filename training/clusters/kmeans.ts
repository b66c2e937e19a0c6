/** Vectors → clusters: k-means on the sphere (cosine), started from random vectors and deterministic under a seed. */
import { randomStream, shuffle } from '../random.js'

/** `count` vectors of `size` numbers each, row after row. */
export interface Vectors {
  readonly values: Float32Array
  readonly size: number
  readonly count: number
}

/** Scales every row to length 1. */
export function normalise({ values, size, count }: Vectors): void {
  for (let row = 0; row < count; row++) {
    const part = values.subarray(row * size, (row + 1) * size)
    const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0)) || 1
    for (let i = 0; i < size; i++) part[i]! /= length
  }
}

/** Centroids of `clusters` clusters after `rounds` rounds over the first `sample` rows. */
export function findCentroids(
  vectors: Vectors,
  sample: number,
  clusters: number,
  rounds: number,
  seed: number,
): Vectors {
  const { values, size } = vectors
  const rows = Math.min(sample, vectors.count)
  const random = randomStream(seed)
  const chosen = shuffle([...Array(rows).keys()], random).slice(0, clusters)
  const centroids: Vectors = { values: new Float32Array(clusters * size), size, count: clusters }
  chosen.forEach((row, cluster) => {
    centroids.values.set(values.subarray(row * size, (row + 1) * size), cluster * size)
  })
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(clusters * size)
    const members = new Int32Array(clusters)
    for (let row = 0; row < rows; row++) {
      const cluster = nearest(values, row * size, centroids)
      members[cluster]!++
      for (let i = 0; i < size; i++) sums[cluster * size + i]! += values[row * size + i]!
    }
    for (let cluster = 0; cluster < clusters; cluster++) {
      if (members[cluster]! > 0)
        centroids.values.set(sums.subarray(cluster * size, (cluster + 1) * size), cluster * size)
    }
    normalise(centroids)
  }
  return centroids
}

/** The centroid with the largest product with the vector at `at`. */
export function nearest(values: Float32Array, at: number, { values: centroids, size, count }: Vectors): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let cluster = 0; cluster < count; cluster++) {
    const start = cluster * size
    let product = 0
    for (let i = 0; i < size; i++) product += values[at + i]! * centroids[start + i]!
    if (product > most) {
      most = product
      best = cluster
    }
  }
  return best
}
