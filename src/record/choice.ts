/** Candidates with features → the likeliest by a log-linear model, whose weights are measured on annotated articles. */
import { readFileSync } from 'node:fs'
import { packagePath } from './paths.js'

/** Features that hold of a candidate, by name. */
export type Features = ReadonlyMap<string, number>

/** Weights by name of feature; a feature without a weight counts nothing. */
export type Weights = ReadonlyMap<string, number>

const loaded = new Map<string, Weights>()

/** The weights of one choice (`addressee`), from `models/choices.json`. */
export function weightsOf(choice: string): Weights {
  if (loaded.size === 0) {
    const file: Record<string, Record<string, number>> = JSON.parse(
      readFileSync(packagePath('models', 'choices.json'), 'utf8'),
    )
    for (const [name, weights] of Object.entries(file)) loaded.set(name, new Map(Object.entries(weights)))
  }
  return loaded.get(choice) ?? new Map()
}

/** Sum of the weights of the features. */
export function scoreOf(features: Features, weights: Weights): number {
  let sum = 0
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0)
  return sum
}
