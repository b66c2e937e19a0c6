/** A matched rule and the day it counts from → the interval it means. Granularity follows TIMEX3 (ISO 24617-1): "two weeks ago" is a week. */
import { date, days, month, months, numeric, part, quarter, season, weekOfMonth } from './absolute.js'
import { type Anchor, type Granularity, type Resolved, single } from './anchor.js'
import { dayOf, isDay, weekAround, yearInterval, yearOf } from './calendar.js'
import type { RuleMatch } from './grammar.js'
import { granularityOf, type Read, relative } from './relative.js'
import type { SlotValue } from './slots.js'

/** Null where the words are no date after all (31 February). */
export function resolveRule(match: RuleMatch, anchor: Anchor): Resolved | null {
  const { rule, slots } = match
  const values = (name: string): readonly SlotValue[] => slots.get(name) ?? []
  const read: Read = name => {
    const value = values(name)[0]
    return typeof value === 'number' ? value : null
  }
  const base = rule.base === 'told' ? toldBase(anchor, rule.sign === -1) : anchor.published
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
    case 'weekOf': {
      const day = date(read('month')!, read('day') ?? read('nth')!, year, null, 'week', anchor)
      return day === null || day.interval === null ? day : { ...day, interval: weekAround(day.interval.from) }
    }
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

/** «comme la veille», told in the past, is not the eve of a day ahead that was spoken of before. */
function toldBase({ told, published, direction }: Anchor, isBack: boolean): number | null {
  const isAhead = told !== null && published !== null && told > published
  if (isBack && direction === 'past' && isAhead) return published
  return told ?? (isBack ? published : null)
}

/** «le 11 mai dernier» is past whatever the verb says. */
function told(anchor: Anchor, which: number | null): Anchor {
  if (which === null || which === 0) return anchor
  return { ...anchor, isDirect: true, direction: which < 0 ? 'past' : 'future' }
}
