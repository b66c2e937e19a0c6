/** Sentences → towns that the gazetteer does not find: «à Kaesong», "in Arica", «dans la capitale chinoise». */
import { childrenBy, relation } from '../3-syntax/tree.js'
import type { Cast, DateMention, PlaceMention } from '../record/cast.js'
import type { Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { isIn, type MeetingWords } from './meeting-words.js'

/** A place, and what it is called where the words tell that only by what it is. */
export interface Town extends PlaceMention {
  readonly name?: string
}

export const nameOf = ({ text }: Document, { name, start, end }: Town): string => name ?? text.slice(start, end)

/** Towns of the article by their country, as it names them first: «Pékin» of China. */
export function capitalsIn({ text }: Document, { places }: Cast): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { country, isCountry, start, end } of places) {
    if (country !== null && !isCountry && !names.has(country)) names.set(country, text.slice(start, end))
  }
  return names
}

/** «la capitale chinoise», "the Malian capital": by whose it is. */
export function capitalsOf(
  words: MeetingWords,
  sentence: Sentence,
  cast: Cast,
  capitals: ReadonlyMap<string, string>,
): Town[] {
  return sentence.words.flatMap((word, i) => {
    if (word.upos !== 'NOUN' || !isIn(words.capitals, word)) return []
    for (const child of childrenBy(sentence, i, 'amod', 'nmod')) {
      const country = cast.references[sentence.index]?.[child]?.party ?? null
      const name = country === null ? undefined : capitals.get(country)
      if (name === undefined) continue
      const [first, last] = [Math.min(i, child), Math.max(i, child)]
      const { start } = sentence.words[first]!
      const { end } = sentence.words[last]!
      return [{ sentence: sentence.index, first, last, start, end, isCountry: false, country, name }]
    }
    return []
  })
}

/** A proper name, neither of an actor (by `actors`, their ids) nor a date, right after a word for being in a town. */
export function townsOf(
  words: MeetingWords,
  sentence: Sentence,
  cast: Cast,
  actors: ReadonlySet<string>,
  told: readonly (DateMention | PlaceMention)[],
): PlaceMention[] {
  const towns: PlaceMention[] = []
  const isActor = (i: number): boolean => {
    const reference = cast.references[sentence.index]?.[i]
    return reference != null && (reference.party !== null || (reference.voice !== null && actors.has(reference.voice)))
  }
  const isTaken = (i: number): boolean => isActor(i) || told.some(({ first, last }) => first <= i && i <= last)
  const isName = (i: number): boolean =>
    sentence.words[i]?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(sentence.words[i]!.form) && !isTaken(i)
  for (let first = 1; first < sentence.words.length; first++) {
    if (!isName(first) || !isIn(words.in_town, sentence.words[first - 1]!)) continue
    let last = first
    while (isName(last + 1)) last++
    // "in Arab League talks": the name of what follows.
    if (relation(sentence.words[last]!) === 'compound') continue
    const { start } = sentence.words[first]!
    const { end } = sentence.words[last]!
    towns.push({ sentence: sentence.index, first, last, start, end, isCountry: false, country: null })
    first = last
  }
  return towns
}
