/** Quotations of stage 1 → the outermost ones, with no damaged one reaching beyond the sentence it stands in. */
import { quotationsOf } from '../1-source/quotations/quotations.js'
import type { Document, Range } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

/** A stretch of quoted text. `start` and `end` include the marks where they are there, `inner` does not. */
export interface Quotation extends Range {
  readonly inner: Range
  /** Whether a mark is missing, so that where it begins or ends was guessed. */
  readonly damaged: boolean
  /** Whether it was never closed. */
  readonly unclosed: boolean
  /** Whether the next quotation takes this one up again in a new paragraph. */
  readonly continues: boolean
}

/**
 * Outermost quotations in text order, without overlaps. One that runs into the next paragraph without being taken up there,
 * or over a sentence that attributes words to someone, has lost its end, and its closing mark is that of another which lost
 * its beginning: each keeps its own sentence.
 */
export function outerQuotations(
  document: Document,
  sentences: readonly Sentence[],
  attributes: (sentence: Sentence, within: Range) => boolean,
): Quotation[] {
  const { text, blocks } = document
  const outer: Quotation[] = []
  const sentenceAt = (offset: number): Sentence | undefined => sentences[firstEndingAfter(sentences, offset)]
  /** Whether one of several sentences that a quotation runs over attributes words. */
  const speaksWithin = (content: Range): boolean => {
    const first = firstEndingAfter(sentences, content.start)
    const last = firstEndingAfter(sentences, content.end - 1)
    return first < last && sentences.slice(first, last + 1).some(sentence => attributes(sentence, content))
  }
  const add = (range: Range, inner: Range, parts: Pick<Quotation, 'damaged' | 'unclosed' | 'continues'>): void => {
    if (inner.start < inner.end && range.start >= (outer.at(-1)?.end ?? 0)) outer.push({ ...range, inner, ...parts })
  }
  for (const { start, end, content, kind, depth, continues, closeMark } of quotationsOf(text, blocks)) {
    if (depth > 0) continue
    const crosses = text.slice(start, end).includes('\n') || (kind === 'closed' && speaksWithin(content))
    if (kind !== 'unclosed' && !crosses) {
      add({ start, end }, content, { damaged: kind !== 'closed', unclosed: false, continues })
      continue
    }
    const bound = Math.min(content.end, sentenceAt(content.start)?.end ?? content.end)
    add(
      { start, end: bound },
      { start: content.start, end: bound },
      { damaged: true, unclosed: true, continues: false },
    )
    if (closeMark === null) continue
    const last = Math.max(bound, sentenceAt(content.end - 1)?.start ?? bound)
    add({ start: last, end }, { start: last, end: content.end }, { damaged: true, unclosed: false, continues: false })
  }
  return outer
}

/** Index of the first item that ends behind `offset`; `items` in text order without overlaps. By binary search. */
export function firstEndingAfter(items: readonly Range[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** First and last + 1 of the quotations that share text with a range. */
export function quotationsIn(quotations: readonly Quotation[], range: Range): [number, number] {
  const first = firstEndingAfter(quotations, range.start)
  let end = first
  while (end < quotations.length && quotations[end]!.start < range.end) end++
  return [first, end]
}
