/** A slot of a frame and its trigger in a tree → the heads of the phrases that fill it. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { ActLexicon, Slot } from './frames.js'
import { hasFiniteVerb, isInfinitive, objectOf, prepositionOf, recipientOf, subjectOf, wordAt } from './roles.js'

/** Heads that fill `slot` of the predicate at `index`, in text order; those of coordinated clauses are found by `conjuncts`. */
export function fillers(sentence: Sentence, index: number, slot: Slot, lexicon: ActLexicon): readonly number[] {
  switch (slot.kind) {
    case 'subject':
      return one(subjectOf(sentence, index, lexicon))
    case 'object':
      return one(objectOf(sentence, index, lexicon))
    case 'recipient':
      return one(recipientOf(sentence, index))
    case 'clause':
      return clauses(sentence, index, lexicon)
    case 'action':
      return actions(sentence, index)
    case 'noun':
      return complementsOfNoun(sentence, index)
    case 'possessive':
      return childrenOf(sentence, index).filter(child => isPossessive(sentence, child))
    case 'adjective':
      return childrenBy(sentence, index, 'amod', 'compound')
    case 'complement':
      return objectComplements(sentence, index, lexicon)
    case 'prep':
      return complements(sentence, index, slot.prepositions)
    case 'predicate':
    case 'whole':
      return [index]
    default:
      return []
  }
}

const one = (index: number): readonly number[] => (index < 0 ? [] : [index])

/** What is said of the object: a predicate of its own, or a judging adjective behind it ("called the offer absurd"). */
export function objectComplements(sentence: Sentence, index: number, lexicon: ActLexicon): number[] {
  const own = childrenBy(sentence, index, 'xcomp').filter(
    child => !hasFiniteVerb(sentence, child) && !isInfinitive(wordAt(sentence, child)),
  )
  if (own.length > 0) return own
  const judges = (child: number): boolean => {
    const lemma = wordAt(sentence, child).lemma.toLowerCase()
    return lexicon.positive.has(lemma) || lexicon.negative.has(lemma)
  }
  return childrenBy(sentence, index, 'obj').flatMap(object => [
    ...childrenBy(sentence, object, 'amod').filter(child => child > object && judges(child)),
    ...childrenBy(sentence, object, 'nmod', 'appos').filter(child => isBareJudgement(sentence, object, child, judges)),
  ])
}

/** A noun that judges, right behind the object and without a preposition: "called the vote a farce". */
const isBareJudgement = (
  sentence: Sentence,
  object: number,
  child: number,
  judges: (child: number) => boolean,
): boolean =>
  child > object &&
  judges(child) &&
  childrenBy(sentence, child, 'case').length === 0 &&
  wordAt(sentence, object + 1).upos !== 'PUNCT'

/** Clauses that the predicate governs, questions ("whether …", «si …») left out; the subject clause of a passive counts. */
function clauses(sentence: Sentence, index: number, lexicon: ActLexicon): number[] {
  return childrenBy(sentence, index, 'ccomp', 'csubj').filter(
    child => isVerbal(sentence, child) && !isQuestion(sentence, child, lexicon),
  )
}

function isQuestion(sentence: Sentence, child: number, lexicon: ActLexicon): boolean {
  const marks = childrenBy(sentence, child, 'mark')
  return marks.length === 1 && lexicon.conditions.marks.has(wordAt(sentence, marks[0]!).lemma)
}

/** Infinitives and gerunds that the predicate governs, whatever the tree calls their relation; else those hung on its object. */
function actions(sentence: Sentence, index: number): number[] {
  const own = childrenBy(sentence, index, 'xcomp', 'ccomp', 'advcl', 'acl', 'csubj').filter(child =>
    isAction(sentence, index, child),
  )
  if (own.length > 0) return own
  if (wordAt(sentence, index).upos === 'ADJ') return nextAction(sentence, index)
  return childrenBy(sentence, index, 'obj', 'iobj', 'obl', 'nsubj:pass').flatMap(object =>
    childrenBy(sentence, object, 'acl', 'advcl', 'xcomp').filter(
      child => isInfinitive(wordAt(sentence, child)) && !hasFiniteVerb(sentence, child) && child > index,
    ),
  )
}

