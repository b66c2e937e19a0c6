/**
 * Date patterns → a trie. A pattern is elements parted by spaces: words (`a|b`), slots (`{month}`), `?` after one that may be missing;
 * what stands before `<` or after `>` must be there and is no part of the expression.
 */
import type { DateRule, DatesLexicon } from './lexicon.js'
import { type SlotTest, slotTests } from './slots.js'
import { dateTokens } from './tokens.js'

export interface PatternNode {
  readonly words: Map<string, PatternNode>
  readonly slots: { readonly name: string; readonly test: SlotTest; readonly node: PatternNode }[]
  end: PatternEnd | null
}

/** Where a pattern ends: its rule, and how many tokens before and after the expression are context. */
export interface PatternEnd {
  readonly rule: DateRule
  readonly before: number
  readonly after: number
}

const patternNode = (): PatternNode => ({ words: new Map(), slots: [], end: null })

export function compilePatterns(lexicon: DatesLexicon): PatternNode {
  const root = patternNode()
  const tests = slotTests(lexicon)
  for (const rule of lexicon.rules) {
    for (const pattern of rule.patterns) {
      const insertion = { rule, elements: pattern.split(' '), tests, suffixes: lexicon.ordinal_suffixes }
      insert(insertion, root, { at: 0, depth: 0, before: 0, after: 0, isAfter: false })
    }
  }
  return root
}

interface Insertion {
  readonly rule: DateRule
  readonly elements: readonly string[]
  readonly tests: ReadonlyMap<string, SlotTest>
  readonly suffixes: readonly string[]
}

interface Place {
  readonly at: number
  readonly depth: number
  readonly before: number
  readonly after: number
  readonly isAfter: boolean
}

/** Adds the elements from `place.at` on below a node. Where two patterns end alike, the first rule stands. */
function insert(insertion: Insertion, from: PatternNode, place: Place): void {
  const { rule, elements, tests, suffixes } = insertion
  const element = elements[place.at]
  const rest = { ...place, at: place.at + 1 }
  const on = (next: PatternNode, length: number): void =>
    insert(insertion, next, {
      ...rest,
      depth: place.depth + length,
      after: place.isAfter ? place.after + length : 0,
    })
  if (element === undefined) from.end ??= { rule, before: place.before, after: place.after }
  else if (element === '<') insert(insertion, from, { ...rest, before: place.depth })
  else if (element === '>') insert(insertion, from, { ...rest, isAfter: true })
  else if (element.length > 1 && element.endsWith('?')) {
    on(from, 0)
    step(element.slice(0, -1))
  } else step(element)

  function step(core: string): void {
    const slot = /^\{(\w+!?)\}$/.exec(core)?.[1]
    if (slot !== undefined) {
      const test = tests.get(slot)
      if (test === undefined) throw new Error(`unknown slot {${slot}} in the pattern "${elements.join(' ')}"`)
      let edge = from.slots.find(known => known.name === slot)
      if (edge === undefined) {
        edge = { name: slot, test, node: patternNode() }
        from.slots.push(edge)
      }
      on(edge.node, 1)
      return
    }
    if (core.includes('{')) throw new Error(`a slot must stand alone in the pattern "${elements.join(' ')}"`)
    for (const alternative of core.split('|')) {
      const keys = dateTokens(alternative, 0, alternative.length, { suffixes, numbers: {} }).map(token => token.key)
      on(
        keys.reduce((node, key) => follow(node, key), from),
        keys.length,
      )
    }
  }
}

function follow(node: PatternNode, key: string): PatternNode {
  let next = node.words.get(key)
  if (next === undefined) {
    next = patternNode()
    node.words.set(key, next)
  }
  return next
}
