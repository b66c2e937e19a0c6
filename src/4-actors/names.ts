/**
 * Names of persons compared: one key for the transliterations of a name, and whether two names may be one person's.
 * Keys fold the spellings by which French and English write Cyrillic, Arabic and Turkish names (Riabkov, Ryabkov);
 * what is left of a difference is allowed as an edit distance of a quarter of the length (Damerau 1964, unweighted).
 */

/** Foldings in order, applied to lower-case letters without marks; each maps a spelling of a sound to one letter. */
const FOLDINGS: readonly (readonly [RegExp, string])[] = [
  [/ou|oo|w/g, 'u'],
  [/gu(?=[eiy])/g, 'g'],
  [/shch|chtch|schtsch|tsch|tch|sch|sh|ch|cz|sz/g, 's'],
  [/dj|dzh|zh/g, 'j'],
  [/kh|gh|ck|q|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ai|ay|ei|ey|ej/g, 'e'],
  [/[yj]/g, 'i'],
  [/^ie/g, 'e'],
  [/x/g, 'ks'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=..)e$/g, ''],
  [/ii*$/g, 'i'],
]

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const keys = new Map<string, string>()
/** Most keys kept at a time. */
const KEPT = 20_000

/** One word of a name, folded: equal for Poutine and Putin, Zelensky and Zelenskyy, Loukachenko and Lukashenko. */
export function nameKey(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size >= KEPT) keys.clear()
  const key = foldWord(word)
  keys.set(word, key)
  return key
}

function foldWord(word: string): string {
  let key = bare(word).replace(/[^\p{L}]/gu, '')
  for (const [pattern, letter] of FOLDINGS) key = key.replace(pattern, letter)
  return key
}

/** Edit distance of two short words, at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

const skeleton = (key: string): string => key.replace(/[aeiou]/g, '')

/** Whether two words of names may be spellings of one: equal keys, or near keys with the same consonants or initial. */
export function sameWord(a: string, b: string): boolean {
  const [x, y] = [nameKey(a), nameKey(b)]
  if (x === '' || y === '') return false
  if (x === y) return true
  const [short, long] = [Math.min(x.length, y.length), Math.max(x.length, y.length)]
  if (short < 4) return false
  if (skeleton(x) === skeleton(y) && (skeleton(x).length >= 3 || x[0] === y[0])) return true
  return x[0] === y[0] && long >= 6 && distance(x, y, 2) <= long / 5
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?(?:-\p{Lu}\.)?$/u.test(word)

/** The words of a name without particles and initials' dots; `al-Assad` counts as `Assad`. */
export function nameParts(name: string, particles: ReadonlySet<string>): string[] {
  return name
    .split(/[\s\u00a0]+/)
    .map(word => word.replace(/^(?:al|el|ad|as|ar|ash|bin|ibn|abu|abou)[-‐‑]/i, ''))
    .filter(word => word !== '' && !particles.has(word.toLowerCase()))
}

const agree = (a: string, b: string): boolean =>
  isInitial(a) || isInitial(b) ? bare(a)[0] === bare(b)[0] : sameWord(a, b)

/**
 * Whether two full names may be one person's: the last words agree and the first do (an initial agrees with what
 * it begins), middle names left out of one allowed. Both need two words or more.
 */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false
  return agree(a[0]!, b[0]!) && sameWord(a.at(-1)!, b.at(-1)!)
}

/** Whether a short name («Lavrov», «Wang», «de Mistura») is the family name, or the first part, of a full one. */
export function isShortFor(short: readonly string[], full: readonly string[]): 'last' | 'first' | null {
  if (short.length === 0 || short.length >= full.length) return null
  const tail = full.slice(-short.length)
  if (short.every((word, i) => sameWord(word, tail[i]!))) return 'last'
  return short.every((word, i) => sameWord(word, full[i]!)) ? 'first' : null
}
