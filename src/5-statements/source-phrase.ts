/** Content whose source a phrase names: «Selon X, …», "…, according to X", «où, pour X, …». */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import { rangeOfWords } from './extent.js'
import type { Finding } from './finding.js'
import { authorOf } from './holder.js'
import type { SourcePhrase } from './lexicon.js'
import { formOf, isPause, isPunctuation, nounPhraseAt, phraseOf, type Scene } from './scene.js'

/** Says whether the phrase headed by a word names someone known. */
export type IsActor = (scene: Scene, head: number) => boolean

export function sourceFindings(scene: Scene, isActor: IsActor): Finding[] {
  const findings: Finding[] = []
  for (let at = 0; at < scene.words.length; at++) {
    if (scene.quoted[at]! >= 0) continue
    const phrase = scene.lexicon.sources.find(source => matches(scene, source, at))
    const finding = phrase === undefined ? null : readPhrase(scene, phrase, at, isActor)
    if (finding !== null) findings.push(finding)
  }
  return findings
}

/** Whether a phrase that names a source begins at word `at`. */
export const opensSource = (scene: Scene, at: number): boolean =>
  scene.lexicon.sources.some(source => !source.actor && matches(scene, source, at))

const matches = ({ words }: Scene, { phrase }: SourcePhrase, at: number): boolean =>
  phrase.every((form, i) => formOf(words[at + i]) === form)

function readPhrase(scene: Scene, { phrase, actor }: SourcePhrase, first: number, isActor: IsActor): Finding | null {
  const { words, text } = scene
  const holder = nounPhraseAt(scene, first + phrase.length)
  if (holder === null || words[holder]!.feats.includes('PronType=Rel')) return null
  if (actor && !(opensSentence(scene, first) && isActor(scene, holder))) return null
  const last = phraseEnd(scene, first, holder)
  const content = contentAround(scene, first, last, holder)
  if (content.length === 0) return null
  const cue = { start: words[first]!.start, end: words[last]!.end }
  return {
    scene,
    rule: 'source',
    cue: { ...cue, end: Math.min(cue.end, text.length) },
    source: { scene, head: authorOf(scene, holder) },
    content,
    verb: -1,
    addressee: null,
    channel: null,
  }
}

/** Last word of the phrase; where it swallows the rest of the sentence, the last before a pause. */
function phraseEnd(scene: Scene, first: number, holder: number): number {
  const { words } = scene
  const { last } = phraseOf(scene, holder)
  if (!opensSentence(scene, first) || !words.slice(last + 1).every(isPunctuation)) return last
  const pause = words.findIndex((word, i) => i > holder && isPause(word))
  return pause < 0 ? last : pause - 1
}

const opensSentence = ({ words }: Scene, first: number): boolean =>
  words.slice(0, first).every(word => isPunctuation(word) || word.upos === 'CCONJ')

/** The sentence without the phrase where it stands apart, else the clause that the phrase hangs in. */
function contentAround(scene: Scene, first: number, last: number, holder: number): Range[] {
  const { words } = scene
  const end = words.length - 1
  if (opensSentence(scene, first)) return ranges(scene, [[last + 1, end]])
  const closes = words.slice(last + 1).every(isPunctuation)
  if (closes && isPause(words[first - 1])) return ranges(scene, [[start(scene), first - 1]])
  const clause = clauseOf(scene, holder)
  if (clause === null)
    return ranges(
      scene,
      closes
        ? [[start(scene), first - 1]]
        : [
            [start(scene), first - 1],
            [last + 1, end],
          ],
    )
  const before: [number, number] = [clause.first, Math.min(clause.last, first - 1)]
  const after: [number, number] = [Math.max(clause.first, last + 1), clause.last]
  return ranges(scene, [before, after])
}

/** First word that is content: a conjunction at the start of the sentence is none. */
function start({ words }: Scene): number {
  let at = 0
  while (at < words.length && (isPunctuation(words[at]) || words[at]!.upos === 'CCONJ')) at++
  return at
}

const ranges = (scene: Scene, runs: readonly (readonly [number, number])[]): Range[] =>
  runs.flatMap(([first, last]) => rangeOfWords(scene, first, last) ?? [])

const CLAUSES: ReadonlySet<string> = new Set(['acl', 'advcl', 'ccomp', 'conj', 'root', 'parataxis'])

/** First and last word of the clause that the phrase of `holder` hangs in, its joint left out. */
function clauseOf({ words, sentence, lexicon }: Scene, holder: number): { first: number; last: number } | null {
  let at = words[holder]!.head
  while (at >= 0 && !((words[at]!.upos === 'VERB' || words[at]!.upos === 'AUX') && CLAUSES.has(relation(words[at]!))))
    at = words[at]!.head
  if (at < 0) return null
  const whole = subtree(sentence, at)
  const joints = childrenBy(sentence, at, 'mark').filter(child => lexicon.complementizers.has(formOf(words[child])))
  return { first: joints.length > 0 ? Math.max(...joints) + 1 : whole.first, last: whole.last }
}
