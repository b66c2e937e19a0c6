/** A statement → the clauses it is made of, each with its head, its words and its if-part: what acts are read from where no frame fits. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Statement } from '../record/schema.js'
import { contains, overlaps } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { conditionOf, isCondition } from './conditions.js'
import { hasFiniteVerb, wordAt } from './roles.js'
import type { Scene } from './scene.js'
import { wordsUnder } from './spans.js'

/** A clause of a statement: its head, its words, and the head of its if-part (-1: none). */
export interface Unit {
  readonly sentence: Sentence
  readonly head: number
  readonly words: readonly number[]
  readonly condition: number
}
const SCRAP = 4

/** A few words without a verb after a clause: they say nothing alone. */
export const isScrap = ({ sentence, head, words }: Unit): boolean => words.length <= SCRAP && !isClause(sentence, head)

/** The main clauses of a statement, sentence by sentence; a fragment without a verb is one unit. */
export function unitsOf(scene: Scene, statement: Statement): Unit[] {
  return (scene.holding.get(statement) ?? []).flatMap(sentence => {
    const inside = sentence.words.flatMap((word, i) => (isInside(statement, word) && word.upos !== 'PUNCT' ? [i] : []))
    if (inside.length === 0) return []
    const known = new Set(inside)
    const tops = inside.filter(i => !known.has(wordAt(sentence, i).head))
    const conditionTop =
      inside.find(i => isClause(sentence, i) && isCondition(sentence, i, scene.lexicon)) ??
      tops.find(i => isCondition(sentence, i, scene.lexicon)) ??
      -1
    const main = seen(
      scene,
      sentence,
      mainOf(
        sentence,
        tops.filter(i => i !== conditionTop),
      ) ??
        consequence(sentence, inside, conditionTop) ??
        tops[0]!,
      known,
    )
    const heads = [main, ...ownClauses(sentence, main, known).filter(i => i !== conditionTop)].sort((a, b) => a - b)
    return partition(sentence, inside, heads).map(({ head, words }): Unit => {
      const own = conditionOf(sentence, head, scene.lexicon)
      return {
        sentence,
        head,
        words,
        condition: own >= 0 && known.has(own) ? own : words.includes(conditionTop) ? conditionTop : -1,
      }
    })
  })
}

/** The clause that a tree hangs under its own if-part. */
function consequence(sentence: Sentence, inside: readonly number[], condition: number): number | undefined {
  const below = inside.filter(
    i =>
      i > condition &&
      i !== condition &&
      isClause(sentence, i) &&
      hasFiniteVerb(sentence, i) &&
      wordAt(sentence, i).head === condition,
  )
  return below.find(i => wordAt(sentence, i).deprel !== 'conj') ?? below[0]
}

/** The top that says most: a finite clause before other clauses, and those before phrases. */
function mainOf(sentence: Sentence, tops: readonly number[]): number | undefined {
  const finite = tops.filter(
    i => isClause(sentence, i) && hasFiniteVerb(sentence, i) && wordAt(sentence, i).deprel !== 'acl:relcl',
  )
  if (finite.length > 0) return finite[0]
  return tops.find(i => isClause(sentence, i)) ?? (tops.length > 0 ? longest(sentence, tops) : undefined)
}

/** Looks through verbs of thinking to the clause they govern. */
function seen(scene: Scene, sentence: Sentence, head: number, known: ReadonlySet<number>): number {
  if (!scene.lexicon.transparent.has(wordAt(sentence, head).lemma)) return head
  return childrenBy(sentence, head, 'ccomp').find(child => known.has(child)) ?? head
}

/** Words shared out among clause heads: each clause runs from its first word to where the next begins. */
function partition(
  sentence: Sentence,
  inside: readonly number[],
  heads: readonly number[],
): { head: number; words: number[] }[] {
  const starts = heads.map((head, i) => (i === 0 ? 0 : firstOf(sentence, head)))
  return heads
    .map((head, i) => ({
      head,
      words: inside.filter(index => index >= starts[i]! && index < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ words }) => words.length > 0)
}

const firstOf = (sentence: Sentence, head: number): number => Math.min(...wordsUnder(sentence, head, new Set()))

const isInside = (statement: Statement, word: { start: number; end: number }): boolean =>
  statement.content.some(range => contains(range, word) || (overlaps(range, word) && word.end - word.start > 1))

export const isClause = (sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index).upos === 'VERB' || childrenBy(sentence, index, 'cop').length > 0

const longest = (sentence: Sentence, tops: readonly number[]): number =>
  tops.reduce(
    (best, top) =>
      wordsUnder(sentence, top, new Set()).length > wordsUnder(sentence, best, new Set()).length ? top : best,
    tops[0]!,
  )

/** Coordinated or juxtaposed clauses after the main one with a subject of their own. */
const ownClauses = (sentence: Sentence, head: number, known: ReadonlySet<number>): number[] =>
  childrenBy(sentence, head, 'conj', 'parataxis').filter(
    child =>
      child > head && known.has(child) && isClause(sentence, child) && childrenBy(sentence, child, 'nsubj').length > 0,
  )
