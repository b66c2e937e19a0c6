/** A word that tells of a meeting → the place that belongs to it. */
import { relation } from '../3-syntax/tree.js'
import type { PlaceMention } from '../record/cast.js'
import type { Document } from '../record/schema.js'
import type { Source } from './meeting-mentions.js'
import { type Clause, headOf, isBeside, isDuring, nearness } from './meeting-nearness.js'
import { nameOf, type Town } from './meeting-towns.js'
import { isIn, type MeetingWords } from './meeting-words.js'

interface MeetingPlace {
  readonly name: string
  readonly country: string | null
  /** Whether it is the country itself. */
  readonly isWide: boolean
}

/** The place told with the meeting, the nearest in the tree and then in the text. */
export function placeOf(source: Source, clause: Clause): MeetingPlace | null {
  const { places, document, words } = source
  let best: Town | null = null
  let least = Number.POSITIVE_INFINITY
  let before: Town | null = null
  for (const place of places[clause.sentence.index] ?? []) {
    const isWider = before !== null && place.first - before.last <= 4 && place.country === before.country
    before = place
    // «à Doha, au Qatar»: the city is told, and then its country.
    if (isWider && best !== null) continue
    if (!isLocated(words, clause, place)) continue
    const near = nearness(source, clause, place.first, place.last, false)
    const rank = near + Math.abs(place.first - clause.trigger) / 100
    if (near < 0 || rank >= least) continue
    least = rank
    best = place
  }
  return best === null ? null : toPlace(document, best)
}

const toPlace = (document: Document, town: Town): MeetingPlace => ({
  name: nameOf(document, town),
  country: town.country,
  isWide: town.isCountry,
})

/** The one town that the clause of the only meeting of a sentence tells, wherever the tree hangs it. */
export function onlyPlace(source: Source, clause: Clause): MeetingPlace | null {
  const towns = (source.places[clause.sentence.index] ?? []).filter(
    place => !place.isCountry && isLocated(source.words, clause, place),
  )
  const [town] = towns
  if (town === undefined || towns.length > 1 || !isBeside(source, clause, town.first, town.last)) return null
  if (town.first < clause.trigger && !clause.isOwnVerb && !isDuring(source.words, clause)) return null
  return toPlace(source.document, town)
}

/** «à Vienne», "in Geneva", "Geneva talks", "the resort of Sochi". */
export function isLocated(
  words: MeetingWords,
  { sentence, trigger }: Pick<Clause, 'sentence' | 'trigger'>,
  { first, last, isCountry }: Pick<PlaceMention, 'first' | 'last' | 'isCountry'>,
): boolean {
  let before = first - 1
  while (before >= 0 && sentence.words[before]!.upos === 'DET') before--
  const word = sentence.words[before]
  // «offert à la Russie», but «au Soudan» and «à Cuba»
  const isGiven = isCountry && before < first - 1 && word?.part === -1 && isIn(words.to, word)
  if (word !== undefined && isIn(words.at, word)) return !isGiven
  const over = sentence.words[sentence.words[headOf(sentence, first, last)]!.head]
  if (word !== undefined && over !== undefined && isIn(words.to, word) && isIn(words.arrive, over)) return true
  const noun = sentence.words[before - 1]
  if (word?.upos === 'ADP' && noun !== undefined && isIn(words.towns, noun)) return true
  if (!isCountry && before === trigger + 1 && word !== undefined && isIn(words.of, word)) return true
  // "Geneva talks" are in Geneva, "Syria talks" are about Syria.
  return (
    !isCountry &&
    last < trigger &&
    sentence.words[first]!.upos === 'PROPN' &&
    relation(sentence.words[last]!) === 'compound' &&
    sentence.words.slice(last + 1, trigger).every(between => between.head === trigger)
  )
}
