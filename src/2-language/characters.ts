/** UTF-16 code unit → letter, digit, space or other, by table. */

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export type CharClass = typeof OTHER | typeof LETTER | typeof DIGIT | typeof SPACE

/** Invisible separators and control characters count as spaces, soft hyphens and joiners as letters of the word around them. */
const SPACES = /[\s\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060]/u
const LETTERS = /[\p{L}\p{M}\u00AD\u200C\u200D]/u

function classify(code: number): CharClass {
  const char = String.fromCharCode(code)
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (SPACES.test(char)) return SPACE
  return LETTERS.test(char) ? LETTER : OTHER
}

const COMMON = 0x2100
const table = Uint8Array.from({ length: COMMON }, (_, code) => classify(code))

/** Class of a code unit; surrogates are `OTHER`. */
export const classOf = (code: number): CharClass =>
  code < COMMON ? (table[code] as CharClass) : code >= 0xd800 && code <= 0xdfff ? OTHER : classify(code)

export const isSpaceAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === SPACE
