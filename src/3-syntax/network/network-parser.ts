/** A sentence with a tree → a better tree: the network's scores, with a bonus for what the tree has. */
import { type Columns, PAD } from '../columns.js'
import type { ParseState } from '../parse-state.js'
import { ROOT_LABEL } from '../parser.js'
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

  constructor(readonly model: NetworkModel) {
    this.network = new Network(model.shape, model.parameters, LONGEST_SENTENCE, LONGEST_SENTENCE, null)
    this.inputs = wordInputs(LONGEST_SENTENCE, model.codes)
  }

  /** Rewrites heads and relations of the state, which hold a tree of the words. */
  improve(words: Columns, state: ParseState, bank: number): void {
    const count = words.length
    if (count === 0 || count > LONGEST_SENTENCE) return
    const { network, model, scores, heads } = this
    const { bonus } = model.header
    fillInputs(this.inputs, words, model.lookup, bank, index => index)
    network.read(this.inputs, batchOf([count]))
    const arcs = network.scoreArcs(index => index, count)
    for (let d = 0; d < count; d++) {
      const from = d * (count + 1)
      logProbabilities(arcs.data, d * arcs.stride, scores, from, count + 1)
      scores[from + Math.min(count, state.head[d + PAD]! - PAD)]! += bonus.head
    }
    const tree = bestTree(scores, count)
    for (let d = 0; d < count; d++) heads[d] = tree[d] === count ? -1 : tree[d]!
    network.scoreLabels(heads, count)
    for (let d = 0; d < count; d++) {
      const head = heads[d]! < 0 ? state.rootPosition : heads[d]! + PAD
      const isSame = head === state.head[d + PAD]
      state.label[d + PAD] = heads[d]! < 0 ? ROOT_LABEL : this.bestLabel(d, isSame ? state.label[d + PAD]! : 0)
      state.head[d + PAD] = head
    }
  }

  /** @param favoured the relation that gets the bonus; 0 for none */
  private bestLabel(row: number, favoured: number): number {
    const { labelScores, shape } = this.network
    const from = row * labelScores.stride
    if (favoured > 0) labelScores.data[from + favoured]! += this.model.header.bonus.label
    let best = ROOT_LABEL + 1
    for (let label = best + 1; label < shape.vocabulary.labels; label++)
      if (labelScores.data[from + label]! > labelScores.data[from + best]!) best = label
    return best
  }
}

function logProbabilities(from: Float32Array, at: number, to: Float32Array, toAt: number, count: number): void {
  let most = from[at]!
  for (let i = 1; i < count; i++) if (from[at + i]! > most) most = from[at + i]!
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(from[at + i]! - most)
  const whole = most + Math.log(sum)
  for (let i = 0; i < count; i++) to[toAt + i] = from[at + i]! - whole
}