/** The marked infinitive that follows an adjective with no verb or comma between («prêt jeudi à partir»). */
function nextAction(sentence: Sentence, index: number): number[] {
  for (let i = index + 1; i < sentence.words.length && i - index <= LOOSE; i++) {
    const word = wordAt(sentence, i)
    if (word.upos === 'PUNCT') return []
    if (word.upos !== 'VERB') continue
    return isInfinitive(word) && childrenBy(sentence, i, 'mark').length > 0 ? [i] : []
  }
  return []
}

function isAction(sentence: Sentence, index: number, child: number): boolean {
  const word = wordAt(sentence, child)
  if (hasFiniteVerb(sentence, child) || !isVerbal(sentence, child)) return false
  const form = feature(word, 'VerbForm')
  if (form === 'Inf' || form === 'Ger' || isPerfectInfinitive(sentence, child)) return child > index
  return (
    relation(word) === 'xcomp' && word.upos === 'VERB' && (form === 'Part' ? feature(word, 'Tense') !== 'Past' : true)
  )
}

/** «avoir visé», "to have aimed": a participle with an infinitive auxiliary. */
const isPerfectInfinitive = (sentence: Sentence, child: number): boolean =>
  childrenBy(sentence, child, 'aux').some(
    aux => wordAt(sentence, aux).deprel === 'aux' && isInfinitive(wordAt(sentence, aux)),
  )

/** Whether `child` heads a clause: a verb, or a predicate with a copula. */
const isVerbal = (sentence: Sentence, child: number): boolean =>
  wordAt(sentence, child).upos === 'VERB' ||
  wordAt(sentence, child).upos === 'AUX' ||
  childrenBy(sentence, child, 'cop').length > 0

/** Clauses and infinitives that say what a noun is about, relative clauses left out; they may hang on the noun's governor. */
function complementsOfNoun(sentence: Sentence, index: number): number[] {
  const own = childrenBy(sentence, index, 'acl', 'xcomp', 'ccomp', 'advcl').filter(child =>
    isComplement(sentence, child),
  )
  const { head } = wordAt(sentence, index)
  if (own.length > 0 || head < 0) return own
  const told = clausesOfObject(sentence, index, head)
  if (told.length > 0) return told
  return childrenBy(sentence, head, 'advcl', 'xcomp', 'acl').filter(
    child =>
      child > index &&
      isInfinitive(wordAt(sentence, child)) &&
      isComplement(sentence, child) &&
      head !== index &&
      index > head,
  )
}

/** «rejeté les demandes que X arrête …, retire …»: beside an object, the clauses of a verb say what the object is about. */
function clausesOfObject(sentence: Sentence, index: number, governor: number): number[] {
  if (relation(wordAt(sentence, index)) !== 'obj') return []
  const behind = childrenBy(sentence, governor, 'ccomp').filter(
    child => child > index && isVerbal(sentence, child) && hasFiniteVerb(sentence, child),
  )
  const [first] = behind
  return first !== undefined && isComplement(sentence, first) ? behind : []
}

function isComplement(sentence: Sentence, child: number): boolean {
  const word = wordAt(sentence, child)
  if (!isVerbal(sentence, child)) return false
  if (word.deprel === 'acl:relcl') return isOverfull(sentence, child)
  return (
    childrenBy(sentence, child, 'mark').length > 0 &&
    !childrenOf(sentence, child).some(below => feature(wordAt(sentence, below), 'PronType')?.includes('Rel') === true)
  )
}

/** A relative clause whose pronoun is an object beside the verb's own: a that-clause ("the demand that it leave the island"). */
function isOverfull(sentence: Sentence, child: number): boolean {
  const objects = childrenBy(sentence, child, 'obj')
  const relative = objects.filter(object => wordAt(sentence, object).upos === 'PRON' && object < child)
  return (
    relative.length > 0 &&
    objects.length > relative.length &&
    relative.every(object => feature(wordAt(sentence, object), 'PronType')?.includes('Rel') === true)
  )
}

function isPossessive(sentence: Sentence, child: number): boolean {
  const word = wordAt(sentence, child)
  return (
    word.deprel === 'nmod:poss' ||
    (feature(word, 'Poss') === 'Yes' && (relation(word) === 'det' || relation(word) === 'nmod'))
  )
}

/** How far after a noun a phrase may stand that the tree hangs on the noun's governor. */
const LOOSE = 5

