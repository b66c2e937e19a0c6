/** The first sentences of a report → the meeting at which they say something was done: «a reporté mardi à Montréal sa décision». */
import type { DateMention, PlaceMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isLocated } from './meeting-place.js'
import { nameOf } from './meeting-towns.js'
import { isIn } from './meeting-words.js'

const DAY = 86_400_000
/** Days before publication that are still what a report reports. */
const FRESH = 3
/** Sentences of the body in which a report says what it reports. */
const FIRST = 2

/** A mention for each deed of several that was done in one town on one of the last days, by the first sentences. */
export function leadDeeds(source: Source): MeetingMention[] {
  return sentencesOfBody(source)
    .slice(0, FIRST)
    .flatMap(sentence => deedOf(source, sentence) ?? [])
}

export const sentencesOfBody = ({ sentences, document }: Source): Sentence[] =>
  sentences.filter(({ block }) => document.blocks[block]?.role === 'body')

function deedOf(source: Source, sentence: Sentence): MeetingMention | null {
  const { document, words, cast } = source
  const day = source.dates[sentence.index]!.find(date => isFresh(date, document.published))
  const town = source.places[sentence.index]!.find(
    place => !place.isCountry && isLocated(words, { sentence, trigger: -1 }, place),
  )
  if (day === undefined || town === undefined) return null
  const verb = verbOver(sentence, day)
  if (verb < 0 || verb !== verbOver(sentence, town)) return null
  if ([words.say, words.arrive].some(set => isIn(set, sentence.words[verb]!))) return null
  const named = cast.mentions.filter(mention => mention.sentence === sentence.index && mention.party !== null)
  const others = named.filter(({ first }) => first < town.first || first > town.last)
  const parties = [...new Set(others.flatMap(({ party }) => party!.split('+')))]
  // The town may stand for the country it is in.
  if (parties.length + (others.length < named.length ? 1 : 0) < 2) return null
  const place = nameOf(document, town)
  return leadMention(
    sentence,
    day,
    { place, country: town.country },
    parties,
    sentence.words[verb]!.lemma.toLowerCase(),
  )
}

/** A held meeting of a day and a place, told by the sentence as a whole. */
export const leadMention = (
  { index, start, end }: Sentence,
  { from, to, relative }: DateMention,
  { place, country }: Pick<MeetingMention, 'place' | 'country'>,
  parties: readonly string[],
  noun: string,
): MeetingMention => ({
  sentence: index,
  range: { start, end },
  noun,
  kind: 'accord',
  format: null,
  place,
  country,
  isWide: false,
  when: { date: from, end: null, from, to, isWeekday: relative, duration: null, reported: null },
  parties,
  persons: new Map(),
  people: [],
  status: 'held',
  level: null,
  isDefinite: false,
  isNext: false,
  isHandled: true,
  isVague: false,
  isHeadline: false,
  isPast: true,
  isWeak: false,
  ordinal: null,
  current: null,
  isRemote: false,
  told: null,
  isEarlier: false,
  isReturn: false,
})

/** Whether it is one of the days that a report of that day tells of. */
export const isFresh = ({ from, to }: DateMention, published: string | null): boolean =>
  from !== null &&
  from === to &&
  published !== null &&
  from <= published &&
  Date.parse(published) - Date.parse(from) <= FRESH * DAY

/** The verb on which the words hang themselves, or -1. */
function verbOver(sentence: Sentence, { first, last }: Pick<PlaceMention, 'first' | 'last'>): number {
  const { head } = sentence.words[headOf(sentence, first, last)]!
  return head >= 0 && sentence.words[head]!.upos === 'VERB' ? head : -1
}
