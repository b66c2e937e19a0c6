/** Blocks → where words were lost in them: a sentence or a paragraph that begins in lower case after a full stop. */
import { z } from 'zod'
import { LANGUAGES, lexiconFile } from '../record/lexicon.js'
import type { Block, Range } from '../record/schema.js'

const words = z.array(z.string())
const tokens = lexiconFile(
  'tokens',
  z.object({ abbreviations: z.object({ leading: words, numbered: words, trailing: words }) }),
)
let kept: ReadonlySet<string> | null = null

/** Abbreviations of all languages, in lower case, with their stop. */
const abbreviations = (): ReadonlySet<string> => {
  kept ??= new Set(
    LANGUAGES.flatMap(language => Object.values(tokens(language).abbreviations).flat()).map(word => word.toLowerCase()),
  )
  return kept
}

/** One stop, white space, perhaps an opening mark, a word in lower case. */
const LOWER_AFTER_STOP = /\.\s+(?:[«“"]\s*)?(?=(\p{Ll}\S*))/gu
/** What stands before it: a word, and perhaps a closing mark; nothing after another stop. */
const BEFORE_STOP = /([\p{L}\p{M}\p{N}.’'-]*?)((?:\s?[»”)\]])?)$/u
const WORD_LIMIT = 40

/** Shorter paragraphs are items of lists and the like, which may begin as they please. */
const PARAGRAPH_MIN = 60

/** Ranges of lost text: each from the word before the stop through the word after, or the first word of a paragraph. */
export function lostText(text: string, blocks: readonly Block[]): Range[] {
  const running = blocks.filter(({ role }) => role === 'body').length
  return blocks.flatMap((block, i) => {
    const cut = running > 1 ? cutBeginning(text, block, blocks[i - 1]) : null
    return [...(cut === null ? [] : [cut]), ...lostWithin(text, block)]
  })
}

/** First word of a paragraph in lower case, where the paragraph before is complete or there is none. */
function cutBeginning(text: string, block: Block, previous: Block | undefined): Range | null {
  const content = text.slice(block.start, block.end)
  const follows = previous?.role !== 'body' || /[.!?]["”»]?$/.test(text.slice(previous.start, previous.end))
  const startsLine = block.start === 0 || /[\r\n]/.test(text.slice(block.start - 2, block.start))
  if (block.role !== 'body' || !follows || !startsLine || content.length < PARAGRAPH_MIN) return null
  const first = /^\p{Ll}\S*/u.exec(content)?.[0]
  if (first === undefined || !/[.!?]["”»]?$/.test(content) || startsLowerOnPurpose(first, content.slice(0, 40)))
    return null
  return { start: block.start, end: block.start + wordLength(first) }
}

function lostWithin(text: string, block: Block): Range[] {
  const content = text.slice(block.start, block.end)
  const found: Range[] = []
  for (const match of content.matchAll(LOWER_AFTER_STOP)) {
    const [all, after = ''] = match
    const [, before = '', closing = ''] =
      BEFORE_STOP.exec(content.slice(Math.max(0, match.index - WORD_LIMIT), match.index)) ?? []
    if (/[.…]$/.test(before) || before + closing === '') continue
    const start = match.index - closing.length - before.length
    if (closing === '' && endsAbbreviation(before, content.slice(Math.max(0, start - 4), start))) continue
    if (startsLowerOnPurpose(after, content.slice(match.index + all.length, match.index + all.length + 40))) continue
    found.push({ start: block.start + start, end: block.start + match.index + all.length + wordLength(after) })
  }
  return found
}

const wordLength = (token: string): number => /^[\p{L}\p{M}’'-]*/u.exec(token)?.[0].length ?? token.length

/** Abbreviations, initials («J.», «U.S.», «p.m.»), numbers of lists: after their stop a sentence goes on. */
function endsAbbreviation(word: string, before: string): boolean {
  if (word.length <= 3 && /(?:^|\P{L})\p{L}\.\s?$/u.test(before)) return true
  const last = word.split(/[’']/).at(-1) ?? word
  if (last === '' || last.includes('.') || /^\p{L}$/u.test(last) || /^\p{N}{1,2}$/u.test(last)) return true
  return abbreviations().has(`${last.toLowerCase()}.`)
}

/** Names that begin in lower case («iPhone», «al-Assad», «de Villepin»), addresses, labels of lists. */
function startsLowerOnPurpose(token: string, rest: string): boolean {
  if (/^\p{Ll}+[-’']?\p{Lu}/u.test(token)) return true
  if (/[@/]|\.\p{L}|\d/u.test(token) || /^\p{Ll}[).]/u.test(token)) return true
  return /^\p{Ll}{1,4}\s\p{Lu}/u.test(rest)
}
