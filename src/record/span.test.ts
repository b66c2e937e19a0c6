import { describe, expect, it } from 'vitest'
import type { ArticleRecord } from './schema.js'
import { checkRecord, spanOf, trimRange } from './span.js'

const text = 'Moscow said it would wait.'
const record = (): ArticleRecord => ({
  schema: 'rapporteur/record@1',
  document: {
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
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    damage: [],
  },
  actors: [],
  statements: [
    {
      id: 's1',
      voice: 'Moscow',
      voiceSpan: spanOf(text, 0, 6),
      party: 'RUS',
      kind: 'indirect',
      addressee: null,
      channel: null,
      place: null,
      country: null,
      cue: spanOf(text, 7, 11),
      content: [spanOf(text, 12, 25)],
      damaged: false,
      confidence: 0.9,
      why: { rule: 'clause' },
    },
  ],
  acts: [],
  meetings: [],
  issues: [],
})

describe('checkRecord', () => {
  it('lets a sound record pass', () => {
    expect(checkRecord(record()).statements).toHaveLength(1)
  })

  it('lets a record pass whose statements have no place, as those of earlier versions', () => {
    const { place: _place, country: _country, ...old } = record().statements[0]!
    expect(checkRecord({ ...record(), statements: [old] }).statements[0]).toMatchObject({ place: null, country: null })
  })

  it('refuses words that are not at their offsets', () => {
    const broken = record()
    broken.statements[0]!.cue = { start: 7, end: 11, text: 'told' }
    expect(() => checkRecord(broken)).toThrow('cue does not hold the words')
  })

  it('refuses a range outside the text', () => {
    const broken = record()
    broken.document.damage = [{ start: 20, end: 400, kind: 'text-lost' }]
    expect(() => checkRecord(broken)).toThrow('outside the text')
  })

  it('refuses a reference to an item that is not there', () => {
    const broken = record()
    broken.issues = [{ id: 'i1', label: 'talks', acts: ['a1'], status: 'open' }]
    expect(() => checkRecord(broken)).toThrow('a1')
  })
})

describe('trimRange', () => {
  it('takes white space off both ends', () => {
    expect(trimRange('  a b \n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 })
  })
})
