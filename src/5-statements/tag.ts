/**
 * Whole quotations that no known cue attributes → who is told beside them, whatever the verb: «…», s'agace X · "…," X shot back ·
 * X took exception: "…". The quotation marks say that someone speaks; the tag only says who.
 */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { trimContent } from './extent.js'
import type { Finding } from './finding.js'
import { isRelativePronoun, skipAside, skipCircumstances } from './holder.js'
import { firstEndingAfter, type Quotation } from './quotations.js'
import {
  isColon,
  isFiniteVerb,
  isPause,
  isPunctuation,
  isQuotationMark,
  nounPhraseAt,
  phraseOf,
  type Scene,
} from './scene.js'

/** A quotation with fewer words is a term set in marks. */
const MIN_WORDS = 4

/** Findings for quotations of `scenes` that `attributed` leaves open. `names`: whether the phrase of a word names someone. */
export function taggedQuotations(
  scenes: readonly Scene[],
  sentences: readonly Sentence[],
  attributed: readonly Finding[],
  names: (scene: Scene, head: number) => boolean,
): Finding[] {
  const quotations = scenes[0]?.quotations ?? []
  const known = attributed.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)
  return quotations.flatMap((quotation, index): Finding[] => {
    const near = known[firstEndingAfter(known, quotation.inner.start)]
    if (quotation.damaged || (near !== undefined && near.start < quotation.inner.end)) return []
    const last = scenes[firstEndingAfter(sentences, quotation.inner.end - 1)]
    const first = scenes[firstEndingAfter(sentences, quotation.inner.start)]
    if (last === undefined || first === undefined || !isSpeech(first, quotation, index)) return []
    const found = tagBehind(last, quotation) ?? tagBefore(first, quotation, names)
    return found === null ? [] : [found]
  })
}

/** Whether the quotation, the one of this index, holds a clause, or a few words at least that end like one and are no title. */
function isSpeech({ text, words, quoted }: Scene, quotation: Quotation, index: number): boolean {
  const inside = words.filter((word, i) => quoted[i] === index && !isPunctuation(word))
  if (inside.every(({ form }) => form.length < LONG || /^\p{Lu}/u.test(form))) return false
  if (inside.some(isFiniteVerb)) return inside.length >= 2
  return inside.length >= MIN_WORDS && /[.,!?]$/.test(text.slice(0, quotation.inner.end).trimEnd())
}

/** Words of at least so many letters are capitalised in titles. */
const LONG = 4

interface Tag {
  readonly first: number
  readonly last: number
  readonly holder: number
  readonly verb: number
}

const findingOf = (scene: Scene, { first, last, holder, verb }: Tag, content: Range): Finding => ({
  scene,
  rule: 'tag',
  cue: { start: scene.words[first]!.start, end: scene.words[last]!.end },
  source: { scene, head: holder },
  content: [content],
  verb,
  addressee: null,
  channel: null,
})

/** «…», verb and subject · "…," subject and verb. */
function tagBehind(scene: Scene, quotation: Quotation): Finding | null {
  const { words, text } = scene
  const content = trimContent(text, quotation.inner, true)
  let at = words.findIndex(word => word.start >= quotation.inner.end)
  if (at < 0 || content === null) return null
  let isJoined = /[,?!…]$/.test(text.slice(0, quotation.inner.end).trimEnd())
  for (; at < words.length && isPunctuation(words[at]); at++) {
    if (!isPause(words[at]) && !isQuotationMark(words[at])) return null
    isJoined ||= isPause(words[at])
  }
  if (!isJoined) return null
  const tag = scene.lexicon.straightParentheses
    ? (straightTag(scene, at) ?? invertedTag(scene, at))
    : invertedTag(scene, at)
  return tag === null ? null : findingOf(scene, tag, content)
}

/** How many clitics, auxiliaries and verbs a predicate before its subject may have («s'est-elle contentée de dire»). */
const LONGEST = 9

