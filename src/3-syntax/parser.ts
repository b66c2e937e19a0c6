/** Tagged words of a sentence → heads and relations, by a greedy arc-hybrid parser in time linear in the sentence. */
import { type Columns, PAD } from './columns.js'
import { LABEL_FEATURES, labelFeatures } from './label-features.js'
import type { Model } from './model.js'
import type { ParseState } from './parse-state.js'
import { STRUCTURE_FEATURES, structureFeatures } from './structure-features.js'

const keys = new Int32Array(Math.max(STRUCTURE_FEATURES, LABEL_FEATURES))
const scores = new Int32Array(1024)

/** Index of the relation `root` in every model's list of relations. */
export const ROOT_LABEL = 1

/** Parses the words; afterwards `state.head` and `state.label` hold the tree by position, the root's head being `state.rootPosition`. */
export function parseWords(model: Model, words: Columns, state: ParseState, kinds: Uint8Array, bank: number): void {
  const structure = model.structureWeights
  state.start(words, kinds)
  const end = PAD + words.length
  while (state.next < end || state.stackSize > 1) {
    if (state.stackSize === 0) {
      state.shift()
      continue
    }
    if (state.next === end) {
      attachRight(model, words, state, bank)
      continue
    }
    structureFeatures(keys, state, words, bank)
    structure.score(keys, STRUCTURE_FEATURES)
    const left = structure.first
    const right = state.stackSize > 1 ? structure.second : Number.NEGATIVE_INFINITY
    if (left > 0 && left >= right) attachLeft(model, words, state, bank)
    else if (right > 0) attachRight(model, words, state, bank)
    else state.shift()
  }
  if (state.stackSize === 1) state.attachLeft(ROOT_LABEL)
}

function attachLeft(model: Model, words: Columns, state: ParseState, bank: number): void {
  state.attachLeft(chooseLabel(model, words, state, state.stackWord(0), state.next, bank))
}

function attachRight(model: Model, words: Columns, state: ParseState, bank: number): void {
  state.attachRight(chooseLabel(model, words, state, state.stackWord(0), state.stackWord(1), bank))
}

function chooseLabel(
  model: Model,
  words: Columns,
  state: ParseState,
  dependent: number,
  head: number,
  bank: number,
): number {
  const count = model.labelHash.length
  labelFeatures(keys, state, words, dependent, head, bank)
  scores.fill(0, 0, count)
  model.labelWeights.addScores(keys, LABEL_FEATURES, scores)
  let best = ROOT_LABEL + 1
  for (let i = best + 1; i < count; i++) if (scores[i]! > scores[best]!) best = i
  return best
}
