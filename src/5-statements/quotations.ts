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

/** Outermost quotations in text order, without overlaps. */
export function outerQuotations(document: Document, sentences: readonly Sentence[]): Quotation[] {
  const outer: Quotation[] = []
  let at = 0
  for (const { start, end, content, kind, depth, continues, closeMark } of quotationsOf(
    document.text,
    document.blocks,
  )) {
    if (depth > 0 || content.start >= content.end || start < (outer.at(-1)?.end ?? 0)) continue
    while (at + 1 < sentences.length && sentences[at]!.end <= content.start) at++
    const sentence = sentences[at]
    const paragraph = closeMark === null ? document.text.slice(start, end).indexOf('\n') : -1
    const bound =
      kind === 'unclosed' && sentence !== undefined
        ? Math.max(sentence.end, content.start + 1)
        : paragraph > 0
          ? start + paragraph
          : end
    outer.push({
      start,
      end: Math.min(end, bound),
      inner: { start: content.start, end: Math.min(content.end, bound) },
      damaged: kind !== 'closed',
      unclosed: kind === 'unclosed',
      continues: continues && bound === end,
    })
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