/** Complements of a predicate or noun introduced by one of the prepositions, nominal or clausal. */
function complements(sentence: Sentence, index: number, prepositions: ReadonlySet<string>): number[] {
  const own = introduced(sentence, index, prepositions)
  const { head, upos } = wordAt(sentence, index)
  if (own.length > 0) return own
  if (upos === 'VERB')
    return childrenBy(sentence, index, 'obj', 'nsubj:pass').flatMap(object =>
      introduced(sentence, object, prepositions),
    )
  if (upos !== 'NOUN' || head < 0 || head > index) return own
  return introduced(sentence, head, prepositions).filter(child => child > index && child - index <= LOOSE)
}

function introduced(sentence: Sentence, index: number, prepositions: ReadonlySet<string>): number[] {
  const own = childrenBy(sentence, index, 'obl', 'obj', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp', 'iobj').filter(
    child =>
      wordAt(sentence, child).deprel !== 'acl:relcl' &&
      (prepositionOf(sentence, child, prepositions) || followsAdverb(sentence, child, prepositions)),
  )
  if (own.length > 0) return behindFirst(own, index)
  return childrenBy(sentence, index, 'advmod')
    .filter(adverb => prepositions.has(wordAt(sentence, adverb).lemma))
    .flatMap(adverb => childrenBy(sentence, adverb, 'obl', 'nmod', 'obj'))
}

/** Phrases behind the predicate before those in front of it, which tell more often where, when or for whom. */
const behindFirst = (phrases: readonly number[], index: number): number[] => [
  ...phrases.filter(phrase => phrase > index),
  ...phrases.filter(phrase => phrase < index),
]

/** Whether an adverb that makes one preposition with the phrase's own stands before it («auprès de»). */
function followsAdverb(sentence: Sentence, index: number, prepositions: ReadonlySet<string>): boolean {
  const [first] = childrenBy(sentence, index, 'case')
  const before = first === undefined ? undefined : sentence.words[first - 1]
  return before?.upos === 'ADV' && prepositions.has(before.lemma)
}

/**
 * `head` and the clauses coordinated with it, each a move of its own; coordinated nouns stay one. An infinitive that the
 * tree coordinates with the finite `governor` belongs with the infinitive `head` ("urged it to stop and leave").
 */
export function conjuncts(sentence: Sentence, head: number, governor = -1): number[] {
  if (!isVerbal(sentence, head)) return [head, ...(governor < 0 ? [] : strayActions(sentence, head, governor))]
  const found = [head]
  for (let i = 0; i < found.length; i++) {
    found.push(
      ...childrenBy(sentence, found[i]!, 'conj').filter(
        child =>
          isVerbal(sentence, child) && !isRelativeClause(sentence, child) && !returnsToFinite(sentence, head, child),
      ),
    )
  }
  if (governor < 0 || !isInfinitive(wordAt(sentence, head)) || isInfinitive(wordAt(sentence, governor))) return found
  return [...found, ...strayActions(sentence, head, governor).filter(child => !found.includes(child))]
}

/** Infinitives behind `head` that the tree coordinates with its governor («accusé d'hypocrisie et de chercher …»). */
function strayActions(sentence: Sentence, head: number, governor: number): number[] {
  const marked = childrenBy(sentence, head, 'case', 'mark').map(child => wordAt(sentence, child).lemma)
  return childrenBy(sentence, governor, 'conj').filter(
    child =>
      child > head &&
      isBareInfinitive(sentence, child) &&
      (isVerbal(sentence, head) ||
        childrenBy(sentence, child, 'mark').some(mark => marked.includes(wordAt(sentence, mark).lemma))),
  )
}

/** A finite clause that the tree coordinates with an infinitive goes on with the clause above ("agreed to stop and is seen …"). */
const returnsToFinite = (sentence: Sentence, head: number, child: number): boolean =>
  isInfinitive(wordAt(sentence, head)) && !hasFiniteVerb(sentence, head) && hasFiniteVerb(sentence, child)

const isRelativeClause = (sentence: Sentence, index: number): boolean =>
  childrenOf(sentence, index).some(child => feature(wordAt(sentence, child), 'PronType')?.includes('Rel') === true)

const isBareInfinitive = (sentence: Sentence, child: number): boolean =>
  isInfinitive(wordAt(sentence, child)) && childrenBy(sentence, child, 'nsubj', 'aux').length === 0
