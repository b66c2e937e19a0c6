/** The first sentences of a report → the meeting at which they say something was done: «a reporté mardi à Montréal sa décision». */
import type { DateMention, PlaceMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isLocated } from './meeting-place.js'
import { isIn } from './meeting-words.js'

const DAY = 86_400_000
/** Days before publication that are still what a report reports. */
const FRESH = 3
/** Sentences of the body in which a report says what it reports. */
const FIRST = 2

/** A mention for each deed of several that was done in one town on one of the last days, by the first sentences. */
export function leadDeeds(source: Source): MeetingMention[] {
  const body = source.sentences.filter(({ block }) => source.document.blocks[block]?.role === 'body')
  return body.slice(0, FIRST).flatMap(sentence => deedOf(source, sentence) ?? [])
}

function deedOf(source: Source, sentence: Sentence): MeetingMention | null {
  const { document, words, cast } = source
  const day = source.dates[sentence.index]!.find(date => isFresh(date, document.published))
  const town = source.places[sentence.index]!.find(
    place => !place.isCountry && isLocated(words, { sentence, trigger: -1 }, place),
  )
  if (day === undefined || town === undefined) return null
  const verb = verbOver(sentence, day)
  if (verb < 0 || verb !== verbOver(sentence, town) || !isMain(sentence, verb)) return null
  if ([words.say, words.arrive].some(set => isIn(set, sentence.words[verb]!))) return null
  const named = cast.mentions.filter(mention => mention.sentence === sentence.index && mention.party !== null)
  const others = named.filter(({ first }) => first < town.first || first > town.last)
  const parties = [...new Set(others.flatMap(({ party }) => party!.split('+')))]
  // The town may stand for the country it is in.
  if (parties.length + (others.length < named.length ? 1 : 0) < 2) return null
  return {
    sentence: sentence.index,
    range: { start: sentence.start, end: sentence.end },
    noun: sentence.words[verb]!.lemma.toLowerCase(),
    kind: 'accord',
    format: null,
    place: document.text.slice(town.start, town.end),
    country: town.country,
    isWide: false,
    when: {
      date: day.from,
      end: null,
      from: day.from,
      to: day.to,
      isWeekday: day.relative,
      duration: null,
      reported: null,
    },
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
  }
}

const isFresh = ({ from, to }: DateMention, published: string | null): boolean =>
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

/** Whether the verb is that of the sentence, or one beside or reported by it. */
function isMain(sentence: Sentence, verb: number): boolean {
  let at = verb
  while (/^(?:conj|ccomp|parataxis|advcl)/.test(sentence.words[at]!.deprel)) at = sentence.words[at]!.head
  return sentence.words[at]!.head < 0
}
