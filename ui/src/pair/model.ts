/** A pair of the API → the lanes that are drawn: by issue, what each side holds. Pure. */
import type { WirePair, WirePosition } from '../../../src/9-doors/http/wire'

export interface PairIssue {
  readonly id: number
  readonly title: string
  readonly language: string | null
  readonly left: readonly WirePosition[]
  readonly right: readonly WirePosition[]
}

/** What is shown beside the asks: moves that could be an answer. Warnings have a section of their own. */
const BESIDE: ReadonlySet<WirePosition['type']> = new Set([
  'reject',
  'accept',
  'evade',
  'commit',
  'deny',
  'insist',
  'support',
])

const byAsk = (a: WirePosition, b: WirePosition): number => Number(b.ask) - Number(a.ask) || a.id - b.id

export function pairIssues(pair: WirePair): PairIssue[] {
  const answering = new Set([...pair.a.asks, ...pair.b.asks].flatMap(ask => ask.answers.map(answer => answer.position)))
  const lane = (side: WirePair['a'], issue: number): WirePosition[] =>
    [...side.asks, ...side.moves.filter(move => BESIDE.has(move.type) || answering.has(move.id))]
      .filter(position => position.issue === issue)
      .sort(byAsk)
  return pair.issues
    .map(issue => ({ ...issue, left: lane(pair.a, issue.id), right: lane(pair.b, issue.id) }))
    .filter(issue => [...issue.left, ...issue.right].some(position => position.ask || answering.has(position.id)))
}

/** Asks that were answered on their substance: leaving open and silence do not count. */
export const answered = (side: WirePair['a']): number => side.asks.length - side.missed.length
