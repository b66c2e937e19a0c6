/** Blocks of a text → the same text in blocks with their roles: title, dateline, heading, body, caption, boilerplate. */
import type { Block, BlockRole } from '../record/schema.js'
import { trimRange } from '../record/span.js'
import { boilerplateIn } from './boilerplate.js'
import { datelineOf } from './dateline.js'
import { dateIn } from './dates.js'
import { bareWords } from './html/title.js'

export interface Roles {
  readonly blocks: Block[]
  readonly title: string | null
  /** Day that the text gives as its own, in its dateline or a line about its publication, ISO 8601. */
  readonly published: string | null
}

/** Longest headline and longest sub-heading, in characters. */
const TITLE_LIMIT = 200
const HEADING_LIMIT = 100
/** More text than this after a copyright line is the article going on. */
const AFTER_COPYRIGHT = 400
const ENDS_SENTENCE = /[.!?…:;,]["'”’»)\]]*$/

/** `title` is the headline where it is known from elsewhere; `isPlain` whether the blocks are mere paragraphs. */
export function assignRoles(text: string, blocks: readonly Block[], title: string | null, isPlain: boolean): Roles {
  const titled = isPlain ? withHeadings(text, withTitle(text, blocks, title)) : [...blocks]
  const headline = titled.find(({ role }) => role === 'title')
  const known = headline ? text.slice(headline.start, headline.end) : title
  const parted = titled.flatMap(block => partBoilerplate(text, block, known))
  const dated = withDateline(text, parted)
  return {
    blocks: withTail(text, dated.blocks),
    title: known,
    published: dated.date ?? publicationLine(text, parted),
  }
}

const withRole = (block: Block, role: BlockRole): Block => ({ ...block, role })
const textOf = (text: string, { start, end }: Block): string => text.slice(start, end)

/** The first paragraph is the headline if it says what is known, or if it is short, without a stop, and more follows. */
function withTitle(text: string, blocks: readonly Block[], title: string | null): Block[] {
  const [first, ...rest] = blocks
  if (first === undefined || rest.length === 0) return [...blocks]
  const words = textOf(text, first)
  const isTitle =
    title === null
      ? words.length <= TITLE_LIMIT &&
        !/[.;:,\n]$|\n/.test(words.replace(/["'”’»)\]]+$/, '')) &&
        boilerplateIn(words).length === 0
      : bareWords(words) === bareWords(title)
  return isTitle ? [withRole(first, 'title'), ...rest] : [...blocks]
}

/** Short paragraphs without a stop, before a longer one that has one, are sub-headings. */
function withHeadings(text: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const next = blocks[i + 1]
    if (block.role !== 'body' || next === undefined) return block
    const words = textOf(text, block)
    const isHeading =
      words.length <= HEADING_LIMIT &&
      !ENDS_SENTENCE.test(words) &&
      next.end - next.start > words.length &&
      ENDS_SENTENCE.test(textOf(text, next))
    return isHeading ? withRole(block, 'heading') : block
  })
}

/** The block in parts, those that are no article marked; the headline said again is none either. */
function partBoilerplate(text: string, block: Block, title: string | null): Block[] {
  if (block.role === 'title') return [block]
  const words = textOf(text, block)
  if (title !== null && repeats(words, title)) return [withRole(block, 'boilerplate')]
  const parts: Block[] = []
  let from = block.start
  const add = (start: number, end: number, role: BlockRole): void => {
    const range = trimRange(text, { start, end })
    if (range.start < range.end) parts.push({ ...range, role })
  }
  for (const found of boilerplateIn(words)) {
    add(from, block.start + found.start, block.role)
    add(block.start + found.start, block.start + found.end, 'boilerplate')
    from = block.start + found.end
  }
  const last = parts.at(-1)
  const closes = last?.role === 'boilerplate' && words.includes('©') && block.end - from <= AFTER_COPYRIGHT
  add(from, block.end, closes ? 'boilerplate' : block.role)
  return parts
}

const repeats = (words: string, title: string): boolean =>
  title.length > 10 && words.length < 2 * title.length && bareWords(words) === bareWords(title)

/** The dateline of the first body paragraph as a block of its own. */
function withDateline(text: string, blocks: readonly Block[]): { blocks: Block[]; date: string | null } {
  const at = blocks.findIndex(({ role }) => role === 'body')
  const body = blocks[at]
  const dateline = body === undefined ? null : datelineOf(textOf(text, body), text)
  if (body === undefined || dateline === null) return { blocks: [...blocks], date: null }
  const middle = body.start + dateline.length
  const line = { ...trimRange(text, { start: body.start, end: middle }), role: 'dateline' as const }
  return {
    blocks: [...blocks.slice(0, at), line, { ...body, start: middle }, ...blocks.slice(at + 1)],
    date: dateline.date,
  }
}

/** After the last sentence, labels in a row (links to other pages, buttons) are no headings. */
function withTail(text: string, blocks: readonly Block[]): Block[] {
  let last = blocks.length
  let marked = 0
  while (last > 0 && isLabel(text, blocks[last - 1]!)) {
    last--
    if (blocks[last]!.role === 'boilerplate') marked++
  }
  const labels = blocks.length - last
  return labels >= 2 && marked > 0
    ? blocks.map((block, i) => (i < last ? block : withRole(block, 'boilerplate')))
    : [...blocks]
}

const isLabel = (text: string, block: Block): boolean =>
  block.role === 'boilerplate' ||
  ((block.role === 'body' || block.role === 'heading') &&
    block.end - block.start <= HEADING_LIMIT &&
    !ENDS_SENTENCE.test(textOf(text, block)))

/** Date of a boilerplate line («Published on 12 January 2022») among the first blocks. */
function publicationLine(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 6)) {
    const date = block.role === 'boilerplate' ? dateIn(textOf(text, block)) : null
    if (date !== null) return date
  }
  return null
}
