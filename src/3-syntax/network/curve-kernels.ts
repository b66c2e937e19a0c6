/**
 * The curves of the network in WebAssembly, on vectors of floats. They take nothing but sums, products and quotients, so that
 * every machine finds the same.
 */
import { LEFT_ONE } from './product.js'
import * as wasm from './wasm.js'

/** Slope of the layer above the LSTMs where its sums are below 0. */
export const LEAK = 0.1

const { get, set, advance, int } = wasm

/** Local variables of a kernel that hold what is always the same. */
type Constants = ReadonlyMap<number, number>

/** Where the fraction below reaches 1. */
const LIMIT = 4.97
/** tanh as a continued fraction cut off (Lambert 1768): error below 0.0001. */
const ABOVE = [378, 17325, 135135]
const BELOW = [28, 3150, 62370, 135135]

const CONSTANTS = [...new Set([LIMIT, -LIMIT, ...ABOVE, ...BELOW, 0.5, LEFT_ONE])]

/** `x` becomes tanh of it. */
function tanh(x: number, square: number, constants: Constants): wasm.Code {
  const constant = (value: number): number[] => get(constants.get(value)!)
  return [
    ...[...get(x), ...constant(LIMIT), ...wasm.lesserFloats, ...constant(-LIMIT), ...wasm.greaterFloats, ...set(x)],
    ...[...get(x), ...get(x), ...wasm.multiplyFloats, ...set(square)],
    ...[...get(square), ...constant(ABOVE[0]!), ...wasm.addFloats],
    ...ABOVE.slice(1).flatMap(term => [
      ...[...get(square), ...wasm.multiplyFloats],
      ...[...constant(term), ...wasm.addFloats],
    ]),
    ...[...get(x), ...wasm.multiplyFloats],
    ...constant(BELOW[0]!),
    ...BELOW.slice(1).flatMap(term => [
      ...[...get(square), ...wasm.multiplyFloats],
      ...[...constant(term), ...wasm.addFloats],
    ]),
    ...[...wasm.divideFloats, ...set(x)],
  ]
}

/** `x` becomes 1 / (1 + exp(-x)). */
function sigmoid(x: number, square: number, constants: Constants): wasm.Code {
  const half = get(constants.get(0.5)!)
  return [
    ...[...get(x), ...half, ...wasm.multiplyFloats, ...set(x)],
    ...tanh(x, square, constants),
    ...[...get(x), ...half, ...wasm.multiplyFloats, ...half, ...wasm.addFloats, ...set(x)],
  ]
}

/** The constants in locals from `first` on, and the code that sets them. */
function constantsFrom(first: number): { constants: Constants; code: wasm.Code } {
  const constants = new Map(CONSTANTS.map((value, i) => [value, first + i]))
  return { constants, code: CONSTANTS.flatMap((value, i) => [...wasm.floats(value), ...set(first + i)]) }
}

const fixed = (x: number, constants: Constants): wasm.Code => [
  ...[...get(x), ...get(constants.get(LEFT_ONE)!), ...wasm.multiplyFloats],
  ...wasm.toInts,
]

/** Both halves of eight numbers, by the offset of their bytes. */
const HALVES = [0, 16] as const

/**
 * The gates of a word (sums for input, forget, output and new content, each `bytes` long) and the cells, which become what they
 * hold then → its state, in fixed point. Eight cells a block.
 */
export type CellKernel = (gates: number, bytes: number, cells: number, state: number, blocks: number) => void

export function cellKernel(): wasm.WasmFunction {
  const [gates, bytes, cells, state, blocks] = [0, 1, 2, 3, 4] as const
  const [forget, output, content] = [5, 6, 7] as const
  const [x, y, square] = [8, 9, 10] as const
  const { constants, code } = constantsFrom(11)
  const load = (from: number, offset: number, to: number): number[] => [
    ...[...get(from), ...wasm.loadVector(offset)],
    ...set(to),
  ]
  const half = (offset: number): number[] => [
    ...[...load(gates, offset, x), ...sigmoid(x, square, constants)],
    ...[...load(content, offset, y), ...tanh(y, square, constants)],
    ...[...get(x), ...get(y), ...wasm.multiplyFloats, ...set(y)],
    ...[...load(forget, offset, x), ...sigmoid(x, square, constants)],
    ...[...get(x), ...get(cells), ...wasm.loadVector(offset), ...wasm.multiplyFloats],
    ...[...get(y), ...wasm.addFloats, ...set(y)],
    ...[...get(cells), ...get(y), ...wasm.storeVector(offset)],
    ...[...load(output, offset, x), ...sigmoid(x, square, constants), ...tanh(y, square, constants)],
    ...[...get(x), ...get(y), ...wasm.multiplyFloats, ...set(x)],
    ...fixed(x, constants),
  ]
  const next = (from: number, to: number): number[] => [...get(from), ...get(bytes), ...wasm.add, ...set(to)]
  const block = [
    ...get(state),
    ...HALVES.flatMap(half),
    ...[...wasm.toShorts, ...wasm.storeVector(0)],
    ...[gates, forget, output, content, cells].flatMap(local => advance(local, int(32))),
    ...advance(state, int(16)),
  ]
  const body = [
    ...[...code, ...next(gates, forget), ...next(forget, output), ...next(output, content)],
    ...wasm.repeat(blocks, block),
  ]
  return { name: 'cells', parameters: 5, ints: 3, vectors: 3 + CONSTANTS.length, body }
}

/** The tanh of the sum of two rows, in fixed point. Eight numbers a block. */
export type PairKernel = (first: number, second: number, to: number, blocks: number) => void

export function pairKernel(): wasm.WasmFunction {
  const [first, second, to, blocks, x, square] = [0, 1, 2, 3, 4, 5] as const
  const { constants, code } = constantsFrom(6)
  const half = (offset: number): number[] => [
    ...[...get(first), ...wasm.loadVector(offset), ...get(second), ...wasm.loadVector(offset)],
    ...[...wasm.addFloats, ...set(x), ...tanh(x, square, constants), ...fixed(x, constants)],
  ]
  const block = [
    ...[...get(to), ...HALVES.flatMap(half), ...wasm.toShorts, ...wasm.storeVector(0)],
    ...[...advance(first, int(32)), ...advance(second, int(32)), ...advance(to, int(16))],
  ]
  const body = [...code, ...wasm.repeat(blocks, block)]
  return { name: 'pairs', parameters: 4, ints: 0, vectors: 2 + CONSTANTS.length, body }
}

/** Numbers below 0 shrink by `LEAK`. Four numbers a block. */
export type LeakKernel = (numbers: number, blocks: number) => void

export function leakKernel(): wasm.WasmFunction {
  const [numbers, blocks, leak] = [0, 1, 2] as const
  const block = [
    ...[...get(numbers), ...get(numbers), ...wasm.loadVector(0)],
    ...[...get(numbers), ...wasm.loadVector(0), ...get(leak), ...wasm.multiplyFloats],
    ...[...wasm.greaterFloats, ...wasm.storeVector(0), ...advance(numbers, int(16))],
  ]
  const body = [...wasm.floats(LEAK), ...set(leak), ...wasm.repeat(blocks, block)]
  return { name: 'leak', parameters: 2, ints: 0, vectors: 1, body }
}
