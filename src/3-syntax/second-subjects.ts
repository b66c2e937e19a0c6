/**
 * A parsed sentence → the same with one subject a verb: of two noun phrases before it that only a comma parts, the second is an apposition
 * of the first («X, la ministre adjointe, a dit», "X, the envoy, said"). A greedy parser that missed the apposition cannot go back to it.
 */
import type { Word } from '../record/syntax.js'
import { relation } from './tree.js'

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** Rewrites heads and relations in place. Linear in the sentence. */
export function joinSecondSubjects(words: readonly Word[]): void {
  const first = new Map<number, number>()
  words.forEach((word, i) => {
    if (relation(word) !== 'nsubj' || word.head <= i || !NOMINAL.has(word.upos)) return
    const earlier = first.get(word.head)
    if (earlier === undefined) first.set(word.head, i)
    else if (standsBehindComma(words, earlier, i)) {
      word.head = earlier
      word.deprel = 'appos'
    }
  })
}

/** Whether the phrase of `at` begins right behind a comma that follows the phrase of `earlier`, nothing else between. */
function standsBehindComma(words: readonly Word[], earlier: number, at: number): boolean {
  let start = at
  while (start - 1 > earlier && isWithin(words, start - 1, at)) start--
  if (words[start - 1]?.form !== ',') return false
  for (let i = earlier + 1; i < start - 1; i++) if (!isWithin(words, i, earlier)) return false
  return true
}

/** Whether `index` hangs on `head`, directly or through words that do. */
function isWithin(words: readonly Word[], index: number, head: number): boolean {
  for (let i = index, steps = 0; i >= 0 && steps < words.length; i = words[i]!.head, steps++)
    if (i === head) return true
  return false
}
