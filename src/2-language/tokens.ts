/** Text → surface tokens as Universal Dependencies has them, each with its offsets and, where it has several, its words. */
import { classOf, LETTER, SPACE } from './characters.js'
import { normalForm } from './normal.js'
import type { TokenLexicon } from './tokenlexicon.js'
import {
  BRACKETED,
  CLITIC,
  CLOSING,
  MAX_WORD,
  matchAt,
  ORDINAL,
  SLASHED,
  SPACED_NUMBER,
  TOKEN,
  UNIT,
  WORD,
} from './tokenpatterns.js'
import { pushWord, type Token } from './words.js'

/** Tokens of `text`, in order; every character that is no space is in exactly one. Linear in the length of the text. */
export function tokenize(text: string, lexicon: TokenLexicon): Token[] {
  const out: Token[] = []
  let at = 0
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === SPACE) {
      at++
      continue
    }
    if (kind === LETTER) {
      const end = lettersEnd(text, at)
      if (end === text.length || classOf(text.charCodeAt(end)) === SPACE) {
        pushWord(out, text.slice(at, end), at, lexicon)
        at = end
        continue
      }
    }
    at = pushNext(out, text, at, lexicon)
  }
  return out
}

function lettersEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_WORD)
  let end = start + 1
  while (end < limit && classOf(text.charCodeAt(end)) === LETTER) end++
  return end
}

/** Adds the token or tokens at `at` and returns where they end. */
function pushNext(out: Token[], text: string, at: number, lexicon: TokenLexicon): number {
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)!
  const groups = match.groups!
  if (groups.word !== undefined) return pushWordAt(out, text, groups.word, at, lexicon)
  if (groups.number !== undefined) return pushNumber(out, text, groups.number, at, lexicon)
  let form = match[0]
  if (groups.url !== undefined || groups.domain !== undefined) form = form.replace(CLOSING, '')
  else if (form.length === 1 && /['’]/.test(form)) {
    const clitic = matchAt(CLITIC, text, at)
    if (clitic !== null && lexicon.whole.has(normalForm(clitic).toLowerCase())) form = clitic
  }
  if (form === '') form = match[0]
  return pushForm(out, form, at)
}

function pushForm(out: Token[], form: string, at: number): number {
  out.push({ start: at, end: at + form.length, form, parts: null })
  return at + form.length
}

function pushWordAt(out: Token[], text: string, matched: string, at: number, lexicon: TokenLexicon): number {
  let word = matched
  if (/['’ʼ]$/.test(word) && !endsElided(word, lexicon)) {
    word = word.slice(0, -1)
    if (lexicon.suffixes.length > 0 && /[sS]$/.test(word) && !hasOpenQuote(out, matched.slice(-1))) {
      out.push({ start: at, end: at + matched.length, form: matched, parts: [word, matched.slice(-1)] })
      return at + matched.length
    }
  }
  const slashed = text[at + word.length] === '/' ? matchAt(SLASHED, text, at) : null
  if (slashed !== null && lexicon.whole.has(slashed.toLowerCase())) return pushForm(out, slashed, at)
  pushWord(out, word, at, lexicon)
  const end = at + word.length
  if (text[end] === '(') return pushBracketed(out, text, end, lexicon)
  if (text[end] !== '.' || text[end + 1] === '.') return end
  const last = out.at(-1)!
  if (last.parts !== null || !isAbbreviation(last.form, text, end + 1, lexicon)) return end
  out[out.length - 1] = { start: last.start, end: end + 1, form: `${last.form}.`, parts: null }
  return end + 1
}

/** Adds a bracketed ending (s) to the word before it. */
function pushBracketed(out: Token[], text: string, end: number, lexicon: TokenLexicon): number {
  const ending = matchAt(BRACKETED, text, end)
  const last = out.at(-1)!
  if (ending === null || last.parts !== null) return end
  if (!lexicon.bracketed.has(ending.slice(1, ending.indexOf(')')).toLowerCase())) return end
  out.pop()
  return pushForm(out, last.form + ending, last.start)
}

const endsElided = (word: string, lexicon: TokenLexicon): boolean => {
  const key = normalForm(word).toLowerCase()
  return lexicon.elided.has(key.slice(key.lastIndexOf("'", key.length - 2) + 1))
}

/** Whether a single quotation mark stands open within the last tokens. */
function hasOpenQuote(out: readonly Token[], mark: string): boolean {
  const opening = mark === '’' ? '‘' : mark
  for (let i = out.length - 1; i >= 0 && i >= out.length - 30; i--) {
    const token = out[i]!
    if (token.form === opening) return out[i + 1] === undefined || out[i + 1]!.start === token.end
  }
  return false
}

/** Whether the full stop that ends before `after` belongs to the word `form`. */
function isAbbreviation(form: string, text: string, after: number, lexicon: TokenLexicon): boolean {
  const { leading, numbered, trailing } = lexicon.abbreviations
  const key = `${normalForm(form)}.`
  const has = (set: ReadonlySet<string>): boolean => set.has(key) || set.has(key.toLowerCase())
  const next = /^[ \u00A0\u2009\u202F]?(?:(\p{Lu})|(\p{L})|(\d))/u.exec(text.slice(after, after + 4))
  if (has(trailing)) return true
  if (next === null) return false
  if (has(leading)) return true
  if (next[3] !== undefined && has(numbered)) return true
  if (!/^\p{Lu}$/u.test(form) || next[3] !== undefined) return false
  return next[2] !== undefined || !lexicon.starters.has(nextWord(text, after))
}

const nextWord = (text: string, from: number): string =>
  /^\s?([\p{L}]*['’]?)/u
    .exec(text.slice(from, from + 40))![1]!
    .toLowerCase()
    .replace('’', "'")

function pushNumber(out: Token[], text: string, matched: string, at: number, lexicon: TokenLexicon): number {
  const number = (lexicon.spacedNumbers ? matchAt(SPACED_NUMBER, text, at) : null) ?? matched
  const end = at + number.length
  const unit = matchAt(UNIT, text, end)
  if (unit !== null && lexicon.units.has(unit)) {
    pushForm(out, number, at)
    return pushForm(out, unit, end)
  }
  const ordinal = matchAt(ORDINAL, text, end)
  if (ordinal !== null) return pushForm(out, number + ordinal, at)
  if (classOf(text.charCodeAt(end)) === LETTER || (!lexicon.splitsHyphens && /[-‐‑]/.test(text[end] ?? ''))) {
    const word = matchAt(WORD, text, at)
    if (word !== null && word.length > number.length) return pushWordAt(out, text, word, at, lexicon)
  }
  return pushForm(out, number, at)
}
