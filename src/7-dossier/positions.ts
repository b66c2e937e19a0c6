/** The acts of a dossier as of a day, gathered into positions with the number of independent reports behind each. */
import type { ActType } from '../record/schema.js'
import { articlesById } from './days.js'
import type { Dossier } from './dossier.js'
import type { ItemState } from './items.js'

/** One telling of a position: the act as one article has it. */
export interface Telling {
  readonly id: number
  readonly article: number
  readonly report: number
  readonly outlet: string | null
  readonly title: string | null
  readonly language: string
  readonly day: string
  /** Null where the article has no date. */
  readonly published: string | null
  readonly state: ItemState
  readonly type: ActType
  readonly party: string | null
  readonly to: string | null
  readonly voice: string | null
  /** The act's content, and the if-part of a conditional one. */
  readonly words: string
  readonly condition: string | null
  readonly start: number
  readonly end: number
  readonly confidence: number
  readonly position: number
  readonly issue: number | null
}

/** What one party holds: the same act told by one or many reports. */
export interface Position {
  readonly id: number
  readonly type: ActType
  readonly party: string | null
  readonly to: string | null
  readonly issue: number | null
  /** The wording of the best telling known on that day. */
  readonly lead: Telling
  readonly tellings: readonly Telling[]
  /** Whether a dated article tells it; without one, `first` and `last` are only the day on which it counts as known. */
  readonly dated: boolean
  readonly first: string
  readonly last: string
  /** Independent reports: copies of one report count once. */
  readonly reports: number
  readonly confidence: number
  readonly confirmed: boolean
}

/** A position of which nobody has looked yet how it was answered: an ask is unanswered, and nothing else asks for an answer. */
export interface OpenPosition extends Position {
  readonly ask: boolean
  readonly status: 'unanswered' | null
  readonly answers: readonly never[]
}

export interface Filter {
  /** ISO date: nothing later is known. */
  readonly asOf?: string
  readonly minConfidence?: number
  /** Only what an analyst confirmed, corrected or added. */
  readonly confirmedOnly?: boolean
  readonly issue?: number
}

type ActTuple = readonly [
  id: number,
  article: number,
  state: ItemState,
  type: ActType,
  party: string | null,
  to: string | null,
  voice: string | null,
  words: string,
  condition: string | null,
  start: number,
  end: number,
  confidence: number,
  position: number,
  issue: number | null,
]
const ACT = 'id, article, state, type, party, target, voice, words, condition, start, end, confidence, position, issue'

/** The acts known on a day, in order of time. Joined here and not in SQL, which would carry the columns of the article through every row. */
export function loadTellings(dossier: Dossier, filter: Filter = {}): Telling[] {
  const { asOf = '9999', minConfidence = 0, confirmedOnly = false } = filter
  const { db } = dossier
  const articles = articlesById(dossier)
  const merged = new Map(db.tuples<[number, number]>('id, merged', 'issue WHERE merged IS NOT NULL'))
  const acts = db.tuples<ActTuple>(
    ACT,
    "item WHERE kind = 'act' AND state <> 'rejected' AND position IS NOT NULL AND confidence >= ? AND (? = 0 OR state <> 'machine')",
    minConfidence,
    confirmedOnly ? 1 : 0,
  )
  const tellings: Telling[] = []
  for (const act of acts) {
    const article = articles.get(act[1])!
    const day = article[5]
    const issue = act[13] === null ? null : (merged.get(act[13]) ?? act[13])
    if (day > asOf || (filter.issue !== undefined && issue !== filter.issue)) continue
    tellings.push({
      id: act[0],
      article: act[1],
      report: article[1],
      outlet: article[2],
      title: article[3],
      language: article[4],
      day,
      published: article[6],
      state: act[2],
      type: act[3],
      party: act[4],
      to: act[5],
      voice: act[6],
      words: act[7],
      condition: act[8],
      start: act[9],
      end: act[10],
      confidence: act[11],
      position: act[12],
      issue,
    })
  }
  return tellings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id))
}

const isDecided = (telling: Telling): boolean => telling.state !== 'machine'

/** The telling to show: an analyst's word first, then the surest, then the earliest. */
const better = (a: Telling, b: Telling): boolean =>
  isDecided(a) !== isDecided(b) ? isDecided(a) : a.confidence > b.confidence

/** @param tellings in order of time */
export const gatherPositions = (tellings: readonly Telling[]): OpenPosition[] =>
  [...groupBy(tellings, telling => telling.position).values()].map(toPosition)

const NO_ANSWERS: readonly never[] = []

function toPosition(tellings: readonly Telling[]): OpenPosition {
  const first = tellings[0]!
  let lead = first
  let { to, issue } = first
  let firstDated: Telling | null = null
  let lastDated: Telling | null = null
  for (const telling of tellings) {
    if (better(telling, lead)) lead = telling
    to ??= telling.to
    issue ??= telling.issue
    if (telling.published === null) continue
    firstDated ??= telling
    lastDated = telling
  }
  return {
    id: first.position,
    type: lead.type,
    party: lead.party,
    to: lead.to ?? to,
    issue: lead.issue ?? issue,
    lead,
    tellings,
    dated: firstDated !== null,
    first: (firstDated ?? first).day,
    last: (lastDated ?? tellings.at(-1)!).day,
    reports: tellings.length === 1 ? 1 : new Set(tellings.map(telling => telling.report)).size,
    confidence: tellings.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    confirmed: tellings.some(isDecided),
    ask: isAsk(lead),
    status: isAsk(lead) ? 'unanswered' : null,
    answers: NO_ANSWERS,
  }
}

/** The parties of a field that joins several with `+`. */
export const partiesOf = (party: string | null): string[] => (party === null ? [] : party.split('+'))

/** What puts something on the table and waits for an answer. */
export const isAsk = (position: { readonly type: string }): boolean =>
  position.type === 'demand' || position.type === 'offer'

/** Items by key, in the order of their first appearance. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
