/** A word of a sentence → whether it tells of a meeting, and how. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { hasCompany, isTo, isWith } from './meeting-parties.js'
import { isIn, type MeetingWords } from './meeting-words.js'

/** The kind of the mention the word makes, or null. */
export function kindAt(source: Source, sentence: Sentence, i: number): MeetingMention['kind'] | null {
  const { words, cast } = source
  const word = sentence.words[i]!
  if (word.upos === 'VERB' || word.upos === 'ADJ') {
    if (word.upos === 'VERB' && isMeetingVerb(source, sentence, i)) return 'verb'
    if (isJourney(source, sentence, i)) return 'journey'
    return null
  }
  if (word.upos === 'PRON') return isPronoun(source, sentence, i) ? 'process' : null
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return null
  const before = sentence.words[i - 1]
  if (before !== undefined && isIn(words.not_after, before)) return null
  if (relation(word) === 'compound' && !isIn(words.begin, sentence.words[word.head]!)) return null
  // "told a meeting in Oslo"
  if (/^i?obj$/.test(word.deprel) && isIn(words.say, sentence.words[word.head]!)) return null
  if (isIn(words.phoned, word) && !isRemote(words, sentence, i) && !isOfDay(source, sentence, i)) return null
  if (isIn(words.remote, word) && isMeans(words, sentence, i)) return null
  const isSingle = isIn(words.plural, word) && feature(word, 'Number') !== 'Plur'
  if (isSingle && !isRemote(words, sentence, i) && !hasCompany(source, sentence, i)) return null
  if (isIn(words.events.words, word)) return 'event'
  if (isIn(words.processes.words, word)) return 'process'
  if (isIn(words.accords, word)) return 'accord'
  return isIn(words.sittings, word) && cast.references[sentence.index]?.[i]?.party != null ? 'accord' : null
}

/** "met", "was received by", «a discuté avec», and any verb of which the telephone is told: "told X by phone". */
function isMeetingVerb(source: Source, sentence: Sentence, i: number): boolean {
  const { words } = source
  const verb = sentence.words[i]!
  const isWithSome = (): boolean => childrenBy(sentence, i, 'obl').some(k => isWith(words, sentence, k))
  const isPassive = childrenBy(sentence, i, 'nsubj:pass', 'aux:pass').some(k =>
    /:pass$/.test(sentence.words[k]!.deprel),
  )
  if (isEachOther(words, sentence, i)) return true
  if (isPassive)
    return isIn(words.meet_weak, verb) && childrenBy(sentence, i, 'obl').some(k => isWith(words, sentence, k))
  if (isIn(words.meet, verb) || isIn(words.ring, verb) || isByPhone(words, sentence, i)) return true
  return isIn(words.meet_with, verb) && (isWithSome() || hasCompany(source, sentence, i))
}

/** «L'émissaire, attendu mercredi à Oslo», "both delegations are due back on Sunday": someone goes there, or is seen. */
function isJourney({ words, cast }: Source, sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!
  if (!isIn(words.journeys, word)) return false
  const isSomeone = (k: number): boolean =>
    cast.references[sentence.index]?.[k] != null ||
    isIn(words.levels, sentence.words[k]!) ||
    isIn(words.heads.nouns, sentence.words[k]!)
  // "is due to see X": of the infinitive, which tells what.
  if (childrenBy(sentence, i, 'xcomp').some(k => sentence.words[k]!.upos === 'VERB')) return false
  const objects = childrenBy(sentence, i, 'obj')
  if (isIn(words.seeing, word)) return objects.some(isSomeone)
  if (objects.length > 0) return false
  const above = /^acl/.test(word.deprel) || word.upos === 'ADJ' ? [word.head] : []
  const over = /^(?:xcomp|conj)/.test(word.deprel) ? childrenBy(sentence, word.head, 'nsubj') : []
  return [...childrenBy(sentence, i, 'nsubj'), ...above, ...over].some(k => k >= 0 && isSomeone(k))
}

export const isReturn = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  // "return to the matter"
  (isIn(words.returning, sentence.words[i]!) && childrenBy(sentence, i, 'obl').every(k => !isTo(words, sentence, k))) ||
  childrenBy(sentence, i, 'advmod').some(k => isIn(words.returning, sentence.words[k]!))

