/** A predicate in a tree → who its subject and object really are, through passives, relatives, control and coordination. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'

const CLAUSE_LIMIT = 12

export const wordAt = (sentence: Sentence, index: number): Word => sentence.words[index]!

/**
 * Whether the verb at `index` is passive: an agent or auxiliary says so, or it is a past participle on a noun. A passive
 * subject alone counts only where no active auxiliary, object or reflexive speaks against it.
 */
export function isPassive(sentence: Sentence, index: number, lexicon: ActLexicon): boolean {
  const has = (relationName: string): boolean =>
    childrenOf(sentence, index).some(child => wordAt(sentence, child).deprel === relationName)
  if (childrenOf(sentence, index).some(child => isReflexive(wordAt(sentence, child)))) return false
  const word = wordAt(sentence, index)
  const active = has('obj') && hasAuxiliary(sentence, index) && !has('aux:pass')
  if (active) return false
  if (has('obl:agent') || (has('aux:pass') && !lexicon.unaccusative.has(word.lemma))) return true
  if (has('nsubj:pass') || has('csubj:pass')) return has('cop') || (!hasAuxiliary(sentence, index) && !has('obj'))
  if (word.deprel === 'conj' && word.head >= 0 && !hasOwnSubject(sentence, index) && !hasAuxiliary(sentence, index)) {
    return isPastParticiple(word) && isPassive(sentence, word.head, lexicon)
  }
  const onNoun = relation(word) === 'acl' || relation(word) === 'amod' || relation(word) === 'advcl'
  return isPastParticiple(word) && onNoun && !hasAuxiliary(sentence, index) && !hasOwnSubject(sentence, index)
}

const isPastParticiple = (word: Word): boolean =>
  feature(word, 'VerbForm') === 'Part' && feature(word, 'Tense') === 'Past'

export const hasAuxiliary = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'aux').length > 0

const hasOwnSubject = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'nsubj', 'csubj').length > 0

/** Head of the noun phrase that does what the predicate at `index` says, or -1. */
export function subjectOf(sentence: Sentence, index: number, lexicon: ActLexicon): number {
  return isPassive(sentence, index, lexicon)
    ? agentOf(sentence, index, lexicon)
    : surfaceSubject(sentence, index, 0, lexicon)
}

/** Agent of a passive: `obl:agent`, or a complement with the language's preposition for agents. */
export function agentOf(sentence: Sentence, index: number, lexicon: ActLexicon): number {
  for (const child of childrenBy(sentence, index, 'obl', 'nmod')) {
    if (wordAt(sentence, child).deprel === 'obl:agent') return child
    if (prepositionOf(sentence, child, lexicon.agents)) return child
  }
  return -1
}

/** The subject of an active clause as the tree gives it: its own, a relative's noun, a controller's, or that of the first conjunct. */
function surfaceSubject(sentence: Sentence, index: number, depth: number, lexicon: ActLexicon): number {
  if (depth > CLAUSE_LIMIT || index < 0) return -1
  const word = wordAt(sentence, index)
  const own = childrenBy(sentence, index, 'nsubj').find(child => !isExpletive(sentence, child))
  if (own !== undefined) return isRelative(wordAt(sentence, own)) ? antecedent(sentence, index, own) : own
  const inverted = childrenBy(sentence, index, 'expl').find(child => isInverted(sentence, index, child))
  if (inverted !== undefined) return inverted
  if (childrenBy(sentence, index, 'csubj', 'expl:subj').length > 0) return -1
  const { head } = word
  if (head < 0) return -1
  switch (relation(word)) {
    case 'conj':
    case 'parataxis':
      return relation(word) === 'parataxis' && feature(word, 'VerbForm') === 'Fin'
        ? -1
        : conjunctSubject(sentence, hasFiniteVerb(sentence, index) ? finiteAbove(sentence, head) : head, depth, lexicon)
    case 'obj':
      return isPastParticiple(word) && word.upos === 'VERB' ? surfaceSubject(sentence, head, depth + 1, lexicon) : -1
    case 'xcomp':
    case 'ccomp':
      return hasFiniteVerb(sentence, index) ? -1 : controller(sentence, head, depth, lexicon)
    case 'advcl':
      return hasFiniteVerb(sentence, index)
        ? -1
        : isPassive(sentence, head, lexicon)
          ? deepPatient(sentence, head)
          : surfaceSubject(sentence, head, depth + 1, lexicon)
    case 'acl':
      if (isInfinitive(word)) return holderOf(sentence, head)
      return prepositionOf(sentence, index, lexicon.adverbial)
        ? surfaceSubject(sentence, verbAbove(sentence, head), depth + 1, lexicon)
        : head
    case 'aux':
    case 'cop':
      return surfaceSubject(sentence, head, depth + 1, lexicon)
    default:
      return -1
  }
}

