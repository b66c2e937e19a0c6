/** Text of a block → the parts of it that are no part of an article, as the patterns of the lexicon say. */
import { z } from 'zod'
import { LANGUAGES, lexiconFile } from '../record/lexicon.js'
import type { Range } from '../record/schema.js'
import { trimRange } from '../record/span.js'
import { sentenceRanges } from './sentence-ranges.js'

export const EXTENTS = ['block', 'span', 'sentence', 'rest'] as const

const entrySchema = z
  .object({
    id: z.string(),
    /** Regular expression; flag u, and i unless its case is exact. */
    pattern: z.string(),
    case: z.literal('exact').optional(),
    /** What a match makes boilerplate: the block it fills, itself, the sentences it touches, or all from its sentence on. */
    extent: z.enum(EXTENTS),
    /** A text that it must find, and one that it must not. */
    matches: z.string(),
    passes: z.string(),
  })
  .strict()
export type BoilerplateEntry = Readonly<z.infer<typeof entrySchema>>

export const boilerplateLexicon = lexiconFile('boilerplate', z.array(entrySchema))

interface Pattern {
  readonly extent: BoilerplateEntry['extent']
  readonly expression: RegExp
}

/** More text than this after a match is the article going on. */
const REST_LIMIT = 600
/** No line of this length is made of a label alone. */
const BLOCK_LIMIT = 240

let patterns: readonly Pattern[] | null = null

/** Patterns of both languages, as pages mix them. */
const allPatterns = (): readonly Pattern[] => {
  patterns ??= LANGUAGES.flatMap(language => boilerplateLexicon(language).map(compile))
  return patterns
}

export function compile({ pattern, extent, case: letters }: BoilerplateEntry): Pattern {
  const whole = extent === 'block' ? `^[^\\p{L}\\p{N}©(]*(?:${pattern})[^\\p{L}\\p{N})]*$` : pattern
  const flags = `${extent === 'block' ? '' : 'g'}${letters === 'exact' ? '' : 'i'}u`
  return { extent, expression: new RegExp(whole, flags) }
}

/** Boilerplate within `text` (one block): ranges in order, without overlap; one range over all where the block is nothing else. */
export function boilerplateIn(text: string): Range[] {
  const spans: Range[] = []
  const cores: (Range & { readonly toEnd: boolean })[] = []
  for (const { extent, expression } of allPatterns()) {
    if (extent === 'block' && text.length > BLOCK_LIMIT) continue
    if (extent === 'block') {
      if (expression.test(text)) return [{ start: 0, end: text.length }]
      continue
    }
    for (const match of text.matchAll(expression)) {
      const range = { start: match.index, end: match.index + match[0].length }
      if (extent === 'span') spans.push(range)
      else cores.push({ ...range, toEnd: extent === 'rest' })
    }
  }
  const sentences = cores.length === 0 ? [] : sentenceRanges(text)
  const widened = cores.map(core => widen(text, core, core.toEnd, sentences, spans))
  return joined(text, [...spans, ...widened.filter(range => range !== null)])
}

/** The sentences that a match touches, from the end of a span before it where one is glued on; to the block's end if wanted. */
function widen(
  text: string,
  core: Range,
  toEnd: boolean,
  sentences: readonly Range[],
  spans: readonly Range[],
): Range | null {
  const touched = sentences.filter(sentence => sentence.start < core.end && core.start < sentence.end)
  const glued = spans.filter(span => span.end <= core.start).map(span => span.end)
  const start = Math.max(touched[0]?.start ?? core.start, ...glued)
  const end = toEnd ? text.length : (touched.at(-1)?.end ?? core.end)
  return toEnd && end - start > REST_LIMIT ? null : trimRange(text, { start, end })
}

/** Sorted, overlapping and glued ranges made one; those with white space between stay apart. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const result: { start: number; end: number }[] = []
  for (const range of sorted) {
    const last = result.at(-1)
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else if (text.slice(range.start, range.end).trim() !== '') result.push({ ...range })
  }
  return result
}
