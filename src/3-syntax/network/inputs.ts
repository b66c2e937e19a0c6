/** Annotated words of a sentence → the rows of the embedding tables that stand for them. */
import { type Columns, PAD } from '../columns.js'

/** A number a word each; -1 leaves that part of the input empty. */
export interface WordInputs {
  /** Number of the form among those that have codes. */
  readonly code: Int32Array
  readonly lemma: Int32Array
  readonly suffix: Int32Array
  readonly morph: Int32Array
  readonly bank: Int32Array
  readonly codes: Int8Array
}

export const wordInputs = (rows: number, codes: Int8Array): WordInputs => ({
  code: new Int32Array(rows),
  lemma: new Int32Array(rows),
  suffix: new Int32Array(rows),
  morph: new Int32Array(rows),
  bank: new Int32Array(rows),
  codes,
})

/** Finds the rows of the tables. */
export interface Lookup {
  readonly codeOf: (folded: number) => number
  readonly lemmas: ReadonlyMap<number, number>
  readonly suffixes: ReadonlyMap<number, number>
}

/** Hash of the last three letters of the word at a position. */
export const suffixOf = (words: Columns, position: number): number => words.affixes[position * 8 + 2]!

/** Writes the sentence to the inputs, a row a word. */
export function fillInputs(inputs: WordInputs, words: Columns, lookup: Lookup, bank: number): void {
  for (let row = 0; row < words.length; row++) {
    const at = row + PAD
    inputs.code[row] = lookup.codeOf(words.folded[at]!)
    inputs.lemma[row] = lookup.lemmas.get(words.lemma[at]!) ?? 0
    inputs.suffix[row] = lookup.suffixes.get(suffixOf(words, at)) ?? 0
    inputs.morph[row] = words.morphId[at]!
    inputs.bank[row] = bank
  }
}
