/** A clause in a tree → the if-part that stands on it: "if …", "unless …", «à moins que …», «en cas de …». */
import { childrenBy, childrenOf, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'
import { wordAt } from './roles.js'

const CLIMB = 4
const DEPTH = 3

/** Head of the if-part of the clause headed by `index`, of a clause above it or of its last phrases, or -1. */
export function conditionOf(sentence: Sentence, index: number, lexicon: ActLexicon): number {
  const above = conditionAbove(sentence, index, lexicon)
  return above >= 0 ? above : conditionBelow(sentence, index, lexicon, DEPTH)
}

/** An if-part that the tree hangs on a phrase at the end of the clause. */
function conditionBelow(sentence: Sentence, index: number, lexicon: ActLexicon, depth: number): number {
  if (index < 0 || depth === 0) return -1
  for (const child of childrenOf(sentence, index)) {
    if (child < index || relation(wordAt(sentence, child)) === 'ccomp' || relation(wordAt(sentence, child)) === 'conj')
      continue
    if (isCondition(sentence, child, lexicon)) return child
    const found = conditionBelow(sentence, child, lexicon, depth - 1)
    if (found >= 0) return found
  }
  return -1
}

function conditionAbove(sentence: Sentence, index: number, lexicon: ActLexicon): number {
  for (let at = index, steps = 0; at >= 0 && steps < CLIMB; steps++) {
    const found = childrenOf(sentence, at).find(child => isCondition(sentence, child, lexicon))
    if (found !== undefined) return found
    const word = wordAt(sentence, at)
    const kind = relation(word)
    if (kind !== 'xcomp' && kind !== 'ccomp' && kind !== 'conj') return -1
    if (
      kind === 'conj' &&
      childrenBy(sentence, at, 'nsubj').length > 0 &&
      childrenOf(sentence, word.head).every(child => child < at || !isCondition(sentence, child, lexicon))
    ) {
      const first = childrenOf(sentence, word.head).find(child => isCondition(sentence, child, lexicon))
      return first !== undefined && first < word.head ? first : -1
    }
    at = word.head
  }
  return -1
}

/** Whether `index` heads an if-part: a clause with a conditional mark, or a phrase such as «en cas de …». */
export function isCondition(sentence: Sentence, index: number, lexicon: ActLexicon): boolean {
  const { marks, cases } = lexicon.conditions
  const kind = relation(wordAt(sentence, index))
  if (kind === 'obl' || kind === 'nmod' || kind === 'advmod') {
    const bare = childrenBy(sentence, index, 'det').length === 0 || childrenBy(sentence, index, 'acl').length > 0
    return (
      bare &&
      (cases.has(wordAt(sentence, index).lemma) ||
        childrenBy(sentence, index, 'case').some(child => has(sentence, child, cases)))
    )
  }
  const opening = childrenBy(sentence, index, 'mark')
  const mark = opening.find(child => child < index && has(sentence, child, marks))
  if (mark === undefined || isConcessive(sentence, mark, lexicon)) return false
  return kind !== 'ccomp' || opening.length > 1
}

/** "even if": the main clause holds all the same. */
function isConcessive(sentence: Sentence, mark: number, lexicon: ActLexicon): boolean {
  const before = sentence.words[mark - 1]
  return before !== undefined && lexicon.conditions.concessive.has(before.lemma)
}

/** Whether a word, or one of those it forms a fixed expression with, is among `words`. */
const has = (sentence: Sentence, index: number, words: ReadonlySet<string>): boolean =>
  [index, ...childrenBy(sentence, index, 'fixed')].some(part => {
    const word = wordAt(sentence, part)
    return words.has(word.lemma) || words.has(word.form.toLowerCase())
  })

/** Whether a word stands within an if-part. */
export function isInCondition(sentence: Sentence, index: number, lexicon: ActLexicon): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < sentence.words.length; at = wordAt(sentence, at).head, steps++) {
    if (isCondition(sentence, at, lexicon)) return true
  }
  return false
}
