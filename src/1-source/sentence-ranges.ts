/** Text → rough sentences, enough to tell a plea for subscriptions from the sentence before it. */
import type { Range } from '../record/schema.js'

/** A stop, closing marks, white space, and something that starts a sentence. */
const SENTENCE_END = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}@©])|\n+/gu

/** Ranges that cover the text, each ending before the white space that follows its sentence. */
export function sentenceRanges(text: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  const add = (end: number): void => {
    const length = text.slice(start, end).trimEnd().length
    if (length > 0) ranges.push({ start, end: start + length })
  }
  for (const match of text.matchAll(SENTENCE_END)) {
    const next = match.index + match[0].length
    add(next)
    start = next
  }
  add(text.length)
  return ranges
}
