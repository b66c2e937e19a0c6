/** A predicate in a tree → whether it is negated, future, possible, required or wanted, auxiliaries and governing verbs counted in. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'
import { hasAuxiliary, isInfinitive, isPassive, wordAt } from './roles.js'

export interface Outlook {
  readonly negated: boolean
  readonly future: boolean
  readonly possible: boolean
  readonly deontic: boolean
  readonly wanted: boolean
  /** The word that heads the clause: the predicate, or the topmost governor that passes its subject on. */
  readonly top: number
}

const GOVERNOR_LIMIT = 4

/** The outlook on the predicate at `index`; governors are the verbs of raising, possibility, wanting and duty above it. */
export function outlookOf(sentence: Sentence, index: number, lexicon: ActLexicon): Outlook {
  const found = { negated: false, future: false, possible: false, deontic: false, wanted: false }
  let top = index
  look(sentence, index, lexicon, found)
  for (let steps = 0; steps < GOVERNOR_LIMIT; steps++) {
    const word = wordAt(sentence, top)
    if (relation(word) !== 'xcomp' || word.head < 0) break
    const governor = wordAt(sentence, word.head)
    const { lemma } = governor
    if (lexicon.possible.has(lemma)) found.possible = true
    else if (lexicon.wanted.has(lemma)) found.wanted = true
    else if (isDuty(sentence, word.head, lexicon)) found.deontic = true
    else if (!lexicon.raising.has(lemma)) break
    else if (lexicon.going.has(lemma) && isGoing(sentence, word.head)) found.future = true
    top = word.head
    look(sentence, top, lexicon, found)
  }
  return { ...found, top }
}

/** A verb of going before an infinitive is the near future. */
const isGoing = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'xcomp').some(child => isInfinitive(wordAt(sentence, child)))

/** A verb of duty, not in the passive ("is needed"). */
const isDuty = (sentence: Sentence, index: number, lexicon: ActLexicon): boolean => {
  const { deontic } = lexicon
  const { lemma } = wordAt(sentence, index)
  return (deontic.auxiliaries.has(lemma) || deontic.verbs.has(lemma)) && !isPassive(sentence, index, lexicon)
}

type Found = { -readonly [K in Exclude<keyof Outlook, 'top'>]: Outlook[K] }

/** A future or conditional that the tagger did not know: the infinitive and an ending («réduir-ait»). */
function hasFutureEnding(word: Word, lexicon: ActLexicon): boolean {
  const stem = word.lemma.replace(/e$/, '')
  return word.upos === 'VERB' && word.form.startsWith(stem) && lexicon.futureEndings.has(word.form.slice(stem.length))
}

function look(sentence: Sentence, index: number, lexicon: ActLexicon, found: Found): void {
  const verb = wordAt(sentence, index)
  if (feature(verb, 'Tense') === 'Fut' || feature(verb, 'Mood') === 'Cnd' || hasFutureEnding(verb, lexicon))
    found.future = true
  if (hasParticle(sentence, index) && isNegator(sentence, nextWord(sentence, index), lexicon)) found.negated = true
  if (hasParticle(sentence, index) && lexicon.negationAlone.has(verb.lemma)) found.negated = true
  for (const child of childrenOf(sentence, index)) {
    const word = wordAt(sentence, child)
    const kind = relation(word)
    if (kind === 'aux' || kind === 'cop') {
      const tense = feature(word, 'Tense')
      if (lexicon.future.has(word.lemma) || tense === 'Fut' || feature(word, 'Mood') === 'Cnd') found.future = true
      if (lexicon.possible.has(word.lemma)) found.possible = true
      if (lexicon.deontic.auxiliaries.has(word.lemma)) found.deontic = true
      if (childrenOf(sentence, child).some(below => isNegation(sentence, below, lexicon))) found.negated = true
    } else if (isNegation(sentence, child, lexicon)) {
      if (!negatesAction(sentence, index, child)) found.negated = true
    } else if (kind === 'advmod' && lexicon.negationBeside.has(word.lemma) && hasParticle(sentence, index))
      found.negated = true
    else if (
      (kind === 'obj' || kind === 'nsubj') &&
      childrenBy(sentence, child, 'det', 'cc').some(det => det < child && isNegation(sentence, det, lexicon))
    ) {
      found.negated = true
    }
  }
}

/** A negative particle that does not negate by itself («ne»), at the verb or its auxiliary. */
const hasParticle = (sentence: Sentence, index: number): boolean =>
  childrenOf(sentence, index).some(child => feature(wordAt(sentence, child), 'Polarity') === 'Neg')

/** The next word that is no punctuation, or -1: a negator that quotation marks part from its verb hangs on what follows. */
function nextWord(sentence: Sentence, index: number): number {
  for (let i = index + 1; i < sentence.words.length; i++) if (wordAt(sentence, i).upos !== 'PUNCT') return i
  return -1
}

const isNegator = (sentence: Sentence, index: number, lexicon: ActLexicon): boolean =>
  index >= 0 &&
  wordAt(sentence, index).upos === 'ADV' &&
  (lexicon.negation.has(wordAt(sentence, index).lemma) || lexicon.negationBeside.has(wordAt(sentence, index).lemma))

/** Whether a negation that the tree hangs on a verb stands behind it and before its infinitive ("vowed never to leave"). */
function negatesAction(sentence: Sentence, index: number, child: number): boolean {
  if (child < index || hasAuxiliary(sentence, index)) return false
  const next = sentence.words[child + 1]
  return next?.deprel === 'mark' && childrenBy(sentence, index, 'xcomp').includes(next.head)
}

/** Whether the word is a negation that stands with its governor. */
export const isNegation = (sentence: Sentence, index: number, lexicon: ActLexicon): boolean => {
  const word = wordAt(sentence, index)
  const kind = relation(word)
  return (
    (kind === 'advmod' || kind === 'det' || kind === 'cc' || kind === 'mark' || kind === 'discourse') &&
    (lexicon.negation.has(word.lemma) || lexicon.negation.has(word.form.toLowerCase()))
  )
}
