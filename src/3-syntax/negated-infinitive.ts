/**
 * A parsed sentence → the same with negations right before an infinitive hung on it ("vowed never to leave", «affirme ne pas avoir visé»),
 * where the parser has hung them on the verb before, unless that is negated itself («ne peut pas partir»).
 */
import type { Word } from '../record/syntax.js'
import { feature, relation } from './tree.js'

const CLAUSES: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'advcl'])
const OPENING: ReadonlySet<string> = new Set(['mark', 'aux', 'cop'])

/** Rewrites heads in place. Linear in the sentence. */
export function joinNegations(words: readonly Word[]): void {
  for (let i = words.length - 2; i > 0; i--) {
    const { head } = words[i]!
    if (!isNegation(words[i]!) || head < 0 || head >= i) continue
    const infinitive = infinitiveAt(words, i + 1)
    const verb = words[infinitive]
    if (verb?.head !== head || !CLAUSES.has(relation(verb))) continue
    if (!words.some((word, k) => k < head && word.head === head && isNegation(word))) words[i]!.head = infinitive
  }
}

const isNegation = (word: Word): boolean =>
  relation(word) === 'advmod' && (feature(word, 'Polarity') === 'Neg' || feature(word, 'PronType') === 'Neg')

/** The infinitive that begins there, with what negates it, its mark or its auxiliaries; -1 where none does. */
function infinitiveAt(words: readonly Word[], start: number): number {
  let at = start
  while (at + 1 < words.length && isNegation(words[at]!)) at++
  const first = words[at]!
  const verb = OPENING.has(relation(first)) ? first.head : at
  const isInfinitive = feature(first, 'VerbForm') === 'Inf' || feature(words[verb] ?? first, 'VerbForm') === 'Inf'
  return verb >= at && isInfinitive ? verb : -1
}
