import { describe, expect, it } from 'vitest'
import { markHits } from './mark'

const hits = (text: string, query: string): string[] =>
  markHits(text, query)
    .filter(piece => piece.hit)
    .map(piece => piece.text)

describe('words that were looked for', () => {
  it('are marked whatever their accents and capitals', () => {
    expect(hits('Élargissement refusé, l’ÉLARGISSEMENT !', 'elargissement')).toEqual(['Élargissement', 'ÉLARGISSEMENT'])
    expect(hits('re\u0301ponse', 'réponse')).toEqual(['re\u0301ponse'])
  })

  it('may be a beginning only in the last place', () => {
    expect(hits('troops and troop movements', 'troop mov')).toEqual(['troop', 'movements'])
  })

  it('leave every letter of the text in its place', () => {
    const text = 'No troops, no treaty.'
    expect(
      markHits(text, 'no')
        .map(piece => piece.text)
        .join(''),
    ).toBe(text)
    expect(markHits(text, ' … ')).toEqual([{ text, hit: false }])
  })
})
