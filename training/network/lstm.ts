/** Rows of inputs → rows of states: one direction of a layer of LSTM cells (Hochreiter and Schmidhuber 1997, with forget gates). */
import { type Arena, type Matrix, multiply, type Panels } from '../../src/3-syntax/network/arena.js'
import type { Batch } from './batch.js'
import { sigmoid, tanh } from './curves.js'

export interface LstmWeights {
  /** Inputs to gates, and states to gates. */
  readonly input: Panels
  readonly state: Panels
  readonly bias: Float32Array
}

/** What a direction works in; the gates of a row are input, forget, output and new content, as many of each as there are cells. */
export interface LstmBuffers {
  readonly gates: Matrix
  readonly cells: Matrix
}

/** Order of the places of a batch, and where the place before lies: 1 reads from the left, -1 from the right. */
export type Direction = 1 | -1

/** Fills the columns of `states` from `column` on. */
export function runLstm(
  arena: Arena,
  batch: Batch,
  direction: Direction,
  weights: LstmWeights,
  inputs: Matrix,
  { gates, cells }: LstmBuffers,
  states: Matrix,
  column: number,
): void {
  const { active, first, rows } = batch
  for (let row = 0; row < rows; row++) gates.data.set(weights.bias, row * gates.stride)
  multiply(arena, gates, inputs, weights.input, rows)
  const last = active.length - 1
  for (let step = 0; step <= last; step++) {
    const place = direction === 1 ? step : last - step
    const before = place - direction
    const carried = Math.min(active[place]!, active[before] ?? 0)
    if (carried > 0) {
      const where = { cRow: first[place]!, aRow: first[before]!, aColumn: column }
      multiply(arena, gates, states, weights.state, carried, where)
    }
    for (let i = 0; i < active[place]!; i++) {
      const row = first[place]! + i
      updateCells(gates, cells, row, i < carried ? (first[before]! + i) * cells.stride : -1)
      exposeCells(gates, cells, row, states.data, row * states.stride + column)
    }
  }
}

/** Gates of a row become what they let through; its cells what they hold then. `before` is where the cells of the word before lie, or -1. */
function updateCells(
  { data: gates, stride }: Matrix,
  { data: cells, stride: count }: Matrix,
  row: number,
  before: number,
): void {
  const gate = row * stride
  const cell = row * count
  for (let i = 0; i < count; i++) {
    const input = sigmoid(gates[gate + i]!)
    const forget = sigmoid(gates[gate + count + i]!)
    const content = tanh(gates[gate + 3 * count + i]!)
    gates[gate + i] = input
    gates[gate + count + i] = forget
    gates[gate + 2 * count + i] = sigmoid(gates[gate + 2 * count + i]!)
    gates[gate + 3 * count + i] = content
    cells[cell + i] = input * content + (before < 0 ? 0 : forget * cells[before + i]!)
  }
}

function exposeCells(
  { data: gates, stride }: Matrix,
  { data: cells, stride: count }: Matrix,
  row: number,
  states: Float32Array,
  state: number,
): void {
  const gate = row * stride + 2 * count
  const cell = row * count
  for (let i = 0; i < count; i++) states[state + i] = gates[gate + i]! * tanh(cells[cell + i]!)
}
