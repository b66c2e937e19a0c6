import { describe, expect, it } from 'vitest'
import { bandKeys, isCopy, sharedPart, shingles } from './copies.js'

/** Deterministic prose: word `n` of a stream that `seed` starts. */
function prose(seed: number, count: number): string[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return `word${(state >>> 16) % 4000}`
  })
}
const meets = (a: string, b: string): boolean => {
  const keys = new Set(bandKeys(shingles(a)))
  return bandKeys(shingles(b)).some(key => keys.has(key))
}
const story = prose(1, 500)

describe('near-copies', () => {
  const variants: Record<string, string> = {
    cut: story.slice(0, 150).join(' '),
    're-titled': ['A', 'new', 'title', ...story].join(' '),
    'one paragraph changed': [...story.slice(0, 200), ...prose(7, 80), ...story.slice(280)].join(' '),
    'two sentences added': [...story.slice(0, 250), ...prose(9, 40), ...story.slice(250)].join(' '),
  }
  for (const [name, text] of Object.entries(variants)) {
    it(`finds a story that was ${name}`, () => {
      expect(meets(story.join(' '), text)).toBe(true)
      expect(isCopy(sharedPart(shingles(story.join(' ')), shingles(text)))).toBe(true)
    })
  }

  it('keeps two stories with a quotation in common apart', () => {
    const quotation = prose(3, 40)
    const a = [...prose(20, 200), ...quotation, ...prose(21, 150)].join(' ')
    const b = [...prose(30, 180), ...quotation, ...prose(31, 190)].join(' ')
    expect(isCopy(sharedPart(shingles(a), shingles(b)))).toBe(false)
  })

  it('says nothing of texts too short to tell', () => {
    expect(bandKeys(shingles('Talks ended without result on Monday evening'))).toEqual([])
  })
})
