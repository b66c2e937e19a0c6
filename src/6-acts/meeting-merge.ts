/** Mentions in text order → meetings: mentions whose place, day and parties agree are one. */
import type { Meeting, Range } from '../record/schema.js'
import type { MeetingMention } from './meeting-mentions.js'
import { isLong, type When } from './meeting-time.js'

/** A meeting as far as the mentions so far tell it. */
export interface Telling {
  place: string | null
  country: string | null
  /** Whether the place is the country, not a town in it. */
  isWide: boolean
  date: string | null
  end: string | null
  duration: string | null
  /** First and last day of what the text says of its time. */
  from: string | null
  to: string | null
  isWeekday: boolean
  /** Day of the report where no day of the meeting is told. */
  reported: string | null
  /** Day of the report that tells of it without a day. */
  current: string | null
  status: Meeting['status']
  format: string | null
  level: string | null
  readonly parties: Set<string>
  readonly heads: Map<string, Set<string>>
  readonly ranges: Range[]
  readonly nouns: Set<string>
  /** Which of a series the mentions say it is. */
  ordinal: number | null
  isHandled: boolean
  /** Whether a single sitting is told, not «talks» at large. */
  isEvent: boolean
  /** Whether a verb in the past tells it. */
  isPast: boolean
  /** Whether it is planned or told as the next one. */
  isNext: boolean
  /** Whether only an agreement tells of it. */
  hasAccordOnly: boolean
  /** The day that the report tells of where it first tells of this, unless that is told as having been before. */
  told: string | null
  /** Whether nobody travels to it. */
  isRemote: boolean
  /** Whether a mention tells it as past already then: «avaient tenu». */
  isEarlier: boolean
  /** Whether it is where they met before: «reviendront lundi». */
  isReturn: boolean
}

/** Meetings from the mentions of a text, in the order of their first mention. */
export function mergeMentions(mentions: readonly MeetingMention[]): Telling[] {
  const tellings: Telling[] = []
  // A headline tells what the text tells in full: it is read last, and starts a meeting only with a place or a day.
  const ordered = [
    ...mentions.filter(mention => !mention.isHeadline),
    ...mentions.filter(mention => mention.isHeadline),
  ]
  for (const mention of ordered) {
    const known = findKnown(tellings, mention)
    if (known !== null) add(known, mention)
    else if (!isEmpty(mention)) tellings.push(start(mention))
  }
  return tellings
}

/** «the talks», «any negotiations»: nothing of its own to start a meeting with. */
function isEmpty(mention: MeetingMention): boolean {
  const { place, when, parties, kind, isVague, isHandled, isWeak, isHeadline } = mention
  if (isHeadline && place === null && when.date === null) return true
  const isPlaced = place !== null && (when.date ?? mention.current) !== null
  if (kind === 'accord') return !isPlaced
  if (isVague && !isPlaced) return true
  const isMet = parties.length >= 2 || (when.date !== null && (isHandled || mention.people.length >= 2))
  if (isWeak && !isMet && !isPlaced && !(mention.isRemote && when.date !== null)) return true
  if (place !== null || when.date !== null) return false
  return !isHandled && parties.length < 2 && when.duration === null
}

/** Tellings looked at for one mention, the latest first. */
const LOOKED_AT = 12

function findKnown(tellings: readonly Telling[], mention: MeetingMention): Telling | null {
  let best: Telling | null = null
  let bestScore = 0
  const from = Math.max(0, tellings.length - LOOKED_AT)
  for (let k = tellings.length - 1; k >= from; k--) {
    const score = likeness(tellings[k]!, mention)
    if (score <= bestScore) continue
    bestScore = score
    best = tellings[k]!
  }
  return best
}

/** How well a mention fits a meeting; 0 where it does not. */
function likeness(telling: Telling, mention: MeetingMention): number {
  const { place, when, isDefinite, isWeak, noun, kind } = mention
  const date = when.date
  if (place !== null && telling.place !== null && !samePlace(telling, mention)) return 0
  if (date !== null && telling.date !== null && !sameDate(telling, when)) return 0
  if (!sameReport(telling.current, date) || !sameReport(mention.current, telling.date)) return 0
  if (telling.ordinal !== null && mention.ordinal !== null && telling.ordinal !== mention.ordinal) return 0
  const shared = mention.parties.filter(party => telling.parties.has(party)).length
  const isApart = mention.parties.length > (isDefinite ? 1 : 0) && telling.parties.size > 0 && shared === 0
  const placeAgrees = place !== null && telling.place !== null
  const dateAgrees = date !== null && telling.date !== null
  if (isApart && !(placeAgrees && dateAgrees)) return 0
  if (kind === 'accord' && !(placeAgrees || dateAgrees)) return 0
  if (isLong(when.duration) && telling.date?.length === FULL_DAY) return 0
  const isOther = isEnded(telling.status) !== isEnded(mention.status)
  if (isOther && !placeAgrees && !dateAgrees && (!isDefinite || place !== null || date !== null)) return 0
  const isOtherPair = !isDefinite && kind === 'verb' && shared < Math.min(mention.parties.length, telling.parties.size)
  if (isOtherPair && mention.parties.length > 1) return 0
  if (placeAgrees && dateAgrees) return 10 + shared
  const isEmptyMention = place === null && date === null
  // A bare «the talks» is whatever was told last.
  if (isEmptyMention) return likenessOfBare(telling, mention, shared)
  const isOfNobody = telling.parties.size === 0 || mention.parties.length === 0
  const isSameOfNobody = isOfNobody && telling.nouns.has(noun)
  // Of nobody, nowhere, on that very day.
  const isSameDay = kind !== 'accord' && place === null && mention.parties.length === 0 && date === telling.date
  if (dateAgrees) return isDefinite || shared > 0 || isSameDay || (isSameOfNobody && kind === 'event') ? 6 + shared : 0
  if (placeAgrees) return isDefinite || shared > 0 || date === null ? 5 + shared : 0
  // One tells the place, the other the day.
  if (isDefinite && !(isWeak && shared === 0 && !telling.nouns.has(noun)))
    return 3 + shared + (telling.nouns.has(noun) ? 2 : 0)
  return (shared >= 1 && telling.nouns.has(noun)) || (isSameOfNobody && kind === 'process') ? 2 + shared : 0
}

