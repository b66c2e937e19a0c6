import { describe, expect, it } from 'vitest'
import type { Act } from '../record/schema.js'
import { groupIssues } from './issues.js'

const act = (id: string, type: Act['type'], text: string, answers: readonly string[] = []): Act => ({
  id,
  type,
  party: 'NOR',
  to: null,
  voice: null,
  statement: null,
  content: [{ start: 0, end: text.length, text }],
  condition: null,
  answers: [...answers],
  repeats: [],
  issue: null,
  confidence: 0.5,
  why: { frame: 'test', cue: { start: 0, end: 1, text: text.slice(0, 1) } },
})

describe('groupIssues', () => {
  it('joins a demand and its refusal, and takes the status of the last answer', () => {
    const { acts, issues } = groupIssues([
      act('a1', 'demand', 'reopen the fishing port'),
      act('a2', 'offer', 'a common railway fund'),
      act('a3', 'reject', 'the request', ['a1']),
    ])
    expect(issues.map(issue => [issue.acts, issue.status])).toEqual([
      [['a1', 'a3'], 'rejected'],
      [['a2'], 'unanswered'],
    ])
    expect(issues[0]?.label).toBe('reopen the fishing port')
    expect(acts.map(one => one.issue)).toEqual(['i1', 'i2', 'i1'])
  })

  it('groups by shared words where no answer links the acts', () => {
    const { issues } = groupIssues([
      act('a1', 'demand', 'withdraw the border troops'),
      act('a2', 'insist', 'troops stay at the border'),
    ])
    expect(issues).toHaveLength(1)
  })
})
