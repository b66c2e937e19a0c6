/** A parse state → the keys of the features that choose between shift and the two attachments. */
import type { Columns } from './columns.js'
import { MULTIPLIERS as M } from './hash.js'
import { distanceClass, type ParseState } from './parse-state.js'
import { sealKeys } from './tag-features.js'

export const STRUCTURE_FEATURES = 137

const atMost = (value: number, limit: number): number => (value < limit ? value : limit)

/**
 * Templates after Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", for the
 * arc-hybrid system, with lemmas, morphology and what stands between. Names: s0 s1 s2 stack, b0 b1 b2 buffer; then w word,
 * t tag, m morphology, c cluster, g group of clusters; each atom is multiplied by a constant of its place, so that a feature is a sum.
 */
export function structureFeatures(out: Int32Array, state: ParseState, words: Columns, bank: number): void {
  const { folded, lemma, tag, morph, affixes, cluster, group } = words
  const { left1, left2, right1, label, labelHash } = state
  const s0 = state.stackWord(0)
  const s1 = state.stackWord(1)
  const s2 = state.stackWord(2)
  const b0 = state.next
  const b1 = b0 < state.rootPosition ? b0 + 1 : b0
  const b2 = b1 < state.rootPosition ? b1 + 1 : b1
  const s0l = left1[s0]!
  const s0r = right1[s0]!
  const s1l = left1[s1]!
  const s1r = right1[s1]!
  const b0l = left1[b0]!

  const s0w = Math.imul(folded[s0]!, M[0]!)
  const s0lemma = Math.imul(lemma[s0]!, M[1]!)
  const s0t = Math.imul(tag[s0]!, M[2]!)
  const s0m = Math.imul(morph[s0]!, M[3]!)
  const s1w = Math.imul(folded[s1]!, M[4]!)
  const s1lemma = Math.imul(lemma[s1]!, M[5]!)
  const s1t = Math.imul(tag[s1]!, M[6]!)
  const s1m = Math.imul(morph[s1]!, M[7]!)
  const s2t = Math.imul(tag[s2]!, M[8]!)
  const b0w = Math.imul(folded[b0]!, M[10]!)
  const b0lemma = Math.imul(lemma[b0]!, M[11]!)
  const b0t = Math.imul(tag[b0]!, M[12]!)
  const b0m = Math.imul(morph[b0]!, M[13]!)
  const b1w = Math.imul(folded[b1]!, M[14]!)
  const b1t = Math.imul(tag[b1]!, M[15]!)
  const b1m = Math.imul(morph[b1]!, M[16]!)
  const b2t = Math.imul(tag[b2]!, M[17]!)
  const b2w = Math.imul(folded[b2]!, M[18]!)
  const s0c = Math.imul(cluster[s0]!, M[49]!)
  const s1c = Math.imul(cluster[s1]!, M[50]!)
  const b0c = Math.imul(cluster[b0]!, M[51]!)
  const b1c = Math.imul(cluster[b1]!, M[52]!)
  const s0g = Math.imul(group[s0]!, M[53]!)
  const s1g = Math.imul(group[s1]!, M[54]!)
  const b0g = Math.imul(group[b0]!, M[55]!)

  out[0] = s0w
  out[1] = s0t
  out[2] = (s0w + s0t) | 0
  out[3] = s0m
  out[4] = s0lemma
  out[5] = s0c
  out[6] = s1w
  out[7] = s1t
  out[8] = s1m
  out[9] = s1c
  out[10] = (s1c + s0c) | 0
  out[11] = s2t
  out[12] = b0w
  out[13] = b0t
  out[14] = b1c
  out[15] = b0m
  out[16] = b0lemma
  out[17] = b0c
  out[18] = b1w
  out[19] = b1t
  out[20] = b1m
  out[21] = (b1w + b1t) | 0
  out[22] = b2w
  out[23] = b2t

  out[24] = (s0c + b0c) | 0
  out[25] = (s0c + b0t) | 0
  out[26] = (s0t + b0c) | 0
  out[27] = (s0w + s0t + b0t) | 0
  out[28] = (s0t + b0w + b0t) | 0
  out[29] = (s0w + b0w) | 0
  out[30] = (s0t + b0t) | 0
  out[31] = (s0m + b0m) | 0
  out[32] = (s0lemma + b0lemma) | 0
  out[33] = (s0lemma + b0t) | 0
  out[34] = (s0t + b0lemma) | 0
  out[35] = (s0lemma + b0m) | 0
  out[36] = (s0m + b0lemma) | 0

  out[37] = (s1w + s0w) | 0
  out[38] = (s1w + s0t) | 0
  out[39] = (s1t + s0w) | 0
  out[40] = (s1t + s0t) | 0
  out[41] = (s1m + s0m) | 0
  out[42] = (s1lemma + s0lemma) | 0
  out[43] = (s1lemma + s0m) | 0
  out[44] = (s1m + s0lemma) | 0

  out[45] = (s1t + b0t) | 0
  out[46] = (s1w + b0w) | 0
  out[47] = (s1w + b0t) | 0
  out[48] = (s1t + b0w) | 0
  out[49] = (s1lemma + b0lemma) | 0

  out[50] = (b0t + b1t) | 0
  out[51] = (b0c + b1c) | 0
  out[52] = (b0w + b1t) | 0
  out[53] = (s1c + s0t) | 0
  out[54] = (b0m + b1m) | 0
  out[55] = (s0t + b1t) | 0
  out[56] = (s0w + b1t) | 0
  out[57] = (s1t + s0c) | 0
  out[58] = (s1t + s2t) | 0
  out[59] = (s2t + s0t) | 0
  out[60] = (s2t + b0t) | 0
  out[61] = (b1t + b2t) | 0

  out[62] = (s0t + b0t + b1t) | 0
  out[63] = (s1t + s0t + b0t) | 0
  out[64] = (s2t + s1t + s0t) | 0
  out[65] = (b0t + b1t + b2t) | 0
  out[66] = (s1t + s0t + b1t) | 0
  out[67] = (s0t + b0t + b2t) | 0
  out[68] = (s1t + b0t + b1t) | 0
  out[69] = (s1m + s0m + b0m) | 0
  out[70] = (s0c + b0t + b1t) | 0
  out[71] = (s1c + s0t + b0c) | 0
  out[72] = (s1t + s0t + b0w) | 0
  out[73] = (s1w + s0t + b0t) | 0
  out[74] = (s0w + b0t + b1t) | 0
  out[75] = (s0t + b0c + b1t) | 0
  out[76] = (s0t + b0t + b1w) | 0
  out[77] = (s1t + s0t + b0t + b1t) | 0
  out[78] = (s0t + b0t + b1t + b2t) | 0
  out[79] = (s1g + s0g + b0g) | 0
  out[80] = (s1c + b0c) | 0
  out[81] = (s1lemma + s0c) | 0
  out[82] = (s0lemma + b0c) | 0

  const afterS0 = s0 === 0 ? 0 : s0 + 1
  const n1 = Math.imul(tag[afterS0]!, M[19]!)
  const n2 = Math.imul(tag[b0 - 1]!, M[20]!)
  const pair = (s0t + b0t) | 0
  out[83] = (pair + s0g + n1) | 0
  out[84] = (pair + n2) | 0
  out[86] = (pair + b0g) | 0
  const s1AfterTag = Math.imul(tag[s1 === 0 ? 0 : s1 + 1]!, M[22]!)
  const stackPair = (s1t + s0t) | 0
  out[85] = (stackPair + s1g) | 0
  out[87] = (stackPair + s1AfterTag) | 0

  const s0lt = Math.imul(tag[s0l]!, M[23]!)
  const s0rt = Math.imul(tag[s0r]!, M[24]!)
  const b0lt = Math.imul(tag[b0l]!, M[25]!)
  const s1rt = Math.imul(tag[s1r]!, M[26]!)
  const s1lt = Math.imul(tag[s1l]!, M[27]!)
  const s0lLabel = Math.imul(labelHash[label[s0l]!]!, M[28]!)
  const s0rLabel = Math.imul(labelHash[label[s0r]!]!, M[29]!)
  const b0lLabel = Math.imul(labelHash[label[b0l]!]!, M[30]!)
  const s1rLabel = Math.imul(labelHash[label[s1r]!]!, M[31]!)
  const s1lLabel = Math.imul(labelHash[label[s1l]!]!, M[32]!)
  out[88] = (pair + s0lt) | 0
  out[89] = (pair + s0rt) | 0
  out[90] = (pair + b0lt) | 0
  out[91] = (stackPair + s1rt) | 0
  out[92] = (stackPair + s1lt) | 0
  out[93] = (stackPair + s0lt) | 0
  out[94] = (stackPair + s0rt) | 0
  out[95] = (s0t + s0lLabel) | 0
  out[96] = (s0t + s0rLabel) | 0
  out[97] = (b0t + b0lLabel) | 0
  out[98] = (s1t + s1rLabel) | 0
  out[99] = (pair + s0rLabel) | 0
  out[100] = (pair + b0lLabel) | 0
  out[101] = (stackPair + s1rLabel) | 0
  out[102] = (stackPair + s0lLabel) | 0
  out[103] = (s0t + Math.imul(folded[s0l]!, M[33]!)) | 0
  out[104] = (s0t + Math.imul(folded[s0r]!, M[34]!)) | 0
  out[105] = (b0t + Math.imul(folded[b0l]!, M[35]!)) | 0
  out[106] = (s1t + Math.imul(folded[s1r]!, M[36]!)) | 0
  const s0lWord = Math.imul(lemma[s0l]!, M[37]!)
  out[107] = (s1c + s0lWord + s0c) | 0
  out[108] = (s1t + s0lWord + s0t) | 0
  out[109] = (b0c + s0lWord + s0c) | 0
  out[110] = (stackPair + b0t + s0lLabel + s1lLabel) | 0

  const s0Left = Math.imul(state.leftLabels[s0]!, M[38]!)
  const s0Right = Math.imul(state.rightLabels[s0]!, M[39]!)
  const b0Left = Math.imul(state.leftLabels[b0]!, M[40]!)
  const s1Right = Math.imul(state.rightLabels[s1]!, M[41]!)
  out[111] = (s0g + s0t + s0Right) | 0
  out[112] = (pair + s0Right) | 0
  out[113] = (pair + s0Left) | 0
  out[114] = (pair + b0Left) | 0
  out[115] = (stackPair + s1Right) | 0
  out[116] = (s0lemma + s0Right) | 0
  out[117] = (s1lemma + s1Right) | 0
  out[118] = (b0lemma + b0Left) | 0
  out[119] = (stackPair + s0Left) | 0

  const s0Valency = Math.imul(atMost(state.rightCount[s0]!, 4) * 8 + atMost(state.leftCount[s0]!, 4) + 1, M[42]!)
  const b0Valency = Math.imul(atMost(state.leftCount[b0]!, 4) + 1, M[43]!)
  out[120] = (pair + s0Valency + b0Valency) | 0

  const distance = Math.imul(s0 === 0 ? 11 : distanceClass(s0, b0) + 1, M[44]!)
  const stackDistance = Math.imul(s1 === 0 ? 11 : distanceClass(s1, s0) + 1, M[45]!)
  out[121] = (s0w + distance) | 0
  out[122] = (s0g + b0g + distance) | 0
  out[123] = (pair + distance) | 0
  out[124] = (stackPair + stackDistance) | 0
  out[125] = (s0m + b0m + distance) | 0

  const between = Math.imul(
    atMost(state.verbs[b0]! - state.verbs[afterS0]!, 2) * 16 +
      atMost(state.marks[b0]! - state.marks[afterS0]!, 3) * 4 +
      atMost(state.conjunctions[b0]! - state.conjunctions[afterS0]!, 2) +
      1,
    M[46]!,
  )
  out[126] = (pair + between) | 0
  out[127] = (s1t + pair + between) | 0
  const b0lWord = Math.imul(lemma[left2[b0]!]!, M[47]!)
  out[128] = (b0t + b0lWord + s0t) | 0

  const b = Math.imul(bank, M[48]!)
  out[129] = (b + pair) | 0
  out[130] = (b + stackPair) | 0
  out[131] = (s1g + s0g + stackDistance) | 0
  out[132] = (s1g + stackPair + s1Right) | 0
  out[133] = (b + stackPair + b0t) | 0
  out[134] = affixes[s0 * 8 + 2]!
  out[135] = affixes[b0 * 8 + 2]!
  out[136] = (s1lemma + s0lWord + s0t) | 0
  sealKeys(out, STRUCTURE_FEATURES, 128)
}
