/** Questions asked of a dependency tree: children by relation, the words a phrase covers, the way up. */
import type { Range } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'

const NONE: readonly number[] = []

/** The relation without its subtype: `nsubj:pass` is `nsubj`. */
export function relation(word: Word): string {
  const colon = word.deprel.indexOf(':')
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon)
}

/** Value of a UD feature, as `feature(word, 'Number') === 'Plur'`, or null. */
export function feature(word: Word, name: string): string | null {
  const at = `|${word.feats}|`.indexOf(`|${name}=`)
  if (at < 0) return null
  const from = at + name.length + 1
  const to = word.feats.indexOf('|', from)
  return word.feats.slice(from, to < 0 ? undefined : to)
}

export const childrenOf = (sentence: Sentence, index: number): readonly number[] => sentence.children[index] ?? NONE

/** Dependents of `index` whose relation is one of `relations` (with or without subtype). */
export const childrenBy = (sentence: Sentence, index: number, ...relations: readonly string[]): number[] =>
  childrenOf(sentence, index).filter(child => {
    const word = sentence.words[child]!
    return relations.includes(word.deprel) || relations.includes(relation(word))
  })

/** Builds the dependents of each word from the heads. */
export function linkChildren(words: readonly Word[]): number[][] {
  const children: number[][] = words.map(() => [])
  words.forEach((word, i) => {
    if (word.head >= 0) children[word.head]?.push(i)
  })
  return children
}

/** Index of the first and last word of the subtree of `index`, itself included. Linear in the size of the subtree. */
export function subtree(sentence: Sentence, index: number): { first: number; last: number } {
  let first = index
  let last = index
  const open = [index]
  while (open.length > 0) {
    const next = open.pop()!
    if (next < first) first = next
    if (next > last) last = next
    open.push(...childrenOf(sentence, next))
  }
  return { first, last }
}

/** Text range from the first to the last word of the subtree of `index`. */
export function subtreeRange(sentence: Sentence, index: number): Range {
  const { first, last } = subtree(sentence, index)
  return { start: sentence.words[first]!.start, end: sentence.words[last]!.end }
}

/** Whether `index` stands under `ancestor` (or is it). */
export function isUnder(sentence: Sentence, index: number, ancestor: number): boolean {
  for (let i = index, steps = 0; i >= 0 && steps <= sentence.words.length; i = sentence.words[i]!.head, steps++) {
    if (i === ancestor) return true
  }
  return false
}
