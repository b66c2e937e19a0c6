/** A word in its sentence → the keys of the features that choose its part of speech, and those that choose its morphology. */
import type { Columns } from './columns.js'
import { MULTIPLIERS as M, scramble } from './hash.js'

export const TAG_FEATURES = 55
export const MORPH_FEATURES = 26
const SEED = 0x1b873593

/** Makes the sums of atoms in `out` into keys that differ from template to template. */
export function sealKeys(out: Int32Array, count: number, salt: number): void {
  for (let i = 0; i < count; i++) out[i] = scramble((out[i]! + Math.imul(i + salt, SEED)) | 0)
}

/**
 * Part-of-speech features of the word at position `i` (after Toutanova et al. 2003, "Feature-rich part-of-speech tagging
 * with a cyclic dependency network", with ambiguity classes). `tag1`, `tag2` are the hashed tags of the two words before.
 */
export function tagFeatures(
  out: Int32Array,
  words: Columns,
  i: number,
  tag1: number,
  tag2: number,
  bank: number,
): void {
  const { folded, affixes, shape, ambiguity, cluster, group } = words
  const a = i * 8
  const w = Math.imul(folded[i]!, M[0]!)
  const wl = Math.imul(folded[i - 1]!, M[1]!)
  const wr = Math.imul(folded[i + 1]!, M[2]!)
  const wl2 = Math.imul(folded[i - 2]!, M[3]!)
  const wr2 = Math.imul(folded[i + 2]!, M[4]!)
  const s1 = Math.imul(affixes[a]!, M[5]!)
  const s2 = Math.imul(affixes[a + 1]!, M[6]!)
  const s3 = Math.imul(affixes[a + 2]!, M[7]!)
  const p1 = Math.imul(affixes[a + 5]!, M[8]!)
  const sh = Math.imul(shape[i]!, M[9]!)
  const c = Math.imul(ambiguity[i]!, M[10]!)
  const cl = Math.imul(ambiguity[i - 1]!, M[11]!)
  const cr = Math.imul(ambiguity[i + 1]!, M[12]!)
  const cr2 = Math.imul(ambiguity[i + 2]!, M[13]!)
  const t1 = Math.imul(tag1, M[14]!)
  const t2 = Math.imul(tag2, M[15]!)
  const s3l = Math.imul(affixes[a - 8 + 2]!, M[16]!)
  const s3r = Math.imul(affixes[a + 8 + 2]!, M[17]!)
  const s2r = Math.imul(affixes[a + 8 + 1]!, M[18]!)
  const b = Math.imul(bank, M[19]!)
  const shr = Math.imul(shape[i + 1]!, M[20]!)
  const shl = Math.imul(shape[i - 1]!, M[21]!)
  const k = Math.imul(cluster[i]!, M[22]!)
  const kl = Math.imul(cluster[i - 1]!, M[23]!)
  const kr = Math.imul(cluster[i + 1]!, M[24]!)
  const g = Math.imul(group[i]!, M[25]!)
  out[0] = words.form[i]!
  out[1] = w
  out[2] = s1
  out[3] = s2
  out[4] = s3
  out[5] = affixes[a + 3]!
  out[6] = affixes[a + 4]!
  out[7] = p1
  out[8] = affixes[a + 6]!
  out[9] = affixes[a + 7]!
  out[10] = sh
  out[11] = (sh + t1) | 0
  out[12] = t1
  out[13] = (t1 + t2) | 0
  out[14] = (t1 + w) | 0
  out[15] = (t1 + s3) | 0
  out[16] = (t1 + c) | 0
  out[17] = (t1 + t2 + c) | 0
  out[18] = wl
  out[19] = wl2
  out[20] = wr
  out[21] = wr2
  out[22] = (wl + w) | 0
  out[23] = (w + wr) | 0
  out[24] = (wl + w + wr) | 0
  out[25] = c
  out[26] = cr
  out[27] = cl
  out[28] = (c + cr) | 0
  out[29] = (cr + cr2) | 0
  out[30] = (c + cr + cr2) | 0
  out[31] = (t1 + c + cr) | 0
  out[32] = (t1 + t2 + c + cr) | 0
  out[33] = s3l
  out[34] = s3r
  out[35] = (s2 + s2r) | 0
  out[36] = (t1 + wr) | 0
  out[37] = (t1 + s2 + cr) | 0
  out[38] = (sh + shr) | 0
  out[39] = (sh + shl) | 0
  out[40] = (wl + wr) | 0
  out[41] = (wl2 + wl) | 0
  out[42] = (wr + wr2) | 0
  out[43] = (c + s2r) | 0
  out[44] = b
  out[45] = (b + w) | 0
  out[46] = (b + c) | 0
  out[47] = (b + t1) | 0
  out[48] = k
  out[49] = kl
  out[50] = kr
  out[51] = (kl + k) | 0
  out[52] = (k + kr) | 0
  out[53] = (t1 + k) | 0
  out[54] = (g + s2 + sh) | 0
  sealKeys(out, TAG_FEATURES, 0)
}

/** Features for the morphology of the word at position `i`, once the tags of the whole sentence are known. */
export function morphFeatures(out: Int32Array, words: Columns, i: number, bank: number): void {
  const { folded, affixes, tag, morph } = words
  const a = i * 8
  const t = Math.imul(tag[i]!, M[0]!)
  const w = Math.imul(folded[i]!, M[1]!)
  const s1 = Math.imul(affixes[a]!, M[2]!)
  const s2 = Math.imul(affixes[a + 1]!, M[3]!)
  const s3 = Math.imul(affixes[a + 2]!, M[4]!)
  const tl = Math.imul(tag[i - 1]!, M[5]!)
  const tr = Math.imul(tag[i + 1]!, M[6]!)
  const ml = Math.imul(morph[i - 1]!, M[7]!)
  const ml2 = Math.imul(morph[i - 2]!, M[8]!)
  const wl = Math.imul(folded[i - 1]!, M[9]!)
  const wr = Math.imul(folded[i + 1]!, M[10]!)
  const b = Math.imul(bank, M[11]!)
  out[0] = t
  out[1] = (t + words.form[i]!) | 0
  out[2] = (t + w) | 0
  out[3] = (t + s1) | 0
  out[4] = (t + s2) | 0
  out[5] = (t + s3) | 0
  out[6] = (t + affixes[a + 3]!) | 0
  out[7] = (t + affixes[a + 4]!) | 0
  out[8] = (t + words.shape[i]!) | 0
  out[9] = (t + tl) | 0
  out[10] = (t + tr) | 0
  out[11] = (t + ml) | 0
  out[12] = (t + ml + ml2) | 0
  out[13] = (t + ml + s2) | 0
  out[14] = (t + ml + s1) | 0
  out[15] = (t + ml + w) | 0
  out[16] = (t + w + tr) | 0
  out[17] = (t + w + wl) | 0
  out[18] = (t + w + wr) | 0
  out[19] = (t + wl) | 0
  out[20] = (t + wr) | 0
  out[21] = (t + w + Math.imul(affixes[a + 8]!, M[12]!)) | 0
  out[22] = (t + w + Math.imul(affixes[a + 8 + 1]!, M[13]!)) | 0
  out[23] = (t + b) | 0
  out[24] = (t + b + w) | 0
  out[25] = (t + b + s3) | 0
  sealKeys(out, MORPH_FEATURES, 64)
}
