/** Moves of an article in text order → the same with those of no one («la lettre est restée sans réponse») given to whoever was asked last. */
import type { Move } from './match.js'
import type { Scene } from './scene.js'

/** Sentences back to the demand or offer that is left open. */
const BACK = 2

export const withAsked = (scene: Scene, moves: readonly Move[]): Move[] =>
  moves.map((move, i) => {
    if (move.who?.party != null || !scene.lexicon.asked.has(move.frame)) return move
    const party = askedBefore(scene, moves.slice(0, i), move)
    return party === null ? move : { ...move, who: { voice: null, party, own: false } }
  })

/** Whom the last demand or offer before the move was put to: the party it names, or the only other one its sentence names. */
function askedBefore(scene: Scene, before: readonly Move[], { sentence }: Move): string | null {
  const last = before.findLast(
    other =>
      (other.type === 'demand' || other.type === 'offer') &&
      other.who?.party != null &&
      sentence.index - other.sentence.index <= BACK,
  )
  if (last === undefined) return null
  if (last.to !== null) return last.to
  const named = new Set(scene.named[last.sentence.index]?.values())
  named.delete(last.who!.party!)
  return named.size === 1 ? [...named][0]! : null
}
