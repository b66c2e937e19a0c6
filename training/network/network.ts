/**
 * Inputs of words → views of them from which heads and relations are chosen: embeddings, two layers of LSTMs in both
 * directions, and one layer above (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing").
 */
import {
  Arena,
  fillPanels,
  type Matrix,
  multiply,
  type Panels,
  padded,
  panelsFor,
} from '../../src/3-syntax/network/arena.js'
import { LEAK } from '../../src/3-syntax/network/curve-kernels.js'
import { embedWord } from '../../src/3-syntax/network/embedding.js'
import type { WordInputs } from '../../src/3-syntax/network/inputs.js'
import { PANEL } from '../../src/3-syntax/network/product.js'
import { INPUT, type ParameterName, type Shape } from '../../src/3-syntax/network/shape.js'
import type { Batch } from './batch.js'
import { tanh } from './curves.js'
import { type LstmBuffers, type LstmWeights, runLstm } from './lstm.js'

export const LAYERS = [1, 2] as const
export const DIRECTIONS = ['Forward', 'Backward'] as const
export type Layer = (typeof LAYERS)[number]
export type DirectionName = (typeof DIRECTIONS)[number]

/** A network that learns: in floats, and it keeps what its layers did. `src/3-syntax/network/reader.ts` is the same in use. */
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
  private readonly weights: ReadonlyMap<ParameterName, Panels>

  /**
   * @param rows words that it reads at once
   * @param longest words of a sentence
   * @param room floats to leave free in the arena
   */
  constructor(
    readonly shape: Shape,
    readonly parameters: Float32Array,
    rows: number,
    longest: number,
    room: number,
  ) {
    const labels = padded(shape.vocabulary.labels)
    const { cells, gates, states, views, arc, label } = shape.widths
    const perRow = INPUT + 4 * states + 4 * (gates + cells) + views + 3 * arc + label + labels + longest + PANEL
    this.arena = new Arena(shape.size + (rows + PANEL) * perRow + 4096 + room)
    const { arena } = this
    const matrix = (columns: number): Matrix => ({ data: arena.floats(rows * columns), stride: columns })
    const weights = new Map<ParameterName, Panels>()
    this.weights = weights
    const weigh = (name: ParameterName): Panels => {
      const panels = panelsFor(arena, shape.places[name].rows, shape.places[name].columns)
      weights.set(name, panels)
      return panels
    }
    this.inputs = matrix(INPUT)
    this.states = { 1: matrix(states), 2: matrix(states) }
    this.handed = { 1: matrix(states), 2: matrix(states) }
    const lstm = (name: `${Layer}${DirectionName}`): LstmWeights & LstmBuffers => ({
      input: weigh(`input${name}`),
      state: weigh(`state${name}`),
      bias: this.parameter(`bias${name}`),
      gates: matrix(gates),
      cells: matrix(cells),
    })
    this.lstm = {
      '1Forward': lstm('1Forward'),
      '1Backward': lstm('1Backward'),
      '2Forward': lstm('2Forward'),
      '2Backward': lstm('2Backward'),
    }
    weigh('views')
    this.views = matrix(views)
    weigh('arcs')
    this.turned = matrix(arc)
    weigh('labels')
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
    for (const [name, panels] of this.weights) {
      const { from, columns } = this.shape.places[name]
      fillPanels(panels, this.parameters, columns, from)
    }
  }

  /** Fills `inputs` with the embeddings of the words. */
  embed(words: WordInputs, rows: number): void {
    for (let row = 0; row < rows; row++)
      embedWord(this.shape, this.parameters, words, row, this.inputs.data, row * INPUT)
  }

  /** Inputs of a layer → its states. */
  runLayer(layer: Layer, batch: Batch): void {
    const { arena } = this
    const inputs = layer === 1 ? this.inputs : this.handed[1]
    const [left, right] = [this.lstm[`${layer}Forward`], this.lstm[`${layer}Backward`]]
    runLstm(arena, batch, 1, left, inputs, left, this.states[layer], 0)
    runLstm(arena, batch, -1, right, inputs, right, this.states[layer], this.shape.widths.cells)
  }

  /** States of the second layer → views. */
  view(rows: number): void {
    const { views } = this
    const { stride } = views
    const { labelDependentColumn } = this.shape.widths
    const bias = this.parameter('viewBias')
    for (let row = 0; row < rows; row++) views.data.set(bias, row * stride)
    multiply(this.arena, views, this.handed[2], this.weights.get('views')!, rows)
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
    multiply(this.arena, this.turned, this.views, this.weights.get('arcs')!, rows)
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
    multiply(this.arena, labelScores, pairs, this.weights.get('labels')!, rows)
  }
}

/** Writes what a head is compared by into its column of the panels. */
function fillColumn(panels: Float32Array, rows: number, column: number, view: Float32Array, from: number): void {
  const to = Math.floor(column / PANEL) * rows * PANEL + (column % PANEL)
  for (let k = 0; k < rows; k++) panels[to + k * PANEL] = view[from + k]!
}
