/** Finds the verbs of a sentence that may attribute words to someone, with all entries of the lexicon they answer to. */
import { childrenBy, childrenOf } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import type { CueVerb } from './lexicon.js'
import { formOf, isFiniteVerb, isPause, isPunctuation, type Scene } from './scene.js'

export interface Cue {
  /** Index of the verb. */
  readonly at: number
  /** First and last word of the verb with its auxiliaries, clitics and companions. */
  readonly first: number
  readonly last: number
  readonly entries: readonly CueVerb[]
  readonly negated: boolean
  readonly passive: boolean
  /** Whether the verb is finite or has an auxiliary or subject, so that it can stand as a parenthesis. */
  readonly finite: boolean
  /** Whether it is a past participle that only describes a noun: «le plan *annoncé* en mai», "*called* the Rock". */
  readonly descriptive: boolean
  /** Whether it is a present participle behind a pause: «…, *ajoutant* que», "…, *adding* that". */
  readonly adding: boolean
}

/** How far behind its verb a companion may stand, in words ("quoted the foreign minister as saying"). */
const COMPANION_WINDOW = 8
/** How many verbs above a cue are asked for a condition. */
const MAX_GOVERNORS = 3
/** How far before its verb a clitic may stand, in words («s'était déjà dit»). */
const CLITIC_WINDOW = 4

/** Cue verbs in text order, quoted ones too: a quotation may hold the cue that attributes it. */
export function findCues(scene: Scene): Cue[] {
  const cues: Cue[] = []
  scene.words.forEach((word, at) => {
    if (word.upos !== 'VERB' && word.upos !== 'AUX') return
    const { verbs, forms } = scene.lexicon
    const known = verbs.get(word.lemma) ?? verbs.get(forms.get(formOf(word)) ?? '')
    if (known === undefined) return
    const cue = cueAt(scene, at, known)
    if (cue !== null && !isSupposed(scene, cue) && !isAimed(scene, at)) cues.push(cue)
  })
  return cues
}

function cueAt(scene: Scene, at: number, known: readonly CueVerb[]): Cue | null {
  const { words, sentence, lexicon } = scene
  const children = childrenOf(sentence, at)
  let first = at
  while (first > 0 && belongsToVerb(scene, first - 1, at)) first--
  for (const child of childrenBy(sentence, at, 'aux', 'expl'))
    if (child < first && child >= at - CLITIC_WINDOW - 2) first = child
  const reflexive = words
    .slice(Math.max(0, Math.min(first, at - CLITIC_WINDOW)), at)
    .some(word => word.upos === 'PRON' && lexicon.reflexives.has(formOf(word)))
  let last = at
  const entries = known.filter(entry => {
    if (entry.reflexive !== reflexive) return false
    if (entry.clitic !== null && !words.slice(first, at).some(word => formOf(word) === entry.clitic)) return false
    const end = companionsEnd(scene, entry, at)
    if (end === null) return false
    if (!entry.quoted) last = Math.max(last, end)
    return true
  })
  if (entries.length === 0) return null
  const negated =
    children.some(child => child < at && lexicon.negations.has(formOf(words[child]))) ||
    words.slice(first, at).some(word => lexicon.negations.has(formOf(word))) ||
    (first > 0 && lexicon.negations.has(formOf(words[first - 1])))
  const agent = childrenBy(sentence, at, 'obl:agent').length > 0
  const auxiliaries = childrenBy(sentence, at, 'aux')
  const hasSubject = childrenBy(sentence, at, 'nsubj').length > 0
  const finite = words.slice(first, at + 1).some(isFiniteVerb) || (hasSubject && lexicon.participlesAsPast)
  const isAlone = !words.some((word, i) => i !== at && isFiniteVerb(word)) || governsClause(scene, at)
  const descriptive =
    !finite && !isAlone && words[at]!.feats.includes('Tense=Past') && !words[at]!.deprel.startsWith('conj')
  const passive =
    !reflexive &&
    (auxiliaries.some(child => child >= first && words[child]!.deprel === 'aux:pass') || (agent && !finite))
  return {
    at,
    first,
    last,
    entries: preferred(entries),
    negated,
    passive,
    finite,
    descriptive,
    adding: isPresentParticiple(words[at]!) && followsPause(scene, first),
  }
}

