/** The other questions asked of a dossier: what happened when, who is who, which meetings, which sources. */
import type { Actor, Meeting, Role } from '../record/schema.js'
import { KNOWN } from './days.js'
import type { Dossier } from './dossier.js'
import type { ItemState } from './items.js'
import { type Filter, groupBy, loadTellings, partiesOf, type Telling } from './positions.js'

export interface Day {
  readonly day: string
  readonly meetings: readonly MergedMeeting[]
  readonly acts: readonly Telling[]
}

export interface MergedMeeting extends Meeting {
  /** Number of the first item that tells of it, and of all that do. */
  readonly item: number
  readonly tellings: readonly number[]
  readonly reports: number
}

interface MeetingTelling {
  readonly id: number
  readonly meeting: number | null
  readonly state: ItemState
  readonly body: string
  readonly report: number
}

/** Meetings across articles, by date; what the fullest telling lacks is taken from the others, and what an analyst set holds. */
export function meetings(dossier: Dossier, filter: Filter = {}): MergedMeeting[] {
  const rows = dossier.db.all<MeetingTelling>(
    `SELECT item.id, meeting, state, item.body, report FROM item JOIN article ON article.id = item.article
     WHERE kind = 'meeting' AND state <> 'rejected' AND ${KNOWN} <= ? ORDER BY ${KNOWN}, item.id`,
    filter.asOf ?? '9999',
  )
  return [...groupBy(rows, row => row.meeting)]
    .map(([, group]) => {
      const bodyOf = (row: MeetingTelling): Meeting => JSON.parse(row.body) as Meeting
      const decided = group.filter(row => row.state === 'corrected' || row.state === 'added').at(-1)
      const merged = group.map(bodyOf).reduce(joinMeetings)
      return {
        ...(decided === undefined ? merged : asDecided(merged, bodyOf(decided))),
        item: group[0]!.id,
        tellings: group.map(row => row.id),
        reports: new Set(group.map(row => row.report)).size,
      }
    })
    .sort((a, b) => ((a.date ?? '9999') < (b.date ?? '9999') ? -1 : 1))
}

/** What an analyst left empty may still be known from other tellings; the parties are those that the analyst left standing. */
const asDecided = (merged: Meeting, decided: Meeting): Meeting => ({
  ...merged,
  place: decided.place ?? merged.place,
  country: decided.place === null ? merged.country : decided.country,
  date: decided.date ?? merged.date,
  parties: decided.parties,
  status: decided.status,
  format: decided.format ?? merged.format,
  level: decided.level ?? merged.level,
})

/** Later tellings win on status (planned becomes held), fuller ones on the rest. */
function joinMeetings(a: Meeting, b: Meeting): Meeting {
  return {
    ...a,
    place: a.place ?? b.place,
    country: a.country ?? b.country,
    date: (b.date?.length ?? 0) > (a.date?.length ?? 0) ? b.date : a.date,
    end: a.end ?? b.end,
    parties: [...new Set([...a.parties, ...b.parties])],
    status: b.status,
    format: a.format ?? b.format,
    level: a.level ?? b.level,
    duration: a.duration ?? b.duration,
    heads: { ...b.heads, ...a.heads },
  }
}

export interface Window extends Filter {
  /** First and last day to give; what is known of them is a matter of `asOf`. */
  readonly since?: string
  readonly until?: string
}

/** Acts and meetings by day; what an undated article says belongs to none. */
export function timeline(dossier: Dossier, { since = '', until = '9999', ...filter }: Window = {}): Day[] {
  const inWindow = (day: string | null): boolean => day !== null && day >= since && day <= until
  const acts = groupBy(
    loadTellings(dossier, filter).filter(act => inWindow(act.published)),
    act => act.day,
  )
  const byDay = groupBy(
    meetings(dossier, filter).filter(meeting => inWindow(meeting.date)),
    meeting => meeting.date,
  )
  const days = new Set([...acts.keys(), ...[...byDay.keys()].filter(day => day !== null)])
  return [...days].sort().map(day => ({ day, meetings: byDay.get(day) ?? [], acts: acts.get(day) ?? [] }))
}

