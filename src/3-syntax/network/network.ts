/**
 * Inputs of words → views of them from which heads and relations are chosen: embeddings, two layers of LSTMs in both
 * directions, and one layer above (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing").
 */
import { Arena, fix, type Matrix, multiply, padded } from './arena.js'
import type { Batch } from './batch.js'
import { tanh } from './curves.js'
import type { WordInputs } from './inputs.js'
import { type LstmBuffers, type LstmWeights, runLstm } from './lstm.js'
import { PANEL } from './product.js'
import { BANK, INPUT, LEMMA, MORPH, type ParameterName, type Shape, SUFFIX } from './shape.js'
import { fixedWeights, floatWeights, type Weights } from './weights.js'
import { CENTRES, VECTOR } from './word-codes.js'

/** Slope of the layer above where its sums are below 0. */
export const LEAK = 0.1

export const LAYERS = [1, 2] as const
export const DIRECTIONS = ['Forward', 'Backward'] as const
export type Layer = (typeof LAYERS)[number]
export type DirectionName = (typeof DIRECTIONS)[number]

/** What a network that learns has beside: floats to leave free in the arena. */
interface Training {
  readonly room: number
}

/** Room for so many words at once, and the parameters in use. */
export class Network {
  readonly arena: Arena
  readonly inputs: Matrix
  readonly states: Readonly<Record<Layer, Matrix>>
  /** What the layers hand on: their states, unless training thins them out. */
  readonly handed: Readonly<Record<Layer, Matrix>>
  readonly lstm: Readonly<Record<`${Layer}${DirectionName}`, LstmWeights & LstmBuffers>>
  readonly views: Matrix
  /** The word as a dependent, turned to where its head would lie. */
  readonly turned: Matrix
  /** What the relation of a word with its head is chosen by, and the scores of the relations. */
  readonly pairs: Matrix
  readonly labelScores: Matrix
  /** The words of a sentence as dependents and as heads, and the scores of its arcs. */
  private readonly dependents: Matrix
  private readonly headPanels: Float32Array
  private readonly arcScores: Float32Array
  private readonly weights: ReadonlyMap<ParameterName, Weights>

  /**
   * A network that learns reckons in floats and keeps what its layers did; one in use reckons in fixed point.
   * @param rows words that it reads at once
   * @param longest words of a sentence
   */
  constructor(
    readonly shape: Shape,
    readonly parameters: Float32Array,
    rows: number,
    longest: number,
    training: Training | null,
  ) {
    const labels = padded(shape.vocabulary.labels)
    const { cells, gates, states, views, arc, label } = shape.widths
    const perRow = 2 * INPUT + 6 * states + 4 * (gates + cells) + views + 3 * arc + label + labels + longest + PANEL
    this.arena = new Arena(shape.size + (rows + PANEL) * perRow + 4096 + (training?.room ?? 0))
    const { arena } = this
    const matrix = (columns: number): Matrix => ({ data: arena.floats(rows * columns), stride: columns })
    const source = (columns: number): Matrix =>
      training ? matrix(columns) : { ...matrix(columns), fixed: arena.shorts(rows * columns) }
    const weights = new Map<ParameterName, Weights>()
    this.weights = weights
    const weigh = (name: ParameterName, make = training ? floatWeights : fixedWeights): Weights => {
      const made = make(arena, shape.places[name].rows, shape.places[name].columns)
      weights.set(name, made)
      return made
    }
    this.inputs = source(INPUT)
    this.states = { 1: source(states), 2: source(states) }
    this.handed = training ? { 1: matrix(states), 2: matrix(states) } : this.states
    const buffers = (): LstmBuffers => ({ gates: matrix(gates), cells: matrix(cells) })
    const shared = training ? null : buffers()
    const lstm = (name: `${Layer}${DirectionName}`): LstmWeights & LstmBuffers => ({
      input: weigh(`input${name}`),
      state: weigh(`state${name}`),
      bias: this.parameter(`bias${name}`),
      ...(shared ?? buffers()),
    })
    this.lstm = {
      '1Forward': lstm('1Forward'),
      '1Backward': lstm('1Backward'),
      '2Forward': lstm('2Forward'),
      '2Backward': lstm('2Backward'),
    }
    weigh('views')
    this.views = matrix(views)
    weigh('arcs', floatWeights)
    this.turned = matrix(arc)
    weigh('labels', floatWeights)
    this.pairs = matrix(label)
    this.labelScores = matrix(labels)
    this.dependents = matrix(arc)
    this.headPanels = arena.floats(padded(longest + 1) * arc)
    this.arcScores = arena.floats(longest * padded(longest + 1))
    this.layOutWeights()
  }

  /** The part of the parameters with this name. */
  parameter(name: ParameterName): Float32Array {
    const { from, rows, columns } = this.shape.places[name]
    return this.parameters.subarray(from, from + rows * columns)
  }

  /** To be called when the parameters have changed. */
  layOutWeights(): void {
    for (const [name, weights] of this.weights) weights.layOut(this.parameters, this.shape.places[name])
  }

