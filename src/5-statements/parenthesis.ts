/** Content before or around its cue: «…», a déclaré X · "…," X said · «Si A», a-t-il dit, «B». */
import { childrenBy, isUnder, relation } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import type { Cue } from './cue.js'
import { rangeOfWords, trimContent } from './extent.js'
import type { Content } from './finding.js'
import type { Group } from './group.js'
import { skipAside, skipCircumstances } from './holder.js'
import { firstEndingAfter, type Quotation } from './quotations.js'
import {
  formOf,
  hasClause,
  isColon,
  isFiniteVerb,
  isPause,
  isPunctuation,
  isQuotationMark,
  type Scene,
} from './scene.js'

/** The words that the content of a cue behind it may take: from the end of the cue before to the start of the next. */
export interface Room {
  readonly from: number
  readonly until: number
}

/**
 * Content that ends before the group, with what follows the group and belongs to it as a second span; null where the cue
 * does not stand behind its content.
 */
export function contentBefore(scene: Scene, cue: Cue, group: Group, room: Room): Content | null {
  const { words, quotations } = scene
  let last = group.first - 1
  if (!isPause(words[last]) && !isQuotationMark(words[last])) return null
  while (last >= room.from && isPunctuation(words[last])) last--
  const closing = quotationEndingAt(scene, last)
  const opened = closing === null ? null : quotations[closing]!
  if (last < room.from && opened === null) return null
  const first = firstContentWord(scene, room.from, last)
  if (opened === null && !standsBehindClause(scene, group, first, last)) return null
  const before = trimContent(scene.text, {
    start: contentStart(scene, opened, first, room.from),
    end: words[last]!.end,
  })
  if (before === null) return null
  const after = contentAfter(scene, cue, group, room.until)
  return { rule: opened === null ? 'parenthesis' : 'quotation', content: after === null ? [before] : [before, after] }
}

/** First word at or behind `from` that is no mark and no conjunction outside a quotation. */
function firstContentWord({ words, quoted }: Scene, from: number, last: number): number {
  let first = from
  while (first < last && quoted[first]! < 0 && (isPunctuation(words[first]) || words[first]!.upos === 'CCONJ')) first++
  return first
}

function standsBehindClause(scene: Scene, { order, last }: Group, first: number, end: number): boolean {
  if (order === 'plain') return false
  if (order === 'enclitic' || hasClause(scene, first, end)) return true
  return isPause(scene.words[last + 1]) && opensClause(scene, last + 2, scene.words.length)
}

/** Where the content starts: with a quotation begun before or behind a colon, or with one before it that was never closed. */
function contentStart(scene: Scene, opened: Quotation | null, first: number, from: number): number {
  const { words, sentence, quotations } = scene
  if (opened !== null && opened.start < sentence.start) return opened.inner.start
  if (opened !== null && (followsColon(scene, opened) || followsDamage(scene, opened))) return opened.inner.start
  const opensWithMark = words.slice(from, first + 1).some(isQuotationMark)
  const before = from > 0 || opensWithMark ? undefined : quotations.findLast(({ end }) => end <= sentence.start)
  const isLeftOpen = before?.unclosed === true && scene.text.slice(before.end, sentence.start).trim() === ''
  return isLeftOpen ? before.inner.start : words[first]!.start
}

/**
 * What a cue attributes that is put into its middle: "Like others, X said, they were wrong" · «Si elle agissait seule, a fait
 * valoir X, elle perdrait». Null where the group is no such insertion, or what stands before it is a clause of its own, which
 * `contentBefore` reads.
 */
