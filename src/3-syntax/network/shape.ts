/** The network's sizes → its parameters, one after the other in one array. */
import { padded } from './arena.js'
import { CENTRES, VECTOR } from './word-codes.js'

/** Numbers of each part of a word's input; the vector of the form comes first. */
export const LEMMA = 32
export const SUFFIX = 24
export const MORPH = 32
export const BANK = 8
export const INPUT = VECTOR + LEMMA + SUFFIX + MORPH + BANK

/** What a network may be larger or smaller in; multiples of a panel. */
export interface Sizes {
  /** Cells of an LSTM in one direction; the output of a layer is both directions side by side. */
  readonly cells: number
  /** Numbers by which a word is compared as a dependent and as a head. */
  readonly arc: number
  /** Numbers by which a relation is chosen. */
  readonly label: number
}

/** Sizes with what follows from them. */
export interface Widths extends Sizes {
  readonly gates: number
  readonly states: number
  /** Columns of the layer above the LSTMs: word as dependent, as head, as dependent of a relation, as head of one. */
  readonly views: number
  readonly headColumn: number
  readonly labelDependentColumn: number
  readonly labelHeadColumn: number
}

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
  readonly widths: Widths
  readonly places: Readonly<Record<ParameterName, Place>>
  readonly size: number
}

export function shapeOf(vocabulary: Vocabulary, { cells, arc, label }: Sizes): Shape {
  const gates = 4 * cells
  const states = 2 * cells
  const views = 2 * arc + 2 * label
  const widths: Widths = {
    ...{ cells, arc, label, gates, states, views },
    ...{ headColumn: arc, labelDependentColumn: 2 * arc, labelHeadColumn: 2 * arc + label },
  }
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
      place(`input${layer}${direction}`, layer === 1 ? INPUT : states, gates)
      place(`state${layer}${direction}`, cells, gates)
      place(`bias${layer}${direction}`, 1, gates)
    }
  }
  place('views', states, views)
  place('viewBias', 1, views)
  place('arcs', arc, arc)
  place('arcBias', 1, arc)
  place('root', 1, arc)
  place('labels', label, padded(vocabulary.labels))
  place('labelBias', 1, padded(vocabulary.labels))
  return { vocabulary, widths, places: places as Record<ParameterName, Place>, size }
}
