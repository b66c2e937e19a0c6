/** Strings and numbers → 32-bit integers that stand for features, so that the hot loops build no strings. */

/** Spreads the bits of a 32-bit integer (the finalizer of MurmurHash3, Appleby 2011). */
export function scramble(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Hash of `text` from `from` up to `to` (FNV-1a over UTF-16 units, scrambled). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5 | 0
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return scramble(hash)
}

/** Hash of an ordered pair of hashes. */
export const hashPair = (first: number, second: number): number =>
  scramble((Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77)) | 0)

/** Odd multipliers, one for each place an atom can take in a feature; a feature is a sum of multiplied atoms. */
export const MULTIPLIERS: Int32Array = Int32Array.from(
  { length: 96 },
  (_, i) => scramble(i * 0x3c6ef372 + 0x2545f491) | 1,
)
