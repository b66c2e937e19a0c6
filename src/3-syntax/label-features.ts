/** A dependent, its head and the state at the moment of attachment → the keys of the features that choose the relation. */
import type { Columns } from './columns.js'
import { MULTIPLIERS as M } from './hash.js'
import { distanceClass, type ParseState } from './parse-state.js'
import { sealKeys } from './tag-features.js'

export const LABEL_FEATURES = 78

/** The dependent (`d`) has all its own dependents; the head (`h`) has those found so far. */
export function labelFeatures(
  out: Int32Array,
  state: ParseState,
  words: Columns,
  d: number,
  h: number,
  bank: number,
): void {
  const { folded, lemma, tag, morph, affixes, cluster, group } = words
  const { left1, left2, right1, label, labelHash } = state
  const side = d < h ? 0x2f6b1c57 : 0x6d2a9e31
  const near = d < h ? d : h
  const far = d < h ? h : d

  const hl = Math.imul(lemma[h]!, M[1]!)
  const ht = Math.imul(tag[h]!, M[2]!)
  const hm = Math.imul(morph[h]!, M[3]!)
  const dw = Math.imul(folded[d]!, M[4]!)
  const dl = Math.imul(lemma[d]!, M[5]!)
  const dt = Math.imul(tag[d]!, M[6]!)
  const dm = Math.imul(morph[d]!, M[7]!)
  const ds = Math.imul(affixes[d * 8 + 2]!, M[8]!)
  const hc = Math.imul(cluster[h]!, M[39]!)
  const dc = Math.imul(cluster[d]!, M[40]!)
  const hg = Math.imul(group[h]!, M[41]!)
  const dg = Math.imul(group[d]!, M[42]!)
  const tags = (ht + dt + side) | 0
  const distance = Math.imul(distanceClass(near, far) + 1, M[9]!)

  out[0] = (hc + side) | 0
  out[1] = (hl + dt + side) | 0
  out[2] = tags
  out[3] = (hm + side) | 0
  out[4] = (dc + dt + side) | 0
  out[5] = (dl + side) | 0
  out[6] = (dt + side) | 0
  out[7] = (dm + side) | 0
  out[8] = (ds + dt + side) | 0
  out[9] = (hc + dc + side) | 0
  out[10] = (hl + dl + side) | 0
  out[11] = (hc + dt + side) | 0
  out[12] = (ht + dw + side) | 0
  out[13] = (hm + dm + side) | 0
  out[14] = (ht + dm + side) | 0
  out[15] = (hm + dt + side) | 0
  out[16] = (hl + dc + side) | 0
  out[17] = (hc + dl + side) | 0
  out[18] = (tags + distance) | 0
  out[19] = (dw + distance + side) | 0
  out[20] = (hg + dg + distance + side) | 0
  out[21] = (Math.imul(affixes[h * 8 + 2]!, M[10]!) + dt + side) | 0

  const l1 = left1[d]!
  const l2 = left2[d]!
  const r1 = right1[d]!
  const l1w = Math.imul(folded[l1]!, M[11]!)
  const l1t = Math.imul(tag[l1]!, M[12]!)
  const l1r = Math.imul(labelHash[label[l1]!]!, M[13]!)
  const l2w = Math.imul(lemma[l2]!, M[14]!)
  const r1w = Math.imul(lemma[r1]!, M[15]!)
  const r1t = Math.imul(tag[r1]!, M[16]!)
  const r1r = Math.imul(labelHash[label[r1]!]!, M[17]!)
  const dLeft = Math.imul(state.leftLabels[d]!, M[18]!)
  const dRight = Math.imul(state.rightLabels[d]!, M[19]!)
  out[22] = (l1w + side) | 0
  out[23] = (l1w + dc + side) | 0
  out[24] = (l1w + tags) | 0
  out[25] = (l1w + hl + side) | 0
  out[26] = (l1w + dl + side) | 0
  out[27] = (l1w + hg + dg + side) | 0
  out[28] = (l1t + tags) | 0
  out[29] = (l1r + tags) | 0
  out[30] = (l1r + dw + side) | 0
  out[31] = (l2w + tags) | 0
  out[32] = (l2w + l1w + dt + side) | 0
  out[33] = (l2w + hl + dt + side) | 0
  out[34] = (r1w + dt + side) | 0
  out[35] = (r1t + tags) | 0
  out[36] = (r1r + tags) | 0
  out[37] = (dLeft + dc + side) | 0
  out[38] = (dLeft + tags) | 0
  out[39] = (dLeft + dw + side) | 0
  out[40] = (dRight + tags) | 0
  out[41] = (dLeft + dRight + dt + side) | 0
  out[42] = (dLeft + hl + side) | 0
  out[43] = (dLeft + hc + dt + side) | 0

  const hLeft = Math.imul(state.leftLabels[h]!, M[20]!)
  const hRight = Math.imul(state.rightLabels[h]!, M[21]!)
  const hl1 = left1[h]!
  const hr1 = right1[h]!
  const hr1r = Math.imul(labelHash[label[hr1]!]!, M[22]!)
  const hl1r = Math.imul(labelHash[label[hl1]!]!, M[23]!)
  out[44] = (hLeft + dt + side) | 0
  out[45] = (hLeft + tags) | 0
  out[46] = (hRight + tags) | 0
  out[47] = (hRight + dc + side) | 0
  out[48] = (hLeft + hRight + tags) | 0
  out[49] = (hl + hLeft + dt + side) | 0
  out[50] = (hl + hRight + dt + side) | 0
  out[51] = (hr1r + tags) | 0
  out[52] = (hl1r + tags) | 0
  out[53] = (hr1r + dw + side) | 0
  out[54] = (Math.imul(lemma[hr1]!, M[24]!) + tags) | 0
  out[55] = (hLeft + dw + side) | 0
  out[56] = (hm + hLeft + dm + side) | 0
  out[57] = (Math.imul(folded[hl1]!, M[25]!) + tags) | 0

  const before = Math.imul(tag[d - 1]!, M[26]!)
  const after = Math.imul(tag[d + 1]!, M[27]!)
  out[58] = (before + tags) | 0
  out[59] = (after + tags) | 0
  out[60] = (before + after + dt + side) | 0
  out[61] = (Math.imul(folded[d - 1]!, M[28]!) + tags) | 0
  out[62] = (Math.imul(folded[d + 1]!, M[29]!) + tags) | 0
  out[63] = (Math.imul(tag[h - 1]!, M[30]!) + tags) | 0
  out[64] = (Math.imul(tag[h === state.rootPosition ? h : h + 1]!, M[31]!) + tags) | 0
  const b0t = Math.imul(tag[state.next]!, M[32]!)
  out[65] = (b0t + tags) | 0
  out[66] = (Math.imul(folded[state.next]!, M[33]!) + tags) | 0
  const above = state.stackWord(d < h ? 1 : 2)
  out[67] = (Math.imul(tag[above]!, M[34]!) + tags) | 0
  out[68] = (Math.imul(lemma[above]!, M[35]!) + tags) | 0
  out[69] = (Math.imul(state.marks[far]! - state.marks[near + 1]! > 0 ? 1 : 2, M[36]!) + tags) | 0
  out[70] = (Math.imul(state.verbs[far]! - state.verbs[near + 1]! > 0 ? 1 : 2, M[37]!) + tags) | 0

  const b = Math.imul(bank, M[38]!)
  out[71] = (b + side) | 0
  out[72] = (b + dt + side) | 0
  out[73] = (b + tags) | 0
  out[74] = (hLeft + dg + tags) | 0
  out[75] = (b + l1w + dt + side) | 0
  out[76] = (b + hl + dt + side) | 0
  out[77] = (b + dLeft + tags) | 0
  sealKeys(out, LABEL_FEATURES, 512)
}
