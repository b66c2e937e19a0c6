/** A sentence with the linear parser's tree → a better tree: the scores of a network (or two), with a bonus for what the tree has. */
import type { Columns } from '../columns.js'
import { ROOT_LABEL } from '../parser.js'
import type { Matrix } from './arena.js'
import { fillInputs, type WordInputs, wordInputs } from './inputs.js'
import type { NetworkModel } from './model.js'
import { Reader } from './reader.js'
import { bestTree } from './spanning-tree.js'

/** Longest sentence, in words: scoring takes time and room by its square. Longer ones keep the tree they have. */
export const LONGEST_SENTENCE = 256

/** Heads and relations of a sentence by index of the word; the root's dependent has the head -1. */
export interface Draft {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** What each network reads of the words, from the largest down. */
  readonly inputs: readonly WordInputs[]
}

/** Owns a network of a language and its buffers. */
export class NetworkParser {
  private readonly reader: Reader

  /** @param below a parser whose network has a say too, of the weight that the model gives it */
  constructor(
    readonly model: NetworkModel,
    private readonly below: NetworkParser | null,
  ) {
    this.reader = new Reader(model.shape, model.parameters, LONGEST_SENTENCE)
  }

  /** What it will read of the annotated words: nothing of a sentence that is too long. */
  inputsOf(words: Columns, bank: number): WordInputs[] {
    if (words.length > LONGEST_SENTENCE) return []
    const inputs = wordInputs(words.length, this.model.codes)
    fillInputs(inputs, words, this.model.lookup, bank)
    return [inputs, ...(this.below?.inputsOf(words, bank) ?? [])]
  }

  /** Makes the linear parser's tree a better one. */
  improve({ heads, labels, inputs }: Draft): void {
    const count = heads.length
    if (count === 0 || inputs.length === 0) return
    const { bonus } = this.model.header
    const given = heads.slice()
    const { data, stride } = this.arcsOf(inputs)
    for (let d = 0; d < count; d++) data[d * stride + (given[d]! < 0 ? count : given[d]!)]! += bonus.head
    const tree = bestTree(data, count, stride)
    for (let d = 0; d < count; d++) heads[d] = tree[d] === count ? -1 : tree[d]!
    const scores = this.labelsOf(heads, count)
    for (let d = 0; d < count; d++) {
      if (heads[d] === given[d]) scores.data[d * scores.stride + labels[d]!]! += bonus.label
      labels[d] = heads[d]! < 0 ? ROOT_LABEL : this.bestLabel(scores, d)
    }
  }

  /** Scores of heads by all networks, the root's last in each row; rows may be off by a constant each. */
  private arcsOf(inputs: readonly WordInputs[], depth = 0): Matrix {
    const own = inputs[depth]!
    const count = own.code.length
    const arcs = this.reader.scoreArcs(own, count)
    if (this.below === null) return arcs
    const { data } = this.below.arcsOf(inputs, depth + 1)
    for (let i = 0; i < count * arcs.stride; i++) arcs.data[i]! += this.model.header.bonus.below * data[i]!
    return arcs
  }

  /** Scores of relations by all networks, for the words that `arcsOf` read last. */
  private labelsOf(heads: Int32Array, count: number): Matrix {
    this.reader.scoreLabels(heads, count)
    const { labelScores } = this.reader
    if (this.below === null) return labelScores
    const { data } = this.below.labelsOf(heads, count)
    const { below } = this.model.header.bonus
    for (let i = 0; i < count * labelScores.stride; i++) labelScores.data[i]! += below * data[i]!
    return labelScores
  }

  private bestLabel({ data, stride }: Matrix, row: number): number {
    const from = row * stride
    let best = ROOT_LABEL + 1
    for (let label = best + 1; label < this.reader.shape.vocabulary.labels; label++)
      if (data[from + label]! > data[from + best]!) best = label
    return best
  }
}
