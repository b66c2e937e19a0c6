/** Plain text → its paragraphs as ranges; the text itself stays as it is. */
import type { Range } from '../record/schema.js'
import { trimRange } from '../record/span.js'

/** Lines of a text wrapped by hand end within this width. */
const WRAP_WIDTH = 100
const WRAPPED_MIN = 50

/**
 * Paragraphs are parted by empty lines. Within them each line is a paragraph of its own, unless the lines look wrapped at a
 * width: then a line end is no more than white space. Ranges have no white space at either end.
 */
export function paragraphsOf(text: string): Range[] {
  const paragraphs: Range[] = []
  for (const chunk of parted(text, { start: 0, end: text.length }, /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/g)) {
    const lines = parted(text, chunk, /\r\n|\r|\n/g)
    paragraphs.push(...(isWrapped(lines) ? [trimRange(text, chunk)] : lines))
  }
  return paragraphs
}

function parted(text: string, { start, end }: Range, separator: RegExp): Range[] {
  const parts: Range[] = []
  let from = start
  const add = (to: number): void => {
    const part = trimRange(text, { start: from, end: to })
    if (part.start < part.end) parts.push(part)
  }
  for (const match of text.slice(start, end).matchAll(separator)) {
    add(start + match.index)
    from = start + match.index + match[0].length
  }
  add(end)
  return parts
}

function isWrapped(lines: readonly Range[]): boolean {
  const full = lines.slice(0, -1).map(({ start, end }) => end - start)
  return full.length > 0 && Math.max(...full) <= WRAP_WIDTH && Math.min(...full) >= WRAPPED_MIN
}
