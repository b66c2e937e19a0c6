/**
 * A network in use: the words of a sentence → scores of their heads and relations. Embeddings, two layers of LSTMs in both
 * directions (Hochreiter and Schmidhuber 1997, with forget gates), and one layer above them, whose views of the words are
 * compared (Dozat and Manning 2017, "Deep biaffine attention for neural dependency parsing"). Sums are in fixed point: exact,
 * and so the same on every machine.
 */
import {
  Arena,
  type FixedMatrix,
  type FixedPanels,
  fillFixedPanels,
  fillPanels,
  fixedPanelsFor,
  type Matrix,
  multiply,
  multiplyFixed,
  type Panels,
  padded,
  panelsFor,
  placeOf,
} from './arena.js'
import type { WordInputs } from './inputs.js'
import { PANEL } from './product.js'
import { INPUT, type ParameterName, type Shape } from './shape.js'
import { roomForGates, WordGates } from './word-gates.js'

const DIRECTIONS = ['Forward', 'Backward'] as const

/** Cells of a block of the kernel, and numbers of a vector. */
const [CELL_BLOCK, VECTOR_BLOCK] = [8, 4]

/** Owns room for one sentence. */
export class Reader {
  readonly labelScores: Matrix
  private readonly arena: Arena
  private readonly words: WordGates
  /** Sums for the gates of both directions. */
  private readonly gates: Matrix
  private readonly cells: Float32Array
  private readonly states: Readonly<Record<1 | 2, FixedMatrix>>
  private readonly stateWeights: Readonly<Record<1 | 2, readonly FixedPanels[]>>
  private readonly inputWeights: FixedPanels
  private readonly bias: Readonly<Record<1 | 2, Float32Array>>
  private readonly views: Matrix
  private readonly viewWeights: FixedPanels
  private readonly turned: Matrix
  private readonly arcs: Panels
  private readonly heads: Panels
  private readonly arcScores: Matrix
  private readonly pairs: FixedMatrix
  private readonly labelWeights: FixedPanels

  /** @param longest words of a sentence */
  constructor(
    readonly shape: Shape,
    private readonly parameters: Float32Array,
    longest: number,
  ) {
    const { cells, gates, states, views, arc, label } = shape.widths
    const labels = padded(shape.vocabulary.labels)
    const perRow = 2 * gates + 2 * states + views + 2 * arc + label + labels + longest + 2 * PANEL
    const arena = new Arena(shape.size + (longest + PANEL) * perRow + roomForGates(2 * gates, longest) + 4096)
    this.arena = arena
    const matrix = (columns: number): Matrix => ({ data: arena.floats(longest * columns), stride: columns })
    const fixedMatrix = (columns: number): FixedMatrix => ({ data: arena.shorts(longest * columns), stride: columns })
    this.bias = { 1: this.joined('bias1'), 2: this.joined('bias2') }
    const inputs = this.panels(INPUT, 'input1Forward', 'input1Backward')
    this.words = new WordGates(arena, shape, parameters, inputs, this.bias[1], longest)
    this.gates = matrix(2 * gates)
    this.cells = arena.floats(cells)
    this.states = { 1: fixedMatrix(states), 2: fixedMatrix(states) }
    this.stateWeights = {
      1: DIRECTIONS.map(name => this.panels(cells, `state1${name}`)),
      2: DIRECTIONS.map(name => this.panels(cells, `state2${name}`)),
    }
    this.inputWeights = this.panels(states, 'input2Forward', 'input2Backward')
    this.views = matrix(views)
    this.viewWeights = this.panels(states, 'views')
    this.turned = matrix(arc)
    this.arcs = panelsFor(arena, arc, arc)
    fillPanels(this.arcs, parameters, arc, shape.places.arcs.from)
    this.heads = panelsFor(arena, arc, longest + 1)
    this.arcScores = matrix(padded(longest + 1))
    this.pairs = fixedMatrix(label)
    this.labelScores = matrix(labels)
    this.labelWeights = this.panels(label, 'labels')
  }

  /** Scores of heads, a row for each word: the words in turn, then the root. They hold until the next call. */
  scoreArcs(words: WordInputs, count: number): Matrix {
    this.read(words, count)
    const { arena, views, turned, heads } = this
    const { arc, headColumn } = this.shape.widths
    spread(turned, this.parameter('arcBias'), count)
    multiply(arena, turned, views, this.arcs, count)
    for (let i = 0; i < count; i++) fillColumn(heads, i, views.data, i * views.stride + headColumn)
    fillColumn(heads, count, this.parameter('root'), 0)
    const scores: Matrix = { data: this.arcScores.data, stride: padded(count + 1) }
    scores.data.fill(0, 0, count * scores.stride)
    multiply(arena, scores, turned, { data: heads.data, rows: arc, columns: count + 1 }, count)
    return scores
  }

