/** The words of one sentence as columns of integers, padded on both sides so that neighbours need no bounds check. */
import {
  AMBIGUITY,
  CAPITAL,
  CLUSTER,
  FOLDED,
  FORM,
  GROUP,
  PREFIX,
  ROW,
  SHAPE,
  SUFFIX,
  type WordTypes,
} from './word-types.js'

/** Empty positions before the first word; position 0 stands for "no word". The word of index i stands at i + PAD. */
export const PAD = 3
const LEFT_EDGE = 0x3c1f9a27
const RIGHT_EDGE = 0x51b6e0d3
const AFFIXES = 8

/** Reused for sentence after sentence; arrays grow to the longest one seen. */
export class Columns {
  /** Number of words. */
  length = 0
  capacity = 0
  /** Id in the WordTypes table. */
  type = new Int32Array(0)
  form = new Int32Array(0)
  folded = new Int32Array(0)
  /** Suffixes of 1 to 5, prefixes of 1 to 3 characters, at 8 * position. */
  affixes = new Int32Array(0)
  shape = new Int32Array(0)
  capital = new Int32Array(0)
  /** What the word list knows of the form, as an atom. */
  ambiguity = new Int32Array(0)
  /** Cluster of the form, and the group of its cluster, as atoms. */
  cluster = new Int32Array(0)
  group = new Int32Array(0)
  /** Index in the model's list of tags, and its hash. */
  tagId = new Int32Array(0)
  tag = new Int32Array(0)
  /** Index in the model's list of feature classes, and the hash of its tag and features. */
  morphId = new Int32Array(0)
  morph = new Int32Array(0)
  lemma = new Int32Array(0)

  /** Loads a sentence of `count` forms; tags, morphology and lemmas become those of the edge. */
  load(types: WordTypes, forms: (index: number) => string, count: number): void {
    types.reserve(count)
    this.grow(count)
    this.length = count
    for (let i = 0; i < count; i++) this.type[i + PAD] = types.idOf(forms(i))
    const rows = types.rows
    for (let i = PAD; i < PAD + count; i++) {
      const row = this.type[i]! * ROW
      this.form[i] = rows[row + FORM]!
      this.folded[i] = rows[row + FOLDED]!
      for (let n = 0; n < 5; n++) this.affixes[i * AFFIXES + n] = rows[row + SUFFIX + n]!
      for (let n = 0; n < 3; n++) this.affixes[i * AFFIXES + 5 + n] = rows[row + PREFIX + n]!
      this.shape[i] = rows[row + SHAPE]!
      this.capital[i] = rows[row + CAPITAL]!
      this.ambiguity[i] = rows[row + AMBIGUITY]!
      this.cluster[i] = rows[row + CLUSTER]!
      this.group[i] = rows[row + GROUP]!
    }
    this.edge(PAD + count, 3, RIGHT_EDGE)
  }

  private grow(count: number): void {
    if (count <= this.capacity) return
    this.capacity = Math.max(128, count * 2)
    const size = this.capacity + 2 * PAD
    this.type = new Int32Array(size)
    this.form = new Int32Array(size)
    this.folded = new Int32Array(size)
    this.affixes = new Int32Array(size * AFFIXES)
    this.shape = new Int32Array(size)
    this.capital = new Int32Array(size)
    this.ambiguity = new Int32Array(size)
    this.cluster = new Int32Array(size)
    this.group = new Int32Array(size)
    this.tagId = new Int32Array(size)
    this.tag = new Int32Array(size)
    this.morphId = new Int32Array(size)
    this.morph = new Int32Array(size)
    this.lemma = new Int32Array(size)
    this.edge(0, PAD, LEFT_EDGE)
  }

  private edge(from: number, count: number, atom: number): void {
    const to = from + count
    const { form, folded, shape, ambiguity, cluster, group, tag, morph, lemma } = this
    for (const column of [form, folded, shape, ambiguity, cluster, group, tag, morph, lemma]) {
      column.fill(atom, from, to)
    }
    this.affixes.fill(atom, from * AFFIXES, to * AFFIXES)
    this.capital.fill(0, from, to)
  }
}
