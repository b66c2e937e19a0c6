/** Content before or around its cue: «…», a déclaré X · "…," X said · «Si A», a-t-il dit, «B». */
import { childrenBy, isUnder, relation } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import type { Cue } from './cue.js'
import { rangeOfWords, trimContent } from './extent.js'
import type { Content } from './finding.js'
import { isInverted, straightSubject } from './holder.js'
import {
  hasClause,
  isColon,
  isFiniteVerb,
  isPause,
  isPunctuation,
  isQuotationMark,
  phraseOf,
  type Scene,
} from './scene.js'

/** First and last word of a cue with the phrase that names its source, where that stands beside it. */
export interface Group {
  readonly first: number
  readonly last: number
  readonly inverted: boolean
  /** Whether subject and verb stand alone behind a pause or closing mark. */
  readonly straight?: true
}

export function groupOf(scene: Scene, cue: Cue, holder: number | null): Group {
  const inverted = isInverted(scene, cue)
  const straight = inverted ? null : straightSubject(scene, cue)
  if (straight !== null && straight.head === holder)
    return { first: straight.first, last: cue.last, inverted, straight: true }
  if (holder === null) return { first: cue.first, last: cue.last, inverted }
  const phrase = phraseOf(scene, holder)
  if (phrase.last < cue.first) {
    const isBeside = scene.words
      .slice(phrase.last + 1, cue.first)
      .every(word => word.upos !== 'VERB' && word.upos !== 'CCONJ')
    return { first: isBeside ? phrase.first : cue.first, last: cue.last, inverted }
  }
  return { first: cue.first, last: holder > cue.at ? Math.max(cue.last, phrase.last) : cue.last, inverted }
}

/**
 * Content that ends before the group, with what follows the group and belongs to it as a second span; null where the cue
 * does not stand behind its content. `from` is the first word that no earlier group of the sentence has taken.
 */
export function contentBefore(scene: Scene, cue: Cue, group: Group, from: number): Content | null {
  const { words, sentence, quotations } = scene
  let last = group.first - 1
  if (!isPause(words[last]) && !isQuotationMark(words[last])) return null
  while (last >= from && isPunctuation(words[last])) last--
  const closing = quotationEndingAt(scene, last)
  if (last < from && closing === null) return null
  let first = from
  while (first < last && (isPunctuation(words[first]) || words[first]!.upos === 'CCONJ') && scene.quoted[first]! < 0)
    first++
  const opened = closing === null ? null : quotations[closing]!
  const introduced = opened !== null && opened.start > sentence.start && followsColon(scene, opened)
  if (opened === null && !(group.inverted || group.straight)) return null
  if (opened === null && !hasClause(scene, first, last)) return null
  const start =
    opened !== null && (opened.start < sentence.start || introduced) ? opened.inner.start : words[first]!.start
  const before = trimContent(scene.text, { start, end: words[last]!.end })
  if (before === null) return null
  const after = contentAfter(scene, cue, group)
  return { rule: opened === null ? 'parenthesis' : 'quotation', content: after === null ? [before] : [before, after] }
}

/** Index of the quotation whose last word is `last`, or null. */
function quotationEndingAt({ words, quoted, quotations }: Scene, last: number): number | null {
  const index = quoted[last] ?? -1
  if (index < 0) return null
  const next = words[last + 1]
  return next === undefined || next.start >= quotations[index]!.inner.end || isPunctuation(next) ? index : null
}

const followsColon = ({ words }: Scene, quotation: Range): boolean => {
  const opening = words.findIndex(word => word.start >= quotation.start)
  return opening > 0 && isColon(words[opening - 1])
}

/** What goes on behind the group as part of the content: a quotation, or a clause that does not hang on the cue. */
function contentAfter(scene: Scene, cue: Cue, group: Group): Range | null {
  const { words } = scene
  let at = group.last + 1
  while (at < words.length && !isPause(words[at]) && !isQuotationMark(words[at])) at++
  while (at < words.length && isPunctuation(words[at])) at++
  if (at >= words.length) return null
  const isQuoted = scene.quoted[at]! >= 0
  const joined = words[at]!.upos === 'CCONJ'
  if (joined) at++
  if (!isQuoted && !(joined ? hangsOnContent(scene, cue, at) : opensClause(scene, at))) return null
  let last = at
  while (last + 1 < words.length && !(isPause(words[last + 1]) && opensAside(scene, last + 2))) last++
  return rangeOfWords(scene, at, last)
}

/** Whether a main clause begins at `at`: a finite verb follows, and no relative, conjunction or participle comes first. */
const opensClause = (scene: Scene, at: number): boolean =>
  !opensAside(scene, at) && hasClause(scene, at, scene.words.length - 1)

/** Whether what begins at `at` is a relative clause, a participle or another dependent part. */
function opensAside({ words }: Scene, at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (word.feats.includes('PronType=Rel') || word.upos === 'SCONJ') return true
  const verb = word.upos === 'ADP' || word.upos === 'ADV' ? words[at + 1] : word
  return verb?.upos === 'VERB' && !isFiniteVerb(verb)
}

/** Whether the tree hangs word `at` on what the cue attributes. */
function hangsOnContent({ words, sentence }: Scene, cue: Cue, at: number): boolean {
  const word = words[cue.at]!
  const isAside = word.head >= 0 && ['parataxis', 'discourse', 'dep'].includes(relation(word))
  const main = isAside ? word.head : childrenBy(sentence, cue.at, 'ccomp', 'parataxis').find(child => child < cue.first)
  if (main === undefined) return false
  return isUnder(sentence, at, main) && (!isAside || !isUnder(sentence, at, cue.at))
}

/** A quotation that opens right behind the group, whole also where it runs over sentences; null where none does. */
export function quotationBehind(scene: Scene, group: Group): Content | null {
  const { words, quoted, quotations } = scene
  for (let at = group.last + 1; at < words.length; at++) {
    const index = quoted[at]!
    if (index >= 0) {
      const range = trimContent(scene.text, quotations[index]!.inner)
      return range === null || !opensBehindJoint(scene, at) ? null : { rule: 'quotation', content: [range] }
    }
    if (words[at]!.upos === 'VERB' && !isColon(words[at - 1])) return null
  }
  return null
}

/** Whether the quotation whose first word is `at` stands behind a comma or colon, or straight behind the cue. */
function opensBehindJoint({ words, quoted }: Scene, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isQuotationMark(words[before])) before--
  return (
    before >= 0 &&
    quoted[before]! < 0 &&
    (isColon(words[before]) || isPause(words[before]) || words[before]!.upos === 'VERB')
  )
}
