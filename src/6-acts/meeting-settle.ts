/** Meetings as the text tells them → their day and place as far as the report itself gives them. */
import type { Document } from '../record/schema.js'
import type { Telling } from './meeting-merge.js'
import { isOfDays } from './meeting-time.js'

const DAY = 86_400_000
const MONTH = '2000-01'.length

/** Gives meetings told without a place or a day those of the report, where they are what it reports. */
export function settle(tellings: readonly Telling[], document: Document, home: string | null): void {
  for (const telling of tellings) {
    settleDate(telling, document.published)
    settlePlace(telling, home, document.published)
  }
  settleReturns(tellings, home)
}

/** "Both delegations are due back on Sunday": where they were, as the report or the last meeting told tells it. */
function settleReturns(tellings: readonly Telling[], home: string | null): void {
  let last: string | null = home
  for (const telling of tellings) {
    if (telling.isReturn && telling.place === null) telling.place = last
    if (telling.status === 'held') last = telling.place ?? last
  }
}

/** The place that a dateline names, where it names one: «CAIRO, Aug 14 - ». */
export function homeOf({ text, blocks }: Document): string | null {
  const block = blocks.find(({ role }) => role === 'dateline')
  if (block === undefined) return null
  const name = /^[^,(\d\u2013\u2014]+?(?=\s*(?:[,(\d\u2013\u2014]|-\s|-$))/u.exec(
    text.slice(block.start, block.end),
  )?.[0]
  if (name === undefined || name.includes('/') || !/^\p{Lu}/u.test(name)) return null
  return name.replace(/\p{L}+/gu, word => (/^\p{Lu}+$/u.test(word) ? word[0] + word.slice(1).toLowerCase() : word))
}

/** Days before publication of which a report from the spot tells. */
const FRESH = 3

/** A meeting of the days reported, which people travel to, is where the report comes from. */
function settlePlace(telling: Telling, home: string | null, published: string | null): void {
  const { place, date, status, isRemote, isEarlier } = telling
  if (home === null || published === null || place !== null || isRemote || isEarlier) return
  if (status !== 'held' || date === null || date.length <= MONTH) return
  const age = (Date.parse(published) - Date.parse(date)) / DAY
  if (age >= 0 && age <= FRESH) telling.place = home
}

/**
 * A meeting reported without its day took place in the month of the report. A planned one lies ahead and a held one
 * behind, so that a day without its year moves by one where it does not.
 */
function settleDate(telling: Telling, published: string | null): void {
  if (telling.date === null) {
    if (telling.status !== 'held') return
    if (telling.current !== null) telling.date = telling.current
    if (telling.place === null || telling.date !== null || telling.hasAccordOnly) return
    if (telling.isEarlier && telling.reported === null) return
    const day = telling.isPast && telling.reported === null && !isOfDays(telling.duration) ? telling.told : null
    telling.date = day ?? (telling.reported ?? published)?.slice(0, MONTH) ?? null
    return
  }
  if (published === null) return
  const isBehind = telling.date < published.slice(0, telling.date.length)
  const isAhead = telling.date > published.slice(0, telling.date.length)
  if (telling.isNext && isBehind && telling.isWeekday) telling.date = weekOn(telling.date, published)
  else if (telling.isNext && isBehind && isFarBehind(telling.date, published)) telling.date = moveYears(telling.date, 1)
  else if (isAhead && telling.isPast && telling.status === 'held' && telling.date.length === MONTH) {
    telling.date = moveYears(telling.date, -1)
  } else if (isAhead && telling.isPast && telling.status === 'held' && telling.isWeekday) {
    telling.date = weekBefore(telling.date, published)
  } else if (isAhead && telling.status === 'held') telling.status = 'planned'
}

/** Days after which a planned day that lies behind is taken for one of the year after. */
const FAR = 60

/** Whether a day or month lies so far behind that its year must have been guessed wrong. */
const isFarBehind = (date: string, published: string): boolean =>
  date.length > 'yyyy'.length && (Date.parse(published) - Date.parse(date)) / DAY > FAR

/** The same day of the week, the last before the day of publication. */
const weekBefore = (date: string, published: string): string =>
  moveDays(date, -7 * Math.ceil((Date.parse(date) - Date.parse(published)) / DAY / 7))

/** The same day of the week, the first from the day of publication on. */
const weekOn = (date: string, published: string): string =>
  moveDays(date, 7 * Math.ceil((Date.parse(published) - Date.parse(date)) / DAY / 7))

const moveDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, date.length)

const moveYears = (date: string, years: number): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
