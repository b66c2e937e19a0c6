/** Days of the proleptic Gregorian calendar as whole numbers since 1970-01-01, and the intervals of weeks, months, seasons and years. */

/** First and last day, inclusive. */
export interface Interval {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000

export const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY

/** Whether the calendar has this day (no 30 February). */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear()
/** 1 to 12. */
export const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth() + 1
/** ISO 8601: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const toIso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** Day number of an ISO date, or null where it is none. */
export function fromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return isDay(year, month, day) ? dayOf(year, month, day) : null
}

/** Monday to Sunday around a day. */
export function weekAround(day: number): Interval {
  const from = day - weekdayOf(day) + 1
  return { from, to: from + 6 }
}

/** `month` may lie outside 1 to 12: 0 is December of the year before. */
export function monthInterval(year: number, month: number): Interval {
  const from = dayOf(year, month, 1)
  return { from, to: dayOf(year, month + 1, 1) - 1 }
}

export const yearInterval = (year: number): Interval => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) })

/** Part `index` (from 0) of a year cut into `parts` of whole months. */
export const yearPart = (year: number, index: number, parts: number): Interval => ({
  from: dayOf(year, 1 + (12 / parts) * index, 1),
  to: dayOf(year, 1 + (12 / parts) * (index + 1), 1) - 1,
})

/** Meteorological season by its first month: 3 spring, 6 summer, 9 autumn, 12 winter (to the end of February of the next year). */
export const seasonInterval = (year: number, firstMonth: number): Interval => ({
  from: dayOf(year, firstMonth, 1),
  to: dayOf(year, firstMonth + 3, 1) - 1,
})

/** The day `months` later, or the last of its month where that has no such day. */
export function addMonths(day: number, months: number): number {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const ofMonth = day - dayOf(yearOf(day), monthOf(day), 1) + 1
  return dayOf(year, month, Math.min(ofMonth, daysIn(year, month)))
}

/** Third of an interval: early, middle or late. A month is cut after its 10th and 20th day, a year after April and August. */
export function thirdOf({ from, to }: Interval, third: 0 | 1 | 2): Interval {
  const length = to - from + 1
  const cut = (i: number): number => {
    if (i === 0) return from
    if (i === 3) return to + 1
    if (length > 300) return addMonths(from, 4 * i)
    return from + (length > 27 && length < 32 ? 10 * i : Math.round((length * i) / 3))
  }
  return { from: cut(third), to: cut(third + 1) - 1 }
}
