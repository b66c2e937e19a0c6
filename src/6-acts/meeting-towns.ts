/** Sentences → names of towns that the gazetteer does not have, told by the word before them: «à Kaesong», "in Arica". */
import { relation } from '../3-syntax/tree.js'
import type { Cast, DateMention, PlaceMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import { isIn, type MeetingWords } from './meeting-words.js'

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
