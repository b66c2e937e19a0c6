/** Expressions that count from a day («jeudi», "two weeks ago", «la semaine prochaine») → intervals. */

import { part } from './absolute.js'
import { type Anchor, type Direction, type Granularity, type Resolved, single } from './anchor.js'
import {
  addMonths,
  dayOf,
  type Interval,
  monthInterval,
  monthOf,
  weekAround,
  weekdayOf,
  yearInterval,
  yearOf,
  yearPart,
} from './calendar.js'
import type { RuleMatch } from './grammar.js'
import type { SlotValue } from './slots.js'

export type Read = (name: string) => number | null

/** Meanings that need a day to count from. */
export function relative(match: RuleMatch, read: Read, base: number, anchor: Anchor): Resolved | null {
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

export function granularityOf({ rule, slots }: RuleMatch): Granularity {
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

/** The nearest day within two months that is this day of its month and of the week («mercredi 19»), or null. */
function dayOfMonth(of: number, weekday: number, base: number): number | null {
  for (let distance = 0; distance < 62; distance++) {
    for (const day of [base - distance, base + distance]) {
      if (weekdayOf(day) === weekday && day - dayOf(yearOf(day), monthOf(day), 1) + 1 === of) return day
    }
  }
  return null
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
