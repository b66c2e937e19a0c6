/** Finds the word that heads the phrase naming who speaks: the subject of a cue, by the tree or by its place. */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import { subjectAcross } from './across.js'
import type { Cue } from './cue.js'
import {
  formOf,
  hasClause,
  isFiniteVerb,
  isInsideWord,
  isNominal,
  isPause,
  isPunctuation,
  isQuotationMark,
  nounPhraseAt,
  phraseOf,
  type Scene,
} from './scene.js'

/** How many verbs up a missing subject is looked for («X, qui a dit vouloir annoncer …»). */
const MAX_STEPS = 4

/** Whether the cue stands before its subject behind a pause or closing mark: «…, a déclaré X», "…", said X. */
export function isInverted(scene: Scene, cue: Cue): boolean {
  const { words, sentence } = scene
  if (!cue.finite || cue.passive) return false
  const before = words[cue.first - 1]
  if (!isPause(before) && !isQuotationMark(before)) return false
  if (isQuotationMark(before) && isOpened(scene, cue.first)) return false
  if (!hasEnclitic(words, cue) && parted(scene, cue) !== null) return false
  const behind = subjectBehind(scene, cue)
  if (behind === null) return false
  if (behind <= cue.last || words[behind]!.form.startsWith('-')) return true
  if (/^(?:VERB|AUX|PART)$/.test(words[behind + 1]?.upos ?? '')) return false
  if (isQuotationMark(before) || isQuotationMark(words[cue.first - 2])) return true
  const close = phraseOf(scene, behind).last + 1
  if (isPause(words[close]) && (opensDependent(scene) || isPredicate(scene, close + 1))) return true
  const subject = childrenBy(sentence, cue.at, 'nsubj').findLast(child => child < cue.first)
  return hasClause(scene, subject === undefined ? 0 : subtree(sentence, subject).first, cue.first - 1)
}

/** Whether a quotation with both its marks begins with this word, so that the mark before it closes none. */
function isOpened({ quoted, quotations }: Scene, at: number): boolean {
  const index = quoted[at]!
  return index >= 0 && !quotations[index]!.damaged && quoted[at - 1] !== index
}

/** The noun that an adjective taken for the subject belongs to: "an *official* familiar with the case said". */
const nounOf = ({ words }: Scene, subject: number | null): number | null =>
  subject !== null && words[subject]!.upos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(words[subject - 1]?.upos ?? '')
    ? subject - 1
    : subject

const hasEnclitic = (words: readonly Word[], { first, last }: Cue): boolean =>
  words.slice(first, last + 2).some(({ form, upos }) => form.startsWith('-') && upos === 'PRON')

/** The subject that an insertion parts from its cue, where the tree has none or one inside the insertion. */
function parted(scene: Scene, cue: Cue): number | null {
  if (!cue.finite || cue.passive) return null
  const subject = subjectAcross(scene, cue.first)
  if (subject === null) return null
  const linked = childrenBy(scene.sentence, cue.at, 'nsubj').findLast(child => child < cue.first)
  return linked === undefined || linked > subject ? subject : null
}

/** A subject in straight order behind the content: first word of its phrase and head. */
export interface StraightSubject {
  readonly first: number
  readonly head: number
}

/**
 * The subject of a cue that stands in straight order behind its content ("…, a defense official said on Monday."), by place:
 * a noun phrase between pause or closing mark and the cue, and no clause behind the cue.
 */
