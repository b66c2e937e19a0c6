/** How each ask (demand or offer) was answered: by what the texts link themselves, and by what can be inferred from who spoke later on the same issue. */
import type { ActType } from '../record/schema.js'
import type { Database } from './database.js'
import type { TermWeights } from './grouping.js'
import { groupBy, type OpenPosition, type Position, partiesOf } from './positions.js'
import { commonPart, heldPart, termsIn } from './terms.js'

export type How = 'accepted' | 'rejected' | 'countered' | 'evaded'

export interface Answer {
  readonly how: How
  /** The position that answers, itself without answers, and the telling that does it. */
  readonly by: Position
  readonly telling: number
  readonly day: string
  /** `explicit`: an article links the two; `inferred`: same issue, opposite side, not earlier. */
  readonly link: 'explicit' | 'inferred'
  readonly confidence: number
}

/** What an act of each type says to an ask it answers. */
const HOW: Partial<Record<ActType, How>> = {
  accept: 'accepted',
  commit: 'accepted',
  support: 'accepted',
  reject: 'rejected',
  deny: 'rejected',
  evade: 'evaded',
  offer: 'countered',
  demand: 'countered',
}
/** Types that may answer without the text saying so. A promise or praise on the same issue is too little to infer an acceptance from. */
const INFERRED: ReadonlySet<ActType> = new Set(['accept', 'reject', 'evade', 'offer'])
/** An inferred answer shares at least this part of the ask's terms, as both must be about one thing within an issue of many. */
const MIN_COMMON = 0.3
/** … and more than one plain word, which may recur by chance: two, or a concept. */
const MIN_MASS = 2
/** An offer that holds this part of what was asked for grants it; one that holds less sets something against it. */
const GRANTED = 0.75

/**
 * Answers to each ask, best first: explicit before inferred, those of whoever was asked before those of others, then the latest.
 * Linear in the positions of each issue times its asks.
 */
export function answersTo(db: Database, positions: readonly OpenPosition[]): Map<number, Answer[]> {
  const answers = new Map<number, Answer[]>()
  const add = (ask: Position, answer: Answer): void => {
    const list = answers.get(ask.id)
    if (list === undefined) answers.set(ask.id, [answer])
    else if (!list.some(other => other.by.id === answer.by.id)) list.push(answer)
  }

  const links = db.all<{ act: number; target: number }>('SELECT act, target FROM answer')
  const linked = new Set(links.flatMap(({ act, target }) => [act, target]))
  const byTelling = new Map<number, OpenPosition>()
  for (const position of positions) {
    for (const { id } of position.tellings) if (linked.has(id)) byTelling.set(id, position)
  }
  for (const { act, target } of links) {
    const by = byTelling.get(act)
    const ask = byTelling.get(target)
    const how = by === undefined ? undefined : HOW[by.type]
    if (by === undefined || ask === undefined || how === undefined || !ask.ask) continue
    const telling = by.tellings.find(one => one.id === act)!
    add(ask, {
      how,
      by: bare(by),
      telling: act,
      day: telling.day,
      link: 'explicit',
      confidence: Math.min(by.confidence, ask.confidence),
    })
  }

  const replies = groupBy(
    positions.filter(position => position.issue !== null && INFERRED.has(position.type)),
    position => position.issue,
  )
  const terms = new Map<number, TermWeights>()
  const termsOf = (position: Position): TermWeights => {
    const known = terms.get(position.id)
    if (known !== undefined) return known
    const found = termsIn(position.lead.words, position.lead.language)
    terms.set(position.id, found)
    return found
  }
  for (const ask of positions) {
    if (!ask.ask) continue
    for (const by of replies.get(ask.issue) ?? []) {
      const answer = infer(ask, by, termsOf)
      if (answer !== null) add(ask, answer)
    }
  }
  for (const ask of positions) answers.get(ask.id)?.sort(bestFirst(ask))
  return answers
}

/** Whether it is one of those asked that answers. */
const isByAsked = ({ by }: Answer, ask: OpenPosition): boolean =>
  partiesOf(by.party).some(party => partiesOf(ask.to).includes(party))

const bestFirst =
  (ask: OpenPosition) =>
  (a: Answer, b: Answer): number =>
    Number(b.link === 'explicit') - Number(a.link === 'explicit') ||
    Number(isByAsked(b, ask)) - Number(isByAsked(a, ask)) ||
    (a.day === b.day ? 0 : a.day > b.day ? -1 : 1) ||
    b.confidence - a.confidence

/** An answer may be answered in turn; shown under an ask it is only what it says. */
const bare = ({ ask, status, answers, ...position }: OpenPosition): Position => position

function infer(ask: Position, by: OpenPosition, termsOf: (position: Position) => TermWeights): Answer | null {
  if (by.id === ask.id) return null
  const askers = partiesOf(ask.party)
  const asked = partiesOf(ask.to)
  const repliers = partiesOf(by.party)
  const addressed = partiesOf(by.to)
  if (askers.length === 0 || repliers.length === 0 || repliers.some(party => askers.includes(party))) return null
  if (asked.length > 0 && !repliers.some(party => asked.includes(party))) return null
  if (addressed.length > 0 && !addressed.some(party => askers.includes(party))) return null
  // Two offers of one day stand beside each other; only a later one can be the reply.
  const telling = by.tellings.find(one => (by.type === 'offer' ? one.day > ask.first : one.day >= ask.first))
  if (telling === undefined) return null
  const wanted = termsOf(ask)
  const common = commonPart(wanted, termsOf(by), MIN_MASS)
  if (common < MIN_COMMON) return null
  // Who was asked and who was addressed each make the inference surer; so does every word in common.
  const sure = 0.25 + (asked.length > 0 ? 0.2 : 0) + (addressed.length > 0 ? 0.2 : 0) + 0.25 * common
  return {
    how: by.type === 'offer' && heldPart(wanted, termsOf(by)) >= GRANTED ? 'accepted' : HOW[by.type]!,
    by: bare(by),
    telling: telling.id,
    day: telling.day,
    link: 'inferred',
    confidence: sure * Math.min(ask.confidence, by.confidence),
  }
}

/** Where an ask stands: as its best answer has it. */
export type AskStatus = How | 'unanswered'
