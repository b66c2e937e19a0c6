/** The acts of a dossier as of a day, gathered into positions with the number of independent reports behind each. */
import type { ActType } from '../record/schema.js'
import type { Database } from './database.js'
import { KNOWN } from './days.js'
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

export interface Filter {
  /** ISO date: nothing later is known. */
  readonly asOf?: string
  readonly minConfidence?: number
  /** Only what an analyst confirmed, corrected or added. */
  readonly confirmedOnly?: boolean
  readonly issue?: number
}

export function loadTellings(db: Database, filter: Filter = {}): Telling[] {
  return db.all<Telling>(
    `SELECT item.id, article, report, outlet, title, language, ${KNOWN} AS day, published, state, type, party, target AS "to", voice, words,
       condition, start, end, confidence, position, final.id AS issue
     FROM item JOIN article ON article.id = item.article
       LEFT JOIN issue ON issue.id = item.issue LEFT JOIN issue AS final ON final.id = coalesce(issue.merged, issue.id)
     WHERE item.kind = 'act' AND state <> 'rejected' AND position IS NOT NULL AND ${KNOWN} <= ? AND confidence >= ?
       AND (? = 0 OR state <> 'machine') AND (? IS NULL OR final.id = ?)
     ORDER BY ${KNOWN}, item.id`,
    filter.asOf ?? '9999',
    filter.minConfidence ?? 0,
    filter.confirmedOnly ? 1 : 0,
    filter.issue ?? null,
    filter.issue ?? null,
  )
}

const isDecided = (telling: Telling): boolean => telling.state !== 'machine'

/** The telling to show: an analyst's word first, then the surest, then the earliest. */
const better = (a: Telling, b: Telling): boolean =>
  isDecided(a) !== isDecided(b) ? isDecided(a) : a.confidence > b.confidence

export function gatherPositions(tellings: readonly Telling[]): Position[] {
  return [...groupBy(tellings, telling => telling.position)].map(([id, list]) => {
    const dated = list.filter(telling => telling.published !== null)
    const inTime = dated.length > 0 ? dated : list
    const lead = list.reduce((best, telling) => (better(telling, best) ? telling : best))
    return {
      id,
      type: lead.type,
      party: lead.party,
      to: lead.to ?? list.find(telling => telling.to !== null)?.to ?? null,
      issue: lead.issue ?? list.find(telling => telling.issue !== null)?.issue ?? null,
      lead,
      tellings: list,
      dated: dated.length > 0,
      first: inTime[0]!.day,
      last: inTime.at(-1)!.day,
      reports: new Set(list.map(telling => telling.report)).size,
      confidence: Math.max(...list.map(telling => telling.confidence)),
      confirmed: list.some(isDecided),
    }
  })
}

/** The parties of a field that joins several with `+`. */
export const partiesOf = (party: string | null): string[] => (party === null ? [] : party.split('+'))

/** What puts something on the table and waits for an answer. */
export const isAsk = (position: { readonly type: ActType }): boolean =>
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
