import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packClasses, packInts, packPairs } from '../../training/pack.js'
import { Perceptron } from '../../training/perceptron.js'
import { addressing, tableSize } from './addressing.js'
import { clusterOf, clusterValue, packClusters } from './clusters.js'
import { scramble } from './hash.js'

const keys = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 400 })

describe('tables', () => {
  it('have sizes with room, and slots within', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.integer(), (count, key) => {
        const size = tableSize(count, 0.78)
        const { factor, shift } = addressing(size)
        expect(size).toBeGreaterThan(count)
        expect(size).toBeLessThanOrEqual(Math.max(4, ((count + 1) / 0.78) * 1.25 + 1))
        expect(Math.imul(key >>> 10, factor) >>> shift).toBeLessThan(size)
      }),
    )
  })

  it('find every integer that was put in, and nothing else', () => {
    fc.assert(
      fc.property(keys, all => {
        const half = all.slice(0, Math.ceil(all.length / 2))
        const table = packInts(new Map(half.map((key, i) => [key, i + 1])))
        expect(all.map(key => table.get(key))).toEqual(all.map((_, i) => (i < half.length ? i + 1 : 0)))
      }),
    )
  })

  it('find the cluster of every word', () => {
    fc.assert(
      fc.property(keys, all => {
        const slots = packClusters(new Map(all.map((key, i) => [key, clusterValue(i, i % 48)])))
        const found = all.map(key => clusterOf(slots, key))
        expect(found.filter((value, i) => value !== clusterValue(i, i % 48)).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('sum the weights that were learnt', () => {
    const perceptron = new Perceptron()
    const features = Int32Array.from([7, 9, 5], scramble)
    perceptron.update(features, 2, 2, 0)
    perceptron.update(features, 1, 1, 0)
    const pairs = packPairs(perceptron, 100)
    pairs.score(features, 3)
    expect(pairs.second).toBeGreaterThan(pairs.first)
    expect(pairs.first).toBeGreaterThan(0)
    const scores = new Int32Array(3)
    packClasses(perceptron, 3, 100).addScores(features, 3, scores)
    expect([...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)).toEqual([2, 1, 0])
  })
})