export function straightSubject(scene: Scene, cue: Cue): StraightSubject | null {
  const { words, lexicon } = scene
  if (words[cue.at]!.feats.includes('VerbForm=Inf')) return null
  let first = startAcross(scene, cue) ?? cue.first
  while (first > 0 && !isBoundary(words, first - 1)) first--
  if (first === 0 || first === cue.first) return null
  const isQuoted = isQuotationMark(words[first - 1]) || isQuotationMark(words[first - 2])
  if (!lexicon.straightParentheses && !isQuoted) return null
  const between = words.slice(first, cue.first)
  if (between[0]!.upos === 'ADP' || (!cue.finite && !isQuoted && !endsSentence(scene, cue.last + 1))) return null
  if (between.some(word => isFiniteVerb(word) || word.upos === 'SCONJ' || word.upos === 'CCONJ')) return null
  const next = words[cue.last + 1]
  if (
    next !== undefined &&
    /^(?:DET|PROPN|PRON|NOUN|SCONJ|AUX|PART|VERB)$/.test(next.upos) &&
    scene.dated[cue.last + 1] === 0
  ) {
    if (!cue.entries.some(entry => entry.addressee)) return null
  }
  const linked = childrenBy(scene.sentence, cue.at, 'nsubj').findLast(child => child >= first && child < cue.first)
  const head = linked ?? nounPhraseAt(scene, first)
  return head === null || head >= cue.first ? null : { first, head }
}

/** A pause that is no hyphen of a name, or a quotation mark. */
const isBoundary = (words: readonly Word[], at: number): boolean =>
  isQuotationMark(words[at]) || (isPause(words[at]) && !isInsideWord(words, at))

/** Whether the sentence begins with a phrase or clause that is no subject. */
const opensDependent = ({ words }: Scene): boolean =>
  /^(?:ADP|SCONJ)$/.test(words.find(word => !isPunctuation(word))?.upos ?? '')

/** Whether a finite verb, its clitics before it, begins here: «Ce plan, assure le ministre, *n'a* aucune chance». */
function isPredicate({ words }: Scene, from: number): boolean {
  let at = from
  while (at < words.length && at - from < 3 && /^(?:ADV|PART)$/.test(words[at]!.upos)) at++
  return words[at] !== undefined && isFiniteVerb(words[at]!)
}

/**
 * First word of a subject that appositions part from its cue, where both stand behind what was said and before a pause or the
 * end: "…, a spokeswoman, Anna Ross, 40, said." Null elsewhere.
 */
function startAcross(scene: Scene, cue: Cue): number | null {
  const { words } = scene
  const behind = words[skipCircumstances(scene, skipAside(scene, cue.last + 1))]
  if (!isPause(words[cue.first - 1]) || (behind !== undefined && !isPunctuation(behind))) return null
  let first = cue.first - 1
  for (let at = cue.first - 2; at >= 0; at--) {
    const isEnd = isQuotationMark(words[at])
    if (isEnd || (isPause(words[at]) && !isInsideWord(words, at))) first = at + 1
    if (!isEnd && words[at]!.upos !== 'VERB' && words[at]!.upos !== 'AUX') continue
    return first < cue.first - 1 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[first]!.upos) ? first : null
  }
  return null
}

