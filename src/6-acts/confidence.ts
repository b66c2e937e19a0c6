/** A move → how sure it is: the share of moves of its kind that the annotated articles confirm, shrunk towards the mean. */
import type { ActType } from '../record/schema.js'
import type { Move } from './match.js'

/** Kinds of evidence, from the words of a voice that a frame reads down to a clause read by its shape alone. */
type Evidence = 'voiced' | 'cue' | 'told' | 'noun' | 'duty' | 'shape' | 'plain' | 'side'

/** Shares right by evidence, measured on the annotated articles (see the evaluation suite `reliability`). */
const SHARE: Readonly<Record<Evidence, number>> = {
  voiced: 0.87,
  cue: 0.76,
  told: 0.65,
  noun: 0.6,
  duty: 0.62,
  shape: 0.48,
  plain: 0.48,
  side: 0.6,
}
/** Types that the frames tell apart less surely, and what that costs. */
const SOFT: ReadonlySet<ActType> = new Set(['assess', 'insist', 'support', 'accept'])
const SOFT_COST = 0.1
/** What it costs that the party of who makes the move is unknown. */
const UNKNOWN_COST = 0.2

/** Estimated chance, 0 to 1, that type, party and content are right. */
export function confidenceOf(move: Move): number {
  const evidence = evidenceOf(move)
  const soft = SOFT.has(move.type) && evidence !== 'plain' && evidence !== 'shape' ? SOFT_COST : 0
  const unknown = move.who?.party == null ? UNKNOWN_COST : 0
  return Math.round((SHARE[evidence] - soft - unknown) * 100) / 100
}

function evidenceOf(move: Move): Evidence {
  if (move.basis === 'frame')
    return move.nominal ? 'noun' : move.within !== null ? 'voiced' : move.cued !== null ? 'cue' : 'told'
  return move.basis
}
