/** A word that tells of a meeting → how near a place or day is to it, by the tree and by the order of words. */
import { childrenBy, feature, isUnder, relation } from '../3-syntax/tree.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { Source } from './meeting-mentions.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export interface Clause {
  readonly sentence: Sentence
  /** Word that tells the meeting, and the verb over it (-1 for none). */
  readonly trigger: number
  readonly verb: number
  /** Whether what the verb says of place and day it says of the meeting. */
  readonly isOwnVerb: boolean
}

/** Arcs between a place or day and the word of the meeting at most. */
const FARTHEST = 5

/** Head of the words `first` to `last`: the one whose head lies outside. */
export function headOf(sentence: Sentence, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.words[i]!
    if (head < first || head > last) return i
  }
  return first
}

const isVerb = (word: Word): boolean => word.upos === 'VERB' || word.upos === 'AUX'

/** Whether place and day may reach the meeting through this word. */
function letsThrough({ words, dates, places }: Source, sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!
  if (/^(?:appos|conj|parataxis|csubj)/.test(word.deprel)) return false
  if (isIn(words.hold.words, word) || isIn(words.plan.words, word) || isIn(words.signed, word)) return true
  if (isVerb(word)) return false
  const isTold = (mention: { readonly first: number; readonly last: number }): boolean =>
    mention.first <= i && i <= mention.last
  return (
    isIn(words.within, word) ||
    isIn(words.towns, word) ||
    isIn(words.processes.words, word) ||
    (dates[sentence.index]?.some(isTold) ?? false) ||
    (places[sentence.index]?.some(isTold) ?? false)
  )
}

/** «reached by the three countries on Tuesday», "met with mediators in …": what hangs on who takes part is the verb's. */
function isParticipant({ cast, words }: Source, sentence: Sentence, i: number, verb: number): boolean {
  if (!isVerb(sentence.words[verb]!)) return false
  let at = i
  // «with a group of mediators in …»
  if (relation(sentence.words[at]!) === 'nmod' && sentence.words[at]!.head >= 0) at = sentence.words[at]!.head
  // "by Norwegian minister Anna Lund in …": the name of the participant.
  while (/^(?:appos|flat)$/.test(relation(sentence.words[at]!)) && sentence.words[at]!.head >= 0) {
    at = sentence.words[at]!.head
  }
  const word = sentence.words[at]!
  if (word.head !== verb || !/^(?:obl|obj|nsubj)/.test(word.deprel)) return false
  // «s'entretenir de la crise en …» has the place of the crisis.
  const isSomeone = [i, at].some(k => cast.references[sentence.index]?.[k] != null)
  return (
    isSomeone ||
    !/^obl/.test(word.deprel) ||
    childrenBy(sentence, at, 'case').some(k => isIn(words.with, sentence.words[k]!))
  )
}

/** Whether the word may stand between the meeting and its place or day, read from left to right. */
const isFiller = (source: Source, sentence: Sentence, i: number): boolean =>
  /^(?:ADP|DET|ADJ|NUM)$/.test(sentence.words[i]!.upos) ||
  /^(?:amod|compound)$/.test(relation(sentence.words[i]!)) ||
  (!isVerb(sentence.words[i]!) && letsThrough(source, sentence, i))

/** Words between a meeting and its place or day where only the order of words ties them. */
const NEXT_TO = 8
/** The same for days, which seldom are of anything else. */
const NEXT_TO_DAY = 12
/** Words, whoever's, beyond which nothing is sought. */
const FARTHEST_DAY = 20

/** «a meeting at the end of July in Laos», «Mercredi, lors d'une réunion»: the order of words, where the tree is of no help. */
function adjacency(source: Source, { sentence, trigger }: Clause, first: number, last: number, isDay: boolean): number {
  const { words } = source
  if (first > trigger && first - trigger <= FARTHEST_DAY) {
    let foreign = 0
    for (let i = trigger + 1; i < first; i++) {
      // «la rencontre entre X et Y vendredi»
      const isOwn = isDay && !isVerb(sentence.words[i]!) && isUnder(sentence, i, trigger)
      const isNoun = isOwn || (isDay && /^(?:NOUN|PROPN|PART)$/.test(sentence.words[i]!.upos))
      if (!isNoun && !isFiller(source, sentence, i)) return -1
      if (!isOwn) foreign++
    }
    return foreign < (isDay ? NEXT_TO_DAY : NEXT_TO) ? 3 : -1
  }
  const comma = sentence.words[last + 1]
  const during = sentence.words[last + 2]
  if (first > 1 || comma?.form !== ',' || during === undefined || !isIn(words.during, during)) return -1
  return trigger > last && trigger - last <= 5 ? 4 : -1
}

/** Arcs from word `from` up to `to`, or -1 where `to` is not above it or something foreign stands between. */
function climb(source: Source, sentence: Sentence, from: number, to: number): number {
  let steps = 0
  for (let i = from; i !== to; steps++) {
    if (i < 0 || steps > FARTHEST) return -1
    const isOpen = i === from || letsThrough(source, sentence, i) || isParticipant(source, sentence, i, to)
    if (!isOpen) return -1
    i = sentence.words[i]!.head
  }
  return steps
}

