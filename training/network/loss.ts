/** Scores of heads and relations against the right ones → the loss (cross-entropy, summed over words) and its gradients. */
import type { Matrix } from '../../src/3-syntax/network/arena.js'
import { LEAK } from '../../src/3-syntax/network/curve-kernels.js'
import type { Network } from './network.js'

/** Turns scores into probabilities less 1 for the right one, the gradient of the loss; gives the loss. */
export function softmaxGradient(scores: Float32Array, from: number, count: number, right: number): number {
  let most = scores[from]!
  for (let i = 1; i < count; i++) if (scores[from + i]! > most) most = scores[from + i]!
  let sum = 0
  for (let i = 0; i < count; i++) {
    const value = Math.exp(scores[from + i]! - most)
    scores[from + i] = value
    sum += value
  }
  for (let i = 0; i < count; i++) scores[from + i]! /= sum
  const loss = -Math.log(Math.max(scores[from + right]!, 1e-30))
  scores[from + right]! -= 1
  return loss
}

/** Gradients of what the heads of a sentence are scored by. `heads` are indices, `count` the root. */
export function arcGradient(
  network: Network,
  rowOf: (index: number) => number,
  heads: ArrayLike<number>,
  count: number,
  turned: Matrix,
  views: Matrix,
  root: Float32Array,
): number {
  const scores = network.scoreArcs(rowOf, count)
  const rootView = network.parameter('root')
  const { arc, headColumn } = network.shape.widths
  let loss = 0
  for (let d = 0; d < count; d++) {
    const from = d * scores.stride
    loss += softmaxGradient(scores.data, from, count + 1, heads[d]!)
    const own = rowOf(d) * arc
    for (let h = 0; h < count; h++) {
      const other = rowOf(h) * views.stride + headColumn
      exchange(
        arc,
        scores.data[from + h]!,
        network.turned.data,
        turned.data,
        own,
        network.views.data,
        views.data,
        other,
      )
    }
    exchange(arc, scores.data[from + count]!, network.turned.data, turned.data, own, rootView, root, 0)
  }
  return loss
}

/** Adds the gradients of the product of two vectors whose own is `slope`. */
function exchange(
  count: number,
  slope: number,
  first: Float32Array,
  firstGradient: Float32Array,
  firstAt: number,
  second: Float32Array,
  secondGradient: Float32Array,
  secondAt: number,
): void {
  if (slope > -1e-6 && slope < 1e-6) return
  for (let i = 0; i < count; i++) {
    firstGradient[firstAt + i]! += slope * second[secondAt + i]!
    secondGradient[secondAt + i]! += slope * first[firstAt + i]!
  }
}

/** Leaves the gradients in `network.labelScores`; words at the root take no part. */
export function labelLoss(network: Network, heads: Int32Array, labels: Int32Array, rows: number): number {
  const { labelScores, shape } = network
  network.scoreLabels(heads, rows)
  let loss = 0
  for (let row = 0; row < rows; row++) {
    const from = row * labelScores.stride
    if (heads[row]! < 0) labelScores.data.fill(0, from, from + labelScores.stride)
    else loss += softmaxGradient(labelScores.data, from, shape.vocabulary.labels, labels[row]!)
    labelScores.data.fill(0, from + shape.vocabulary.labels, from + labelScores.stride)
  }
  return loss
}

/** Gradients of `network.pairs` → of the views they were made of. */
export function pairGradient(network: Network, heads: Int32Array, pairs: Matrix, views: Matrix, rows: number): void {
  const { label, labelDependentColumn, labelHeadColumn } = network.shape.widths
  for (let row = 0; row < rows; row++) {
    if (heads[row]! < 0) continue
    const own = row * views.stride + labelDependentColumn
    const other = heads[row]! * views.stride + labelHeadColumn
    for (let i = 0; i < label; i++) {
      const value = network.pairs.data[row * label + i]!
      const slope = pairs.data[row * label + i]! * (1 - value * value)
      views.data[own + i]! += slope
      views.data[other + i]! += slope
    }
  }
}

/** Gradients of views after their curve → before it. */
export function leakGradient(network: Network, views: Matrix, rows: number): void {
  const { labelDependentColumn } = network.shape.widths
  for (let row = 0; row < rows; row++) {
    for (let i = row * views.stride; i < row * views.stride + labelDependentColumn; i++) {
      if (network.views.data[i]! < 0) views.data[i]! *= LEAK
    }
  }
}
