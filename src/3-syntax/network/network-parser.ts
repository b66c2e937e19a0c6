/** A sentence with the linear parser's tree → a better tree: the scores of a network (or two), with a bonus for what the tree has. */
import { type Columns, PAD } from '../columns.js'
import type { ParseState } from '../parse-state.js'
import { ROOT_LABEL } from '../parser.js'
import type { Matrix } from './arena.js'
import { batchOf } from './batch.js'
import { fillInputs, wordInputs } from './inputs.js'
import type { NetworkModel } from './model.js'
import { Network } from './network.js'
import { bestTree } from './spanning-tree.js'

/** Longest sentence, in words: scoring takes time and room by its square. Longer ones keep the tree they have. */
export const LONGEST_SENTENCE = 256

/** Owns a network of a language and its buffers. */
export class NetworkParser {
  private readonly network: Network
  private readonly inputs
  private readonly heads = new Int32Array(LONGEST_SENTENCE)
  private readonly scores = new Float32Array(LONGEST_SENTENCE * (LONGEST_SENTENCE + 1))

  /** @param below a parser whose network has a say too, of the weight that the model gives it */
  constructor(
    readonly model: NetworkModel,
    private readonly below: NetworkParser | null,
  ) {
    this.network = new Network(model.shape, model.parameters, LONGEST_SENTENCE, LONGEST_SENTENCE, null)
    this.inputs = wordInputs(LONGEST_SENTENCE, model.codes)
  }

  /** Rewrites heads and relations of the state, which hold a tree of the words. */
  improve(words: Columns, state: ParseState, bank: number): void {
    const count = words.length
    if (count === 0 || count > LONGEST_SENTENCE) return
    const { scores, heads } = this
    const { bonus } = this.model.header
    scores.fill(0, 0, count * (count + 1))
    this.addArcs(scores, words, bank, 1)
    for (let d = 0; d < count; d++) {
      scores[d * (count + 1) + Math.min(count, state.head[d + PAD]! - PAD)]! += bonus.head
    }
    const tree = bestTree(scores, count)
    for (let d = 0; d < count; d++) heads[d] = tree[d] === count ? -1 : tree[d]!
    const labels = this.labelsOf(heads, count)
    for (let d = 0; d < count; d++) {
      const head = heads[d]! < 0 ? state.rootPosition : heads[d]! + PAD
      if (head === state.head[d + PAD]) labels.data[d * labels.stride + state.label[d + PAD]!]! += bonus.label
      state.label[d + PAD] = heads[d]! < 0 ? ROOT_LABEL : this.bestLabel(labels, d)
      state.head[d + PAD] = head
    }
  }

  /** Adds the scores of heads by all networks, the root's last in each row; rows may be off by a constant each. */
  private addArcs(scores: Float32Array, words: Columns, bank: number, weight: number): void {
    const { network, model, inputs, below } = this
    const count = words.length
    fillInputs(inputs, words, model.lookup, bank, index => index)
    network.read(inputs, batchOf([count]))
    const arcs = network.scoreArcs(index => index, count)
    for (let d = 0; d < count; d++) {
      const [from, to] = [d * arcs.stride, d * (count + 1)]
      for (let h = 0; h <= count; h++) scores[to + h]! += weight * arcs.data[from + h]!
    }
    below?.addArcs(scores, words, bank, weight * model.header.bonus.below)
  }

  /** Scores of relations by all networks, for the words that `addArcs` read last. */
  private labelsOf(heads: Int32Array, count: number): Matrix {
    this.network.scoreLabels(heads, count)
    const { labelScores } = this.network
    if (this.below === null) return labelScores
    const { data } = this.below.labelsOf(heads, count)
    const { below } = this.model.header.bonus
    for (let i = 0; i < count * labelScores.stride; i++) labelScores.data[i]! += below * data[i]!
    return labelScores
  }

  private bestLabel({ data, stride }: Matrix, row: number): number {
    const from = row * stride
    let best = ROOT_LABEL + 1
    for (let label = best + 1; label < this.network.shape.vocabulary.labels; label++)
      if (data[from + label]! > data[from + best]!) best = label
    return best
  }
}
