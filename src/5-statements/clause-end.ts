/** Where the clause behind a cue ends: before another predicate of the one who speaks, another's words, or what the reporter adds. */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import { type Cue, isPresentParticiple } from './cue.js'
import { contentEnd } from './extent.js'
import { isRelativePronoun } from './holder.js'
import type { CueKind } from './lexicon.js'
import { formOf, isFiniteVerb, isInsideWord, isPause, isPunctuation, type Scene } from './scene.js'
import { opensSource } from './source-phrase.js'

/** Verbs that a clause behind them is said, asked, thought or found by. */
const HOLDING: ReadonlySet<CueKind> = new Set(['say', 'ask', 'think', 'show'])

/**
 * Last word of a clause that begins at `first`: what hangs on the cue to its right belongs to it, up to a further cue
 * that is joined to this one.
 */
export function clauseEnd(scene: Scene, cue: Cue, first: number, head: number): number {
  const { words, sentence } = scene
  const known = contentEnd(scene, first, head)
  const whole =
    words[cue.at]!.head < 0 ? words.length - 1 : untilPause(scene, Math.max(known, subtree(sentence, cue.at).last))
  const isRelative = cue.first > 0 && isRelativePronoun(words[cue.first - 1]!)
  const main = mainClauseBehind(scene, cue)
  for (let at = first + 1; at <= whole; at++) {
    if (at + 1 === main || startsAnew(scene, at) || opensAttribution(scene, at)) return at - 1
    if (isRelative && isPause(words[at]) && resumes(scene, first, at + 1)) return at - 1
    if (isInsideWord(words, at)) continue
    if ((isPause(words[at]) || words[at]!.upos === 'CCONJ') && joinsToCue(scene, cue, at + 1)) return at - 1
  }
  return whole
}

/**
 * Whether a clause with a subject of its own is joined behind a pause without the complementizer that a language would repeat
 * («a dit que A viendrait, mais *B a refusé*»): the reporter goes on.
 */
function startsAnew({ words, sentence, lexicon, quoted }: Scene, pause: number): boolean {
  if (lexicon.bareClauses || !isPause(words[pause]) || words[pause + 1]?.upos !== 'CCONJ' || quoted[pause]! >= 0)
    return false
  for (let at = pause + 2; at < words.length; at++) {
    const word = words[at]!
    if (isPause(word) || lexicon.complementizers.has(formOf(word)) || isRelativePronoun(word)) return false
    if (!isFiniteVerb(word)) continue
    const verb = /^(?:aux|cop)/.test(word.deprel) ? word.head : at
    return childrenBy(sentence, verb, 'nsubj').some(subject => subject > pause + 1 && subject < at)
  }
  return false
}

/** Whether a clause with a subject and a cue of its own is joined behind a pause: "…, while *another said*", «…, mais *B a dit*». */
function opensAttribution({ words, sentence, lexicon, quoted }: Scene, pause: number): boolean {
  const joint = words[pause + 1]
  if (!isPause(words[pause]) || quoted[pause]! >= 0 || joint === undefined) return false
  if (!/^[CS]CONJ$/.test(joint.upos) && relation(joint) !== 'mark') return false
  if (lexicon.complementizers.has(formOf(joint)) || lexicon.hypotheticals.has(formOf(joint))) return false
  const first = joint.upos !== 'CCONJ' && words[pause + 2]?.upos === 'SCONJ' ? pause + 3 : pause + 2
  for (let at = first; at < words.length; at++) {
    const word = words[at]!
    if (isPause(word) || word.upos === 'SCONJ' || quoted[at]! >= 0 || isRelativePronoun(word)) return false
    if (word.upos !== 'VERB') continue
    if (word.feats.includes('VerbForm=Inf')) return false
    const subject = childrenBy(sentence, at, 'nsubj').find(child => child > pause + 1 && child < at)
    return subject !== undefined && isSpeech(lexicon, word)
  }
  return false
}

