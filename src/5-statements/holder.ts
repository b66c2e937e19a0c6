/** Finds the word that heads the phrase naming who speaks: the subject of a cue, by the tree or by its place. */
import { childrenBy, relation } from '../3-syntax/tree.js'
import type { Cue } from './cue.js'
import { formOf, isFiniteVerb, isNominal, isPause, isQuotationMark, nounPhraseAt, type Scene } from './scene.js'

/** How many verbs up a missing subject is looked for («X, qui a dit vouloir annoncer …»). */
const MAX_STEPS = 4

/** Whether the cue stands before its subject behind a pause or closing mark: «…, a déclaré X», "…", said X. */
export function isInverted(scene: Scene, cue: Cue): boolean {
  const before = scene.words[cue.first - 1]
  if (!isPause(before) && !isQuotationMark(before)) return false
  return subjectBehind(scene, cue) !== null
}

/** Head of the phrase that names the source of a cue, or null where the sentence names none. */
export function holderOf(scene: Scene, cue: Cue): number | null {
  if (cue.passive) return childrenBy(scene.sentence, cue.at, 'obl:agent')[0] ?? null
  const inverted = isInverted(scene, cue) ? subjectBehind(scene, cue) : null
  return inverted ?? subjectOf(scene, cue.at, MAX_STEPS)
}

/** Subject that follows an inverted verb, also where time, place or hearer stand between. */
function subjectBehind(scene: Scene, cue: Cue): number | null {
  const { words, sentence } = scene
  for (let at = cue.first; at <= cue.last; at++) {
    if (words[at]!.form.startsWith('-') && words[at]!.upos === 'PRON') return at
  }
  const [linked] = childrenBy(sentence, cue.at, 'nsubj').filter(child => child > cue.at)
  if (linked !== undefined) return linked
  return nounPhraseAt(scene, cue.last + 1)
}

/** Subject of the verb `at`, taken from the verb or noun above where it has none of its own. */
export function subjectOf(scene: Scene, at: number, steps: number): number | null {
  const { words, sentence } = scene
  const subjects = childrenBy(sentence, at, 'nsubj').filter(child => words[child]!.deprel !== 'nsubj:outer')
  const own = subjects.findLast(child => child < at) ?? subjects[0]
  const word = words[at]!
  const head = words[word.head]
  if (own !== undefined) {
    const isRelative = words[own]!.feats.includes('PronType=Rel') && head !== undefined
    if (!isRelative) return own
    return relation(word) === 'acl' && isNominal(head) ? word.head : own
  }
  if (head === undefined || steps === 0) return null
  const kind = relation(word)
  if (kind === 'acl' && isNominal(head)) return ownerOf(scene, word.head, steps)
  if (kind === 'conj' && isFiniteVerb(word) && isNominal(head)) return null
  if (['conj', 'advcl', 'xcomp', 'ccomp', 'acl', 'parataxis', 'dep', 'obl'].includes(kind))
    return subjectOf(scene, word.head, steps - 1)
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

/** The one whose words a noun names: «les propos *du ministre*», "*his* remark", or null. */
export function possessorOf(scene: Scene, noun: number): number | null {
  const { words, sentence } = scene
  const possessors = childrenBy(sentence, noun, 'nmod').filter(
    child => words[child]!.deprel === 'nmod:poss' || childrenBy(sentence, child, 'case').length === 1,
  )
  const owned = possessors.find(child => words[child]!.deprel === 'nmod:poss') ?? possessors.find(child => child > noun)
  if (owned !== undefined) return owned
  return childrenBy(sentence, noun, 'det').find(child => words[child]!.feats.includes('Poss=Yes')) ?? null
}

/** The one who speaks where the subject of a cue is a noun of words: «les propos du ministre ont indiqué que …». */
export const authorOf = (scene: Scene, holder: number): number =>
  scene.lexicon.words.has(scene.words[holder]!.lemma) ? (possessorOf(scene, holder) ?? holder) : holder

/** Whether a word negates or denies: used for phrases without a verb. */
export const isNegation = (scene: Scene, index: number): boolean =>
  scene.lexicon.negations.has(formOf(scene.words[index]))
