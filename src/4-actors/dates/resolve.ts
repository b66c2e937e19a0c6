/** A matched rule and the day it counts from → the interval it means. Granularity follows TIMEX3 (ISO 24617-1): "two weeks ago" is a week. */
import {
  addMonths,
  dayOf,
  type Interval,
  isDay,
  monthInterval,
  monthOf,
  seasonInterval,
  thirdOf,
  weekAround,
  weekdayOf,
  yearInterval,
  yearOf,
  yearPart,
} from './calendar.js'
import type { RuleMatch } from './grammar.js'
import type { SlotValue } from './slots.js'

export type Granularity = 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'duration'
export type Direction = 'past' | 'present' | 'future' | null

export interface Anchor {
  /** Day of publication, or null. */
  readonly published: number | null
  /** Day the text last spoke of, or null. */
  readonly told: number | null
  readonly direction: Direction
  /** Whether the expression hangs on that verb itself, and not on a noun below it. */
  readonly isDirect: boolean
  readonly dayFirst: boolean
  /** Year from elsewhere in a range (`from Jan. 10 to Feb. 3, 2018`). */
  readonly year?: number
}

export interface Resolved {
  /** Null where it counts from a day that is not known. */
  readonly interval: Interval | null
  readonly granularity: Granularity
}

type Read = (name: string) => number | null

/** Null where the words are no date after all (31 February). */
export function resolveRule(match: RuleMatch, anchor: Anchor): Resolved | null {
  const { rule, slots } = match
  const values = (name: string): readonly SlotValue[] => slots.get(name) ?? []
  const read: Read = name => {
    const value = values(name)[0]
    return typeof value === 'number' ? value : null
  }
  const base = rule.base === 'told' ? (anchor.told ?? (rule.sign === -1 ? anchor.published : null)) : anchor.published
  const time: Granularity = slots.has('daypart') ? 'time' : 'day'
  const shiftedYear =
    slots.has('yearword') && anchor.published !== null ? yearOf(anchor.published) + (read('which') ?? 0) : null
  const year = read('year') ?? shiftedYear ?? anchor.year ?? null
  switch (rule.means) {
    case 'date':
      return date(read('month')!, read('day') ?? read('nth')!, year, read('weekday'), time, told(anchor, read('which')))
    case 'days':
      return days(values('day') as readonly number[], read('month')!, year, anchor)
    case 'dayFirst':
      return numeric(values('digits') as readonly number[], read('year'), anchor)
    case 'yearFirst': {
      const [month, day] = values('digits') as readonly [number, number]
      return isDay(year!, month, day) ? single(dayOf(year!, month, day)) : null
    }
    case 'month':
      return part(month(read('month')!, year, read('which'), anchor), values('part')[0])
    case 'weekOfMonth':
      return weekOfMonth(read('ordinal')!, month(read('month')!, year, null, anchor))
    case 'months': {
      const [first, last] = values('month') as readonly [number, number]
      return months(month(first, year, null, anchor), month(last, year, null, anchor))
    }
    case 'bareYear':
    case 'year':
      return part({ interval: yearInterval(year!), granularity: 'year' }, values('part')[0])
    case 'years': {
      const [from, to] = values('year') as readonly [number, number]
      if (to < from) return null
      return { interval: { from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) }, granularity: 'year' }
    }
    case 'decade': {
      const written = read('decade')!
      const first = written >= 1000 ? written : written < 30 ? 2000 + written : 1900 + written
      return { interval: { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }, granularity: 'year' }
    }
    case 'season':
      return part(season(read('season')!, year, read('which'), anchor), values('part')[0])
    case 'feast': {
      const [index, of] = String(values('feast')[0]).split('-').map(Number) as [number, number]
      return date(index, of, year, null, 'day', anchor)
    }
    case 'quarter':
      return quarter(read('ordinal')!, slots.has('half') ? 2 : 4, year, base)
    default:
      return base === null ? { interval: null, granularity: granularityOf(match) } : relative(match, read, base, anchor)
  }
}

/** «le 11 mai dernier» is past whatever the verb says. */
function told(anchor: Anchor, which: number | null): Anchor {
  if (which === null || which === 0) return anchor
  return { ...anchor, isDirect: true, direction: which < 0 ? 'past' : 'future' }
}

const single = (day: number, granularity: Granularity = 'day'): Resolved => ({
  interval: { from: day, to: day },
  granularity,
})

function granularityOf({ rule, slots }: RuleMatch): Granularity {
  if (slots.has('daypart')) return 'time'
  const unit = slots.get('unit')?.[0]
  return unit !== undefined && ['unit', 'shift', 'span', 'within', 'vague'].includes(rule.means)
    ? unitGranularity(String(unit))
    : 'day'
}