/** «se sont revus», «les ministres se verront»: each other, and several of them. */
export function isEachOther(words: MeetingWords, sentence: Sentence, i: number): boolean {
  if (!isIn(words.each_other, sentence.words[i]!)) return false
  const children = childrenOf(sentence, i).map(k => sentence.words[k]!)
  const above = sentence.words[sentence.words[i]!.head]
  const isReflexive =
    children.some(word => isIn(words.reflexive, word)) || (above !== undefined && isIn(words.reflexive, above))
  if (!isReflexive) return false
  // «Les deux parties se reverront»: number of the verb, its helper or the verb above an infinitive.
  const verb = sentence.words[i]!
  const finite = [verb, ...children.filter(({ upos }) => upos === 'AUX')]
  if (feature(verb, 'VerbForm') === 'Inf' && verb.head >= 0) finite.push(sentence.words[verb.head]!)
  return finite.some(word => feature(word, 'Number') === 'Plur')
}

/** «par téléphone», "on the phone": alone, as «une conférence téléphonique» is told by its noun. */
export const isByPhone = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  childrenBy(sentence, i, 'obl', 'nmod', 'advmod')
    // «mercredi par visioconférence»: the parser may hang it on the day.
    .flatMap(child => [child, ...childrenBy(sentence, child, 'nmod')])
    .some(
      child =>
        isIn(words.remote, sentence.words[child]!) &&
        childrenBy(sentence, child, 'case').some(k => isIn(words.by, sentence.words[k]!)),
    )

/** «conférence téléphonique», "talked by phone": nobody travels to it. */
export const isRemote = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  isIn(words.remote, sentence.words[i]!) ||
  isIn(words.ring, sentence.words[i]!) ||
  isByPhone(words, sentence, i) ||
  childrenBy(sentence, i, 'amod', 'compound', 'nmod')
    .map(child => sentence.words[child]!)
    .some(word => isIn(words.remote, word) || (isIn(words.phoned, sentence.words[i]!) && isIn(words.phones, word)))

/** «s'entretenir par visioconférence»: how, of what another word tells. */
const isMeans = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  childrenBy(sentence, i, 'case').some(k => isIn(words.means, sentence.words[k]!))

/** "Monday's call". */
export const isOfDay = ({ dates }: Source, sentence: Sentence, i: number): boolean =>
  childrenBy(sentence, i, 'nmod').some(
    child =>
      sentence.words[child]!.deprel === 'nmod:poss' &&
      (dates[sentence.index]?.some(({ first, last }) => first <= child && child <= last) ?? false),
  )

/** "They had been due to begin on Monday", after a sentence that tells of talks. */
function isPronoun(source: Source, sentence: Sentence, i: number): boolean {
  const pronoun = sentence.words[i]!
  const isPersonal = feature(pronoun, 'PronType') === 'Prs' && feature(pronoun, 'Person') === '3'
  if (relation(pronoun) !== 'nsubj' || !isPersonal) return false
  return beginningOf(source.words, sentence, i) >= 0 && antecedentOf(source, sentence, i) !== null
}

/** The verb of what a meeting does of which the word is subject, or -1. */
export function beginningOf(words: MeetingWords, sentence: Sentence, i: number): number {
  let verb = sentence.words[i]!.head
  while (verb >= 0 && !isIn(words.begin, sentence.words[verb]!))
    verb = childrenBy(sentence, verb, 'xcomp', 'advcl')[0] ?? -1
  return verb
}

/** The last word of the sentence before that tells of a meeting in the number of the pronoun, or null. */
export function antecedentOf(source: Source, sentence: Sentence, i: number): string | null {
  const before = source.sentences[sentence.index - 1]
  const number = feature(sentence.words[i]!, 'Number')
  const found = before?.words.findLast(
    (word, k) =>
      word.upos === 'NOUN' &&
      feature(word, 'Number') === number &&
      /^(?:event|process)$/.test(kindAt(source, before, k) ?? ''),
  )
  return found?.lemma.toLowerCase() ?? null
}
