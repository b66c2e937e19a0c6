/** What the first layer takes from a word by itself, whatever stands around it: reckoned once for words that come again. */
import { type Arena, type FixedMatrix, type FixedPanels, fix, type Matrix, multiplyFixed } from './arena.js'
import { embedWord } from './embedding.js'
import type { WordInputs } from './inputs.js'
import { INPUT, type Shape } from './shape.js'

/** Words kept; some 7 MB. When they are full all are forgotten, so that it does not matter what was read before. */
const KEPT = 2048

/** Floats that it takes of an arena. */
export const roomForGates = (gates: number, longest: number): number => (KEPT + longest) * gates + longest * INPUT

export class WordGates {
  /** A row a word, the gates of both directions side by side. */
  readonly gates: Matrix
  private readonly rows = new Map<number, number>()
  private readonly found: Int32Array
  private readonly inputs: FixedMatrix
  private readonly input = new Float32Array(INPUT)

  /** @param weights from inputs to the gates of both directions */
  constructor(
    private readonly arena: Arena,
    private readonly shape: Shape,
    private readonly parameters: Float32Array,
    private readonly weights: FixedPanels,
    private readonly bias: Float32Array,
    longest: number,
  ) {
    this.gates = { data: arena.floats((KEPT + longest) * bias.length), stride: bias.length }
    this.inputs = { data: arena.shorts(longest * INPUT), stride: INPUT }
    this.found = new Int32Array(longest)
  }

  /** The row of `gates` for each of the words; both hold until the next call. */
  rowsOf(words: WordInputs, count: number): Int32Array {
    const { rows, found, gates, inputs, input, bias, shape } = this
    if (rows.size >= KEPT) rows.clear()
    const first = rows.size
    for (let i = 0; i < count; i++) {
      const key = this.keyOf(words, i)
      let row = rows.get(key)
      if (row === undefined) {
        row = rows.size
        rows.set(key, row)
        embedWord(shape, this.parameters, words, i, input, 0)
        fix(inputs, row - first, input, INPUT)
        gates.data.set(bias, row * gates.stride)
      }
      found[i] = row
    }
    multiplyFixed(this.arena, gates, inputs, this.weights, rows.size - first, { cRow: first })
    return found
  }

  private keyOf({ code, lemma, suffix, morph, bank }: WordInputs, i: number): number {
    const { lemmas, suffixes, morphs, banks } = this.shape.vocabulary
    return (
      ((((code[i]! + 1) * (lemmas + 1) + lemma[i]! + 1) * (suffixes + 1) + suffix[i]! + 1) * (morphs + 1) +
        morph[i]! +
        1) *
        banks +
      bank[i]!
    )
  }
}