/** Whether only time and final punctuation stand from `from` on. */
const endsSentence = ({ words, dated }: Scene, from: number): boolean =>
  words.slice(from).every((word, i) => dated[from + i] === 1 || word.upos === 'ADP' || /^[.!?»"”]$/.test(word.form))

/** Head of the phrase that names the source of a cue, or null where the sentence names none. */
export function holderOf(scene: Scene, cue: Cue): number | null {
  const { sentence } = scene
  if (cue.entries.some(entry => entry.quoted)) {
    return childrenBy(sentence, cue.at, cue.passive ? 'nsubj' : 'obj')[0] ?? null
  }
  if (cue.passive) return childrenBy(sentence, cue.at, 'obl:agent')[0] ?? null
  if (isInverted(scene, cue)) return subjectBehind(scene, cue)
  const across = parted(scene, cue)
  if (across !== null) return across
  if (cue.adding) return subjectOfAddition(scene, cue)
  const straight = straightSubject(scene, cue)
  const subject = straight?.head ?? nounOf(scene, subjectOf(scene, cue.at, MAX_STEPS))
  if (subject !== null) return subject
  return (cue.finite ? nounBefore(scene, cue.first) : null) ?? subjectOfMainClause(scene, cue.at)
}

/** Who goes on speaking in «…, ajoutant que», "…, saying that": the subject of the verb that the participle adds to. */
function subjectOfAddition(scene: Scene, cue: Cue): number | null {
  const { words, sentence } = scene
  const own = childrenBy(sentence, cue.at, 'nsubj').find(child => child < cue.at)
  if (own !== undefined) return own
  const { head } = words[cue.at]!
  const isOnNoun = relation(words[cue.at]!) === 'acl' && isNominal(words[head])
  if (!isOnNoun) return subjectOf(scene, cue.at, MAX_STEPS) ?? subjectOfMainClause(scene, cue.at)
  const isSubject = /^nsubj/.test(words[head]!.deprel) || scene.lexicon.words.has(words[head]!.lemma)
  const above = isSubject ? null : subjectOfMainClause(scene, cue.at)
  return above ?? subjectOf(scene, cue.at, MAX_STEPS)
}

/** Subject that follows an inverted verb, also where time or hearer stand between. */
function subjectBehind(scene: Scene, cue: Cue): number | null {
  const { words, sentence } = scene
  for (let at = cue.first; at <= cue.last + 1 && at < words.length; at++) {
    if (words[at]!.form.startsWith('-') && words[at]!.upos === 'PRON') return at
  }
  return (
    nounPhraseAt(scene, skipCircumstances(scene, skipAside(scene, cue.last + 1))) ??
    childrenBy(sentence, cue.at, 'nsubj').find(child => child > cue.at) ??
    null
  )
}

/** First word at or behind `from` that is no adverb and no time, nor the preposition of one. */
export function skipAside({ words, dated }: Scene, from: number): number {
  let at = from
  while (at < words.length) {
    const isAside = words[at]!.upos === 'ADV' || dated[at] === 1 || (words[at]!.upos === 'ADP' && dated[at + 1] === 1)
    if (!isAside) break
    at++
  }
  return at
}

/**
 * First word behind the phrases that name hearer, medium or place between a verb and its subject («a dit *à la presse à
 * Genève* le ministre»), or `from` where none begins there.
 */
export function skipCircumstances(scene: Scene, from: number): number {
  let at = from
  for (let next = skipPhrase(scene, at); next > at; next = skipPhrase(scene, at)) at = next
  return at
}

/** First word behind a phrase that names a hearer, or `from` where none begins there. */
export const skipHearer = (scene: Scene, from: number): number =>
  scene.lexicon.hearers.has(formOf(scene.words[from])) ? skipPhrase(scene, from) : from

function skipPhrase(scene: Scene, from: number): number {
  const { words, lexicon } = scene
  if (words[from]?.upos !== 'ADP' || lexicon.owners.has(formOf(words[from]))) return from
  let at = from + 1
  while (at < words.length && /^(?:DET|ADJ|NUM|ADP)$/.test(words[at]!.upos)) at++
  if (!isNominal(words[at])) return from
  at++
  while (
    at + 1 < words.length &&
    (words[at]!.upos === 'ADJ' || (lexicon.owners.has(formOf(words[at])) && isNominal(words[at + 1])))
  ) {
    at += words[at]!.upos === 'ADJ' ? 1 : 2
  }
  return skipAside(scene, at)
}

/** Subject of the verb `at`, taken from the verb or noun above where it has none of its own. */
export function subjectOf(scene: Scene, at: number, steps: number): number | null {
  const { words, sentence } = scene
  const subjects = childrenBy(sentence, at, 'nsubj').filter(child => words[child]!.deprel !== 'nsubj:outer')
  const own = subjects.findLast(child => child < at) ?? subjects[0]
  const word = words[at]!
  const head = words[word.head]
  if (own !== undefined) {
    if (!isRelativePronoun(words[own]!)) return own
    return relation(word) === 'acl' && isNominal(head) ? word.head : (nounBefore(scene, own, true) ?? own)
  }
  if (head === undefined || steps === 0) return null
  const kind = relation(word)
  if (kind === 'acl' && isNominal(head)) return ownerOf(scene, word.head, steps)
  if (['conj', 'advcl', 'xcomp', 'ccomp', 'acl', 'parataxis', 'dep', 'obl'].includes(kind)) {
    return subjectOf(scene, word.head, steps - 1)
  }
  return null
}

/** "who", «qui», also where it was taken for a question word. */
export const isRelativePronoun = ({ upos, feats }: Word): boolean =>
  upos === 'PRON' && /PronType=(?:Rel|Int)/.test(feats)

/**
 * Head of the noun phrase that ends right before word `at`, a pause, time or adjective between allowed, or null. Before a
 * relative pronoun it is the nearest noun that no preposition but one of ownership parts from it ("met *an envoy*, who").
 */
function nounBefore(scene: Scene, at: number, isAntecedent = false): number | null {
  const { words, sentence } = scene
  let last = at - 1
  if (isPause(words[last])) last--
  while (last > 0 && (isTimeAt(scene, last) || /^(?:ADJ|ADV)$/.test(words[last]!.upos))) last--
  if (!isNominal(words[last]) || words[last]!.upos === 'PRON') return null
  let noun = last
  for (let head = words[noun]!.head; head >= 0 && head < noun && isNominal(words[head]); head = words[head]!.head) {
    if (relation(words[noun]!) === 'conj') break
    if (words.slice(head, noun).some(word => isPause(word) || word.upos === 'VERB')) break
    const marks = isAntecedent ? childrenBy(sentence, noun, 'case') : []
    if (marks.some(mark => mark > head && !scene.lexicon.owners.has(formOf(words[mark])))) break
    noun = head
  }
  return noun
}

const isTimeAt = ({ words, dated }: Scene, at: number): boolean =>
  dated[at] === 1 || (words[at]!.upos === 'ADP' && dated[at + 1] === 1)

/** Subject of the nearest finite verb before `at` that is not quoted: for participles whose place in the tree is lost. */
function subjectOfMainClause(scene: Scene, at: number): number | null {
  const { words, quoted } = scene
  for (let verb = at - 1; verb >= 0; verb--) {
    if (words[verb]!.upos !== 'VERB' || quoted[verb]! >= 0) continue
    const hasAuxiliary = childrenBy(scene.sentence, verb, 'aux').length > 0
    const subject = hasAuxiliary || isFiniteVerb(words[verb]!) ? subjectOf(scene, verb, 0) : null
    if (subject !== null) return subject
  }
  return null
}

/** Who speaks by a noun: the noun itself, or for a noun of words («un communiqué affirmant») its author. */
function ownerOf(scene: Scene, noun: number, steps: number): number | null {
  if (!scene.lexicon.words.has(scene.words[noun]!.lemma)) return noun
  const owner = possessorOf(scene, noun)
  if (owner !== null) return owner
  const { head, deprel } = scene.words[noun]!
  return head >= 0 && /^(?:obj|obl)/.test(deprel) ? subjectOf(scene, head, steps - 1) : noun
}

/** The one whose words a noun names: «les propos *du ministre*», "*his* remark", "an *army* statement", or null. */
export function possessorOf(scene: Scene, noun: number): number | null {
  const { words, sentence, lexicon, dated } = scene
  const possessors = childrenBy(sentence, noun, 'nmod').filter(child => dated[child] === 0)
  const owned =
    possessors.find(child => words[child]!.deprel === 'nmod:poss') ??
    possessors.find(
      child =>
        child > noun && childrenBy(sentence, child, 'case').some(mark => lexicon.authors.has(formOf(words[mark]))),
    )
  if (owned !== undefined) return owned
  const determiner = childrenBy(sentence, noun, 'det').find(child => words[child]!.feats.includes('Poss=Yes'))
  return determiner ?? childrenBy(sentence, noun, 'compound').findLast(child => child === noun - 1) ?? null
}

/** The one who speaks where the subject of a cue is a noun of words: «les propos du ministre ont indiqué que …». */
export const authorOf = (scene: Scene, holder: number): number =>
  scene.lexicon.words.has(scene.words[holder]!.lemma) ? (possessorOf(scene, holder) ?? holder) : holder