  /** Fills `inputs` with the embeddings of the words. */
  embed(words: WordInputs, rows: number): void {
    const { inputs, parameters, shape } = this
    const { places } = shape
    const { stages } = shape.vocabulary
    inputs.data.fill(0, 0, rows * INPUT)
    const copy = (place: { from: number }, row: number, width: number, to: number): void => {
      const from = place.from + row * width
      for (let i = 0; i < width; i++) inputs.data[to + i]! += parameters[from + i]!
    }
    for (let row = 0; row < rows; row++) {
      let at = row * INPUT
      const code = words.code[row]! * stages
      for (let stage = 0; code >= 0 && stage < stages; stage++) {
        copy(places.codes, stage * CENTRES + (words.codes[code + stage]! & 255), VECTOR, at)
      }
      at += VECTOR
      if (words.lemma[row]! >= 0) copy(places.lemmas, words.lemma[row]!, LEMMA, at)
      at += LEMMA
      if (words.suffix[row]! >= 0) copy(places.suffixes, words.suffix[row]!, SUFFIX, at)
      at += SUFFIX
      if (words.morph[row]! >= 0) copy(places.morphs, words.morph[row]!, MORPH, at)
      at += MORPH
      copy(places.banks, words.bank[row]!, BANK, at)
      fix(inputs, row, 0, INPUT)
    }
  }

  /** Words of a batch → views and turned views, from which arcs and relations are scored. */
  read(words: WordInputs, batch: Batch): void {
    this.embed(words, batch.rows)
    for (const layer of LAYERS) this.runLayer(layer, batch)
    this.view(batch.rows)
    this.turn(batch.rows)
  }

  /** Inputs of a layer → its states. */
  runLayer(layer: Layer, batch: Batch): void {
    const inputs = layer === 1 ? this.inputs : this.handed[1]
    const [left, right] = [this.lstm[`${layer}Forward`], this.lstm[`${layer}Backward`]]
    runLstm(batch, 1, left, inputs, left, this.states[layer], 0)
    runLstm(batch, -1, right, inputs, right, this.states[layer], this.shape.widths.cells)
  }

  /** States of the second layer → views. */
  view(rows: number): void {
    const { views } = this
    const { stride } = views
    const { labelDependentColumn } = this.shape.widths
    const bias = this.parameter('viewBias')
    for (let row = 0; row < rows; row++) views.data.set(bias, row * stride)
    this.weights.get('views')!.multiply(views, this.handed[2], rows)
    for (let row = 0; row < rows; row++) {
      for (let i = row * stride; i < row * stride + labelDependentColumn; i++) {
        if (views.data[i]! < 0) views.data[i]! *= LEAK
      }
    }
  }

  /** Views → `turned`, whose product with the view of a head is the score of the arc. */
  turn(rows: number): void {
    const bias = this.parameter('arcBias')
    for (let row = 0; row < rows; row++) this.turned.data.set(bias, row * this.turned.stride)
    this.weights.get('arcs')!.multiply(this.turned, this.views, rows)
  }

  /** Scores of heads for the words of a sentence, a row each: its words in turn, then the root. They hold until the next call. */
  scoreArcs(rowOf: (index: number) => number, count: number): Matrix {
    const { views, turned, dependents, headPanels } = this
    const { arc, headColumn } = this.shape.widths
    const scores: Matrix = { data: this.arcScores, stride: padded(count + 1) }
    scores.data.fill(0, 0, count * scores.stride)
    for (let i = 0; i < count; i++) {
      const row = rowOf(i)
      for (let k = 0; k < arc; k++) dependents.data[i * arc + k] = turned.data[row * arc + k]!
      fillColumn(headPanels, arc, i, views.data, row * views.stride + headColumn)
    }
    fillColumn(headPanels, arc, count, this.parameter('root'), 0)
    multiply(this.arena, scores, dependents, { data: headPanels, rows: arc, columns: count + 1 }, count)
    return scores
  }

  /** Fills `labelScores` for words whose head stands in the row that `heads` gives; -1 (the root) leaves a row without meaning. */
  scoreLabels(heads: Int32Array, rows: number): void {
    const { views, pairs, labelScores } = this
    const { label, labelDependentColumn, labelHeadColumn } = this.shape.widths
    for (let row = 0; row < rows; row++) {
      const own = row * views.stride + labelDependentColumn
      const other = Math.max(0, heads[row]!) * views.stride + labelHeadColumn
      for (let i = 0; i < label; i++) pairs.data[row * label + i] = tanh(views.data[own + i]! + views.data[other + i]!)
    }
    const bias = this.parameter('labelBias')
    for (let row = 0; row < rows; row++) labelScores.data.set(bias, row * labelScores.stride)
    this.weights.get('labels')!.multiply(labelScores, pairs, rows)
  }
}

/** Writes what a head is compared by into its column of the panels. */
function fillColumn(panels: Float32Array, rows: number, column: number, view: Float32Array, from: number): void {
  const to = Math.floor(column / PANEL) * rows * PANEL + (column % PANEL)
  for (let k = 0; k < rows; k++) panels[to + k * PANEL] = view[from + k]!
}
