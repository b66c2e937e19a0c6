/** A slot of a frame and its trigger in a tree → the heads of the phrases that fill it. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { ActLexicon, Slot } from './frames.js'
import { hasFiniteVerb, isReflexive, objectOf, prepositionOf, subjectOf, wordAt } from './roles.js'

/** Heads that fill `slot` of the predicate at `index`, in text order; those of coordinated clauses are found by `conjuncts`. */
export function fillers(sentence: Sentence, index: number, slot: Slot, lexicon: ActLexicon): readonly number[] {
  switch (slot.kind) {
    case 'subject':
      return one(subjectOf(sentence, index, lexicon))
    case 'object':
      return one(objectOf(sentence, index, lexicon))
    case 'recipient':
      return childrenBy(sentence, index, 'iobj').filter(child => !isReflexive(wordAt(sentence, child)))
    case 'clause':
      return clauses(sentence, index)
    case 'action':
      return actions(sentence, index)
    case 'noun':
      return childrenBy(sentence, index, 'acl', 'xcomp', 'ccomp', 'advcl').filter(child =>
        isComplement(sentence, child),
      )
    case 'possessive':
      return childrenOf(sentence, index).filter(child => isPossessive(sentence, child))
    case 'adjective':
      return childrenBy(sentence, index, 'amod', 'compound')
    case 'complement':
      return childrenBy(sentence, index, 'xcomp').filter(child => !hasFiniteVerb(sentence, child))
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

/** Finite clauses that the predicate governs; the subject clause of a passive counts. */
function clauses(sentence: Sentence, index: number): number[] {
  return childrenBy(sentence, index, 'ccomp', 'csubj').filter(child => isVerbal(sentence, child))
}

/** Infinitives and gerunds that the predicate governs, whatever the tree calls their relation. */
function actions(sentence: Sentence, index: number): number[] {
  return childrenBy(sentence, index, 'xcomp', 'ccomp', 'advcl', 'acl').filter(child => {
    const word = wordAt(sentence, child)
    if (hasFiniteVerb(sentence, child) || !isVerbal(sentence, child)) return false
    const form = feature(word, 'VerbForm')
    if (form === 'Inf' || form === 'Ger') return child > index
    return (
      relation(word) === 'xcomp' && word.upos === 'VERB' && (form === 'Part' ? feature(word, 'Tense') !== 'Past' : true)
    )
  })
}

/** Whether `child` heads a clause: a verb, or a predicate with a copula. */
const isVerbal = (sentence: Sentence, child: number): boolean =>
  wordAt(sentence, child).upos === 'VERB' ||
  wordAt(sentence, child).upos === 'AUX' ||
  childrenBy(sentence, child, 'cop').length > 0

/** Clauses and infinitives that say what a noun is about, relative clauses left out. */
function isComplement(sentence: Sentence, child: number): boolean {
  const word = wordAt(sentence, child)
  if (word.deprel === 'acl:relcl' || !isVerbal(sentence, child)) return false
  return (
    childrenBy(sentence, child, 'mark').length > 0 &&
    !childrenOf(sentence, child).some(below => feature(wordAt(sentence, below), 'PronType')?.includes('Rel') === true)
  )
}

function isPossessive(sentence: Sentence, child: number): boolean {
  const word = wordAt(sentence, child)
  return (
    word.deprel === 'nmod:poss' ||
    (feature(word, 'Poss') === 'Yes' && (relation(word) === 'det' || relation(word) === 'nmod'))
  )
}

/** Complements of a predicate or noun introduced by one of the prepositions, nominal or clausal. */
function complements(sentence: Sentence, index: number, prepositions: ReadonlySet<string>): number[] {
  return childrenBy(sentence, index, 'obl', 'nmod', 'advcl', 'acl', 'xcomp', 'ccomp', 'iobj').filter(
    child => wordAt(sentence, child).deprel !== 'acl:relcl' && prepositionOf(sentence, child, prepositions),
  )
}

/** `head` and the clauses coordinated with it, each a move of its own; coordinated nouns stay one. */
export function conjuncts(sentence: Sentence, head: number): number[] {
  if (!isVerbal(sentence, head)) return [head]
  const found = [head]
  for (let i = 0; i < found.length; i++) {
    found.push(...childrenBy(sentence, found[i]!, 'conj').filter(child => isVerbal(sentence, child)))
  }
  return found
}
