/**
 * Near-copies: wire stories reprinted, cut or re-titled. Candidates come from MinHash signatures in LSH bands (Broder 1997;
 * Leskovec, Rajaraman & Ullman, «Mining of Massive Datasets», ch. 3) and are verified by the share of common word shingles.
 */

/** Words in a shingle: long enough that a shared one is no chance, short enough to survive an edited word nearby. */
const SHINGLE = 5
/**
 * 80 bands of 2 rows find a pair of Jaccard similarity 0.2 with probability 0.96 and one of 0.3 with 0.9995, so that a story cut to a
 * quarter is still a candidate; what merely talks of the same things stays near 0.01 and is sorted out by the verification.
 */
const BANDS = 80
const ROWS = 2
/** Bands in which a candidate must agree to be worth verifying. */
export const MIN_BANDS = 2
/** A copy shares at least this part of the shorter text's shingles. Different reports of the same talks share quotations: up to 0.3. */
const COPY_SHARE = 0.5
/** Below this many shingles two flashes may agree by formula alone. */
const MIN_SHINGLES = 8

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Finaliser of MurmurHash3: spreads every bit. */
function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The set of 32-bit hashes of all runs of five words. */
export function shingles(text: string): Set<number> {
  const hashes = words(text).map(hashWord)
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = mix(Math.imul(hash, 31) ^ hashes[i + k]!)
    found.add(hash)
  }
  return found
}

/** One 32-bit key a band; two texts that agree in a key are candidates. Empty for a text too short to tell. */
export function bandKeys(set: ReadonlySet<number>): number[] {
  if (set.size < MIN_SHINGLES) return []
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of set) {
    for (let i = 0; i < minima.length; i++) {
      const hash = mix(shingle ^ Math.imul(i + 1, 0x9e3779b1))
      if (hash < minima[i]!) minima[i] = hash
    }
  }
  const keys: number[] = []
  for (let band = 0; band < BANDS; band++) {
    let key = band
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) ^ minima[band * ROWS + row]!)
    keys.push(key)
  }
  return keys
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < MIN_SHINGLES) return 0
  let common = 0
  for (const shingle of small) if (large.has(shingle)) common++
  return common / small.size
}

export const isCopy = (share: number): boolean => share >= COPY_SHARE
