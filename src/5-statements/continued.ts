/** Quotations that no cue of their own attributes: each goes to whoever spoke before it, or takes it up again after it. */
import type { Range } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { trimContent } from './extent.js'
import type { Finding } from './finding.js'
import { firstEndingAfter, type Quotation, quotationsIn } from './quotations.js'
import { isFiniteVerb, isPunctuation, type Scene } from './scene.js'

/** A quotation with fewer words is a term set in marks. */
const MIN_WORDS = 4
/** Sentences without speech that may stand between a speaker and a quotation that continues what was said. */
const MAX_GAP = 2

/** Findings for whole quoted sentences that `findings` leave unattributed; both in text order. */
export function continuedQuotations(
  scenes: readonly Scene[],
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): Finding[] {
  const quotations = scenes[0]?.quotations ?? []
  const attributed = attributionOfEach(quotations, findings)
  const continued: Finding[] = []
  let speech: Finding | null = null
  let next = 0
  quotations.forEach((quotation, index) => {
    for (; next < findings.length && findings[next]!.content[0]!.start < quotation.start; next++) {
      if (findings[next]!.source !== null) speech = findings[next]!
    }
    const scene = scenes[firstEndingAfter(sentences, quotation.inner.start)]
    if (attributed[index] !== null || scene === undefined) return
    const content = contentOf(scene, quotation, index)
    const speaker = speakerAhead(quotations, attributed, index) ?? (isNear(sentences, scene, speech) ? speech : null)
    if (speaker === null || content === null) return
    speech = { ...speaker, scene, rule: 'continued', cue: null, content: [content], verb: -1, channel: null }
    attributed[index] = speech
    continued.push(speech)
  })
  return continued
}

/** For each quotation the finding whose content holds some of it, or null. */
function attributionOfEach(quotations: readonly Quotation[], findings: readonly Finding[]): (Finding | null)[] {
  const attributed: (Finding | null)[] = quotations.map(() => null)
  for (const finding of findings) {
    for (const range of finding.content) {
      const [first, end] = quotationsIn(quotations, range)
      attributed.fill(finding, first, end)
    }
  }
  return attributed
}

/**
 * What a quotation without cue says: the quotation where it is a sentence of its own, or the sentence whose predicate it
 * is («Mais le texte "reste à écrire."»); null for a term set in marks.
 */
function contentOf({ text, words, quoted }: Scene, quotation: Quotation, index: number): Range | null {
  const isInside = (i: number): boolean => quoted[i] === index
  const holdsVerb = words.some((word, i) => isInside(i) && /^(?:VERB|AUX)$/.test(word.upos))
  const inside = words.filter((word, i) => isInside(i) && !isPunctuation(word)).length
  if (!holdsVerb || inside < MIN_WORDS) return null
  const lastInside = words.findLastIndex((_, i) => isInside(i))
  const outside = words.flatMap((word, i) => (isInside(i) || isPunctuation(word) ? [] : [{ word, i }]))
  if (outside.length === 0) return trimContent(text, quotation.inner, true)
  const isPredicate =
    outside.length <= inside && outside.every(({ word, i }) => i < lastInside && !/^(?:VERB|AUX)$/.test(word.upos))
  const first = outside.find(({ word }) => word.upos !== 'CCONJ')
  if (!isPredicate || first === undefined || quotation.end < words.at(-1)!.start) return null
  const holdsFinite = words.some((word, i) => isInside(i) && isFiniteVerb(word))
  return holdsFinite ? trimContent(text, { start: first.word.start, end: quotation.inner.end }, true) : null
}

/** Who takes up a quotation that the next paragraphs re-open. */
function speakerAhead(
  quotations: readonly Quotation[],
  attributed: readonly (Finding | null)[],
  from: number,
): Finding | null {
  for (let i = from; quotations[i]?.continues; i++) {
    const next = attributed[i + 1]
    if (next !== null && next !== undefined) return next
  }
  return null
}

/** Whether few sentences lie between the end of what was said last and a quotation. */
function isNear(sentences: readonly Sentence[], scene: Scene, speech: Finding | null): boolean {
  if (speech === null) return false
  const last = Math.max(speech.scene.sentence.index, firstEndingAfter(sentences, speech.content.at(-1)!.end - 1))
  return scene.sentence.index - last <= MAX_GAP + 1
}
