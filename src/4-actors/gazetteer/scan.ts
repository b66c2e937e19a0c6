/** Text → the tokens that gazetteer names are compared by: runs of letters and digits without accents and case, and what parts them. */

export type Gap = 'start' | 'space' | 'hyphen' | 'apostrophe' | 'break'

export interface Token {
  readonly start: number
  readonly end: number
  /** As written, dots of initials left out (`U.S.` is `US`). */
  readonly raw: string
  /** Lower case, no accents. */
  readonly key: string
  /** What stands between this token and the one before. */
  readonly gap: Gap
}

const WORD = /[\p{L}\p{N}\p{M}+&]/u
const LETTER = /\p{L}/u
const NOT_PLAIN = /[^a-z0-9+&]/
const MARKS = /\p{M}/gu
/** Marks that join two names; a slash joins them as well (G-77/China). */
const HYPHENS = '-‐‑–/'
const APOSTROPHES = "'’ʼ‘`´"

/** Lower case without accents; ligatures are spelled out. */
export function plain(word: string): string {
  const lower = word.toLowerCase()
  if (!NOT_PLAIN.test(lower)) return lower
  return lower.normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ı', 'i')
}

const isWordCode = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 43 ||
      code === 38
    )
  }
  return WORD.test(text[i]!)
}

/** Tokens of `text` from `start` to `end`, in order. Linear. */
export function scan(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  let gap: Gap = 'start'
  let at = start
  while (at < end) {
    if (!isWordCode(text, at)) {
      gap = widen(text, at, gap, tokens.at(-1))
      at++
      continue
    }
    let stop = initials(text, at, end)
    const dotted = stop > at
    if (!dotted) for (stop = at + 1; stop < end && isWordCode(text, stop); stop++);
    const written = text.slice(at, stop)
    const raw = dotted ? written.replaceAll('.', '') : written
    tokens.push({ start: at, end: stop, raw, key: plain(raw), gap })
    gap = 'space'
    at = stop
  }
  return tokens
}

/** End of dotted initials (`U.S.`, `O.N.U.`) that begin at `at`, or `at` where there are none. */
function initials(text: string, at: number, end: number): number {
  let stop = at
  let letters = 0
  while (stop + 1 < end && text[stop + 1] === '.' && LETTER.test(text[stop]!)) {
    stop += 2
    letters++
  }
  const undotted =
    letters > 0 && stop < end && LETTER.test(text[stop]!) && !(stop + 1 < end && isWordCode(text, stop + 1))
  if (undotted) return stop + 1
  return letters > 1 ? stop : at
}

/** The widest of the gaps so far: a mark of punctuation parts names, a hyphen, apostrophe, space or the dot of a short abbreviation does not. */
function widen(text: string, at: number, gap: Gap, before: Token | undefined): Gap {
  const mark = text[at]!
  if (gap === 'break') return gap
  if (HYPHENS.includes(mark)) {
    const follows = before?.end === at || (text[at - 1] === '.' && before?.end === at - 1)
    return gap === 'space' && follows ? 'hyphen' : 'break'
  }
  if (APOSTROPHES.includes(mark)) return before?.end === at ? 'apostrophe' : 'break'
  if (mark === '.' && before !== undefined && before.end === at && before.raw.length <= 2) return 'space'
  if (/\s/.test(mark)) return gap === 'hyphen' ? 'break' : gap === 'start' ? gap : 'space'
  return mark === '\u00ad' || mark === '\u200b' ? gap : 'break'
}
