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

export function judgementOf(scene: Scene, sentence: Sentence, indices: readonly number[]): ActType {
  const balance = balanceOf(scene, sentence, indices)
  return balance < 0 ? 'accuse' : balance > 0 ? 'support' : 'assess'
}
