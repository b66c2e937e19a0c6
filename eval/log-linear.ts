/** Choices among options with features → weights that make the right options likely: multinomial logistic regression with L2. */
import { type Features, scoreOf, type Weights } from '../src/record/choice.js'

/** One choice of an article (`group`); several options may be right. */
export interface Choice {
  readonly group: string
  /** How much it teaches beside the others (1 where not told). */
  readonly weight?: number
  readonly options: readonly { readonly features: Features; readonly right: boolean }[]
}

const ROUNDS = 300
const RATE = 2
/** Strength of the pull to zero, per choice. */
const DECAY = 0.004
const FOLDS = 10

/** Maximises the log-likelihood that a right option is chosen; choices without one teach nothing. */
export function train(choices: readonly Choice[]): Map<string, number> {
  const ids = new Map<string, number>()
  const useful = choices
    .filter(({ options }) => options.some(({ right }) => right))
    .map(choice => ({ weight: choice.weight ?? 1, options: numbered(choice, ids) }))
  const all = useful.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(ids.size)
  const gradient = new Float64Array(ids.size)
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0)
    for (const { weight, options } of useful) addGradient(options, weight, weights, gradient)
    for (let id = 0; id < weights.length; id++) weights[id]! += RATE * (gradient[id]! / all - DECAY * weights[id]!)
  }
  return new Map([...ids].map(([name, id]) => [name, weights[id]!]))
}

/** An option with its features by number: 300 rounds look each up too often to do it by name. */
interface Numbered {
  readonly ids: Int32Array
  readonly values: Float64Array
  readonly right: boolean
}

const numbered = ({ options }: Choice, known: Map<string, number>): Numbered[] =>
  options.map(({ features, right }) => {
    const ids = [...features.keys()].map(name => {
      const id = known.get(name) ?? known.size
      known.set(name, id)
      return id
    })
    return { ids: Int32Array.from(ids), values: Float64Array.from(features.values()), right }
  })

function addGradient(
  options: readonly Numbered[],
  weight: number,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const scores = options.map(({ ids, values }) => ids.reduce((sum, id, i) => sum + weights[id]! * values[i]!, 0))
  const highest = Math.max(...scores)
  const masses = scores.map(score => Math.exp(score - highest))
  const all = masses.reduce((sum, mass) => sum + mass, 0)
  const right = masses.reduce((sum, mass, i) => sum + (options[i]!.right ? mass : 0), 0)
  options.forEach((option, i) => {
    const slope = weight * ((option.right ? masses[i]! / right : 0) - masses[i]! / all)
    for (let j = 0; j < option.ids.length; j++) gradient[option.ids[j]!]! += slope * option.values[j]!
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
