/** A word that tells of a meeting → the day that belongs to it, how long it was, and the day it is reported on. */
import { subtree } from '../3-syntax/tree.js'
import type { DateMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { Source } from './meeting-mentions.js'
import { type Clause, headOf, isBeside, isDuring, nearness } from './meeting-nearness.js'
import { isPast } from './meeting-status.js'
import { isIn, type MeetingWords } from './meeting-words.js'

/** When it was: first and last day (ISO, partial where vague), how long. */
export interface When {
  readonly date: string | null
  readonly end: string | null
  /** First and last day of what the text says of it, which may be vaguer than one day; null where it says nothing. */
  readonly from: string | null
  readonly to: string | null
  /** Whether it is a day of the week, which the tense of the verb puts before or after the report. */
  readonly isWeekday: boolean
  readonly duration: string | null
  /** Day on which the meeting is reported, where only that is told. */
  readonly reported: string | null
}

/** Weeks and more are no single sitting. */
export const isLong = (duration: string | null): boolean => duration !== null && /^P\d+[WMY]$/.test(duration)

/** Of several days. */
export const isOfDays = (duration: string | null): boolean =>
  isLong(duration) || /^P(?:[2-9]|\d\d)D$/.test(duration ?? '')

/** The day told with the meeting. */
export function timeOf(source: Source, clause: Clause): When {
  const { words } = source
  let best: DateMention | null = null
  let least = Number.POSITIVE_INFINITY
  let duration: string | null = null
  let until: string | null = null
  for (const date of source.dates[clause.sentence.index] ?? []) {
    if (date.duration !== null) {
      if (isLengthOf(clause, date)) duration = date.duration
      continue
    }
    if (date.from === null || isAway(words, clause, date)) continue
    const near = nearness(source, clause, date.first, date.last, true)
    const before = clause.sentence.words.slice(Math.max(0, date.first - 2), date.first)
    if (before.some(word => isIn(words.until, word))) {
      if (near >= 0) until = date.to
      continue
    }
    if (isEndOf(words, clause, date)) {
      until = date.to
      continue
    }
    if (isOffset(words, clause, date)) continue
    const rank = near + Math.abs(date.first - clause.trigger) / 100
    if (near < 0 || rank >= least || isVerbsYear(source, clause, date)) continue
    least = rank
    best = date
  }
  // What ended on a day was not held on a later one.
  if (until !== null && best?.from != null && best.from > until && isPast(clause.sentence, clause.verb)) best = null
  best ??= dayAbove(source, clause)
  const { date, end } = best === null ? beforeEnd(until, duration, clause) : isoOf(clause.sentence, best)
  const [from, to] = [best?.from ?? null, best?.to ?? null]
  const reported = best === null ? reportedOn(source, clause) : null
  const isWeekday = from === to && best?.relative === true && (best.first === best.last || best.granularity === 'time')
  return { date: shifted(words, clause, date), end: end ?? until, from, to, isWeekday, duration, reported }
}

/** "Three days of talks ended on Tuesday": what is over took place on its last day and those before. */
function beforeEnd(until: string | null, duration: string | null, { sentence, verb }: Clause): Days {
  if (until === null || !isPast(sentence, verb)) return { date: null, end: null }
  const days = Number(/^P(\d+)D$/.exec(duration ?? '')?.[1] ?? 1)
  return { date: movedBy(until, 1 - days), end: days > 1 ? until : null }
}

const movedBy = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, day.length)

/** «vendredi, au lendemain d'une réunion»: the day of the meeting by one counted from it. */
export function shifted({ shifts }: MeetingWords, { sentence, trigger }: Clause, day: string | null): string | null {
  const over = sentence.words[sentence.words[trigger]!.head]
  const shift = over === undefined ? undefined : shifts[over.lemma.toLowerCase()]
  return shift === undefined || day?.length !== '2000-01-01'.length ? day : movedBy(day, shift)
}

interface Days {
  readonly date: string | null
  readonly end: string | null
}

/** "On Friday, when Norway hosts a summit": the day of which the clause of the meeting is. */
function dayAbove({ dates, words }: Source, { sentence, verb, isOwnVerb }: Clause): DateMention | null {
  if (verb < 0 || !isOwnVerb) return null
  const { first } = subtree(sentence, verb)
  let last = first - 1
  while (sentence.words[last]?.upos === 'PUNCT') last--
  if (!isIn(words.when, sentence.words[first]!)) return null
  return dates[sentence.index]?.find(date => date.from !== null && date.first <= last && last <= date.last) ?? null
}

/** «avant la fin de la transition en 2022, lors d'une visite»: a year on a verb is not that of the meeting beside it. */
function isVerbsYear(source: Source, clause: Clause, { first, last, granularity }: DateMention): boolean {
  if (granularity !== 'year' || clause.isOwnVerb || first > clause.trigger) return false
  return isDuring(source.words, clause) && headOf(clause.sentence, first, last) !== clause.trigger
}