/** A present participle or gerund. */
export const isPresentParticiple = ({ feats }: Word): boolean =>
  feats.includes('VerbForm=Ger') || (feats.includes('VerbForm=Part') && feats.includes('Tense=Pres'))

/** Whether a pause stands before word `first`, an adverb or preposition («tout en …») between allowed. */
function followsPause({ words }: Scene, first: number): boolean {
  let at = first - 1
  while (at > 0 && (words[at]!.upos === 'ADV' || words[at]!.upos === 'ADP')) at--
  return at > 0 && isPause(words[at])
}

/**
 * Whether a complementizer follows the verb, times left out, and no finite verb but those of relative clauses stands before it:
 * "Republicans who have praised him *warned* on Tuesday that …".
 */
function governsClause(scene: Scene, at: number): boolean {
  const { words, lexicon, dated } = scene
  let next = at + 1
  while (next < words.length && (dated[next] === 1 || words[next]!.upos === 'ADP')) next++
  if (words[next]?.upos !== 'SCONJ' || !lexicon.complementizers.has(formOf(words[next]))) return false
  const relative = words.findIndex(({ feats }) => feats.includes('PronType=Rel'))
  const finite = words.findIndex(isFiniteVerb)
  return finite < 0 || finite >= at || (relative >= 0 && relative < finite)
}

/** Whether the words are only supposed to be said: «si le ministre dit que …», "unless he decides to claim that …". */
function isSupposed(scene: Scene, cue: Cue): boolean {
  const { words, sentence, lexicon } = scene
  for (let at = cue.at, steps = 0; at >= 0 && steps < MAX_GOVERNORS; at = words[at]!.head, steps++) {
    const opens = childrenOf(sentence, at).some(
      child =>
        child < cue.at &&
        words[child]!.upos !== 'PRON' &&
        lexicon.hypotheticals.has(formOf(words[child])) &&
        !words.slice(child, cue.first).some(isPunctuation),
    )
    if (opens) return true
    if (!/^(?:xcomp|ccomp|conj)/.test(words[at]!.deprel)) return false
  }
  return false
}

/**
 * Whether the verb is an infinitive that nothing governs but an aim or a wish: «pour dire que …», "to say that …"; not «avant de
 * rappeler que …», which is said as well.
 */
const isAimed = ({ words, sentence, lexicon }: Scene, at: number): boolean =>
  words[at]!.feats.includes('VerbForm=Inf') &&
  !/^(?:xcomp|ccomp|conj|root)/.test(words[at]!.deprel) &&
  !childrenBy(sentence, at, 'mark', 'case').some(child => lexicon.sequences.has(formOf(words[child])))

/** Auxiliaries, clitics, particles and adverbs that stand before a verb and hang on it. */
function belongsToVerb({ words }: Scene, index: number, verb: number): boolean {
  const word = words[index]!
  if (word.upos === 'AUX' || word.upos === 'PART') return true
  if (word.upos === 'ADV') return word.head === verb || word.head === words[verb]!.head
  if (isFiniteVerb(word)) return words[verb]!.head === index && /^(?:ccomp|xcomp|fixed)/.test(words[verb]!.deprel)
  return (
    word.upos === 'PRON' &&
    word.head === verb &&
    (/^(?:expl|obj|iobj|obl)/.test(word.deprel) || word.form.startsWith('-'))
  )
}

/** Index of the last word that `entry` needs behind its verb (the verb itself if none), or null where one is missing. */
function companionsEnd({ words }: Scene, entry: CueVerb, at: number): number | null {
  let end = at
  for (const companion of entry.with) {
    const limit = Math.min(words.length, end + 1 + COMPANION_WINDOW)
    let found = end + 1
    while (found < limit && formOf(words[found]) !== companion) found++
    if (found === limit) return null
    end = found
  }
  return end
}

/** Of entries of one kind, those with companions drive out the bare one. */
function preferred(entries: readonly CueVerb[]): CueVerb[] {
  const rich = new Set(entries.filter(entry => entry.with.length > 0).map(entry => entry.kind))
  return entries.filter(entry => entry.with.length > 0 || !rich.has(entry.kind))
}