function unitGranularity(unit: string): Granularity {
  if (unit === 'hour' || unit === 'minute') return 'time'
  if (unit === 'quarter') return 'season'
  if (unit === 'decade') return 'year'
  return unit as Granularity
}

/**
 * The candidate nearest to `day`, where a day against the direction of the verb counts as `weight` days: the verb may govern
 * something else («la victime de l'attentat du 13 novembre sera…»), and far from now news writes the year.
 */
function choose(
  candidates: readonly Interval[],
  day: number,
  { direction, isDirect }: Anchor,
  weights: readonly [number, number],
): Interval {
  const weight = weights[isDirect ? 0 : 1]
  const cost = ({ from, to }: Interval): number => {
    if (from > day) return (from - day) * (direction === 'past' ? weight : 1)
    if (to < day) return (day - to) * (direction === 'future' || direction === 'present' ? weight : 1)
    return 0
  }
  return candidates.reduce((best, next) => (cost(next) < cost(best) ? next : best))
}

/** Weights on the verb itself and on a noun below it, chosen on the dated expressions of news in both languages. */
const DAY_WEIGHTS = [7, 3] as const
const MONTH_WEIGHTS = [12, 4] as const
/** A future on the verb above binds a noun's month more than a past does: what is past is told of at length. */
const FUTURE_MONTH_WEIGHTS = [12, 8] as const

const monthWeights = ({ direction }: Anchor): readonly [number, number] =>
  direction === 'past' ? MONTH_WEIGHTS : FUTURE_MONTH_WEIGHTS