const isSpeech = ({ verbs }: Scene['lexicon'], { lemma }: Word): boolean =>
  verbs.get(lemma)?.some(({ kind }) => kind === 'say' || kind === 'think') === true

/** First word of the main clause behind the pause that ends an adverbial one with this cue («Après avoir annoncé que …, *X* …»), or -1. */
function mainClauseBehind({ words, sentence }: Scene, cue: Cue): number {
  const { head, deprel } = words[cue.at]!
  if (!deprel.startsWith('advcl') || head < cue.at) return -1
  const subject = childrenBy(sentence, head, 'nsubj').find(child => child > cue.at && child < head)
  const first = subtree(sentence, subject ?? head).first
  const start = Math.max(first, cue.at + 1)
  return isPause(words[start - 1])
    ? start
    : words.findLastIndex((word, i) => i < head && i > cue.at && isPause(word)) + 1
}

/** Whether the clause around a relative one goes on at `from`: a finite verb without subject, no relative opened since. */
const resumes = ({ words }: Scene, first: number, from: number): boolean =>
  words[from] !== undefined && isFiniteVerb(words[from]) && !words.slice(first, from).some(isRelativePronoun)

/** Last word before the next punctuation or conjunction behind `last`: no clause ends within a phrase; `last` itself where it is a pause. */
export function untilPause({ words }: Scene, last: number): number {
  if (isPause(words[last])) return last
  let end = last
  const stops = (at: number): boolean =>
    words[at]!.upos === 'CCONJ' || (isPunctuation(words[at]) && !isInsideWord(words, at))
  while (end + 1 < words.length && !stops(end + 1)) end++
  return end
}

/** Whether what begins at `from` is another predicate of the one who speaks, or a circumstance of the cue. */
function joinsToCue(scene: Scene, cue: Cue, from: number): boolean {
  const { words, lexicon, quoted } = scene
  if (quoted[from] !== undefined && quoted[from]! >= 0) return false
  if (isPause(words[from - 1]) && opensSource(scene, from)) return true
  let at = from
  while (at < words.length && /^(?:ADV|CCONJ|AUX|PRON|ADP|PART)$/.test(words[at]!.upos) && at - from < 4) at++
  const word = words[at]
  if (word === undefined || word.upos !== 'VERB') return false
  const isJoined = words[from]!.upos === 'CCONJ' || words[from - 1]!.upos === 'CCONJ'
  if (isJoined && at - from < 3 && isAgain(scene, cue, from, at)) return true
  const kinds = lexicon.verbs.get(word.lemma)?.map(({ kind }) => kind) ?? []
  if (isPresentParticiple(word) && isPause(words[from - 1]) && kinds.some(kind => HOLDING.has(kind))) return true
  if (word.head !== cue.at) return false
  if (relation(word) === 'conj') return words.slice(from - 1, at).some(({ upos }) => upos === 'CCONJ')
  return relation(word) === 'advcl' && !isFiniteVerb(word) && lexicon.verbs.has(word.lemma)
}

/** Whether a cue without subject of its own, joined by a conjunction, goes on in the tense of the one before: "said A, but *warned* B". */
function isAgain({ words, sentence, lexicon, quoted }: Scene, cue: Cue, from: number, at: number): boolean {
  const word = words[at]!
  if (quoted[at]! >= 0 || childrenBy(sentence, at, 'nsubj').length > 0) return false
  const entries = lexicon.verbs.get(word.lemma) ?? []
  const isPlain = isPause(words[from - 1])
    ? isSpeech(lexicon, word)
    : entries.some(entry => entry.kind === 'say' && entry.clausal)
  return isPlain && tenseOf(word) === tenseOf(words[cue.at]!)
}

const tenseOf = ({ feats }: Word): string => /VerbForm=\w+|Tense=\w+/.exec(feats)?.[0] ?? ''
