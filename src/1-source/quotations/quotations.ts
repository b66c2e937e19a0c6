/** Text in blocks → its quotations in all mark styles, nested, running over paragraphs, or damaged. */
import type { Block, Range } from '../../record/schema.js'
import { trimRange } from '../../record/span.js'
import { type Mark, marksIn } from './marks.js'
import { type Found, Pairing } from './pairing.js'

/** A quotation; its own range takes in the marks. */
export interface Quotation extends Range {
  /** What stands between the marks, without white space at the ends. */
  readonly content: Range
  readonly openMark: Range | null
  readonly closeMark: Range | null
  /**
   * closed: both marks, or an end that the next paragraph re-opens; unopened: only a closing mark, the start is that of its
   * sentence; unclosed: only an opening mark, the end is the next quotation's start or the paragraph's end.
   */
  readonly kind: 'closed' | 'unopened' | 'unclosed'
  /** 0 for an outermost quotation, 1 within one … */
  readonly depth: number
  /** Whether the next quotation takes this one up again in a new paragraph. */
  readonly continues: boolean
  /** Opening marks within it that nothing closes, passed over. */
  readonly strayMarks: readonly Range[]
}

/** All quotations in text order, an outer one before those within it. Quotations run on over body paragraphs only. */
export function quotationsOf(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Found[] = []
  let pairing: Pairing | null = null
  const flush = (): void => {
    for (const item of pairing?.finish() ?? []) found.push(item)
    pairing = null
  }
  for (const block of blocks) {
    const runsOn = block.role === 'body' || block.role === 'dateline'
    if (!runsOn) flush()
    pairing ??= new Pairing()
    pairing.paragraph(block, marksIn(text, block.start, block.end), startsParagraph(text, block))
    if (!runsOn) flush()
  }
  flush()
  return found.map(item => quotation(text, item)).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A block may be a part of a paragraph, which then goes on. */
const startsParagraph = (text: string, { start }: Block): boolean =>
  start === 0 || /[\r\n]/.test(text.slice(Math.max(0, start - 3), start))

const markRange = (mark: Mark): Range => ({ start: mark.at, end: mark.at + 1 })

function quotation(text: string, { open, close, depth, limit, continues, stray }: Found): Quotation {
  const start = open?.at ?? sentenceStart(text, close!.at, limit)
  const end = close === null ? trimRange(text, { start, end: limit }).end : close.at + 1
  return {
    start,
    end,
    content: trimRange(text, { start: open === null ? start : start + 1, end: close?.at ?? end }),
    openMark: open === null ? null : markRange(open),
    closeMark: close === null ? null : markRange(close),
    kind: open === null ? 'unopened' : close === null && !continues ? 'unclosed' : 'closed',
    depth,
    continues,
    strayMarks: stray.map(markRange),
  }
}

const SENTENCE_WINDOW = 600

/** Where the sentence begins that a closing mark at `at` ends: after the last stop and white space, not before `limit`. */
function sentenceStart(text: string, at: number, limit: number): number {
  const from = Math.max(limit, at - SENTENCE_WINDOW)
  const before = text.slice(from, at).trimEnd()
  let start = from
  for (const stop of before.slice(0, -1).matchAll(/[.!?…][»”"]?\s+|[»”]\s*[.,]\s+/g))
    start = from + stop.index + stop[0].length
  return trimRange(text, { start, end: at }).start
}
