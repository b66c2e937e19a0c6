/** Two parties face to face: what each asks of the other, how it was answered, and how far they talk past each other. */
import { type BoardPosition, boardPositions, issuesOf, type Tally, tallyOf } from './board.js'
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
  readonly issues: readonly { readonly id: number; readonly title: string; readonly named: boolean }[]
  /** Whether each has asks on the table of which none was answered on its substance by the other. */
  readonly talkPast: boolean
}

export function pair(dossier: Dossier, a: string, b: string, filter: Filter = {}): Pair {
  const asOf = filter.asOf ?? dossier.db.get<{ day: string | null }>('SELECT max(day) AS day FROM article')!.day ?? ''
  const positions = boardPositions(dossier, { ...filter, asOf })
  const [first, second] = [sideOf(positions, a, b), sideOf(positions, b, a)]
  const held = new Set([first, second].flatMap(side => [...side.asks, ...side.moves].map(position => position.issue)))
  return {
    asOf,
    issues: issuesOf(dossier, positions)
      .filter(issue => held.has(issue.id))
      .map(({ id, title, named }) => ({ id, title, named })),
    a: first,
    b: second,
    talkPast: [first, second].every(side => side.asks.length > 0 && side.missed.length === side.asks.length),
  }
}

function sideOf(positions: readonly BoardPosition[], party: string, other: string): Side {
  const own = positions.filter(
    position =>
      partiesOf(position.party).includes(party) &&
      (position.to === null ? position.ask : partiesOf(position.to).includes(other)),
  )
  const asks = own
    .filter(
      position =>
        position.ask && (position.to !== null || position.answers.some(answer => isBy(answer.by.party, other))),
    )
    .map(position => {
      const answers = position.answers.filter(answer => isBy(answer.by.party, other))
      return { ...position, answers, status: answers[0]?.how ?? ('unanswered' as const) }
    })
  return {
    party,
    asks,
    moves: own.filter(position => !position.ask),
    tally: tallyOf(asks),
    missed: asks.filter(ask => ask.status === 'unanswered' || ask.status === 'evaded').map(ask => ask.id),
  }
}

const isBy = (party: string | null, other: string): boolean => partiesOf(party).includes(other)