  /** Fills `labelScores` for the words of which arcs were scored last; the head -1 (the root) leaves a row without meaning. */
  scoreLabels(heads: Int32Array, count: number): void {
    const { arena, views, pairs, labelScores } = this
    const { label, labelDependentColumn, labelHeadColumn } = this.shape.widths
    for (let row = 0; row < count; row++) {
      const own = placeOf(views, row, labelDependentColumn)
      const other = placeOf(views, Math.max(0, heads[row]!), labelHeadColumn)
      arena.kernels.pairs(own, other, pairs.data.byteOffset + row * label * 2, label / CELL_BLOCK)
    }
    spread(labelScores, this.parameter('labelBias'), count)
    multiplyFixed(arena, labelScores, pairs, this.labelWeights, count)
  }

  /** Words → views of them. */
  private read(words: WordInputs, count: number): void {
    const { arena, gates, views, states } = this
    const rows = this.words.rowsOf(words, count)
    const kept = this.words.gates
    for (let i = 0; i < count; i++) {
      const from = rows[i]! * kept.stride
      gates.data.set(kept.data.subarray(from, from + kept.stride), i * gates.stride)
    }
    this.runLayer(1, count)
    spread(gates, this.bias[2], count)
    multiplyFixed(arena, gates, states[1], this.inputWeights, count)
    this.runLayer(2, count)
    spread(views, this.parameter('viewBias'), count)
    multiplyFixed(arena, views, states[2], this.viewWeights, count)
    const { labelDependentColumn } = this.shape.widths
    for (let i = 0; i < count; i++) arena.kernels.leak(placeOf(views, i, 0), labelDependentColumn / VECTOR_BLOCK)
  }

  /** Sums for the gates → states, in both directions. */
  private runLayer(layer: 1 | 2, count: number): void {
    const { arena, gates, cells } = this
    const states = this.states[layer]
    const width = this.shape.widths.gates
    for (const direction of [0, 1] as const) {
      const weights = this.stateWeights[layer][direction]!
      const [first, step] = direction === 0 ? [0, 1] : [count - 1, -1]
      const [cColumn, aColumn] = [direction * width, direction * cells.length]
      cells.fill(0)
      for (let i = 0, row = first; i < count; i++, row += step) {
        if (i > 0) multiplyFixed(arena, gates, states, weights, 1, { cRow: row, cColumn, aRow: row - step, aColumn })
        const state = states.data.byteOffset + (row * states.stride + aColumn) * 2
        const blocks = cells.length / CELL_BLOCK
        arena.kernels.cells(placeOf(gates, row, cColumn), cells.length * 4, cells.byteOffset, state, blocks)
      }
    }
  }

  private parameter(name: ParameterName): Float32Array {
    const { from, rows, columns } = this.shape.places[name]
    return this.parameters.subarray(from, from + rows * columns)
  }

  /** The biases of both directions, side by side. */
  private joined(name: 'bias1' | 'bias2'): Float32Array {
    return Float32Array.from(DIRECTIONS.flatMap(direction => [...this.parameter(`${name}${direction}`)]))
  }

  /** Weights as the right-hand side of a product, side by side. */
  private panels(rows: number, ...names: readonly ParameterName[]): FixedPanels {
    const places = names.map(name => this.shape.places[name])
    const panels = fixedPanelsFor(
      this.arena,
      rows,
      places.reduce((sum, { columns }) => sum + columns, 0),
    )
    let column = 0
    for (const place of places) {
      fillFixedPanels(panels, this.parameters, place, column)
      column += place.columns
    }
    return panels
  }
}

/** Writes the row to all rows of the matrix. */
function spread({ data, stride }: Matrix, row: Float32Array, rows: number): void {
  for (let i = 0; i < rows; i++) data.set(row, i * stride)
}

/** Writes what a head is compared by into its column of the panels. */
function fillColumn({ data, rows }: Panels, column: number, view: Float32Array, from: number): void {
  const to = Math.floor(column / PANEL) * rows * PANEL + (column % PANEL)
  for (let k = 0; k < rows; k++) data[to + k * PANEL] = view[from + k]!
}