function date(
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

function days([first, last]: readonly number[], month: number, year: number | null, anchor: Anchor): Resolved | null {
  if (last! <= first!) return null
  const end = date(month, last!, year, null, 'day', anchor)
  if (end === null || end.interval === null) return end
  return { interval: { from: end.interval.to - (last! - first!), to: end.interval.to }, granularity: 'day' }
}

/** 12/01/2022: the order of the language, unless only the other gives a date or it gives the one nearer to publication. */
function numeric(numbers: readonly number[], written: number | null, anchor: Anchor): Resolved | null {
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

function month(index: number, year: number | null, which: number | null, anchor: Anchor): Resolved {
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

function weekOfMonth(ordinal: number, { interval }: Resolved): Resolved {
  if (interval === null) return { interval, granularity: 'week' }
  const from = interval.from + 7 * (ordinal - 1)
  return { interval: { from, to: Math.min(from + 6, interval.to) }, granularity: 'week' }
}

/** The nearest day within two months that is this day of its month and of the week («mercredi 19»), or null. */
function dayOfMonth(of: number, weekday: number, base: number): number | null {
  for (let distance = 0; distance < 62; distance++) {
    for (const day of [base - distance, base + distance]) {
      if (weekdayOf(day) === weekday && day - dayOf(yearOf(day), monthOf(day), 1) + 1 === of) return day
    }
  }
  return null
}

function months(first: Resolved, last: Resolved): Resolved | null {
  if (first.interval === null || last.interval === null) return first
  const from = first.interval.from
  return last.interval.to < from ? null : { interval: { from, to: last.interval.to }, granularity: 'month' }
}

function season(first: number, year: number | null, which: number | null, anchor: Anchor): Resolved {
  const granularity = 'season'
  if (year !== null) return { interval: seasonInterval(year, first), granularity }
  const { published } = anchor
  if (published === null) return { interval: null, granularity }
  const candidates = [-2, -1, 0, 1].map(shift => seasonInterval(yearOf(published) + shift, first))
  if (which === -1) return { interval: candidates.findLast(({ to }) => to < published)!, granularity }
  if (which === 1) return { interval: candidates.find(({ from }) => from > published)!, granularity }
  return { interval: choose(candidates, published, anchor, monthWeights(anchor)), granularity }
}

function quarter(ordinal: number, parts: number, year: number | null, base: number | null): Resolved | null {
  if (ordinal < 1 || ordinal > parts) return null
  if (year === null && base === null) return { interval: null, granularity: 'season' }
  const chosen = year ?? yearOf(base!)
  return { interval: yearPart(chosen, ordinal - 1, parts), granularity: 'season' }
}

/** Early, middle and late cut the interval in thirds. */
function part({ interval, granularity }: Resolved, name: SlotValue | undefined): Resolved {
  const third = (['early', 'mid', 'late'] as const).findIndex(known => known === name)
  if (third < 0 || interval === null) return { interval, granularity }
  return { interval: thirdOf(interval, third as 0 | 1 | 2), granularity }
}

/** Meanings that need a day to count from. */
function relative(match: RuleMatch, read: Read, base: number, anchor: Anchor): Resolved | null {
  const { rule, slots } = match
  const granularity = granularityOf(match)
  const sign = rule.sign ?? 0
  const count = read('n') ?? read('number')
  const unit = String(slots.get('unit')?.[0] ?? 'day')
  switch (rule.means) {
    case 'weekday':
      return single(weekday(read('weekday')!, rule.sign ?? read('which'), base, anchor.direction), granularity)
    case 'weekdayOfWeek': {
      const which = rule.sign ?? read('which') ?? 0
      return single(weekAround(base + 7 * which).from + read('weekday')! - 1)
    }
    case 'dayOfMonth': {
      const day = dayOfMonth(read('nth') ?? read('day')!, read('weekday')!, base)
      return day === null ? null : single(day)
    }
    case 'night': {
      const first = slots.get('weekday')![0] as number
      const from = weekday(first, null, base - 1, anchor.direction ?? 'past')
      return { interval: { from, to: from + 1 }, granularity: 'time' }
    }
    case 'day':
      return day(base + (read('dayword') ?? sign), slots, granularity)
    case 'same':
      return single(base)
    case 'unit':
      return unitAround(unit, rule.sign ?? read('which') ?? 0, slots.get('part')?.[0], base, granularity)
    case 'shift':
      return { interval: shifted(base, unit, sign * (count ?? 1)), granularity }
    case 'span':
    case 'within': {
      const end = moved(base, unit, (rule.sign ?? read('which') ?? 1) * (count ?? 1))
      return { interval: { from: Math.min(base, end), to: Math.max(base, end) }, granularity }
    }
    case 'vague': {
      const [near, far] = [moved(base, unit, 1 * sign), moved(base, unit, VAGUE * sign)]
      return { interval: { from: Math.min(near, far), to: Math.max(near, far) }, granularity }
    }
    case 'weekend':
      return weekend(rule.sign ?? read('which'), base, anchor.direction)
    default:
      return null
  }
}

/** How many units "a few" reaches at most. */
const VAGUE = 7

function day(at: number, slots: RuleMatch['slots'], granularity: Granularity): Resolved {
  if (slots.has('overnight')) return { interval: { from: at - 1, to: at }, granularity: 'time' }
  return single(at, slots.has('hours') ? 'time' : granularity)
}

/** In the past the day itself counts (the news of a Wednesday says «mercredi» of that day), and so it does in the future; «dernier» and «prochain» leave it out. */
function weekday(wanted: number, which: number | null, base: number, direction: Direction): number {
  const ahead = (wanted - weekdayOf(base) + 7) % 7
  if (which === -1) return base + (ahead === 0 ? -7 : ahead - 7)
  if (which === 1) return base + (ahead === 0 ? 7 : ahead)
  const isAhead = direction === 'future' || direction === 'present' || (which === 0 && direction === null)
  return isAhead || ahead === 0 ? base + ahead : base + ahead - 7
}

function weekend(which: number | null, base: number, direction: Direction): Resolved {
  const saturday = weekAround(base).from + 5
  const isNow = base >= saturday
  let from = saturday
  if (which === -1) from = saturday - 7
  else if (which === 1) from = isNow ? saturday + 7 : saturday
  else if (direction === 'past' && !isNow) from = saturday - 7
  return { interval: { from, to: from + 1 }, granularity: 'day' }
}

/** The day `count` units away; hours and minutes stay within the day they add up to. */
function moved(base: number, unit: string, count: number): number {
  if (unit === 'minute') return base + Math.trunc(count / 1440)
  if (unit === 'hour') return base + Math.trunc(count / 24)
  if (unit === 'week') return base + 7 * count
  if (unit === 'month') return addMonths(base, count)
  if (unit === 'quarter') return addMonths(base, 3 * count)
  if (unit === 'year') return addMonths(base, 12 * count)
  if (unit === 'decade') return addMonths(base, 120 * count)
  return base + count
}

const around = (unit: string, at: number): Interval => {
  if (unit === 'week') return weekAround(at)
  if (unit === 'month') return monthInterval(yearOf(at), monthOf(at))
  if (unit === 'quarter') return yearPart(yearOf(at), Math.floor((monthOf(at) - 1) / 3), 4)
  if (unit === 'year') return yearInterval(yearOf(at))
  if (unit === 'decade') {
    const first = yearOf(at) - (yearOf(at) % 10)
    return { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }
  }
  return { from: at, to: at }
}

const shifted = (base: number, unit: string, count: number): Interval => around(unit, moved(base, unit, count))

function unitAround(
  unit: string,
  which: number,
  name: SlotValue | undefined,
  base: number,
  granularity: Granularity,
): Resolved {
  const interval = shifted(base, unit, which)
  if (name === 'sofar') return { interval: { from: interval.from, to: Math.max(interval.from, base) }, granularity }
  if (name === 'rest') return { interval: { from: Math.min(base, interval.to), to: interval.to }, granularity }
  return part({ interval, granularity }, name)
}
