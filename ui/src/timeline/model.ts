/** Days of the API → lanes by party and a window of days. Pure. */
import type { WireDrift, WireTelling, WireTimelineDay } from '../../../src/9-doors/http/wire'

export interface Lane {
  readonly party: string
  readonly acts: number
}

/** Lanes that are drawn; parties that say less share none. */
const MAX_LANES = 8
/** Days drawn at once; a negotiation of months is walked through. */
export const WINDOW = 10
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

/** Index of the first day of the window that ends with the last day on which something was said. */
export function lastWindow(days: readonly WireTimelineDay[]): number {
  const last = days.findLastIndex(day => day.acts.length > 0)
  return Math.max(0, Math.min(days.length - WINDOW, last - WINDOW + 2))
}

/** Columns as wide as what was said on each day. */
export const columnsOf = (days: readonly WireTimelineDay[]): string =>
  days
    .map(({ acts, meetings }) =>
      acts.length > 10
        ? 'minmax(520px, 5fr)'
        : acts.length > 0
          ? 'minmax(210px, 1.5fr)'
          : meetings.length > 0
            ? 'minmax(150px, 0.9fr)'
            : '64px',
    )
    .join(' ')

export const movedActs = (drifts: readonly WireDrift[]): ReadonlySet<number> =>
  new Set(drifts.map(drift => drift.to.position))
