/** Days of the API → lanes by party and a window of days. Pure. */
import type { WireDrift, WireMeeting, WireTelling, WireTimelineDay } from '../../../src/9-doors/http/wire'

export interface Lane {
  readonly party: string
  readonly acts: number
}

/** Lanes that are drawn; parties that say less share none. */
const MAX_LANES = 8
/** Days drawn at once; a negotiation of months is walked through. */
export const WINDOW = 8
/** Acts of one lane and day that are drawn in words; more are a count away. */
export const MAX_CELL = 12

/** What puts something on the table or answers it. */
const EXCHANGE: ReadonlySet<WireTelling['type']> = new Set(['demand', 'offer', 'reject', 'accept', 'evade'])
export const isExchange = (act: WireTelling): boolean => EXCHANGE.has(act.type)

/** One telling a position and day: ten reports of one demand are one act on the line. */
export function distinct(days: readonly WireTimelineDay[]): WireTimelineDay[] {
  return days.map(day => {
    const seen = new Set<number>()
    return { ...day, acts: day.acts.filter(act => !seen.has(act.position) && seen.add(act.position)) }
  })
}

export function lanesOf(days: readonly WireTimelineDay[]): Lane[] {
  const counts = new Map<string, number>()
  for (const { acts } of days)
    for (const { party } of acts) if (party !== null) counts.set(party, (counts.get(party) ?? 0) + 1)
  return [...counts]
    .map(([party, acts]) => ({ party, acts }))
    .sort((a, b) => b.acts - a.acts || (a.party < b.party ? -1 : 1))
    .slice(0, MAX_LANES)
}

/** Days of which something is drawn: a meeting, or an act of a party that has a lane. */
export function withContent(days: readonly WireTimelineDay[], lanes: readonly Lane[]): WireTimelineDay[] {
  const drawn = new Set<string | null>(lanes.map(lane => lane.party))
  return days
    .map(day => ({ ...day, acts: day.acts.filter(act => drawn.has(act.party)) }))
    .filter(day => day.acts.length + day.meetings.length > 0)
}

/** Every day on which something was said or a meeting is known, in order. */
export const daysOf = (said: readonly { readonly day: string }[], meetings: readonly WireMeeting[]): string[] =>
  [
    ...new Set([...said.map(({ day }) => day), ...meetings.map(({ date }) => date).filter(date => date !== null)]),
  ].sort()

/** Index of the first day of the window that ends with the last day on which something was said. */
export function lastWindow(days: readonly string[], lastSaid: string): number {
  return Math.max(0, Math.min(days.length - WINDOW, days.indexOf(lastSaid) - WINDOW + 2))
}

/** The days that are drawn first. */
export function firstWindow(
  said: readonly { readonly day: string }[],
  meetings: readonly WireMeeting[],
): { readonly since: string | undefined; readonly until: string | undefined } {
  const days = daysOf(said, meetings)
  const start = lastWindow(days, said.at(-1)?.day ?? '')
  return { since: days[start], until: days[Math.min(days.length, start + WINDOW) - 1] }
}

/** Columns as wide as what was said on each day. */
export const columnsOf = (days: readonly WireTimelineDay[]): string =>
  days
    .map(({ acts, meetings }) =>
      acts.length > 10
        ? 'minmax(350px, 5fr)'
        : acts.length > 0
          ? 'minmax(210px, 1.5fr)'
          : meetings.length > 0
            ? 'minmax(128px, 0.6fr)'
            : '64px',
    )
    .join(' ')

export const movedActs = (drifts: readonly WireDrift[]): ReadonlySet<number> =>
  new Set(drifts.map(drift => drift.to.position))
