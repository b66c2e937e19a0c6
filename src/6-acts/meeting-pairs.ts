/** "met X in Geneva on Monday and Y in Moscow on Tuesday": a verb of meeting that tells of two → the second. */
import type { DateMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { isLocated } from './meeting-place.js'
import { nameOf } from './meeting-towns.js'

/** Words in which the second one and where they are must be told. */
const REACH = 14

/** The meeting of a verb and the one that an `and` adds to it, with whoever stands before the next town; only the former where there is none. */
export function bothOf(source: Source, sentence: Sentence, verb: number, first: MeetingMention): MeetingMention[] {
  const { words, document, cast } = source
  if (first.place === null) return [first]
  const towns = source.places[sentence.index]!.filter(
    place => place.first > verb && isLocated(words, { sentence, trigger: verb }, place),
  )
  const told = towns.findIndex(place => nameOf(document, place) === first.place)
  const [here, there] = told < 0 ? [] : [towns[told], towns[told + 1]]
  if (here === undefined || there === undefined || there.first - here.last > REACH) return [first]
  const and = sentence.words.findIndex(
    ({ upos, form }, i) => upos === 'CCONJ' && form.length > 1 && i > here.last && i < there.first,
  )
  const between = sentence.words.slice(and + 1, there.first)
  if (and < 0 || between.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return [first]
  const met = between.flatMap((_, k) => cast.references[sentence.index]?.[and + 1 + k] ?? [])
  if (met.length === 0) return [first]
  const before = sentence.words.slice(verb + 1, and)
  const others = new Set(before.flatMap((_, k) => cast.references[sentence.index]?.[verb + 1 + k]?.party ?? []))
  const added = met.flatMap(({ party }) => party?.split('+') ?? [])
  const parties = [...first.parties.filter(id => !others.has(id)), ...added]
  const days = source.dates[sentence.index]!.filter(isDay)
  const day = days.find(date => date.first > and && date.first - there.last <= 3)
  const own = days.find(date => date.first > verb && date.first < and)
  const second: MeetingMention = {
    ...first,
    place: nameOf(document, there),
    country: there.country,
    isWide: there.isCountry,
    when: on(first.when, day),
    parties: [...new Set(parties)],
    people: met.flatMap(({ voice }) => voice ?? []),
    persons: new Map(),
  }
  // The parser may take all that are met for met at once.
  const isOther = (id: string): boolean => added.includes(id) && !others.has(id)
  const persons = new Map([...first.persons].filter(([party]) => !isOther(party)))
  const parted = { ...first, when: day === undefined ? first.when : on(first.when, own) }
  return [{ ...parted, parties: first.parties.filter(id => !isOther(id)), persons }, second]
}

const on = (when: MeetingMention['when'], day: DateMention | undefined): MeetingMention['when'] =>
  day === undefined ? when : { ...when, date: day.from, from: day.from, to: day.to, end: null }

const isDay = ({ from, to }: DateMention): boolean => from !== null && from === to