export function contentAround(scene: Scene, group: Group, room: Room): Content | null {
  const { words, quoted } = scene
  const isInserted = group.order !== 'plain' && isPause(words[group.first - 1]) && quoted[group.first]! < 0
  if (!isInserted || isQuotationMark(words[group.first - 2]) || quoted[group.first - 2]! >= 0) return null
  let pause = skipAside(scene, group.last + 1)
  pause = skipCircumstances(scene, pause)
  if (!isPause(words[pause]) || quoted[pause + 1] === undefined || quoted[pause + 1]! >= 0) return null
  if (isQuotationMark(words[pause + 1]) || hangsAsAddition(scene, pause + 1)) return null
  const last = group.first - 2
  const first = firstContentWord(scene, room.from, last)
  const goesOn = isJoinedCause(scene, pause + 1) || /^(?:VERB|AUX)$/.test(words[last]!.upos)
  if (last < first || isLinking(scene, first, last) || (hasClause(scene, first, last) && !goesOn)) return null
  const before = rangeOfWords(scene, first, last)
  const after = rangeOfWords(scene, pause + 1, lastOfSentence(scene, room.until))
  const isBare = !words.slice(first, last + 1).some(word => /^(?:ADP|SCONJ|VERB|AUX)$/.test(word.upos))
  if (isBare && !isFiniteVerb(words[pause + 1]!)) return null
  return before === null || after === null ? null : { rule: 'parenthesis', content: [before, after] }
}

const lastOfSentence = ({ words }: Scene, until: number): number => Math.min(words.length, until) - 1

/** Whether a reason or condition goes on with what was said. */
const isJoinedCause = ({ words, lexicon }: Scene, at: number): boolean =>
  lexicon.reasons.has(formOf(words[at])) || lexicon.hypotheticals.has(formOf(words[at]))

/** Whether a participle or relative clause begins here, which the reporter adds. */
const hangsAsAddition = (scene: Scene, at: number): boolean =>
  scene.words[at] === undefined || (opensAside(scene, at) && scene.words[at]!.upos !== 'SCONJ')

/** "Meanwhile", "On Tuesday", «Toutefois»: words that only join what is said to the rest. */
const isLinking = ({ words, dated }: Scene, first: number, last: number): boolean =>
  words
    .slice(first, last + 1)
    .every(({ upos }, i) => dated[first + i] === 1 || /^(?:ADV|CCONJ|SCONJ|PUNCT|ADP|DET)$/.test(upos))

/** Index of the quotation whose last word is `last`, or null. */
function quotationEndingAt({ words, quoted, quotations }: Scene, last: number): number | null {
  const index = quoted[last] ?? -1
  if (index < 0) return null
  const next = words[last + 1]
  return next === undefined || next.start >= quotations[index]!.inner.end || isPunctuation(next) ? index : null
}

/** Whether a quotation that lost its end stands before this one in the sentence: what lies between is not to be trusted. */
function followsDamage({ quotations, sentence }: Scene, quotation: Quotation): boolean {
  const before = quotations[quotations.indexOf(quotation) - 1]
  return before?.unclosed === true && before.start >= sentence.start
}

const followsColon = ({ words }: Scene, quotation: Range): boolean => {
  const opening = words.findIndex(word => word.start >= quotation.start)
  return opening > 0 && isColon(words[opening - 1])
}

/** What goes on behind the group as part of the content: a quotation, or a clause that does not hang on the cue. */
function contentAfter(scene: Scene, cue: Cue, group: Group, until: number): Range | null {
  const { words, quoted, quotations } = scene
  const around = quoted[group.first]!
  let at = group.last + 1
  while (at < words.length && !isPause(words[at]) && !isQuotationMark(words[at])) at++
  while (at < words.length && isPunctuation(words[at])) at++
  if (at >= until) return null
  if (around >= 0 && quoted[at] === around) {
    return trimContent(scene.text, { start: words[at]!.start, end: quotations[around]!.inner.end }, true)
  }
  const joined = quoted[at]! < 0 && words[at]!.upos === 'CCONJ'
  const opensQuoted = isQuotationMark(words[at + 1]) && (quoted[at + 2] ?? -1) >= 0
  if (joined) at += opensQuoted ? 2 : 1
  const isQuoted = quoted[at]! >= 0 && (isPause(words[at - 2]) || (joined && opensQuoted))
  if (quoted[at]! >= 0 && !isQuoted) return null
  if (!isQuoted && !(joined ? hangsOnContent(scene, cue, at) : opensClause(scene, at, until))) return null
  const quotation = isQuoted ? quotations[quoted[at]!]! : undefined
  const whole = quotation?.damaged === false ? quotation.inner.end : -1
  let last = at
  while (
    last + 1 < until &&
    (words[last + 1]!.end <= whole || !(isPause(words[last + 1]) && opensAside(scene, last + 2)))
  )
    last++
  if (words[last]!.end >= whole) return rangeOfWords(scene, at, last)
  return trimContent(scene.text, { start: words[at]!.start, end: whole }, true)
}

