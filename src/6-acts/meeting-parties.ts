/** A word that tells of a meeting → who takes part: parties, and persons by the party they speak for. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { type Clause, isDuring } from './meeting-nearness.js'
import { isRemote } from './meeting-triggers.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export interface Participants {
  readonly parties: readonly string[]
  readonly persons: ReadonlyMap<string, string>
  /** Names of all the persons. */
  readonly people: readonly string[]
}

/** Whether the word has someone to meet: «un entretien avec la ministre». */
export function hasCompany(source: Source, sentence: Sentence, trigger: number): boolean {
  const beside = besideWith(source, sentence, trigger)
  return beside >= 0 && whoIs(source.cast, sentence, beside)?.party != null
}

/**
 * Complements with «entre», «avec», «de», adjectives, possessor; subject and object of the verb that holds it; the `country` (id) that
 * a visit is to.
 */
export function participantsOf(
  source: Source,
  clause: Clause,
  kind: MeetingMention['kind'],
  country: string | null,
): Participants {
  const { cast, words } = source
  const { sentence, trigger, verb, isOwnVerb } = clause
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
      if (kind === 'verb' || kind === 'journey')
        for (const child of childrenBy(sentence, verb, 'obj', 'nsubj:pass')) heads.add(child)
      if (kind === 'verb' && isRemote(words, sentence, trigger)) {
        for (const child of childrenBy(sentence, verb, 'iobj')) heads.add(child)
        for (const child of childrenBy(sentence, verb, 'obl')) if (isTo(words, sentence, child)) heads.add(child)
      }
    }
  }
  // "the conversation that X and Y had"
  for (const clauseVerb of childrenBy(sentence, trigger, 'acl')) {
    if (!isIn(words.hold.words, sentence.words[clauseVerb]!)) continue
    for (const child of childrenBy(sentence, clauseVerb, 'nsubj'))
      if (sentence.words[child]!.upos !== 'PRON') heads.add(child)
  }
  const beside = besideWith(source, sentence, trigger)
  if (beside >= 0) heads.add(beside)
  heads.delete(trigger)
  for (const head of heads) if (isClause(sentence, head)) heads.delete(head)
  const parties = new Set<string>()
  const persons = new Map<string, string>()
  const people: string[] = []
  for (const head of withComplements(sentence, heads)) {
    const who = whoIs(cast, sentence, head)
    for (const id of who?.party?.split('+') ?? []) parties.add(id)
    for (const member of [head, ...childrenBy(sentence, head, 'conj')]) {
      const one = cast.references[sentence.index]?.[member]
      const isOne = one?.party != null && one.voice !== null && !one.party.includes('+')
      if (one?.voice != null && source.persons.has(one.voice)) people.push(one.voice)
      if (isOne && source.persons.has(one.voice!) && !persons.has(one.party!)) persons.set(one.party!, one.voice!)
    }
  }
  const isVisit = kind === 'journey' || isIn(words.visits, sentence.words[trigger]!)
  if (country !== null && parties.size > 0 && isVisit) parties.add(country)
  return { parties: [...parties], persons, people }
}

/** «les ministres de Norvège et du Danemark»: those they are of, too. */
function withComplements(sentence: Sentence, heads: ReadonlySet<number>): Set<number> {
  const all = new Set(heads)
  for (const head of heads) {
    if (sentence.words[head]!.upos !== 'NOUN' || feature(sentence.words[head]!, 'Number') !== 'Plur') continue
    for (const child of childrenBy(sentence, head, 'nmod'))
      if (childrenBy(sentence, child, 'conj').length > 0) all.add(child)
  }
  return all
}

/** Words between a meeting and «avec». */
const BETWEEN = 8

/** «pourparlers en mars à Oslo avec la Russie»: the phrase that follows, wherever the tree hangs it; -1 for none. */
function besideWith({ words, cast, dates, places }: Source, sentence: Sentence, trigger: number): number {
  const told = [...(dates[sentence.index] ?? []), ...(places[sentence.index] ?? [])]
  const isBetween = (i: number): boolean => {
    const word = sentence.words[i]
    if (word === undefined || isIn(words.with, word)) return false
    return (
      /^(?:ADJ|PROPN)$/.test(word.upos) ||
      isIn(words.at, word) ||
      told.some(({ first, last }) => first <= i && i <= last)
    )
  }
  let i = trigger + 1
  while (i - trigger < BETWEEN && (isBetween(i) || (sentence.words[i]?.upos === 'DET' && isBetween(i + 1)))) i++
  const word = sentence.words[i]
  if (word === undefined || !isIn(words.with, word)) return -1
  for (let k = i + 1; k <= i + 5 && k < sentence.words.length; k++) {
    if (/^(?:VERB|AUX|PUNCT)$/.test(sentence.words[k]!.upos) || isClause(sentence, k)) return -1
    const reference = cast.references[sentence.index]?.[k]
    if (reference != null && reference.end >= sentence.words[k]!.end && !/^(?:DET|ADJ)$/.test(sentence.words[k]!.upos))
      return k
  }
  return -1
}

/** «avec ce que X a appelé une unité» is with nobody. */
const isClause = (sentence: Sentence, i: number): boolean =>
  sentence.words[i]!.upos === 'PRON' && childrenBy(sentence, i, 'acl').length > 0

const caseOf = (sentence: Sentence, i: number): number[] => childrenBy(sentence, i, 'case')

export const isWith = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.with, sentence.words[k]!))

export const isTo = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  caseOf(sentence, i).some(k => isIn(words.to, sentence.words[k]!))

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
  // «l'Union et la Commission, qui en ont débattu»
  const isRelative = own.some(i => feature(sentence.words[i]!, 'PronType') === 'Rel')
  if (isRelative && /^acl/.test(deprel) && head >= 0) return [...own, head]
  if (own.length > 0 || head < 0) return own
  if (/^acl/.test(deprel)) return [head]
  return /^(?:xcomp|conj|advcl)/.test(deprel) ? childrenBy(sentence, head, 'nsubj') : own
}
