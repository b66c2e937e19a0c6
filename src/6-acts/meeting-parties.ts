/** A word that tells of a meeting → who takes part: parties, and persons by the party they speak for. */
import { childrenBy, childrenOf, relation } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { isDuring } from './meeting-nearness.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export interface Participants {
  readonly parties: readonly string[]
  readonly persons: ReadonlyMap<string, string>
}

/** Complements with «entre», «avec», «de», adjectives, possessor; subject and object of the verb that holds it. */
export function participantsOf(
  source: Source,
  sentence: Sentence,
  trigger: number,
  verb: number,
  kind: MeetingMention['kind'],
  isOwnVerb: boolean,
): Participants {
  const { cast, words } = source
  const heads = new Set<number>()
  addComplements(words, sentence, trigger, heads)
  // «a day of talks with X»: the complement may hang on the noun above.
  const above = sentence.words[trigger]!.head
  if (above >= 0 && relation(sentence.words[trigger]!) === 'nmod' && isIn(words.within, sentence.words[above]!)) {
    for (const child of childrenBy(sentence, above, 'nmod')) if (isWith(words, sentence, child)) heads.add(child)
    // «X, after a day of talks, said»: a parser takes the adjunct for an apposition.
    if (relation(sentence.words[above]!) === 'appos') heads.add(sentence.words[above]!.head)
  }
  if (verb >= 0 && (isOwnVerb || isDuring(words, { sentence, trigger }))) {
    for (const child of subjectsOf(sentence, verb)) heads.add(child)
    if (isOwnVerb) {
      for (const child of childrenBy(sentence, verb, 'obl', 'obl:agent'))
        if (isWith(words, sentence, child)) heads.add(child)
      if (kind === 'verb') for (const child of childrenBy(sentence, verb, 'obj')) heads.add(child)
    }
  }
  const beside = besideWith(source, sentence, trigger)
  if (beside >= 0) heads.add(beside)
  heads.delete(trigger)
  const parties = new Set<string>()
  const persons = new Map<string, string>()
  for (const head of heads) {
    const who = whoIs(cast, sentence, head)
    for (const id of who?.party?.split('+') ?? []) parties.add(id)
    for (const member of [head, ...childrenBy(sentence, head, 'conj')]) {
      const one = cast.references[sentence.index]?.[member]
      const isOne = one?.party != null && one.voice !== null && !one.party.includes('+')
      if (isOne && source.persons.has(one.voice!) && !persons.has(one.party!)) persons.set(one.party!, one.voice!)
    }
  }
  return { parties: [...parties], persons }
}

/** «pourparlers avec la Russie»: the phrase that follows, wherever the tree hangs it; -1 for none. */
function besideWith({ words, cast }: Source, sentence: Sentence, trigger: number): number {
  let i = trigger + 1
  // Adjectives, and a place or a day, may stand between.
  while (i - trigger < 6 && /^(?:ADJ|PROPN)$/.test(sentence.words[i]?.upos ?? '')) i++
  if (isIn(words.at, sentence.words[i] ?? sentence.words[trigger]!)) {
    i++
    while (i - trigger < 6 && /^(?:DET|PROPN|NOUN)$/.test(sentence.words[i]?.upos ?? '')) i++
  }
  const word = sentence.words[i]
  if (word === undefined || !isIn(words.with, word)) return -1
  for (let k = i + 1; k <= i + 5 && k < sentence.words.length; k++) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(sentence.words[k]!.upos)) return -1
    const reference = cast.references[sentence.index]?.[k]
    if (reference != null && reference.end >= sentence.words[k]!.end && !/^(?:DET|ADJ)$/.test(sentence.words[k]!.upos))
      return k
  }
  return -1
}

const caseOf = (sentence: Sentence, i: number): number[] => childrenBy(sentence, i, 'case')

const isWith = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.with, sentence.words[k]!))

const isAt = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.at, sentence.words[k]!))

function addComplements(words: MeetingWords, sentence: Sentence, trigger: number, heads: Set<number>): void {
  for (const child of childrenOf(sentence, trigger)) {
    const name = relation(sentence.words[child]!)
    // «la réunion au siège de l'OTAN»
    if (name === 'nmod' && isIn(words.within, sentence.words[child]!)) {
      for (const inner of childrenBy(sentence, child, 'nmod')) heads.add(inner)
    }
    const isOwner = name === 'nmod' && caseOf(sentence, child).length <= 1 && !isAt(words, sentence, child)
    if (isOwner || isWith(words, sentence, child) || /^(?:amod|compound|det)$/.test(name)) heads.add(child)
  }
}

/** Subjects of the verb, or of the verb it completes: «was due to meet», «doivent se réunir». */
function subjectsOf(sentence: Sentence, verb: number): number[] {
  const own = childrenBy(sentence, verb, 'nsubj').filter(i => sentence.words[i]!.deprel !== 'nsubj:pass')
  const { head, deprel } = sentence.words[verb]!
  if (own.length > 0 || head < 0) return own
  if (/^acl/.test(deprel)) return [head]
  return /^(?:xcomp|conj|advcl)/.test(deprel) ? childrenBy(sentence, head, 'nsubj') : own
}
