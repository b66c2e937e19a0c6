/** The network's sizes → its parameters, one after the other in one array. */
import { padded } from './arena.js'
import { CENTRES, VECTOR } from './word-codes.js'

/** Numbers of each part of a word's input; the vector of the form comes first. */
export const LEMMA = 32
export const SUFFIX = 24
export const MORPH = 32
export const BANK = 8
export const INPUT = VECTOR + LEMMA + SUFFIX + MORPH + BANK
/** Cells of an LSTM in one direction; the output of a layer is both directions side by side. */
export const CELLS = 128
export const GATES = 4 * CELLS
export const STATES = 2 * CELLS
/** Numbers by which a word is compared as a dependent and as a head. */
export const ARC = 96
/** Numbers by which a relation is chosen. */
export const LABEL = 96
/** Columns of the layer above the LSTMs: word as dependent, as head, as dependent of a relation, as head of one. */
export const LABEL_DEPENDENT_COLUMN = 2 * ARC
export const HEAD_COLUMN = LABEL_DEPENDENT_COLUMN - ARC
export const LABEL_HEAD_COLUMN = 2 * ARC + LABEL
export const VIEWS = 2 * ARC + 2 * LABEL

/** How many of each the training data have; 0 of lemmas and suffixes stands for all others. */
export interface Vocabulary {
  /** Of the codes of words. */
  readonly stages: number
  readonly lemmas: number
  readonly suffixes: number
  readonly morphs: number
  readonly banks: number
  readonly labels: number
}

export type ParameterName =
  | 'codes'
  | 'lemmas'
  | 'suffixes'
  | 'morphs'
  | 'banks'
  | `${'input' | 'state' | 'bias'}${1 | 2}${'Forward' | 'Backward'}`
  | 'views'
  | 'viewBias'
  | 'arcs'
  | 'arcBias'
  | 'root'
  | 'labels'
  | 'labelBias'

export interface Place {
  readonly from: number
  readonly rows: number
  readonly columns: number
}

export interface Shape {
  readonly vocabulary: Vocabulary
  readonly places: Readonly<Record<ParameterName, Place>>
  readonly size: number
}

export function shapeOf(vocabulary: Vocabulary): Shape {
  const places: Partial<Record<ParameterName, Place>> = {}
  let size = 0
  const place = (name: ParameterName, rows: number, columns: number): void => {
    places[name] = { from: size, rows, columns }
    size += rows * columns
  }
  place('codes', vocabulary.stages * CENTRES, VECTOR)
  place('lemmas', vocabulary.lemmas, LEMMA)
  place('suffixes', vocabulary.suffixes, SUFFIX)
  place('morphs', vocabulary.morphs, MORPH)
  place('banks', vocabulary.banks, BANK)
  for (const layer of [1, 2] as const) {
    for (const direction of ['Forward', 'Backward'] as const) {
      place(`input${layer}${direction}`, layer === 1 ? INPUT : STATES, GATES)
      place(`state${layer}${direction}`, CELLS, GATES)
      place(`bias${layer}${direction}`, 1, GATES)
    }
  }
  place('views', STATES, VIEWS)
  place('viewBias', 1, VIEWS)
  place('arcs', ARC, ARC)
  place('arcBias', 1, ARC)
  place('root', 1, ARC)
  place('labels', LABEL, padded(vocabulary.labels))
  place('labelBias', 1, padded(vocabulary.labels))
  return { vocabulary, places: places as Record<ParameterName, Place>, size }
}