/** A finite verb straight behind the quotation and the subject after it. */
function invertedTag(scene: Scene, from: number): Tag | null {
  const { words } = scene
  let verb = -1
  let at = from
  for (; at < words.length && at - from < LONGEST; at++) {
    const { upos, form } = words[at]!
    if (form.startsWith('-') && upos === 'PRON') return verb < 0 ? null : { first: from, last: at, holder: at, verb }
    if (upos === 'VERB' || upos === 'AUX' || (at === from && isBareVerb(scene, at))) {
      if (verb < 0 && upos === 'VERB' && !isFiniteVerb(words[at]!)) return null
      verb = at
    } else if (verb < 0 ? upos !== 'PRON' || isRelativePronoun(words[at]!) : upos !== 'ADV' && !isLink(words, at)) break
  }
  if (verb < 0 || (scene.lexicon.straightParentheses && !scene.lexicon.verbs.has(words[verb]!.lemma))) return null
  const behind = skipCircumstances(scene, skipAside(scene, at))
  const holder = nounPhraseAt(scene, behind)
  return holder === null || words[holder]!.upos === 'NUM'
    ? null
    : { first: from, last: phraseOf(scene, holder).last, holder, verb }
}

/** A verb that the tagger took for a noun or adjective, as it does before its subject: «…», réplique X · «…», complète-t-elle. */
function isBareVerb({ words, lexicon }: Scene, at: number): boolean {
  if (lexicon.straightParentheses || !/^(?:NOUN|ADJ)$/.test(words[at]!.upos)) return false
  const next = words[at + 1]
  return (
    next !== undefined && (/^(?:DET|PROPN)$/.test(next.upos) || (next.upos === 'PRON' && next.form.startsWith('-')))
  )
}

/** The preposition before an infinitive: «s'est contenté *de* dire». */
const isLink = (words: Scene['words'], at: number): boolean =>
  words[at]!.upos === 'ADP' && words[at + 1]?.upos === 'VERB' && words[at + 1]!.feats.includes('VerbForm=Inf')

/** A noun phrase straight behind the quotation and the verb it is the subject of, asides between them left out. */
function straightTag(scene: Scene, from: number): Tag | null {
  const { words, sentence, quoted } = scene
  if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[from]?.upos ?? '') || isRelativePronoun(words[from]!)) return null
  const noun = nounPhraseAt(scene, from)
  if (noun === null) return null
  let isAside = false
  for (let at = from; at < words.length; at++) {
    const word = words[at]!
    if (quoted[at]! >= 0 || isColon(word) || word.upos === 'SCONJ' || word.upos === 'CCONJ') return null
    if (isRelativePronoun(word)) isAside = true
    if (isPause(word)) isAside = false
    if (word.upos !== 'VERB' || isAside || !(isFiniteVerb(word) || word.feats.includes('Tense=Past'))) continue
    const subject = childrenBy(sentence, at, 'nsubj').find(child => child >= from && child < at)
    return at > noun ? { first: from, last: at, holder: subject ?? noun, verb: at } : null
  }
  return null
}

/** Whoever does what the clause before a colon and the quotation tells. */
function tagBefore(scene: Scene, quotation: Quotation, names: (scene: Scene, head: number) => boolean): Finding | null {
  const { words, sentence, text, quoted } = scene
  const content = trimContent(text, quotation.inner, true)
  let colon = words.findIndex(word => word.start >= quotation.inner.start) - 1
  while (colon > 0 && isQuotationMark(words[colon])) colon--
  if (content === null || colon < 1 || !isColon(words[colon])) return null
  for (let verb = colon - 1; verb > 0; verb--) {
    const isMain = /^(?:root|conj|parataxis)/.test(relation(words[verb]!))
    if (!isMain || quoted[verb]! >= 0 || !/^(?:VERB|ADJ|NOUN)$/.test(words[verb]!.upos)) continue
    const subject = childrenBy(sentence, verb, 'nsubj').find(child => child < colon)
    if (subject === undefined) continue
    if (words[subject]!.upos !== 'PRON' && !names(scene, subject)) return null
    const start = subtree(sentence, subject).first
    return findingOf(
      scene,
      { first: Math.min(start, verb), last: Math.max(subject, verb), holder: subject, verb },
      content,
    )
  }
  return null
}
