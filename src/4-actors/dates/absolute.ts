/** Days, months, seasons and quarters of the calendar, their year written or chosen → intervals. */
import { type Anchor, type Granularity, type Resolved, single } from './anchor.js'
import {
  dayOf,
  isDay,
  monthInterval,
  monthOf,
  seasonInterval,
  thirdOf,
  weekdayOf,
  yearOf,
  yearPart,
} from './calendar.js'
import { choose, DAY_WEIGHTS, monthWeights } from './choose.js'
import type { SlotValue } from './slots.js'

export function date(
  month: number,
  day: number,
  year: number | null,
  weekday: number | null,
  granularity: Granularity,
  anchor: Anchor,
): Resolved | null {
  const { published } = anchor
  if (year !== null) return isDay(year, month, day) ? single(dayOf(year, month, day), granularity) : null
  if (!isDay(2000, month, day)) return null
  if (published === null) return { interval: null, granularity }
  const around = yearOf(published)
  const possible = [-3, -2, -1, 0, 1, 2, 3].map(shift => around + shift).filter(y => isDay(y, month, day))
  const all = possible.map(y => dayOf(y, month, day))
  const fitting = weekday === null ? [] : all.filter(candidate => weekdayOf(candidate) === weekday)
  const near = all.filter(candidate => Math.abs(candidate - published) < 370)
  const candidates = (fitting.length > 0 ? fitting : near).map(candidate => ({ from: candidate, to: candidate }))
  if (candidates.length === 0) return null
  return { interval: choose(candidates, published, anchor, DAY_WEIGHTS), granularity }
}

export function days(
  [first, last]: readonly number[],
  month: number,
  year: number | null,
  anchor: Anchor,
): Resolved | null {
  if (last! <= first!) return null
  const end = date(month, last!, year, null, 'day', anchor)
  if (end === null || end.interval === null) return end
  return { interval: { from: end.interval.to - (last! - first!), to: end.interval.to }, granularity: 'day' }
}

/** 12/01/2022: the order of the language, unless only the other gives a date or it gives the one nearer to publication. */
export function numeric(numbers: readonly number[], written: number | null, anchor: Anchor): Resolved | null {
  const [a, b] = numbers as readonly [number, number]
  const short = numbers[2]
  const year = written ?? (short === undefined ? null : 2000 + short)
  if (year === null) return null
  const orders = anchor.dayFirst ? [[b, a] as const] : [[a, b] as const, [b, a] as const]
  const candidates = orders
    .filter(([month, day]) => isDay(year, month, day))
    .map(([month, day]) => dayOf(year, month, day))
  if (candidates.length === 0) return null
  const { published } = anchor
  if (published === null) return single(candidates[0]!)
  return single(candidates.reduce((x, y) => (Math.abs(y - published) < Math.abs(x - published) ? y : x)))
}

export function month(index: number, year: number | null, which: number | null, anchor: Anchor): Resolved {
  const granularity = 'month'
  if (year !== null) return { interval: monthInterval(year, index), granularity }
  const { published } = anchor
  if (published === null) return { interval: null, granularity }
  const current = yearOf(published)
  const now = monthOf(published)
  if (which === -1) return { interval: monthInterval(index < now ? current : current - 1, index), granularity }
  if (which === 1) return { interval: monthInterval(index > now ? current : current + 1, index), granularity }
  if (which === 0) return { interval: monthInterval(current, index), granularity }
  const candidates = [-1, 0, 1].map(shift => monthInterval(current + shift, index))
  return { interval: choose(candidates, published, anchor, monthWeights(anchor)), granularity }
}

export function weekOfMonth(ordinal: number, { interval }: Resolved): Resolved {
  if (interval === null) return { interval, granularity: 'week' }
  const from = interval.from + 7 * (ordinal - 1)
  return { interval: { from, to: Math.min(from + 6, interval.to) }, granularity: 'week' }
}

export function months(first: Resolved, last: Resolved): Resolved | null {
  if (first.interval === null || last.interval === null) return first
  const from = first.interval.from
  return last.interval.to < from ? null : { interval: { from, to: last.interval.to }, granularity: 'month' }
}

export function season(first: number, year: number | null, which: number | null, anchor: Anchor): Resolved {
  const granularity = 'season'
  if (year !== null) return { interval: seasonInterval(year, first), granularity }
  const { published } = anchor
  if (published === null) return { interval: null, granularity }
  const candidates = [-2, -1, 0, 1].map(shift => seasonInterval(yearOf(published) + shift, first))
  if (which === -1) return { interval: candidates.findLast(({ to }) => to < published)!, granularity }
  if (which === 1) return { interval: candidates.find(({ from }) => from > published)!, granularity }
  return { interval: choose(candidates, published, anchor, monthWeights(anchor)), granularity }
}

export function quarter(ordinal: number, parts: number, year: number | null, base: number | null): Resolved | null {
  if (ordinal < 1 || ordinal > parts) return null
  if (year === null && base === null) return { interval: null, granularity: 'season' }
  const chosen = year ?? yearOf(base!)
  return { interval: yearPart(chosen, ordinal - 1, parts), granularity: 'season' }
}

const THIRDS: readonly SlotValue[] = ['early', 'mid', 'late']

/** Early, middle and late cut the interval in thirds. */
export function part({ interval, granularity }: Resolved, name: SlotValue | undefined): Resolved {
  const third = THIRDS.indexOf(name ?? '')
  if (third < 0 || interval === null) return { interval, granularity }
  return { interval: thirdOf(interval, third as 0 | 1 | 2), granularity }
}
