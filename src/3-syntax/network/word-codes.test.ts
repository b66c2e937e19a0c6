import { describe, expect, it } from 'vitest'
import { clusterSlot, clusterValue, packClusters } from '../clusters.js'
import { hashText } from '../hash.js'
import { codeFinder } from './word-codes.js'

describe('codeFinder', () => {
  const words = Array.from({ length: 300 }, (_, i) => `word${i}`)
  const slots = packClusters(new Map(words.map((word, i) => [hashText(word), clusterValue(i, 1)])))
  const known = new Int32Array(Math.ceil(slots.length / 32))
  const chosen = words.filter((_, i) => i % 3 === 0)
  for (const word of chosen) {
    const slot = clusterSlot(slots, hashText(word))
    known[slot >>> 5]! |= 1 << (slot & 31)
  }
  const codeOf = codeFinder({ slots, known })

  it('numbers the words that have codes by their slots', () => {
    const bySlot = chosen.sort((a, b) => clusterSlot(slots, hashText(a)) - clusterSlot(slots, hashText(b)))
    expect(bySlot.map(word => codeOf(hashText(word)))).toEqual(bySlot.map((_, i) => i))
  })

  it('knows the others not', () => {
    expect(codeOf(hashText('word1'))).toBe(-1)
    expect(codeOf(hashText('unheard'))).toBe(-1)
  })
})