/** A pronoun behind the auxiliary («a-t-il dit») that the tree takes for an expletive. */
function isInverted(sentence: Sentence, index: number, child: number): boolean {
  const word = wordAt(sentence, child)
  return (
    word.upos === 'PRON' &&
    feature(word, 'Person') === '3' &&
    feature(word, 'Number') !== null &&
    childrenBy(sentence, index, 'aux').includes(child - 1)
  )
}

/** Who a predicate noun with an infinitive is said of («X a été le premier pays à saluer …»), or the noun itself as an apposition. */
function holderOf(sentence: Sentence, noun: number): number {
  if (childrenBy(sentence, noun, 'cop').length > 0) return childrenBy(sentence, noun, 'nsubj')[0] ?? -1
  return relation(wordAt(sentence, noun)) === 'appos' ? wordAt(sentence, noun).head : -1
}

/** The verb whose clause the phrase of `index` belongs to, or -1. */
function verbAbove(sentence: Sentence, index: number): number {
  let at = index
  for (let steps = 0; at >= 0 && steps < CLAUSE_LIMIT; at = wordAt(sentence, at).head, steps++)
    if (wordAt(sentence, at).upos === 'VERB') return at
  return -1
}

const isExpletive = (sentence: Sentence, child: number): boolean => wordAt(sentence, child).deprel.startsWith('expl')

/** Subject of a later conjunct; a finite one hung on an infinitive goes with the finite verb above. */
const conjunctSubject = (sentence: Sentence, head: number, depth: number, lexicon: ActLexicon): number =>
  isPassive(sentence, head, lexicon) ? deepPatient(sentence, head) : surfaceSubject(sentence, head, depth + 1, lexicon)

function finiteAbove(sentence: Sentence, index: number): number {
  for (let at = index, steps = 0; at >= 0 && steps < CLAUSE_LIMIT; at = wordAt(sentence, at).head, steps++) {
    if (!isInfinitive(wordAt(sentence, at)) && wordAt(sentence, at).upos === 'VERB') return at
  }
  return index
}

const deepPatient = (sentence: Sentence, head: number): number => childrenBy(sentence, head, 'nsubj')[0] ?? -1

function controller(sentence: Sentence, head: number, depth: number, lexicon: ActLexicon): number {
  const object = childrenBy(sentence, head, 'obj', 'iobj').find(child => !isReflexive(wordAt(sentence, child)))
  if (object !== undefined) return object
  if (isPassive(sentence, head, lexicon)) return deepPatient(sentence, head)
  return surfaceSubject(sentence, head, depth + 1, lexicon)
}

/** A reflexive pronoun: marked so, an expletive, or a third person that has no number. */
export const isReflexive = (word: Word): boolean =>
  feature(word, 'Reflex') === 'Yes' ||
  word.deprel.startsWith('expl') ||
  (word.upos === 'PRON' && feature(word, 'Person') === '3' && feature(word, 'Number') === null)

export const isInfinitive = (word: Word): boolean => feature(word, 'VerbForm') === 'Inf'

/** Whether the clause of `index` has a finite verb: its own, its auxiliary's or its copula's. */
export function hasFiniteVerb(sentence: Sentence, index: number): boolean {
  if (feature(wordAt(sentence, index), 'VerbForm') === 'Fin') return true
  return childrenBy(sentence, index, 'aux', 'cop').some(child => feature(wordAt(sentence, child), 'VerbForm') === 'Fin')
}

const isRelative = (word: Word): boolean => feature(word, 'PronType')?.includes('Rel') === true

/** The noun that the relative clause of `index` modifies; `pronoun`: its relative pronoun, or -1. */
function antecedent(sentence: Sentence, index: number, pronoun = -1): number {
  for (let at = index, steps = 0; at >= 0 && steps < CLAUSE_LIMIT; at = wordAt(sentence, at).head, steps++) {
    if (relation(wordAt(sentence, at)) !== 'acl') continue
    const { head } = wordAt(sentence, at)
    return pronoun < 0 || head > pronoun ? head : withinReach(sentence, head, pronoun)
  }
  return nounBefore(sentence, index)
}

/** The name or noun right before the relative pronoun of a clause that the tree does not hang on any («…, qui exclut»), or -1. */
function nounBefore(sentence: Sentence, index: number): number {
  const pronoun = childrenBy(sentence, index, 'nsubj', 'obj').find(child => isRelative(wordAt(sentence, child)))
  if (pronoun === undefined) return -1
  let at = pronoun - 1
  while (at >= 0 && /^(PUNCT|ADJ)$/.test(wordAt(sentence, at).upos)) at--
  if (at < 0 || !/^(NOUN|PROPN)$/.test(wordAt(sentence, at).upos)) return -1
  while (/^(flat|appos)$/.test(relation(wordAt(sentence, at))) && wordAt(sentence, at).head < at)
    at = wordAt(sentence, at).head
  return at
}

