/**
 * Content that is an argument of its verb, quoted or not: "called for *new talks*", "urged the sides to *talk*", "accused him of *lying*",
 * «a appelé à *la retenue*».
 */
import { childrenBy, subtree } from '../3-syntax/tree.js'
import type { Cue } from './cue.js'
import { contentEnd, rangeOfWords } from './extent.js'
import type { Content } from './finding.js'
import type { CueVerb } from './lexicon.js'
import { formOf, isFiniteVerb, isInsideWord, isPause, isPunctuation, type Scene } from './scene.js'

/** How far behind its verb a marker may stand, in words. */
const WINDOW = 25

/** The argument that a verb which holds one takes, before word `until`; null where it has none. */
export function argumentContent(scene: Scene, cue: Cue, holder: number, until: number): Content | null {
  const { feats, deprel } = scene.words[cue.at]!
  const isDescribed = !cue.finite && !deprel.startsWith('conj')
  if (cue.passive || isDescribed || feats.includes('VerbForm=Inf')) return null
  for (const entry of cue.entries) {
    if (entry.kind !== 'hold' || (entry.by.length > 0 && !entry.by.includes(scene.words[holder]!.lemma))) continue
    const found = entry.marker === null ? objectOf(scene, cue) : behindMarker(scene, cue, entry.marker, entry)
    if (found === null) continue
    const range = rangeOfWords(scene, found.first, Math.min(until - 1, endOf(scene, found)))
    if (range !== null) return { rule: 'argument', content: [range] }
  }
  return null
}

interface Argument {
  readonly first: number
  readonly head: number
}

/** The phrase that is the object of the verb. */
function objectOf({ words, sentence }: Scene, cue: Cue): Argument | null {
  const head = childrenBy(sentence, cue.at, 'obj').find(child => child > cue.last)
  const isGiven = childrenBy(sentence, cue.at, 'iobj').some(child => child > cue.last)
  if (head === undefined || isGiven || words[head]!.upos === 'PRON') return null
  return { first: Math.max(cue.last + 1, subtree(sentence, head).first), head }
}

/** What the marker governs that stands straight behind the verb, or the nearest one that hangs on the verb or its object. */
function behindMarker(scene: Scene, cue: Cue, marker: string, { clausal, object }: CueVerb): Argument | null {
  const { words, sentence } = scene
  const end = Math.min(words.length - 1, cue.last + WINDOW)
  const given = object ? undefined : childrenBy(sentence, cue.at, 'obj', 'iobj').find(child => child > cue.last)
  for (let at = cue.at + 1; at < end; at++) {
    const word = words[at]!
    if (isFiniteVerb(word) || /^[;:]$/.test(word.form) || (!object && (at === given || isPause(word)))) return null
    if (word.lemma !== marker && formOf(word) !== marker) continue
    if (object && at === cue.last + 1 && !isObjectBefore(scene, cue)) return null
    const head = Math.max(word.head, at + 1)
    const hangs = word.head > at && hangsOn(scene, head, cue)
    if (!(hangs || at === cue.last + 1) || (clausal && words[head]!.upos !== 'VERB')) continue
    return { first: at + 1, head }
  }
  return null
}

/** Whether the object stands before its verb: "whom they accuse of", «qu’il accuse de». */
const isObjectBefore = ({ sentence }: Scene, cue: Cue): boolean =>
  childrenBy(sentence, cue.at, 'obj').some(child => child < cue.at)

/** Whether a word hangs on the verb, or on an object or hearer of it. */
function hangsOn({ words }: Scene, index: number, cue: Cue): boolean {
  const { head } = words[index]!
  if (head === cue.at) return true
  return head > cue.at && words[head]!.head === cue.at && /^(?:obj|iobj|obl|xcomp|ccomp)/.test(words[head]!.deprel)
}

/** Last word of the argument: no phrase ends before the next pause, conjunction or clause; what is joined behind a pause is the reporter's. */
function endOf(scene: Scene, { first, head }: Argument): number {
  const { words, quoted } = scene
  let last = contentEnd(scene, first, head)
  const stops = (at: number): boolean =>
    quoted[at]! < 0 && (/^[CS]CONJ$/.test(words[at]!.upos) || (isPunctuation(words[at]) && !isInsideWord(words, at)))
  while (last + 1 < words.length && !stops(last + 1)) last++
  const joint = words.findIndex(
    (word, at) => at > head && at < last && isPause(word) && quoted[at]! < 0 && words[at + 1]!.upos === 'CCONJ',
  )
  return joint < 0 || isListed(scene, joint) ? last : joint - 1
}

/** Whether the pause is the last of a list: "of hatred, of fear, and of lies". */
const isListed = ({ words }: Scene, pause: number): boolean =>
  !words.slice(pause + 1).some((word, i, rest) => isFiniteVerb(word) && !rest.slice(0, i).some(isPause))
