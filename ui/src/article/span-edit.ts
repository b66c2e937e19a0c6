/** Words of a text taken, lengthened and shortened word by word. Ranges are in order and do not overlap. Pure. */
import type { Range } from '../../../src/record/schema'

/** A word with what is joined to it: figures with their separators, an elided article with its apostrophe. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu

/** Characters on each side of an end in which its next word is looked for. */
const NEAR = 400

function wordsNear(text: string, at: number): Range[] {
  // Begins and ends at white space, so that no word is cut.
  const from = text.lastIndexOf(' ', Math.max(at - NEAR, 0)) + 1
  const to = text.indexOf(' ', Math.min(at + NEAR, text.length))
  return [...text.slice(from, to < 0 ? text.length : to).matchAll(WORD)].map(match => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
}

/** Moves the beginning by a word; it never passes the end, and a part left without words is dropped. */
export function moveStart(text: string, ranges: readonly Range[], by: 1 | -1): readonly Range[] {
  const [first, ...rest] = ranges
  if (first === undefined) return ranges
  const starts = wordsNear(text, first.start).map(word => word.start)
  const start = by < 0 ? starts.findLast(one => one < first.start) : starts.find(one => one > first.start)
  if (start === undefined) return ranges
  if (start < first.end) return [{ start, end: first.end }, ...rest]
  return rest.length > 0 ? rest : ranges
}

/** Moves the end by a word; it never passes the beginning, and a part left without words is dropped. */
export function moveEnd(text: string, ranges: readonly Range[], by: 1 | -1): readonly Range[] {
  const last = ranges.at(-1)
  if (last === undefined) return ranges
  const rest = ranges.slice(0, -1)
  const ends = wordsNear(text, last.end).map(word => word.end)
  const end = by < 0 ? ends.findLast(one => one < last.end) : ends.find(one => one > last.end)
  if (end === undefined) return ranges
  if (end > last.start) return [...rest, { start: last.start, end }]
  return rest.length > 0 ? rest : ranges
}

/** The ranges with one more; what touches or overlaps becomes one. */
export function withRange(ranges: readonly Range[], added: Range): readonly Range[] {
  const apart = ranges.filter(range => range.end < added.start || range.start > added.end)
  const joined = ranges.filter(range => !apart.includes(range))
  const whole = {
    start: Math.min(added.start, ...joined.map(range => range.start)),
    end: Math.max(added.end, ...joined.map(range => range.end)),
  }
  return [...apart, whole].sort((a, b) => a.start - b.start)
}

export const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end)
