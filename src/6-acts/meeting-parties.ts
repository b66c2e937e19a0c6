/** A word that tells of a meeting → who takes part: parties, and persons by the party they speak for. */
import { childrenBy, childrenOf, relation } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { isDuring } from './meeting-scene.js'
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
  }
  if (verb >= 0 && (isOwnVerb || isDuring(words, { sentence, trigger }))) {
    for (const child of subjectsOf(sentence, verb)) heads.add(child)
    if (isOwnVerb) {
      for (const child of childrenBy(sentence, verb, 'obl', 'obl:agent'))
        if (isWith(words, sentence, child)) heads.add(child)
      if (kind === 'verb') for (const child of childrenBy(sentence, verb, 'obj')) heads.add(child)
    }
  }
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

const caseOf = (sentence: Sentence, i: number): number[] => childrenBy(sentence, i, 'case')

const isWith = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.with, sentence.words[k]!))

const isAt = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.at, sentence.words[k]!))

function addComplements(words: MeetingWords, sentence: Sentence, trigger: number, heads: Set<number>): void {
  for (const child of childrenOf(sentence, trigger)) {
    const name = relation(sentence.words[child]!)
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
