import { describe, expect, it } from 'vitest'
import type { Statement } from '../src/record/schema.js'
import { judge } from './statement-match.js'

const said = (voice: string | null, text: string): Statement => ({
  id: 's1',
  voice,
  voiceSpan: null,
  party: null,
  kind: 'indirect',
  addressee: null,
  channel: null,
  place: null,
  country: null,
  cue: null,
  content: [{ start: 0, end: text.length, text }],
  damaged: false,
  confidence: 0.5,
  why: { rule: 'clause' },
})

describe('judge', () => {
  const gold = [
    { voice: 'Ada Ross', content: [{ text: 'the border stays closed for a week' }] },
    { voice: 'a poll', content: [{ text: 'prices have fallen' }], optional: true },
  ]

  it('counts a statement right by content and last name', () => {
    expect(judge(gold, [said('Ross', 'the border stays closed')])).toMatchObject([{ right: true }])
    expect(judge(gold, [said('Bell', 'the border stays closed')])).toMatchObject([{ right: false }])
    expect(judge(gold, [said('Ross', 'nobody knows')])).toMatchObject([{ right: false }])
  })

  it('leaves out what matches an optional annotation', () => {
    expect(judge(gold, [said('a poll', 'prices have fallen')])).toEqual([])
  })

  it('matches each annotation once', () => {
    const twice = [said('Ross', 'the border stays closed for a week'), said('Ross', 'the border stays closed')]
    expect(judge(gold, twice).map(({ right }) => right)).toEqual([true, false])
  })
})