/** "The round will end on 24 March": the day on which what is under way is over. */
function isEndOf(
  { end }: MeetingWords,
  { sentence, trigger, verb }: Clause,
  { first, last, from, to }: DateMention,
): boolean {
  if (from !== to) return false
  const above = sentence.words[verb]
  if (above === undefined || verb === trigger || !isIn(end, above)) return false
  return sentence.words[headOf(sentence, first, last)]!.head === verb && sentence.words[verb]!.deprel !== 'acl'
}

/** «quatre heures de pourparlers», "a two-day summit". */
function isLengthOf({ sentence, trigger }: Clause, { first, last }: DateMention): boolean {
  const head = headOf(sentence, first, last)
  const isBefore = last < trigger && trigger - last <= 2
  return sentence.words[trigger]!.head === head || sentence.words[head]!.head === trigger || isBefore
}

/** «au-delà de la semaine prochaine»: what the day is counted from stands before its articles. */
function isOffset({ offset }: MeetingWords, { sentence }: Pick<Clause, 'sentence'>, { first }: DateMention): boolean {
  for (let i = first - 1; i >= 0 && /^(?:ADP|DET|ADV|SCONJ)$/.test(sentence.words[i]!.upos); i--)
    if (isIn(offset, sentence.words[i]!)) return true
  return false
}

/** «deux jours après mercredi»: counted from a day that is not the meeting's. «avant la réunion de mercredi» is no such case. */
function isAway(
  { around }: MeetingWords,
  { sentence, trigger }: Clause,
  { first, last, from, to }: DateMention,
): boolean {
  const before = sentence.words[first - 1]
  const after = sentence.words[last + 1]
  // «broke up on Tuesday after …» is of that day.
  const isCounted = from !== to && after !== undefined && isIn(around, after)
  if (isIn(around, sentence.words[last]!) || isCounted) return true
  // «des pourparlers après la trêve du 3 mars»
  if (first > trigger && sentence.words.slice(trigger + 1, first).some(word => isIn(around, word))) return true
  return before !== undefined && first - 1 > trigger && isIn(around, before)
}

/** Days above which an interval is told by its month. */
const LONGEST_END = 4
const DAY = 86_400_000

/** A day, or the month or year that holds an interval; the last day of an interval of some days. */
function isoOf({ words }: Sentence, { from, to, granularity, first, last }: DateMention): Days {
  if (from === null || to === null) return { date: null, end: null }
  if (from === to) return { date: from, end: null }
  // «du 29 avril au 10 mai»
  const isSpelt = words.slice(first, last + 1).filter(({ form }) => /^\d{1,2}$/.test(form)).length === 2
  const isShort = isSpelt || (Date.parse(to) - Date.parse(from)) / DAY <= LONGEST_END
  if (isShort && (granularity === 'day' || granularity === 'time')) return { date: from, end: to }
  if (from.slice(0, 7) === to.slice(0, 7)) return { date: from.slice(0, 7), end: null }
  const isYear = from.slice(0, 4) === to.slice(0, 4) && granularity !== 'week'
  return { date: isYear ? from.slice(0, 4) : from.slice(0, 7), end: null }
}

/** «said on Saturday they met»: the day of the telling, where the meeting stands in what is told. */
function reportedOn({ dates, words }: Source, { sentence, verb }: Clause): string | null {
  for (let i = verb, steps = 0; i >= 0 && steps < 5; i = sentence.words[i]!.head, steps++) {
    const { head, deprel } = sentence.words[i]!
    if (head < 0 || !/^(?:ccomp|parataxis)/.test(deprel) || !isIn(words.say, sentence.words[head]!)) continue
    const told = (dates[sentence.index] ?? []).find(
      date =>
        date.from !== null &&
        date.from === date.to &&
        sentence.words[headOf(sentence, date.first, date.last)]!.head === head,
    )
    if (told !== undefined) return told.from
  }
  return null
}

/** The one day of the sentence, for its only meeting, where it is not the day of a report nor told in another clause. */
export function onlyDay(source: Source, clause: Clause): string | null {
  const { dates, words } = source
  const { sentence } = clause
  const days = (dates[sentence.index] ?? []).filter(({ from, to }) => from !== null && from === to)
  const [day] = days
  if (day === undefined || days.some(({ from }) => from !== day.from)) return null
  const { head } = sentence.words[headOf(sentence, day.first, day.last)]!
  const before = sentence.words[day.first - 1]
  const isFree =
    !isOffset(words, clause, day) &&
    !isAway(words, clause, day) &&
    (before === undefined || (!isIn(words.until, before) && !isIn(words.around, before)))
  if (!isFree || !isBeside(source, clause, day.first, day.last)) return null
  return head < 0 || !isIn(words.say, sentence.words[head]!) ? day.from : null
}