/** How near the words are to the meeting: arcs to its word, or to its verb and one more; -1 where they are not its own. */
export function nearness(source: Source, clause: Clause, first: number, last: number, isDay: boolean): number {
  const { words } = source
  const { sentence, trigger, verb, isOwnVerb } = clause
  const head = headOf(sentence, first, last)
  const own = climb(source, sentence, head, trigger)
  if (own >= 0) return own
  const beside = adjacency(source, clause, first, last, isDay)
  if (beside >= 0) return beside
  const lifted = liftedTrigger(words, sentence, trigger)
  const above0 = lifted === trigger ? -1 : climb(source, sentence, head, lifted)
  if (above0 >= 0) return above0 + 1
  if (verb < 0) return -1
  const isSaid = isIn(words.say, sentence.words[verb]!)
  const above = climb(source, sentence, head, verb)
  if (above >= 0)
    return (isOwnVerb && !isSaid) || (isDuring(words, clause) && (isDay || !isAhead(words, clause))) ? above + 1 : -1
  return viaJourney(words, clause, head)
}

const MARKS = /^[;:"«»“”„(){}[\]—–]$/

/** Whether the words stand in the clause of the meeting by their order: nothing between that opens another or attributes. */
export function isBeside({ words }: Source, { sentence, trigger, verb }: Clause, first: number, last: number): boolean {
  const [from, to] = first > trigger ? [trigger + 1, first] : [last + 1, trigger]
  let verbs = 0
  for (let i = from; i < to; i++) {
    const word = sentence.words[i]!
    if (MARKS.test(word.form) || word.upos === 'SCONJ' || feature(word, 'PronType') === 'Rel') return false
    if (word.upos === 'VERB' && isIn(words.say, word)) return false
    if (word.upos === 'VERB' && i !== verb) verbs++
  }
  return verbs === 0
}

/** «a day of talks», «la fin des discussions»: the noun that stands for the meeting in its sentence. */
function liftedTrigger(words: MeetingWords, sentence: Sentence, trigger: number): number {
  const { head, deprel } = sentence.words[trigger]!
  return head >= 0 && /^nmod/.test(deprel) && isIn(words.within, sentence.words[head]!) ? head : trigger
}

/** «au début de», «un cycle de»: a noun that stands for the meeting of which it is said. */
const isSitting = (words: MeetingWords, word: Word): boolean =>
  [words.within, words.events.words, words.processes.words].some(set => isIn(set, word))

/** «lors d'une réunion», "at a meeting": what happens then happens on its day. */
export function isDuring(words: MeetingWords, { sentence, trigger }: Pick<Clause, 'sentence' | 'trigger'>): boolean {
  let at = trigger
  for (;;) {
    const { head, deprel } = sentence.words[at]!
    const isThrough = deprel === 'compound' || (head >= 0 && isSitting(words, sentence.words[head]!))
    if (head < 0 || !/^(?:nmod|compound)/.test(deprel) || !isThrough) break
    at = head
  }
  const over = sentence.words[sentence.words[at]!.head]
  if (over?.upos === 'ADV' && isIn(words.during, over)) return true
  if (relation(sentence.words[at]!) !== 'obl') return false
  return childrenBy(sentence, at, 'case').some(k => isIn(words.during, sentence.words[k]!))
}

/** «avant une réunion»: what happens before it happens somewhere else. */
const isAhead = (words: MeetingWords, { sentence, trigger }: Clause): boolean =>
  childrenBy(sentence, trigger, 'case').some(k => isIn(words.ahead, sentence.words[k]!))

/**
 * «se rendent à Doha pour entamer des négociations», "told reporters on Thursday as he arrived for the talks", "soon
 * after flying to Moscow on Thursday, X had talks": place and day of the journey are those of its purpose.
 */
function viaJourney(words: MeetingWords, { sentence, verb, isOwnVerb }: Clause, head: number): number {
  let above = sentence.words[head]!.head
  // «flying to Moscow on Thursday»: the day may hang on the place.
  while (above >= 0 && /^(?:NOUN|PROPN)$/.test(sentence.words[above]!.upos)) above = sentence.words[above]!.head
  if (above < 0) return -1
  const meeting = sentence.words[verb]!
  const other = sentence.words[above]!
  const isClauseOf = /^(?:advcl|xcomp)/
  if (meeting.head === above && isClauseOf.test(meeting.deprel)) {
    const goes = isIn(words.arrive, other) && isOwnVerb
    return goes || (isIn(words.arrive, meeting) && isIn(words.say, other)) ? 3 : -1
  }
  const isSoon =
    above < verb &&
    isOwnVerb &&
    isIn(words.arrive, other) &&
    childrenBy(sentence, above, 'advmod', 'mark').some(k => isIn(words.soon, sentence.words[k]!))
  return isSoon ? 3 : -1
}