const FULL_DAY = '2000-01-01'.length

/** A bare «the talks» is what was told last; without an article it must have the parties. */
function likenessOfBare(
  telling: Telling,
  { isDefinite, isVague, isWeak, noun }: MeetingMention,
  shared: number,
): number {
  if (isVague) return 0
  const isSameNoun = telling.nouns.has(noun)
  if (isDefinite) return isWeak && !isSameNoun && shared < 2 ? 0 : 2 + shared + (isSameNoun ? 2 : 0)
  return shared >= 2 ? 1 + shared : 0
}

const isEnded = (status: Meeting['status']): boolean => status === 'held'

/** «en Suisse» and «à Genève» can be one place, two cities of a country cannot. */
const samePlace = (telling: Telling, { place, country, isWide }: MeetingMention): boolean =>
  telling.place === place || (country !== null && telling.country === country && (telling.isWide || isWide))

/** Whether a date can be of the day of the report, where one meeting has the one and the other the other. */
const sameReport = (current: string | null, date: string | null): boolean =>
  current === null || date === null || current.startsWith(date) || isNear(current, date)

const DAY = 86_400_000

/** «jeudi» of the report and the day before are told in one breath. */
const isNear = (current: string, date: string): boolean =>
  date.length === FULL_DAY && Math.abs(Date.parse(current) - Date.parse(date)) <= DAY

/** Equal, within the interval of the other, or between first and last day. */
function sameDate({ date, end, from, to, isWeekday }: Telling, when: When): boolean {
  const other = when.date
  if (date === null || other === null || date === other) return true
  // «vendredi» of the same meeting, once put before the report and once after it.
  if (isWeekday && when.isWeekday && Math.abs(Date.parse(date) - Date.parse(other)) === 7 * DAY) return true
  if (end !== null && date <= other && other <= end) return true
  if (!date.startsWith(other) && !other.startsWith(date)) return false
  // A week and a day can be of one month and still apart.
  const known = from !== null && to !== null && when.from !== null && when.to !== null
  return !known || (from <= when.to && when.from <= to)
}

function start(mention: MeetingMention): Telling {
  const telling: Telling = {
    place: mention.place,
    country: mention.country,
    isWide: mention.isWide,
    date: mention.when.date,
    end: mention.when.end,
    duration: mention.when.duration,
    from: mention.when.from,
    to: mention.when.to,
    isWeekday: mention.when.isWeekday,
    reported: mention.when.reported,
    current: mention.current,
    status: mention.status,
    format: mention.format,
    level: mention.level,
    parties: new Set(mention.parties),
    heads: new Map(),
    ranges: [mention.range],
    nouns: new Set([mention.noun]),
    ordinal: mention.ordinal,
    isHandled: mention.isHandled,
    isEvent: isEvent(mention),
    isPast: mention.isPast,
    isNext: mention.status === 'planned',
    hasAccordOnly: mention.kind === 'accord',
    told: mention.told,
    isRemote: mention.isRemote,
    isEarlier: mention.isEarlier,
    isReturn: mention.isReturn,
  }
  addPersons(telling, mention)
  return telling
}

const isEvent = ({ kind, isWeak, parties }: MeetingMention): boolean =>
  kind === 'event' && (!isWeak || parties.length >= 2)

function addPersons(telling: Telling, { persons }: MeetingMention): void {
  for (const [party, name] of persons) {
    const names = telling.heads.get(party) ?? new Set<string>()
    if (names.size === 0) names.add(name)
    telling.heads.set(party, names)
  }
}

function add(telling: Telling, mention: MeetingMention): void {
  if (telling.place === null || (telling.isWide && mention.place !== null && !mention.isWide)) {
    telling.place = mention.place
    telling.country = mention.country
    telling.isWide = mention.isWide
  }
  const { date, end, from, to, duration, reported } = mention.when
  if (date !== null && (telling.date === null || telling.date.length < date.length)) {
    telling.date = date
    telling.end = end
    telling.from = from
    telling.to = to
    telling.isWeekday = mention.when.isWeekday
  }
  telling.end ??= end
  telling.ordinal ??= mention.ordinal
  telling.duration ??= duration
  telling.reported ??= reported
  telling.current ??= mention.current
  telling.format ??= mention.format
  telling.level ??= mention.level
  // «les pourparlers programmés» of which no day and no past is told are ahead.
  const isOpen = telling.date === null && (mention.isNext || (!telling.isPast && mention.isHandled))
  const tells = !mention.isDefinite || (isOpen && mention.status === 'planned')
  if (telling.status === 'held' && mention.status !== 'held' && tells) telling.status = mention.status
  for (const party of mention.parties) telling.parties.add(party)
  telling.ranges.push(mention.range)
  telling.nouns.add(mention.noun)
  telling.isHandled ||= mention.isHandled
  telling.isEvent ||= isEvent(mention)
  telling.isPast ||= mention.isPast
  telling.isNext &&= mention.status === 'planned' || mention.isDefinite
  telling.hasAccordOnly &&= mention.kind === 'accord'
  telling.told ??= mention.told
  telling.isRemote ||= mention.isRemote
  telling.isEarlier &&= mention.isEarlier
  addPersons(telling, mention)
}
