/** Text → the stretches that no sentence crosses: paragraphs, or lines where lines are not wrapped. */
import type { Range } from '../record/schema.js'

/** Width, in characters, to which text is wrapped: at least and at most. */
const MIN_WIDTH = 40
const MAX_WIDTH = 130
/** What is looked at to tell wrapped text, in characters. */
const SAMPLE = 50_000

/**
 * Whether single line breaks in `text` are mere wrapping: nearly all lines that another follows are so long that the first
 * word of the next would not have found room.
 */
export function isWrapped(text: string): boolean {
  const lines = text.slice(0, SAMPLE).split(/\r\n|[\n\r]/)
  if (text.length > SAMPLE) lines.pop()
  const width = lines.reduce((longest, line) => Math.max(longest, line.trimEnd().length), 0)
  if (width < MIN_WIDTH || width > MAX_WIDTH) return false
  let breaks = 0
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!.trim()
    const next = /\S+/.exec(lines[i + 1]!)?.[0]
    if (line === '' || next === undefined) continue
    breaks++
    if (lines[i]!.trimEnd().length + 1 + next.length > width) full++
  }
  return breaks >= 3 && full >= 0.9 * breaks
}

/** The stretches of `text` from `start` to `end`, without the white space around them. `wrapped` as from `isWrapped`. */
export function* paragraphs(text: string, start: number, end: number, wrapped: boolean): Generator<Range> {
  const pattern = wrapped ? /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\r\n]*\r\n|[\u2028\u2029]/g : /[\n\r\u2028\u2029]/g
  pattern.lastIndex = start
  let from = start
  while (from < end) {
    const match = pattern.exec(text)
    const to = match === null || match.index > end ? end : match.index
    if (to > from) yield { start: from, end: to }
    if (match === null) return
    from = pattern.lastIndex
  }
}
