/** The parts of a word → its input: the rows of the embedding tables side by side. */
import type { WordInputs } from './inputs.js'
import { BANK, INPUT, LEMMA, MORPH, type Shape, SUFFIX } from './shape.js'
import { CENTRES, VECTOR } from './word-codes.js'

/** Writes the input of the word in the row to `to`, its first number at `at`. Parts that are -1 stay 0. */
export function embedWord(
  { places, vocabulary: { stages } }: Shape,
  parameters: Float32Array,
  words: WordInputs,
  row: number,
  to: Float32Array,
  at: number,
): void {
  to.fill(0, at, at + INPUT)
  const add = (place: { from: number }, entry: number, width: number, column: number): void => {
    if (entry < 0) return
    const from = place.from + entry * width
    for (let i = 0; i < width; i++) to[at + column + i]! += parameters[from + i]!
  }
  const code = words.code[row]! * stages
  for (let stage = 0; code >= 0 && stage < stages; stage++) {
    add(places.codes, stage * CENTRES + (words.codes[code + stage]! & 255), VECTOR, 0)
  }
  add(places.lemmas, words.lemma[row]!, LEMMA, VECTOR)
  add(places.suffixes, words.suffix[row]!, SUFFIX, VECTOR + LEMMA)
  add(places.morphs, words.morph[row]!, MORPH, VECTOR + LEMMA + SUFFIX)
  add(places.banks, words.bank[row]!, BANK, VECTOR + LEMMA + SUFFIX + MORPH)
}
