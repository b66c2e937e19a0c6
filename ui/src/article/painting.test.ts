import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/sample-record.js'
import { setText } from './inlines'
import { cardsAt, startOfCard, workOn } from './model'
import { basePainting, cardPainting, type Painting } from './painting'

const record = sampleRecord()
const items = [...record.acts, ...record.statements].map((item, i) => ({
  id: i + 1,
  local: item.id,
  state: 'machine' as const,
  correction: null,
}))
const article = { id: 1, language: 'en' } as Parameters<typeof workOn>[0]['article']
const work = workOn({ article, record, items, rejected: { acts: [], statements: [], meetings: [] } })
const wordsOf = (painting: Painting, name: Parameters<Painting['get']>[0]): string[] =>
  (painting.get(name) ?? []).map(({ start, end }) => record.document.text.slice(start, end))

describe('paint on the words', () => {
  it('is the same whether the text is cut finely or not', () => {
    const [fine, coarse] = [setText(record, true), setText(record, false)]
    expect(fine.segments).toEqual(coarse.segments)
    const letters = (set: typeof fine): string =>
      set.paragraphs
        .flatMap(paragraph => paragraph.inlines)
        .map(inline => (inline.kind === 'words' ? record.document.text.slice(inline.start, inline.end) : ''))
        .join('')
    expect(letters(fine)).toBe(letters(coarse))
  })

  it('tints by the innermost act, and leaves out hidden families and rejected acts', () => {
    const { segments } = setText(record, false)
    const all = basePainting(work, segments, new Set())
    expect(wordsOf(all, 'act-refuse')).toEqual(['the demand'])
    expect(basePainting(work, segments, new Set(['refuse'])).has('act-refuse')).toBe(false)
    const [rejected] = record.acts.filter(act => act.type === 'reject')
    const held = { ...record, acts: record.acts.filter(act => act !== rejected) }
    const states = items.map(item => (item.local === rejected!.id ? { ...item, state: 'rejected' as const } : item))
    const without = workOn({
      article,
      record: held,
      items: states,
      rejected: { acts: [rejected!], statements: [], meetings: [] },
    })
    const painting = basePainting(without, segments, new Set())
    expect(painting.has('act-refuse')).toBe(false)
    expect(wordsOf(painting, 'rejected')).toEqual(['the demand'])
  })

  it('marks the words a card was read from, and finds the card by its words', () => {
    const card = work.cards.find(one => one.kind === 'act' && one.item.type === 'reject')!
    expect(wordsOf(cardPainting(card, work), 'cue')).toEqual(['rejected'])
    expect(cardsAt(work, startOfCard(card))[0]).toBe(card)
    expect(cardsAt(work, record.document.text.length - 2)).toEqual([])
  })
})
