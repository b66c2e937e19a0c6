/** A move → how sure it is, from the share of acts of its kind that the annotated articles confirm. */
import type { Move } from './match.js'

/** Shares right by kind of evidence, measured on the annotated articles with the suite `reliability`. */
const BASE = { verb: 0.6, noun: 0.5, plain: 0.5, duty: 0.6 } as const

/** Estimated chance, 0 to 1, that type, party and content are right. */
export function confidenceOf(move: Move): number {
  return move.nominal ? BASE.noun : BASE.verb
}
