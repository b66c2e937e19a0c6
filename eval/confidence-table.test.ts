import { describe, expect, it } from 'vitest'
import type { Statement } from '../src/record/schema.js'
import { confidenceTable, type JudgedIn, tableConfidence } from './confidence-table.js'

const statement = (rule: string, parts: Partial<Statement> = {}): Statement => ({
  id: 's1',
  voice: 'Ada Ross',
  voiceSpan: null,
  party: null,
  kind: 'direct',
  addressee: null,
  channel: null,
  place: null,
  country: null,
  cue: null,
  content: [{ start: 0, end: 4, text: 'Stop' }],
  damaged: false,
  confidence: 0.5,
  why: { rule },
  ...parts,
})

const judged = (count: number, right: boolean, rule: string, parts: Partial<Statement> = {}): JudgedIn[] =>
  Array.from({ length: count }, () => ({ statement: statement(rule, parts), right, language: 'en', article: 'a' }))

describe('confidenceTable', () => {
  const table = confidenceTable(
    [...judged(90, true, 'quotation'), ...judged(10, false, 'quotation'), ...judged(50, false, 'claim')],
    'en',
  )

  it('gives a rule its share of right statements', () => {
    expect(table.rules.quotation).toBeGreaterThan(0.85)
    expect(table.rules.claim).toBeLessThan(0.2)
  })

  it('gives a rule that was never seen the mean', () => {
    expect(table.rules.source).toBeCloseTo((90 + 8 * 0.8) / (150 + 8))
  })

  it('lets an unknown voice decide', () => {
    const [unnamed] = judged(1, true, 'quotation', { voice: null })
    expect(tableConfidence(table, unnamed!)).toBe(table.unnamed)
  })
})
