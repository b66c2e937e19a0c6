/** A move → how sure it is: the chance that its type, party and content are right, by weights set on annotated articles. */

import { type Features, scoreOf, weightsOf } from '../record/choice.js'
import type { Language } from '../record/lexicon.js'
import type { Move } from './match.js'

/** What speaks for and against a move being right. */
export function doubtsOf(move: Move, language: Language): Features {
  const names = [
    'always',
    `by ${evidenceOf(move)}`,
    `in ${language}`,
    `${move.type}`,
    ...(move.who?.party == null ? ['party unknown'] : []),
    ...(move.within !== null && move.basis === 'frame' ? [`told by ${move.within.kind}`] : []),
  ]
  return new Map(names.map(name => [name, 1]))
}

/** Estimated chance, 0 to 1. */
export function confidenceOf(move: Move, language: Language): number {
  const odds = Math.exp(scoreOf(doubtsOf(move, language), weightsOf('confidence')))
  return Math.round((100 * odds) / (1 + odds)) / 100
}

/** From the words of a voice that a frame reads down to a clause read by its shape alone. */
function evidenceOf(move: Move): string {
  if (move.basis === 'frame')
    return move.nominal ? 'noun' : move.within !== null ? 'voiced' : move.cued !== null ? 'cue' : 'told'
  return move.basis
}
