/** Text of a sentence → the small tokens that date patterns are written in: words, numbers and single marks. */
import type { DatesLexicon } from './lexicon.js'

export interface DateToken {
  readonly start: number
  readonly end: number
  /** Lower case; typographic apostrophes and hyphens are the plain ones. An ordinal number is without its suffix. */
  readonly key: string
  readonly isNumber: boolean
  readonly isOrdinal: boolean
  readonly isCapital: boolean
}

const TOKEN = /(\d+)(\p{L}*)|\p{L}+|[^\s\u00ad]/gu

const MARKS: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‘': "'", '‐': '-', '‑': '-', '–': '-', '—': '-' }

export function dateTokens(
  text: string,
  start: number,
  end: number,
  suffixes: DatesLexicon['ordinal_suffixes'],
): DateToken[] {
  const tokens: DateToken[] = []
  const slice = text.slice(start, end)
  for (const match of slice.matchAll(TOKEN)) {
    const at = start + match.index
    const [whole, digits, letters] = match
    if (digits === undefined) {
      tokens.push(wordToken(whole, at))
      continue
    }
    const isOrdinal = letters !== '' && suffixes.includes(letters!.toLowerCase())
    const numberEnd = isOrdinal ? at + whole.length : at + digits.length
    tokens.push({ start: at, end: numberEnd, key: digits, isNumber: true, isOrdinal, isCapital: false })
    if (letters !== '' && !isOrdinal) tokens.push(wordToken(letters!, numberEnd))
  }
  return tokens
}

function wordToken(word: string, start: number): DateToken {
  const key = MARKS[word] ?? word.toLowerCase()
  const isCapital = word[0] !== word[0]!.toLowerCase()
  return { start, end: start + word.length, key, isNumber: false, isOrdinal: false, isCapital }
}
