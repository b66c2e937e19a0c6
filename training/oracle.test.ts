import { describe, expect, it } from 'vitest'
import { Columns } from '../src/3-syntax/columns.js'
import { ParseState } from '../src/3-syntax/parse-state.js'
import { WordTypes } from '../src/3-syntax/word-types.js'
import { goldTree, LEFT, RIGHT, SHIFT, transitionCosts } from './oracle.js'

const started = (count: number): ParseState => {
  const words = new Columns()
  words.load(new WordTypes(() => {}), i => `w${i}`, count)
  const state = new ParseState(new Int32Array(4))
  state.start(words, new Uint8Array(8))
  return state
}

/** Follows moves that cost nothing to the end, and gives the heads by index. */
function follow(heads: readonly number[]): number[] {
  const state = started(heads.length)
  const gold = goldTree(heads)
  const costs = new Int32Array(3)
  while (state.next < state.rootPosition || state.stackSize > 1) {
    transitionCosts(costs, state, gold)
    if (state.stackSize === 0) state.shift()
    else if (state.next === state.rootPosition) state.attachRight(0)
    else if (costs[LEFT] === 0) state.attachLeft(0)
    else if (costs[RIGHT] === 0) state.attachRight(0)
    else if (costs[SHIFT] === 0) state.shift()
    else throw new Error(`no free move: ${costs}`)
  }
  state.attachLeft(0)
  return heads.map((_, i) => (state.head[i + 3] === state.rootPosition ? -1 : state.head[i + 3]! - 3))
}

describe('dynamic oracle', () => {
  it.each([[[-1]], [[1, -1]], [[-1, 0, 1]], [[1, 4, 1, 2, -1, 6, 4, 4]], [[1, 2, 3, -1, 3, 4, 5]]])(
    'reaches the tree %j by moves that cost nothing',
    heads => {
      expect(follow(heads)).toEqual(heads)
    },
  )

  it('counts the arcs that a move loses', () => {
    const state = started(4)
    const gold = goldTree([3, 3, 3, -1])
    const costs = new Int32Array(3)
    state.shift()
    state.shift()
    transitionCosts(costs, state, gold)
    expect([...costs]).toEqual([0, 1, 1])
  })
})
