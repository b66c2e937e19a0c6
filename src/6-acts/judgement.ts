/** Words of a judgement → what the judgement does: blame, praise, refuse or only assess. */
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

/** What a judgement on these words does: an asked or offered thing that is found bad is refused. */
export function judgementOf(scene: Scene, sentence: Sentence, indices: readonly number[]): ActType {
  const balance = balanceOf(scene, sentence, indices)
  if (balance === 0) return 'assess'
  if (balance > 0) return 'support'
  const asked = indices.some(index => scene.lexicon.answerable.has(wordAt(sentence, index).lemma.toLowerCase()))
  return asked ? 'reject' : 'accuse'
}
