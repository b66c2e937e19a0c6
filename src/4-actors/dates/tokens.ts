/** Text of a sentence → the small tokens that date patterns are written in: words, numbers and single marks. */

export interface DateToken {
  readonly start: number
  readonly end: number
  /** Lower case; typographic apostrophes and hyphens are the plain ones. An ordinal number is without its suffix. */
  readonly key: string
  readonly isNumber: boolean
  readonly isOrdinal: boolean
  readonly isCapital: boolean
}

/** What the tokens of a language need to know of it. */
export interface NumberWords {
  readonly suffixes: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
}

const TOKEN = /(\d+)(\p{L}*)|\p{L}+|[^\s\u00ad]/gu

const MARKS: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '‘': "'", '‐': '-', '‑': '-', '–': '-', '—': '-' }

/** Tokens of `text` from `start` to `end`, numbers written in several words («vingt-quatre») joined to one. Linear. */
export function dateTokens(text: string, start: number, end: number, words: NumberWords): DateToken[] {
  const tokens: DateToken[] = []
  const slice = text.slice(start, end)
  for (const match of slice.matchAll(TOKEN)) {
    const at = start + match.index
    const [whole, digits, letters] = match
    if (digits === undefined) {
      tokens.push(wordToken(whole, at))
      continue
    }
    const isOrdinal = letters !== '' && words.suffixes.includes(letters!.toLowerCase())
    const numberEnd = isOrdinal ? at + whole.length : at + digits.length
    tokens.push({ start: at, end: numberEnd, key: digits, isNumber: true, isOrdinal, isCapital: false })
    if (letters !== '' && !isOrdinal) tokens.push(wordToken(letters!, numberEnd))
  }
  return joinNumbers(tokens, words.numbers)
}

function wordToken(word: string, start: number): DateToken {
  const key = MARKS[word] ?? word.toLowerCase()
  const isCapital = word[0] !== word[0]!.toLowerCase()
  return { start, end: start + word.length, key, isNumber: false, isOrdinal: false, isCapital }
}

/** Twenty-four is 20 + 4, «quatre-vingt-dix» 4 × 20 + 10: words of numbers joined by hyphens become one number. */
function joinNumbers(tokens: readonly DateToken[], numbers: NumberWords['numbers']): DateToken[] {
  const joined: DateToken[] = []
  let last: number | undefined
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const value = Object.hasOwn(numbers, token.key) ? numbers[token.key] : undefined
    const before = joined.at(-2)
    const isHyphened =
      joined.at(-1)?.key === '-' && before?.end === joined.at(-1)!.start && token.start === joined.at(-1)!.end
    const sum = isHyphened && last !== undefined && value !== undefined ? compound(last, value) : null
    if (sum !== null && before !== undefined) {
      joined.splice(-2, 2, { ...before, end: token.end, key: String(sum), isNumber: true })
      last = sum
      continue
    }
    joined.push(token)
    if (token.key !== '-') last = value
  }
  return joined
}

function compound(first: number, next: number): number | null {
  if (next === 20 && first > 1 && first < 10) return first * next
  return first >= 20 && first % 10 === 0 && first < 100 && next < 20 ? first + next : null
}
