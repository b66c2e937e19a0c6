/** Text → surface tokens as Universal Dependencies has them, each with its offsets and, where it has several, its words. */
import { classOf, LETTER, SPACE } from './characters.js'
import { normalForm } from './normal.js'
import type { TokenLexicon } from './tokenlexicon.js'
import { pushWord, type Token } from './words.js'

/** Longer runs of word characters are cut: it bounds the work on text without spaces. */
export const MAX_WORD = 1000

const WORD_CHAR = '[\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]'
const TOP_DOMAIN =
  'com|org|net|edu|gov|mil|int|info|io|eu|fr|uk|us|ca|be|ch|de|ru|ua|it|es|nl|nz|au|tv|htm|html|php|pdf|doc|docx|xls|xlsx|txt|jpg|png|gif|DOC|PDF|XLS|JPG'
const source = {
  url: '(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s<>"“”«»]{1,1000}',
  email: '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}',
  domain: `[a-z]{2,30}(?:\\.[a-z-]{2,30}){2,6}(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,4}\\.(?:${TOP_DOMAIN})(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"“”«»,;)]{0,500})?`,
  handle: '[#@][\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,200}',
  acronym:
    '(?:\\p{Lu}(?:\\.-?\\p{Lu}){1,20}\\.?|\\p{Ll}(?:\\.\\p{Ll}){1,5}\\.|\\p{Ll}(?:\\.\\p{Ll}){2,5})(?![\\p{L}\\p{N}])(?!\\.(?=\\p{L}))',
  number:
    '(?:\\d{1,3}-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)|\\d{3}-\\d{4}(?!\\d)|\\d{4}-\\d{2}-\\d{2}(?!\\d)|(?:(?<![^\\s(])[+-])?\\.?\\d{1,100}(?:[.,:/]\\d{1,100}){0,20}',
  word: `${WORD_CHAR}{1,${MAX_WORD}}(?:[-‐‑'’‘ʼ\`´&]${WORD_CHAR}{1,200}){0,40}['’ʼ]?`,
  run: "\\.{2,1000}|…{1,1000}|-{2,1000}|[.!?]{2,1000}|\\+{2,1000}|={2,1000}|\\*{2,1000}|_{2,1000}|~{2,1000}|\\+\\/-|<<|>>|''|``|’’|‘‘|‘’|°[CF](?!\\p{L})|[:;=]-?[()DP](?![\\p{L}\\p{N}()])",
}
const TOKEN = new RegExp(
  `(?<url>${source.url})|(?<email>${source.email})|(?<domain>${source.domain})|(?<handle>${source.handle})|(?<acronym>${source.acronym})|(?<degree>\\p{L}[°º](?!\\p{L}))|(?<number>${source.number})|(?<word>${source.word})|(?<run>${source.run})|[^]`,
  'uy',
)
const WORD = new RegExp(source.word, 'uy')
const SPACED_NUMBER = /\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3}){1,10}(?!\d)(?:,\d{1,20})?/y
const UNIT = /[\p{L}°]{1,5}/uy
const CLOSING = /[.,;:!?)\]'’…]+$/
const SLASHED = /\p{L}{1,10}\/\p{L}{1,10}(?![\p{L}\p{N}])/uy
const BRACKETED = /\(\p{L}{1,3}\)(?:\p{Ll}(?!\p{L}))?/uy
const ORDINAL = /\p{L}{1,4}(?![\p{L}\p{N}-])|['’]s(?![\p{L}\p{N}])/uy
const CLITIC = /['’]\p{L}{1,6}/uy

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

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? null
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
