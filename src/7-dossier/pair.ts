/** Two parties face to face: what each asks of the other, how it was answered, and how far they talk past each other. */
import { type BoardIssue, type BoardPosition, boardPositions, issuesOf, type Tally, tallyOf, titled } from './board.js'
import { dayRange } from './days.js'
import type { Dossier } from './dossier.js'
import { type Filter, partiesOf } from './positions.js'

export interface Side {
  readonly party: string
  /** Asks of this side towards the other, with the other's answers only. */
  readonly asks: readonly BoardPosition[]
  /** What this side says to the other beside its asks: warnings, accusations, praise … */
  readonly moves: readonly BoardPosition[]
  readonly tally: Tally
  /** Asks that the other side did not address on their substance: unanswered or evaded. */
  readonly missed: readonly number[]
}

export interface Pair {
  readonly asOf: string
  readonly a: Side
  readonly b: Side
  /** The issues of both sides' positions, the weightiest first. */
  readonly issues: readonly Pick<BoardIssue, 'id' | 'title' | 'language'>[]
  /** Whether each has asks on the table of which none was answered on its substance by the other. */
  readonly talkPast: boolean
}

export function pair(dossier: Dossier, a: string, b: string, filter: Filter = {}): Pair {
  const asOf = filter.asOf ?? dayRange(dossier).last ?? ''
  const positions = boardPositions(dossier, { ...filter, asOf })
  const [first, second] = [sideOf(positions, a, b), sideOf(positions, b, a)]
  const held = new Set([first, second].flatMap(side => [...side.asks, ...side.moves].map(position => position.issue)))
  return {
    asOf,
    issues: titled(
      dossier,
      issuesOf(dossier, positions).filter(issue => held.has(issue.id)),
    ).map(({ id, title, language }) => ({ id, title, language })),
    a: first,
    b: second,
    talkPast: [first, second].every(side => side.asks.length > 0 && side.missed.length === side.asks.length),
  }
}

function sideOf(positions: readonly BoardPosition[], party: string, other: string): Side {
  const own = positions.filter(position => partiesOf(position.party).includes(party))
  const asks = asksOf(own, other)
  // What answers the other side belongs here even where it names nobody.
  const answering = new Set(
    asksOf(
      positions.filter(position => partiesOf(position.party).includes(other)),
      party,
    ).flatMap(ask => ask.answers.map(answer => answer.by.id)),
  )
  return {
    party,
    asks,
    moves: own.filter(
      position => !position.ask && (partiesOf(position.to).includes(other) || answering.has(position.id)),
    ),
    tally: tallyOf(asks),
    missed: asks.filter(ask => ask.status === 'unanswered' || ask.status === 'evaded').map(ask => ask.id),
  }
}

/** Asks towards the other side, or answered by it, each with the answers of that side only. */
const asksOf = (own: readonly BoardPosition[], other: string): BoardPosition[] =>
  own
    .filter(position => position.ask)
    .filter(
      ask =>
        (ask.to !== null && partiesOf(ask.to).includes(other)) ||
        (ask.to === null && ask.answers.some(answer => isBy(answer.by.party, other))),
    )
    .map(ask => {
      const answers = ask.answers.filter(answer => isBy(answer.by.party, other))
      return { ...ask, answers, status: answers[0]?.how ?? ('unanswered' as const) }
    })

const isBy = (party: string | null, other: string): boolean => partiesOf(party).includes(other)
