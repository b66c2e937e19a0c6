/** Gradients of the states of one LSTM direction → those of its inputs and weights, back through time. */
import {
  type Arena,
  fillPanels,
  type Matrix,
  multiply,
  multiplyTurned,
  type Panels,
} from '../../src/3-syntax/network/arena.js'
import type { Batch } from './batch.js'
import { tanh } from './curves.js'
import type { Direction, LstmBuffers } from './lstm.js'

/** Weights turned over, so that gradients flow from gates to inputs and states. */
export interface TurnedWeights {
  readonly input: Panels
  readonly state: Panels
}

export interface LstmGradients {
  readonly input: Matrix
  readonly state: Matrix
  readonly bias: Float32Array
}

/** Room shared by all directions. */
export interface LstmScratch {
  readonly gates: Matrix
  readonly cells: Matrix
  /** State of the word before in each row. */
  readonly before: Matrix
  /** Data of the panels of `gates`. */
  readonly panels: Float32Array
}

/** `states` and its gradients hold this direction from `column` on. Adds to `inputGradients` and `gradients`. */
export function lstmGradient(
  arena: Arena,
  batch: Batch,
  direction: Direction,
  turned: TurnedWeights,
  forward: LstmBuffers,
  inputs: Matrix,
  states: Matrix,
  stateGradients: Matrix,
  column: number,
  inputGradients: Matrix,
  gradients: LstmGradients,
  scratch: LstmScratch,
): void {
  const { active, first, rows } = batch
  const { gates, cells, before } = scratch
  const { stride: gateCount } = gates
  const { stride: count } = cells
  cells.data.fill(0, 0, rows * count)
  before.data.fill(0, 0, rows * count)
  const last = active.length - 1
  // gradients of states stand in columns; the product needs them alone
  const own: Matrix = { data: stateGradients.data.subarray(column), stride: stateGradients.stride }
  for (let step = last; step >= 0; step--) {
    const place = direction === 1 ? step : last - step
    const next = place + direction
    const previous = place - direction
    const passed = Math.min(active[place]!, active[next] ?? 0)
    if (passed > 0) multiply(arena, own, gates, turned.state, passed, { cRow: first[place]!, aRow: first[next]! })
    const carried = Math.min(active[place]!, active[previous] ?? 0)
    for (let i = 0; i < active[place]!; i++) {
      const row = first[place]! + i
      const from = i < carried ? first[previous]! + i : -1
      rowGradient(forward, row, from, own, scratch)
      if (from < 0) continue
      for (let c = 0; c < count; c++) before.data[row * count + c] = states.data[from * states.stride + column + c]!
    }
  }
  const panels: Panels = { data: scratch.panels, rows, columns: gateCount }
  fillPanels(panels, gates.data, gateCount)
  multiplyTurned(arena, gradients.input, inputs, panels, inputs.stride)
  multiplyTurned(arena, gradients.state, before, panels, count)
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < gateCount; i++) gradients.bias[i]! += gates.data[row * gateCount + i]!
  multiply(arena, inputGradients, gates, turned.input, rows)
}

/** Gradient of the state of a row → of its gates (before their curves), and of the cells of the word before. */
function rowGradient(forward: LstmBuffers, row: number, from: number, states: Matrix, scratch: LstmScratch): void {
  const g = forward.gates.data
  const { gates, cells } = scratch
  const { stride: count } = cells
  const at = row * gates.stride
  for (let i = 0; i < count; i++) {
    const [input, forget, output, content] = [
      g[at + i]!,
      g[at + count + i]!,
      g[at + 2 * count + i]!,
      g[at + 3 * count + i]!,
    ]
    const state = states.data[row * states.stride + i]!
    const shown = tanh(forward.cells.data[row * count + i]!)
    const cell = cells.data[row * count + i]! + state * output * (1 - shown * shown)
    const earlier = from < 0 ? 0 : forward.cells.data[from * count + i]!
    gates.data[at + i] = cell * content * input * (1 - input)
    gates.data[at + count + i] = cell * earlier * forget * (1 - forget)
    gates.data[at + 2 * count + i] = state * shown * output * (1 - output)
    gates.data[at + 3 * count + i] = cell * input * (1 - content * content)
    if (from >= 0) cells.data[from * count + i] = cell * forget
  }
}
