/** Words of a judgement → what the judgement does: blame, praise, refuse or only assess. */
import { childrenBy } from '../3-syntax/tree.js'
import type { ActType } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { wordAt } from './roles.js'
import type { Scene } from './scene.js'

/** Balance of good and bad words among `indices` of the sentence: below zero is bad. */
export function balanceOf(scene: Scene, sentence: Sentence, indices: readonly number[]): number {
  const { positive, negative, negation } = scene.lexicon
  let balance = 0
  let negated = false
  for (const index of indices) {
    const lemma = wordAt(sentence, index).lemma.toLowerCase()
    if (negation.has(lemma)) negated = !negated
    if (positive.has(lemma)) balance += 1
    else if (negative.has(lemma)) balance -= 1
  }
  return negated ? -balance : balance
}

/** Whether some word among `indices` blames. */
export const blames = (scene: Scene, sentence: Sentence, indices: readonly number[]): boolean =>
  indices.some(index => scene.lexicon.blaming.has(wordAt(sentence, index).lemma.toLowerCase()))

/** What a judgement in these words does: an asked or offered thing that is found bad is refused, talks that no one is blamed for are only assessed, and words neither good nor bad judge nothing (null). */
export function judgementOf(scene: Scene, sentence: Sentence, indices: readonly number[]): ActType | null {
  const { answerable, talks } = scene.lexicon
  const names = (words: ReadonlySet<string>): boolean =>
    indices.some(index => words.has(wordAt(sentence, index).lemma.toLowerCase()))
  const balance = balanceOf(scene, sentence, indices)
  if (balance === 0) return null
  if (names(talks) && !blames(scene, sentence, indices)) return 'assess'
  if (balance > 0) return 'support'
  return names(answerable) ? 'reject' : 'accuse'
}

/**
 * What a move does where it is about a means of force: to offer or promise it is to warn, to refuse it is to promise peace.
 * `head`: head of the content, or -1.
 */
export function withForce(scene: Scene, sentence: Sentence, type: ActType, head: number, negated: boolean): ActType {
  if (head < 0 || !(type === 'offer' || type === 'commit' || (negated && (type === 'reject' || type === 'insist'))))
    return type
  const actions = childrenBy(sentence, head, 'xcomp')
  const objects = [head, ...actions].flatMap(action =>
    childrenBy(sentence, action, ...(negated ? ['obj'] : ['obj', 'obl', 'nmod'])),
  )
  const named = [
    head,
    ...actions,
    ...objects,
    ...objects.flatMap(object => childrenBy(sentence, object, 'nmod', 'compound')),
  ]
  const forces = named.some(index => scene.lexicon.threatening.has(wordAt(sentence, index).lemma.toLowerCase()))
  if (!forces) return type
  return negated ? 'commit' : 'warn'
}
