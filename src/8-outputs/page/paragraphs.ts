/** Document → the paragraphs it is set in: its blocks, joined where one line holds several, and broken where a scraped block is too long to read. */
import type { BlockRole, Document, Range } from '../../record/schema.js'

export interface Paragraph extends Range {
  readonly role: BlockRole
  /** Offsets within at which the page may begin a new paragraph; the text itself has none there. */
  readonly breaks: readonly number[]
}

/** Element and class in which a paragraph of each role is set. */
export const TAGS: Readonly<Record<BlockRole, readonly [tag: 'h2' | 'p', className: string]>> = {
  title: ['h2', 'ttl'],
  // Not a level lower: the title is often left out, as the head of the page has it.
  heading: ['h2', 'hdg'],
  dateline: ['p', 'dl'],
  body: ['p', 'bd'],
  caption: ['p', 'cap'],
  boilerplate: ['p', 'bp'],
}

/** A paragraph of a newspaper has about this many characters; chosen by eye on scraped pages. */
const READABLE_LENGTH = 420

/** All of the text in order. What no block covers is set as body. */
export function paragraphsOf(document: Document, keepWhole: readonly Range[]): Paragraph[] {
  const { text } = document
  const paragraphs: { start: number; end: number; role: BlockRole }[] = []
  let at = 0
  const add = (start: number, end: number, role: BlockRole): void => {
    const last = paragraphs.at(-1)
    const sameLine = last !== undefined && !text.slice(last.end, start).includes('\n')
    if (sameLine && last.role === 'dateline' && role === 'body') {
      last.end = end
      last.role = 'body'
    } else paragraphs.push({ start, end, role })
  }
  for (const block of [...document.blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, at)
    if (start >= block.end) continue
    if (text.slice(at, start).trim() !== '') add(at, start, 'body')
    for (const line of linesOf(text, start, block.end)) add(line.start, line.end, block.role)
    at = block.end
  }
  if (text.slice(at).trim() !== '') add(at, text.length, 'body')
  const whole = mergeRanges(keepWhole)
  return paragraphs.map(paragraph => ({
    ...paragraph,
    breaks: paragraph.role === 'body' ? breaksIn(text, paragraph, whole) : [],
  }))
}

/** The lines between empty lines. */
function linesOf(text: string, start: number, end: number): Range[] {
  const lines: Range[] = []
  const part = text.slice(start, end)
  let from = 0
  for (const gap of part.matchAll(/\n\s*\n/g)) {
    lines.push({ start: start + from, end: start + gap.index })
    from = gap.index + gap[0].length
  }
  lines.push({ start: start + from, end })
  return lines.filter(line => text.slice(line.start, line.end).trim() !== '')
}

function breaksIn(text: string, { start, end }: Range, whole: readonly Range[]): number[] {
  if (end - start < READABLE_LENGTH * 1.6) return []
  const breaks: number[] = []
  let last = start
  let k = 0
  for (const stop of text.slice(start, end).matchAll(/[.!?…](?:\s?[»”"])?\s+(?=[\p{Lu}«“"])/gu)) {
    const at = start + stop.index + stop[0].length
    while (k < whole.length && whole[k]!.end <= at) k++
    const inside = k < whole.length && whole[k]!.start < at
    if (inside || at - last < READABLE_LENGTH || end - at < READABLE_LENGTH / 3) continue
    breaks.push(at)
    last = at
  }
  return breaks
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
