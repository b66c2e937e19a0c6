/** A trigger where it stands: what the checks and slots of a frame look at. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import type { Outlook } from './outlook.js'
import { wordAt } from './roles.js'
import type { Scene } from './scene.js'

export interface Site {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly trigger: number
  readonly outlook: Outlook
  /** The statement in whose content the trigger stands. */
  readonly within: Statement | null
  /** The statement whose cue the trigger belongs to. */
  readonly cued: Statement | null
  /** Part of speech as the lexicon's index has it: `v`, `n` or `a`. */
  readonly shape: string
}

/** The predicate of the clause a word stands in. */
export function clauseHead(sentence: Sentence, index: number): number {
  let at = index
  for (let steps = 0; steps < sentence.words.length; steps++) {
    const word = wordAt(sentence, at)
    const isPredicate = word.upos === 'VERB' || childrenBy(sentence, at, 'cop').length > 0
    if (word.head < 0 || isPredicate) return at
    at = word.head
  }
  return at
}
