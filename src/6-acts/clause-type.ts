/** What is known of a clause → the act it most likely makes: by its wording, and by weights measured on annotated articles. */

import { type Features, scoreOf, type Weights, weightsOf } from '../record/choice.js'
import type { Language } from '../record/lexicon.js'
import type { ActType } from '../record/schema.js'
import type { Clause } from './clause.js'
import { CLAUSE_TYPES, likelihoodsOf } from './wording.js'

/** Log-likelihood below which wording tells nothing more. */
const LEAST = 6

/** The features of a clause as evidence for each of `CLAUSE_TYPES`. */
export function featuresOf({ names, words }: Clause, language: Language): Features[] {
  const likelihoods = likelihoodsOf([...names, ...words], language)
  return CLAUSE_TYPES.map((type, i) => {
    const kind = type ?? 'none'
    const wording = Math.max(likelihoods[i]! / LEAST, -1)
    const features = new Map<string, number>([
      [`${kind} always`, 1],
      ['wording', wording],
      [`${kind} wording`, wording],
    ])
    for (const name of names) features.set(`${kind} ${name}`, 1)
    return features
  })
}

/** What none must be ahead of an act by, in log odds: acts missed and acts invented are to be about as many. */
const LEAD = 1

export const likeliestType = (clause: Clause, language: Language): ActType | null =>
  typeBy(clause, language, weightsOf('clause'))

export function typeBy(clause: Clause, language: Language, weights: Weights): ActType | null {
  let best: ActType | null = null
  let highest = Number.NEGATIVE_INFINITY
  featuresOf(clause, language).forEach((features, i) => {
    const type = CLAUSE_TYPES[i]!
    const score = scoreOf(features, weights) - (type === null ? LEAD : 0)
    if (score > highest) {
      best = type
      highest = score
    }
  })
  return best
}
