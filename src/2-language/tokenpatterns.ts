/**
 * Patterns of what is one token though it holds marks, or cannot be told by its letters alone. All are sticky, and every
 * repetition is bounded, so that trying them at each place stays linear.
 */

/** Longer runs of word characters are cut: it bounds the work on text without spaces. */
export const MAX_WORD = 1000

const WORD_CHAR = '[\\p{L}\\p{M}\\p{N}_\\u00AD\\u200C\\u200D]'
const NOT_IN_WORD = '(?![\\p{L}\\p{N}])'
/** Ends of addresses written without `www`, and of file names. */
const ENDINGS =
  'com|org|net|edu|gov|mil|int|info|io|eu|fr|uk|us|ca|be|ch|de|ru|ua|it|es|nl|nz|au|tv|htm|html|php|pdf|doc|docx|xls|xlsx|txt|jpg|png|gif|DOC|PDF|XLS|JPG'

const url = '(?:https?:\\/\\/|ftp:\\/\\/|www\\.)[^\\s<>"“”«»]{1,1000}'
const email = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,5}'
/** Names of three or more parts (news groups), or with a known ending. */
const domain = [
  `[a-z]{2,30}(?:\\.[a-z-]{2,30}){2,6}${NOT_IN_WORD}`,
  `[\\p{L}\\p{N}_-]{1,63}(?:\\.[\\p{L}\\p{N}_-]{1,63}){0,4}\\.(?:${ENDINGS})${NOT_IN_WORD}(?:\\/[^\\s<>"“”«»,;)]{0,500})?`,
].join('|')
const handle = '[#@][\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,200}'
/** U.S., J.-C., p.m., a.k.a */
const acronym = `(?:\\p{Lu}(?:\\.-?\\p{Lu}){1,20}\\.?|\\p{Ll}(?:\\.\\p{Ll}){1,5}\\.|\\p{Ll}(?:\\.\\p{Ll}){2,5})${NOT_IN_WORD}(?!\\.(?=\\p{L}))`
/** n°, 2º */
const degree = '\\p{L}[°º](?!\\p{L})'
/** Telephone numbers, days, then all numbers with a sign before and single marks within. */
const number = [
  '(?:\\d{1,3}-)?\\d{3}-\\d{3}-\\d{4}(?!\\d)',
  '\\d{3}-\\d{4}(?!\\d)',
  '\\d{4}-\\d{2}-\\d{2}(?!\\d)',
  '(?:(?<![^\\s(])[+-])?\\.?\\d{1,100}(?:[.,:/]\\d{1,100}){0,20}',
].join('|')
/** Letters and digits, joined by single hyphens, apostrophes or &, and an apostrophe at the end. */
const word = `${WORD_CHAR}{1,${MAX_WORD}}(?:[-‐‑'’‘ʼ\`´&]${WORD_CHAR}{1,200}){0,40}['’ʼ]?`
/** Marks repeated, quotation marks of two strokes, faces. */
const run = [
  '\\.{2,1000}|…{1,1000}|-{2,1000}|[.!?]{2,1000}|\\+{2,1000}|={2,1000}|\\*{2,1000}|_{2,1000}|~{2,1000}',
  "\\+\\/-|<<|>>|''|``|’’|‘‘|‘’",
  '°[CF](?!\\p{L})|[:;=]-?[()DP](?![\\p{L}\\p{N}()])',
].join('|')

const kinds = { url, email, domain, handle, acronym, degree, number, word, run }
const named = Object.entries(kinds).map(([kind, pattern]) => `(?<${kind}>${pattern})`)

/** The next token, its kind the named group that matched; any other character is a token of its own. */
export const TOKEN = new RegExp(`${named.join('|')}|[^]`, 'uy')
export const WORD = new RegExp(word, 'uy')
/** 100 000 */
export const SPACED_NUMBER = /\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3}){1,10}(?!\d)(?:,\d{1,20})?/y
/** What may be a unit close to its number. */
export const UNIT = /[\p{L}°]{1,5}/uy
/** 1er, 5th, 90's */
export const ORDINAL = /\p{L}{1,4}(?![\p{L}\p{N}-])|['’]s(?![\p{L}\p{N}])/uy
/** km/h */
export const SLASHED = /\p{L}{1,10}\/\p{L}{1,10}(?![\p{L}\p{N}])/uy
/** (e)s */
export const BRACKETED = /\(\p{L}{1,3}\)(?:\p{Ll}(?!\p{L}))?/uy
/** 'em */
export const CLITIC = /['’]\p{L}{1,6}/uy
/** Marks at the end of an address that belong to the sentence. */
export const CLOSING = /[.,;:!?)\]'’…]+$/

/** What a sticky pattern matches at `at`, or null. */
export function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? null
}
