/**
 * Text → how much it looks like each language, by sequences of four bytes within words (Cavnar and Trenkle 1994, "N-gram-based
 * text categorization"; counts from the package eld, see the model's card).
 */
import { readFileSync } from 'node:fs'
import { fail } from '../record/errors.js'
import { packagePath } from '../record/paths.js'

interface Profiles {
  readonly languages: readonly string[]
  /** Sorted hashes of byte sequences. */
  readonly keys: Uint32Array
  /** Where the entries of each key begin, in pairs of [language, weight]. */
  readonly starts: Uint32Array
  readonly entries: Uint8Array
}

/** Hash of a sequence of bytes (FNV-1a, 32 bits). */
export function byteHash(bytes: Iterable<number>): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

let kept: Profiles | null = null

function profiles(): Profiles {
  kept ??= load(packagePath('models', 'languages.bin'))
  return kept
}

function load(path: string): Profiles {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    throw fail('model-missing', path)
  }
  const newline = bytes.indexOf(0x0a)
  const { languages, ngrams } = JSON.parse(bytes.toString('utf8', 0, newline)) as {
    languages: string[]
    ngrams: number
  }
  const at = Math.ceil((newline + 1) / 4) * 4
  const copy = new Uint8Array(bytes.subarray(at)).buffer
  const sizes = new Uint8Array(copy, ngrams * 4, ngrams)
  const starts = new Uint32Array(ngrams + 1)
  sizes.forEach((size, i) => {
    starts[i + 1] = starts[i]! + size
  })
  return { languages, keys: new Uint32Array(copy, 0, ngrams), starts, entries: new Uint8Array(copy, ngrams * 5) }
}

const SEPARATORS = /[^\p{L}\p{M}]+(?<!['’`])/gu
const SPACE = 0x20

/** Score of each language for the words of `text`, largest first; languages without any are left out. */
export function languageScores(text: string): { language: string; score: number }[] {
  const { languages, keys, starts, entries } = profiles()
  const scores = new Float64Array(languages.length)
  const seen = new Set<number>()
  for (const word of text.replace(SEPARATORS, ' ').toLowerCase().split(' ')) {
    if (word === '') continue
    for (const hash of sequences(Buffer.from(word))) {
      if (seen.has(hash)) continue
      seen.add(hash)
      const row = find(keys, hash)
      if (row < 0) continue
      for (let i = starts[row]!; i < starts[row + 1]!; i++) scores[entries[2 * i]!]! += entries[2 * i + 1]!
    }
  }
  return languages
    .map((language, i) => ({ language, score: scores[i]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** Hashes of the sequences of four bytes in steps of three, with a space where the word begins or ends. */
function sequences(word: Uint8Array): number[] {
  const length = Math.min(word.length, 70)
  const hashes: number[] = []
  let at = 0
  for (; at + 4 < length; at += 3) hashes.push(byteHash([...(at === 0 ? [SPACE] : []), ...word.subarray(at, at + 4)]))
  hashes.push(byteHash([...(at === 0 ? [SPACE] : []), ...word.subarray(Math.max(0, length - 4), length), SPACE]))
  return hashes
}

function find(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (keys[middle]! === key) return middle
    if (keys[middle]! < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