/** Whether a main clause begins at `at`: a finite verb follows, and no relative, conjunction or participle comes first. */
function opensClause(scene: Scene, at: number, until: number): boolean {
  const { words, lexicon } = scene
  if (opensAside(scene, at)) return false
  for (let i = at; i < until; i++) {
    const word = words[i]!
    if (isFiniteVerb(word)) return hasClause(scene, i, until - 1)
    if (word.upos === 'SCONJ' || lexicon.complementizers.has(formOf(word)) || lexicon.verbs.has(word.lemma))
      return false
  }
  return false
}

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

/** Whether a colon and a quotation follow the group: "…", she told the paper: "…". */
export function isIntroduced({ words, quoted }: Scene, group: Group): boolean {
  const colon = words.findIndex((word, i) => i > group.last && (isColon(word) || word.upos === 'VERB'))
  if (!isColon(words[colon])) return false
  let at = colon + 1
  while (isQuotationMark(words[at])) at++
  return (quoted[at] ?? -1) >= 0
}

/** What a quotation ends with that closes a sentence and yet is taken up: "Are we ready?" X replied. */
const ASKS = /[?!…,]$/

/** The quotation that ends the sentence before, where the group opens this one; null where none does. */
export function quotationBefore({ text, words, sentence, quotations }: Scene, group: Group): Content | null {
  if (!words.slice(0, group.first).every(isPunctuation)) return null
  const before = quotations[firstEndingAfter(quotations, sentence.start) - 1]
  if (before === undefined || before.damaged || text.slice(before.end, sentence.start).trim() !== '') return null
  if (text.slice(before.end, sentence.start).includes('\n') || !ASKS.test(text.slice(0, before.inner.end).trimEnd()))
    return null
  const range = trimContent(text, before.inner, true)
  return range === null ? null : { rule: 'quotation', content: [range] }
}

/** A quotation that opens right behind the group, whole also where it runs over sentences; null where none does. */
export function quotationBehind(scene: Scene, group: Group): Content | null {
  const { words, quoted, quotations } = scene
  for (let at = group.last + 1; at < words.length; at++) {
    const index = quoted[at]!
    if (index >= 0) {
      const range = trimContent(scene.text, quotations[index]!.inner, true)
      return range === null || !opensBehindJoint(scene, at) ? null : { rule: 'quotation', content: [range] }
    }
    if (words[at]!.upos === 'VERB' && !isColon(words[at - 1])) return null
  }
  return null
}

/** Whether the quotation whose first word is `at` stands behind a comma or colon, or straight behind the cue and alone. */
function opensBehindJoint({ words, quoted }: Scene, at: number): boolean {
  let before = at - 1
  while (before >= 0 && isQuotationMark(words[before])) before--
  if (before < 0 || quoted[before]! >= 0) return false
  if (isColon(words[before]) || isPause(words[before])) return true
  let behind = at
  while (behind < words.length && (quoted[behind] === quoted[at] || isQuotationMark(words[behind]))) behind++
  return words[before]!.upos === 'VERB' && (words[behind] === undefined || isPunctuation(words[behind]))
}