/** The noun `head`, or where a verb stands between it and the relative pronoun the noun right before the pronoun. */
function withinReach(sentence: Sentence, head: number, pronoun: number): number {
  let before = pronoun - 1
  while (before > head && wordAt(sentence, before).upos === 'PUNCT') before--
  const { upos } = wordAt(sentence, before)
  if (upos !== 'NOUN' && upos !== 'PROPN') return head
  for (
    let at = before, steps = 0;
    at >= 0 && at !== head && steps < CLAUSE_LIMIT;
    at = wordAt(sentence, at).head, steps++
  )
    if (hasFiniteVerb(sentence, at)) return before
  return head
}

/** Head of the noun phrase that the predicate at `index` is done to, or -1. */
export function objectOf(sentence: Sentence, index: number, lexicon: ActLexicon): number {
  const word = wordAt(sentence, index)
  if (isPassive(sentence, index, lexicon)) {
    const subject = childrenBy(sentence, index, 'nsubj')[0]
    if (subject !== undefined) return isRelative(wordAt(sentence, subject)) ? antecedent(sentence, index) : subject
    if (relation(word) === 'acl' || relation(word) === 'amod') return word.head
    return relation(word) === 'conj' ? objectOf(sentence, word.head, lexicon) : -1
  }
  const given = recipientOf(sentence, index)
  const objects = childrenBy(sentence, index, 'obj').filter(
    child => child !== given && !isReflexive(wordAt(sentence, child)),
  )
  const object =
    objects.find(child => child > index) ?? objects.find(child => childrenBy(sentence, child, 'case').length === 0)
  if (object !== undefined) return isRelative(wordAt(sentence, object)) ? antecedent(sentence, index) : object
  const partitive = childrenBy(sentence, index, 'obl').find(
    child => child > index && isPartitive(sentence, child, lexicon),
  )
  if (partitive !== undefined) return partitive
  const bare = bareObject(sentence, index)
  if (bare >= 0) return bare
  const gapped = word.deprel.startsWith('acl') && hasFiniteVerb(sentence, index)
  if (!gapped) return -1
  const subject = childrenBy(sentence, index, 'nsubj')[0]
  return subject !== undefined && !isRelative(wordAt(sentence, subject)) ? word.head : -1
}

/** An object that the tree takes for an adverb's: a sum («promis cinq milliards»), or a phrase without preposition under one («réclamé une nouvelle fois l'île»). */
function bareObject(sentence: Sentence, index: number): number {
  const isBare = (child: number): boolean => child > index && childrenBy(sentence, child, 'case', 'mark').length === 0
  for (const adverb of childrenBy(sentence, index, 'obl')) {
    if (adverb < index) continue
    if (isBare(adverb) && wordAt(sentence, adverb).upos === 'NUM') return adverb
    const under = childrenBy(sentence, adverb, 'nmod', 'obj').find(
      child => child > adverb && isBare(child) && childrenBy(sentence, child, 'det').length > 0,
    )
    if (under !== undefined) return under
  }
  return -1
}

/** Whom something is given: the indirect object, or the name before the thing where the tree has two objects ("handed Chile a plan"); -1 for none. */
export function recipientOf(sentence: Sentence, index: number): number {
  const indirect = childrenBy(sentence, index, 'iobj').find(child => !isReflexive(wordAt(sentence, child)))
  if (indirect !== undefined) return indirect
  const [first, second, ...more] = childrenBy(sentence, index, 'obj').filter(child => child > index)
  if (first === undefined || second === undefined || more.length > 0) return -1
  return wordAt(sentence, first).upos === 'PROPN' && wordAt(sentence, second).upos === 'NOUN' ? first : -1
}

/** Whether a complement may be an object in disguise: its preposition is half of a contraction that is also an article («des»). */
function isPartitive(sentence: Sentence, child: number, lexicon: ActLexicon): boolean {
  const [first, ...more] = childrenBy(sentence, child, 'case')
  if (first === undefined || more.length > 0) return false
  const preposition = wordAt(sentence, first)
  const article = sentence.words[first + 1]
  return (
    preposition.part === 0 &&
    lexicon.partitive.has(preposition.lemma) &&
    article?.part === 1 &&
    feature(article, 'Number') === 'Plur'
  )
}

/** Whether the phrase of `index` is introduced by one of `prepositions`. */
export function prepositionOf(sentence: Sentence, index: number, prepositions: ReadonlySet<string>): boolean {
  return childrenBy(sentence, index, 'case', 'mark').some(child => {
    const word = wordAt(sentence, child)
    return prepositions.has(word.lemma) || prepositions.has(word.form.toLowerCase())
  })
}
