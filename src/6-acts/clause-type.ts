/** What is known of a clause → the act it most likely makes, by weights measured on annotated articles. */
import { ACT_TYPES, type ActType } from '../record/schema.js'
import { type Features, scoreOf, type Weights, weightsOf } from './choice.js'
import type { Clause } from './clause.js'

/** Every act type, and none. */
export const CLAUSE_TYPES: readonly (ActType | null)[] = [null, ...ACT_TYPES]

/** The features of a clause as evidence for one type. */
export const featuresFor = (type: ActType | null, clause: Clause): Features => {
  const kind = type ?? 'none'
  return new Map([`${kind} always`, ...[...clause].map(name => `${kind} ${name}`)].map(name => [name, 1]))
}

/** What none must be ahead of an act by, in log odds: acts missed and acts invented are to be about as many. */
const LEAD = 0.6

export const likeliestType = (clause: Clause): ActType | null => typeBy(clause, weightsOf('clause'))

export function typeBy(clause: Clause, weights: Weights): ActType | null {
  let best: ActType | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (const type of CLAUSE_TYPES) {
    const score = scoreOf(featuresFor(type, clause), weights) - (type === null ? LEAD : 0)
    if (score > highest) {
      best = type
      highest = score
    }
  }
  return best
}
