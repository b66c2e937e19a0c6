/**
 * Examples with hashed features → a yes-or-no model of small integers: logistic regression by AdaGrad (Duchi, Hazan and
 * Singer 2011), each feature left out at random so that none is relied on alone (blankout noise, Wager et al. 2013).
 */
import type { DecisionModel } from '../../src/2-language/decision.js'
import { shuffle } from '../random.js'

export interface Example {
  readonly features: readonly number[]
  readonly label: boolean
}

export interface LogisticOptions {
  /** Weights in the model; a power of two. */
  readonly size: number
  readonly epochs: number
  readonly rate: number
  /** Probability with which a feature is left out at each step. */
  readonly blankout: number
  /** Numbers in [0, 1). */
  readonly random: () => number
}

export function trainDecision(examples: readonly Example[], options: LogisticOptions): DecisionModel {
  const { size, epochs, rate, blankout, random } = options
  const mask = size - 1
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-8)
  const order = [...examples]
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { features, label } of shuffle(order, random)) {
      const used = features.filter(() => random() >= blankout)
      const score = used.reduce((sum, feature) => sum + weights[feature & mask]!, 0)
      const gradient = (label ? 1 : 0) - 1 / (1 + Math.exp(-score))
      for (const feature of used) {
        const at = feature & mask
        squares[at]! += gradient * gradient
        weights[at]! += (rate * gradient) / Math.sqrt(squares[at]!)
      }
    }
  }
  return quantised(weights)
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
