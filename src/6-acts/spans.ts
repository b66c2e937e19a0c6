/** Heads of phrases in a tree → the spans of text that are the content of an act. */
import { childrenOf, relation, subtree } from '../3-syntax/tree.js'
import type { Range, Span } from '../record/schema.js'
import { spanOf, trimRange } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { wordAt } from './roles.js'

const EDGE = /^[\s,;:.–—«»"“”„'’‘`()+-]+|[\s,;:–—«»"“”„'‘`(+-]+$/gu

/** Word indices under `head`, leaving out the subtrees of `without`. */
export function wordsUnder(sentence: Sentence, head: number, without: ReadonlySet<number>): number[] {
  const found: number[] = []
  const open = [head]
  while (open.length > 0) {
    const next = open.pop()!
    if (without.has(next)) continue
    found.push(next)
    open.push(...childrenOf(sentence, next))
  }
  return found.sort((a, b) => a - b)
}

const HYPHEN = /^[-\u2010\u2011]$/

/**
 * The words, and where they end within a hyphenated word («the long|-term limit») also its rest and the phrase it belongs to: no content
 * breaks off inside a word, whatever the tree hangs where.
 */
export function unbroken(sentence: Sentence, indices: readonly number[]): readonly number[] {
  const end = indices.at(-1)
  if (end === undefined) return indices
  let last = end
  while (isGlued(sentence, last)) last++
  if (last === end) return indices
  let top = last
  while (wordAt(sentence, top).head > top) top = wordAt(sentence, top).head
  const rest = Math.max(last, subtree(sentence, top).last)
  return [...indices, ...Array.from({ length: rest - end }, (_, i) => end + 1 + i)]
}

/** Whether the word and the next are parts of one hyphenated word. */
function isGlued(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index)
  const next = sentence.words[index + 1]
  return next !== undefined && next.start === word.end && (HYPHEN.test(next.form) || HYPHEN.test(word.form))
}

/** Function words and punctuation at the start of a phrase that join it to its governor: they are outside its content. */
const JOINS = new Set(['mark', 'cc', 'punct'])

/**
 * The spans of the words `indices` of a sentence: their runs of text, without joining words at the front (kept where `head`
 * is -1, as an if-part keeps its "if"), clipped to
 * `within` (ranges in text order; null for no limit), edges freed of punctuation. Runs of function words alone are dropped.
 */
export function spansOf(
  text: string,
  sentence: Sentence,
  head: number,
  indices: readonly number[],
  within: readonly Range[] | null,
): Span[] {
  const kept = dropJoins(sentence, head, indices)
  const runs: { start: number; end: number }[] = []
  let last = -2
  for (const index of kept) {
    const word = wordAt(sentence, index)
    const run = runs.at(-1)
    if (run !== undefined && bridged(sentence, last, index)) run.end = Math.max(run.end, word.end)
    else runs.push({ start: word.start, end: word.end })
    last = index
  }
  return runs
    .flatMap(run => clip(run, within))
    .map(run => freeEdges(text, run))
    .filter(run => run.end > run.start && /[\p{L}\p{N}]/u.test(text.slice(run.start, run.end)))
    .map(run => spanOf(text, run.start, run.end))
}

/** Whether nothing but punctuation stands between two words. */
function bridged(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (wordAt(sentence, i).upos !== 'PUNCT') return false
  return true
}

function dropJoins(sentence: Sentence, head: number, indices: readonly number[]): readonly number[] {
  let first = 0
  while (first < indices.length) {
    const word = wordAt(sentence, indices[first]!)
    const kind = relation(word)
    const joins =
      head < 0 ? kind === 'punct' || kind === 'cc' : JOINS.has(kind) || (kind === 'case' && word.head === head)
    if (!joins) break
    first++
  }
  return indices.slice(first)
}

function clip(run: Range, within: readonly Range[] | null): Range[] {
  if (within === null) return [run]
  return within
    .map(limit => ({ start: Math.max(run.start, limit.start), end: Math.min(run.end, limit.end) }))
    .filter(part => part.end > part.start)
}

/** The range without punctuation and white space at its edges. */
export function freeEdges(text: string, range: Range): Range {
  const trimmed = trimRange(text, range)
  const words = text.slice(trimmed.start, trimmed.end)
  const before = words.match(EDGE)
  let { start, end } = trimmed
  for (const edge of before ?? []) {
    if (words.startsWith(edge) && start === trimmed.start) start += edge.length
    else if (words.endsWith(edge)) end -= edge.length
  }
  return end < start ? { start, end: start } : { start, end }
}