export interface Who {
  readonly id: number
  readonly key: string
  readonly type: Actor['type']
  readonly name: string
  readonly party: string | null
  readonly names: readonly string[]
  readonly roles: readonly Role[]
  readonly articles: number
  readonly statements: number
}

/** Actors, those who speak most first. */
export function who(dossier: Dossier, request: { readonly party?: string; readonly limit?: number } = {}): Who[] {
  return dossier.db
    .all<Omit<Who, 'names' | 'roles'> & { names: string; roles: string }>(
      `SELECT actor.id, key, type, name, actor.party, names, roles, count(DISTINCT article_actor.article) AS articles,
         (SELECT count(*) FROM item WHERE item.actor = actor.id AND kind = 'statement' AND state <> 'rejected') AS statements
       FROM actor JOIN article_actor ON article_actor.actor = actor.id
       WHERE ? IS NULL OR actor.party = ? OR key = ? GROUP BY actor.id ORDER BY statements DESC, articles DESC, name LIMIT ?`,
      request.party ?? null,
      request.party ?? null,
      request.party ?? null,
      request.limit ?? -1,
    )
    .map(row => ({ ...row, names: JSON.parse(row.names) as string[], roles: JSON.parse(row.roles) as Role[] }))
}

export interface Address {
  readonly from: string
  readonly to: string
  readonly counts: Readonly<Record<string, number>>
}

/** Who addresses whom, by kind of act. */
export function addresses(dossier: Dossier, filter: Filter = {}): Address[] {
  const counts = new Map<string, { from: string; to: string; counts: Record<string, number> }>()
  for (const act of loadTellings(dossier, filter)) {
    for (const from of partiesOf(act.party)) {
      for (const to of partiesOf(act.to)) {
        const key = `${from}>${to}`
        const entry = counts.get(key) ?? { from, to, counts: {} }
        entry.counts[act.type] = (entry.counts[act.type] ?? 0) + 1
        counts.set(key, entry)
      }
    }
  }
  const total = (address: Address): number => Object.values(address.counts).reduce((sum, count) => sum + count, 0)
  return [...counts.values()].sort((a, b) => total(b) - total(a))
}

export interface SourceRow {
  readonly id: number
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly language: string
  readonly day: string
  readonly published: string | null
  readonly report: number
  readonly shared: number
  readonly acts: number
  readonly statements: number
}

/** Articles, newest first and undated ones last; those of one report are copies of one another. */
export const sources = (
  dossier: Dossier,
  request: { readonly limit?: number; readonly offset?: number } = {},
): SourceRow[] =>
  dossier.db.all<SourceRow>(
    `SELECT id, title, outlet, url, source, language, day, published, report, shared,
       (SELECT count(*) FROM item WHERE item.article = article.id AND kind = 'act' AND state <> 'rejected') AS acts,
       (SELECT count(*) FROM item WHERE item.article = article.id AND kind = 'statement' AND state <> 'rejected') AS statements
     FROM article ORDER BY published IS NULL, day DESC, id DESC LIMIT ? OFFSET ?`,
    request.limit ?? -1,
    request.offset ?? 0,
  )

/** Ids of all parties: those that are actors, and those that only speak or are spoken to. */
export function partyIds({ db }: Dossier): string[] {
  const actors = db.all<{ id: string }>("SELECT key AS id FROM actor WHERE type <> 'person'")
  const named = db.all<{ id: string }>(
    'SELECT party AS id FROM item WHERE party IS NOT NULL UNION SELECT target FROM item WHERE target IS NOT NULL AND kind = ?',
    'act',
  )
  return [...new Set([...actors, ...named].flatMap(({ id }) => partiesOf(id)))]
}
