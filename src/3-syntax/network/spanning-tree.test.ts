import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../training/random.js'
import { bestTree, findCycle } from './spanning-tree.js'

const total = (scores: Float32Array, heads: ArrayLike<number>, count: number): number =>
  Array.from(heads).reduce((sum, head, d) => sum + scores[d * (count + 1) + head]!, 0)

const isTree = (heads: Int32Array, count: number): boolean =>
  heads.filter(head => head === count).length === 1 && findCycle(heads) === null

/** Every choice of heads that is a tree with one root. */
function* trees(count: number): Generator<Int32Array> {
  const heads = new Int32Array(count)
  for (let code = 0; code < (count + 1) ** count; code++) {
    for (let d = 0, rest = code; d < count; d++, rest = Math.floor(rest / (count + 1))) heads[d] = rest % (count + 1)
    if (isTree(heads, count)) yield heads.slice()
  }
}

describe('bestTree', () => {
  it('finds what trying all trees finds', () => {
    const random = randomStream(5)
    for (let round = 0; round < 60; round++) {
      const count = 1 + (round % 4)
      const scores = Float32Array.from({ length: count * (count + 1) }, () => random() * 10 - 5)
      const best = Math.max(...[...trees(count)].map(heads => total(scores, heads, count)))
      const heads = bestTree(scores, count)
      expect(isTree(heads, count)).toBe(true)
      expect(total(scores, heads, count)).toBeCloseTo(best, 4)
    }
  })

  it('gives a tree for a long sentence of nothing but cycles', () => {
    const count = 256
    const scores = new Float32Array(count * (count + 1)).fill(-20)
    for (let d = 0; d < count; d++) scores[d * (count + 1) + (d ^ 1)] = 5
    expect(isTree(bestTree(scores, count), count)).toBe(true)
  })
})
