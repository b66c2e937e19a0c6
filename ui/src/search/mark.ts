/** Words of a source → pieces, those that the query looks for marked. Pure; folds accents and capitals as the search does. */

export interface Marked {
  readonly text: string
  readonly hit: boolean
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a query as they are compared. */
const folded = (query: string): string[] => [...query.matchAll(WORD)].map(([word]) => fold(word))

/** The last word of the query may be a beginning. */
export function markHits(text: string, query: string): Marked[] {
  const words = folded(query)
  const last = words.at(-1)
  if (last === undefined) return [{ text, hit: false }]
  const wanted = new Set(words)
  const pieces: Marked[] = []
  let at = 0
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0])
    if (!wanted.has(word) && !word.startsWith(last)) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), hit: false })
    pieces.push({ text: match[0], hit: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}
