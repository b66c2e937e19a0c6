/** Examples with hashed features → a yes-or-no model of small integers: averaged perceptron (Collins 2002). */
import type { DecisionModel } from '../../src/2-language/decision.js'

export interface Example {
  readonly features: readonly number[]
  readonly label: boolean
}

export interface PerceptronOptions {
  /** Weights in the model; a power of two. */
  readonly size: number
  readonly epochs: number
  /** Numbers in [0, 1) that order the examples. */
  readonly random: () => number
}

export function trainDecision(
  examples: readonly Example[],
  { size, epochs, random }: PerceptronOptions,
): DecisionModel {
  const mask = size - 1
  const weights = new Float64Array(size)
  /** Sum over time of each weight, up to the last step at which it changed. */
  const totals = new Float64Array(size)
  const order = examples.map((_, i) => i)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const index of order) {
      const { features, label } = examples[index]!
      let score = 0
      for (const feature of features) score += weights[feature & mask]!
      const margin = label ? score : -score
      if (margin <= 1) {
        const change = label ? 1 : -1
        for (const feature of features) {
          weights[feature & mask]! += change
          totals[feature & mask]! += change * step
        }
      }
      step++
    }
  }
  return quantised(weights.map((weight, i) => weight - totals[i]! / step))
}

/** Scales the weights so that all but the largest thousandth keep within the range of a byte. */
function quantised(weights: Float64Array): DecisionModel {
  const sizes = weights
    .map(Math.abs)
    .filter(weight => weight > 0)
    .sort()
  const largest = sizes[Math.floor(sizes.length * 0.999)] ?? 1
  return Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))))
}
