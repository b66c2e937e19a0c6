/** Examples of named features and a class each → weights by feature and class: multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with L2. */
import { randomStream, shuffle } from '../random.js'

export interface Example {
  readonly features: readonly string[]
  /** Classes any of which is right. */
  readonly right: readonly number[]
  /** How much it counts beside the others. */
  readonly weight: number
}

export interface Softmax {
  readonly weights: ReadonlyMap<string, Float64Array>
}

const EPOCHS = 30
const RATE = 0.2
const SEED = 7

/** `decay`: pull to zero of each weight, shared out among the examples that touch it. The same examples give the same weights. */
export function trainSoftmax(examples: readonly Example[], classes: number, decay: number): Softmax {
  const weights = new Map<string, Float64Array>()
  const sums = new Map<string, Float64Array>()
  const counts = new Map<string, number>()
  for (const { features, weight } of examples)
    for (const name of features) {
      counts.set(name, (counts.get(name) ?? 0) + weight)
      if (!weights.has(name)) {
        weights.set(name, new Float64Array(classes))
        sums.set(name, new Float64Array(classes).fill(1e-2))
      }
    }
  const random = randomStream(SEED)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffle(order, random)) {
      const { features, right, weight } = examples[at]!
      const chances = chancesOf({ weights }, features, classes)
      const slopes = slopesOf(chances, right)
      for (const name of features) {
        const own = weights.get(name)!
        const sum = sums.get(name)!
        const pull = decay / counts.get(name)!
        for (let k = 0; k < classes; k++) {
          const slope = weight * (slopes[k]! - pull * own[k]!)
          sum[k]! += slope * slope
          own[k]! += (RATE * slope) / Math.sqrt(sum[k]!)
        }
      }
    }
  }
  return { weights }
}

/** The way in which each class's score should go to make it likelier that a right one is chosen. */
function slopesOf(chances: Float64Array, right: readonly number[]): Float64Array {
  const all = right.reduce((sum, k) => sum + chances[k]!, 0)
  return chances.map((chance, k) => (right.includes(k) ? chance / all : 0) - chance)
}

/** Probability of each class. */
export function chancesOf({ weights }: Softmax, features: readonly string[], classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (const name of features) {
    const own = weights.get(name)
    if (own !== undefined) for (let k = 0; k < classes; k++) scores[k]! += own[k]!
  }
  const highest = Math.max(...scores)
  let all = 0
  for (let k = 0; k < classes; k++) {
    scores[k] = Math.exp(scores[k]! - highest)
    all += scores[k]!
  }
  return scores.map(score => score / all)
}
