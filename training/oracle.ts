/** Gold heads and a parse state → what each transition loses: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013). */
import { PAD } from '../src/3-syntax/columns.js'
import type { ParseState } from '../src/3-syntax/parse-state.js'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** Gold heads by position, and the gold dependents of each word. */
export interface GoldTree {
  readonly head: Int32Array
  readonly dependents: readonly (readonly number[])[]
}

/** Heads by index (-1 the root) → by position; the root's head stands after the last word. */
export function goldTree(heads: readonly number[]): GoldTree {
  const root = PAD + heads.length
  const head = new Int32Array(root + 1)
  const dependents: number[][] = Array.from({ length: root + 1 }, () => [])
  heads.forEach((gold, i) => {
    head[i + PAD] = gold < 0 ? root : gold + PAD
    dependents[head[i + PAD]!]!.push(i + PAD)
  })
  return { head, dependents }
}

/**
 * Fills `costs` (shift, left, right) with the number of gold arcs that become out of reach; -1 where a transition is not
 * allowed. Holds while the buffer has words.
 */
export function transitionCosts(costs: Int32Array, state: ParseState, gold: GoldTree): void {
  const top = state.stackWord(0)
  const below = state.stackWord(1)
  const next = state.next
  costs[SHIFT] = shiftCost(state, gold, top, next)
  const later = top === 0 ? 0 : laterArcs(gold, top, next)
  const losesBelow = below !== 0 && gold.head[top] === below
  costs[LEFT] = top === 0 ? -1 : later - (gold.head[top] === next ? 1 : 0) + (losesBelow ? 1 : 0)
  costs[RIGHT] = below === 0 ? -1 : later
}

/** Gold arcs between `top` and the buffer, the root included: its dependents there, and its head. */
function laterArcs(gold: GoldTree, top: number, next: number): number {
  let count = gold.head[top]! >= next ? 1 : 0
  for (const dependent of gold.dependents[top]!) if (dependent >= next) count++
  return count
}

/** Gold arcs between the first word of the buffer and the stack that are lost once it is pushed. */
function shiftCost(state: ParseState, gold: GoldTree, top: number, next: number): number {
  const head = gold.head[next]!
  let count = 0
  if (head < next && head !== top && isOnStack(state, head)) count++
  for (const dependent of gold.dependents[next]!) if (dependent < next && isOnStack(state, dependent)) count++
  return count
}

/** A word left of the buffer is on the stack exactly when it has no head yet. */
const isOnStack = (state: ParseState, position: number): boolean => state.head[position] === 0
