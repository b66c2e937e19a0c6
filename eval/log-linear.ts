/** Choices among options with features → weights that make the right options likely: multinomial logistic regression with L2. */
import { type Features, scoreOf, type Weights } from '../src/record/choice.js'

/** One choice of an article (`group`); several options may be right. */
export interface Choice {
  readonly group: string
  readonly options: readonly { readonly features: Features; readonly right: boolean }[]
}

const ROUNDS = 300
const RATE = 2
/** Strength of the pull to zero, per choice. */
const DECAY = 0.004
const FOLDS = 10

/** Maximises the log-likelihood that a right option is chosen; choices without one teach nothing. */
export function train(choices: readonly Choice[]): Map<string, number> {
  const useful = choices.filter(({ options }) => options.some(({ right }) => right))
  const weights = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>()
    for (const choice of useful) addGradient(choice, weights, gradient)
    for (const [name, slope] of gradient) {
      const weight = weights.get(name) ?? 0
      weights.set(name, weight + RATE * (slope / useful.length - DECAY * weight))
    }
  }
  return weights
}

function addGradient({ options }: Choice, weights: Weights, gradient: Map<string, number>): void {
  const scores = options.map(({ features }) => scoreOf(features, weights))
  const highest = Math.max(...scores)
  const masses = scores.map(score => Math.exp(score - highest))
  const all = masses.reduce((sum, mass) => sum + mass, 0)
  const right = masses.reduce((sum, mass, i) => sum + (options[i]!.right ? mass : 0), 0)
  options.forEach(({ features, right: isRight }, i) => {
    const slope = (isRight ? masses[i]! / right : 0) - masses[i]! / all
    for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + slope * value)
  })
}

/** The articles in folds, each with weights trained on the choices of the others. */
export function folded(choices: readonly Choice[]): { held: ReadonlySet<string>; weights: Weights }[] {
  const groups = [...new Set(choices.map(({ group }) => group))]
  return Array.from({ length: Math.min(FOLDS, groups.length) }, (_, fold) => {
    const held = new Set(groups.filter((_, i) => i % FOLDS === fold))
    return { held, weights: train(choices.filter(({ group }) => !held.has(group))) }
  })
}

/** Choices that come out right by weights trained without their article, and those that could. */
export function crossValidate(choices: readonly Choice[]): { right: number; possible: number } {
  const right = folded(choices).flatMap(({ held, weights }) =>
    choices.filter(({ group, options }) => held.has(group) && isRight(options, weights)),
  )
  return { right: right.length, possible: choices.filter(({ options }) => options.some(option => option.right)).length }
}

function isRight(options: Choice['options'], weights: Weights): boolean {
  const best = options.reduce((a, b) => (scoreOf(b.features, weights) > scoreOf(a.features, weights) ? b : a))
  return best.right
}
