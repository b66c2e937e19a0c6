/** A verb of meeting, with whom it names → whether it tells of a meeting. */
import { childrenBy, feature } from '../3-syntax/tree.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { isWith } from './meeting-parties.js'
import { isEachOther, isRemote } from './meeting-triggers.js'
import { isIn, type MeetingWords } from './meeting-words.js'

/**
 * A verb of meeting tells one where two parties meet; where two persons do, or a party some who have a rank, in a place or on a day; where
 * one party meets in a place; and where anyone meets in a place on a day.
 */
export function isMeeting(
  source: Source,
  sentence: Sentence,
  verb: number,
  { parties, people }: Pick<MeetingMention, 'parties' | 'people'>,
  hasPlace: boolean,
  hasDay: boolean,
): boolean {
  const { words, cast } = source
  const isWeak = isIn(words.meet_weak, sentence.words[verb]!) && !isEachOther(words, sentence, verb)
  const met = childrenBy(sentence, verb, 'obj', 'nsubj:pass').filter(i => !isIn(words.reflexive, sentence.words[i]!))
  const objects = met.map(child => sentence.words[child]!)
  const isKnown = (i: number): boolean => cast.references[sentence.index]?.[i] != null
  // «accueille la décision»
  const isOfRank = (i: number): boolean => isIn(words.levels, sentence.words[i]!)
  if (isWeak && !met.some(i => isOfRank(i) || (isKnown(i) && isSomeone(words, sentence.words[i]!)))) return false
  // "met with resistance"
  const company = childrenBy(sentence, verb, 'obl').filter(
    i => isWith(words, sentence, i) && !isIn(words.remote, sentence.words[i]!),
  )
  // "with a group of mediators"
  const isOf = (i: number): boolean => childrenBy(sentence, i, 'nmod').some(isOfRank)
  if (company.length > 0 && !company.some(i => isKnown(i) || isOfRank(i) || isOf(i))) return false
  if (isIn(words.meet_with, sentence.words[verb]!) && !hasPlace && !hasDay && !isRemote(words, sentence, verb))
    return false
  const isReported = source.told[sentence.index]!.day !== null
  if (parties.length >= 2) return hasPlace || hasDay || !(isWeak || isEachOther(words, sentence, verb)) || isReported
  const isRanked = parties.length > 0 && objects.some(word => isIn(words.levels, word))
  if (!isWeak && (hasPlace || hasDay) && (new Set(people).size >= 2 || isRanked)) return true
  if (!hasPlace) return false
  if (isWeak) return parties.length > 0 && met.length > 0
  return objects.length === 0 || hasDay
}

/** Whether the word is of a person, by what it is: «le ministre», a name, «les» — not «la décision de la Norvège», "it". */
const isSomeone = (words: MeetingWords, word: Word): boolean =>
  word.upos === 'PROPN' ||
  (word.upos === 'PRON' && feature(word, 'Gender') !== 'Neut') ||
  isIn(words.levels, word) ||
  isIn(words.heads.nouns, word)

/** «prêt à rencontrer»: an infinitive that no verb of planning or doing governs. */
export function isWish(words: MeetingWords, sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!
  if (feature(word, 'VerbForm') !== 'Inf' || childrenBy(sentence, i, 'aux').length > 0) return false
  const over = sentence.words[word.head]
  if (over === undefined) return false
  return ![words.plan.words, words.hold.words, words.future].some(set => isIn(set, over))
}
