/** What the training data say of a word's parts of speech, packed in one integer. */

import { clusterOf, coarseOf } from './clusters.js'
import { hashPair, scramble } from './hash.js'
import type { IntTable } from './tables.js'
import { AMBIGUITY, CLASS, CLUSTER, FOLDED, FORM, GROUP, SHAPE, SUFFIX } from './word-types.js'

const USUAL_SHIFT = 18
const SURE = 1 << 24
const GROUP_BASE = 1 << 20

/** Share of a word's uses below which a part of speech is left out of its class. */
const RARE = 0.02
/** Uses and share from which a word is taken to have one part of speech only. */
const SURE_USES = 40
const SURE_SHARE = 0.999

/** Class from the number of uses with each tag (at most 18 tags): the set of its tags, the usual one, and whether it is certain. */
export function wordClass(counts: ArrayLike<number>): number {
  let total = 0
  let usual = 0
  for (let tag = 0; tag < counts.length; tag++) {
    total += counts[tag]!
    if (counts[tag]! > counts[usual]!) usual = tag
  }
  if (total === 0) return 0
  let set = 0
  for (let tag = 0; tag < counts.length; tag++) if (counts[tag]! > total * RARE) set |= 1 << tag
  const sure = total >= SURE_USES && counts[usual]! >= total * SURE_SHARE
  return set | (usual << USUAL_SHIFT) | (sure ? SURE : 0)
}

/** The only tag of a word, or -1 where it has none or several. */
export const sureTag = (value: number): number => (value & SURE ? (value >>> USUAL_SHIFT) & 31 : -1)

/** The class as an atom of features. */
export const classAtom = (value: number): number => scramble((value & ~SURE) ^ 0x68e31da4)

/** Atom of a word that the list lacks: its ending and shape stand in for its tags. */
export const unknownAtom = (rows: Int32Array, at: number): number => hashPair(rows[at + SUFFIX + 2]!, rows[at + SHAPE]!)

/** Fills what the list says of the form of a row, looked up as written, then folded, and its cluster. */
export function classifyWith(words: IntTable, clusters: Int32Array): (rows: Int32Array, at: number) => void {
  const fillCluster = clusterWith(clusters)
  return (rows, at) => {
    const value = words.get(rows[at + FORM]!) || words.get(rows[at + FOLDED]!)
    rows[at + CLASS] = value
    rows[at + AMBIGUITY] = value === 0 ? unknownAtom(rows, at) : classAtom(value)
    fillCluster(rows, at)
  }
}

/** Fills the cluster of the form of a row alone. */
export function clusterWith(clusters: Int32Array): (rows: Int32Array, at: number) => void {
  return (rows, at) => {
    const cluster = clusterOf(clusters, rows[at + FOLDED]!)
    rows[at + CLUSTER] = cluster === 0 ? 0 : scramble(cluster)
    rows[at + GROUP] = cluster === 0 ? 0 : scramble(coarseOf(cluster) + GROUP_BASE)
  }
}
