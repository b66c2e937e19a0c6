import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../record/schema.js'
import { paragraphsOf } from './paragraphs.js'

const documentOf = (text: string, blocks: readonly Block[]): Document => ({
  id: 'sha256:0',
  source: 'a.txt',
  url: null,
  title: null,
  outlet: null,
  byline: null,
  language: 'en',
  published: null,
  publishedFrom: null,
  text,
  blocks: [...blocks],
  damage: [],
})

const sentence = 'The two delegations met again and went through the draft line by line. '

describe('paragraphsOf', () => {
  it('breaks a long scraped block between sentences', () => {
    const text = sentence.repeat(20)
    const [paragraph] = paragraphsOf(documentOf(text, [{ start: 0, end: text.length, role: 'body' }]), [])
    expect(paragraph!.breaks.length).toBeGreaterThan(1)
    for (const at of paragraph!.breaks) expect(text.slice(at)).toMatch(/^The two/)
  })

  it('does not break within the words of a statement', () => {
    const text = sentence.repeat(20)
    const whole = { start: 0, end: text.length }
    expect(paragraphsOf(documentOf(text, [{ ...whole, role: 'body' }]), [whole])[0]!.breaks).toEqual([])
  })

  it('keeps what no block covers, and a dateline on the line of its body', () => {
    const text = 'GENEVA – Talks began.\n\nStray line.'
    const paragraphs = paragraphsOf(
      documentOf(text, [
        { start: 0, end: 8, role: 'dateline' },
        { start: 9, end: 21, role: 'body' },
      ]),
      [],
    )
    expect(paragraphs.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'GENEVA – Talks began.',
      'Stray line.',
    ])
  })
})
