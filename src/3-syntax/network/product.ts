/**
 * Matrix products in WebAssembly with SIMD: C += A · B, of floats, and twice as fast of fixed-point numbers (int16, summed in
 * int32). B lies in panels of 16 columns, each panel row after row, so that the inner loop reads it in one run; the columns of
 * C are a multiple of 16.
 */
import * as wasm from './wasm.js'

/** Columns of a panel: four vectors of four. */
export const PANEL = 16
const PANEL_BYTES = 64

/** The number 1 in fixed point, on the left of a product (which then may lie between -8 and 8) and on the right (-4 and 4). */
export const LEFT_ONE = 4096
export const RIGHT_ONE = 8192

/**
 * Places are byte offsets in the memory, strides are in bytes. `steps` is the length of a row of A; in fixed point it counts
 * pairs, and the rows of B then come in pairs too: the two numbers of a column side by side. C is of floats in either case.
 */
export type Product = (
  c: number,
  a: number,
  b: number,
  rows: number,
  panels: number,
  steps: number,
  rowOfC: number,
  rowOfA: number,
  stepOfA: number,
) => void

export const productKernels = (): wasm.WasmFunction[] => [
  kernel('floats2', 2, FLOATS),
  kernel('floats1', 1, FLOATS),
  kernel('fixed2', 2, FIXED),
  kernel('fixed1', 1, FIXED),
]

/** Two rows at a time, and the last one alone where their number is odd. */
export const inPairs =
  (two: Product, one: Product): Product =>
  (c, a, b, rows, panels, steps, rowOfC, rowOfA, stepOfA) => {
    if (steps === 0 || panels === 0) return
    const pairs = rows >> 1
    if (pairs > 0) two(c, a, b, pairs, panels, steps, rowOfC, rowOfA, stepOfA)
    const done = pairs * 2
    if (done < rows) one(c + done * rowOfC, a + done * rowOfA, b, 1, panels, steps, rowOfC, rowOfA, stepOfA)
  }

/** What differs between the kinds of numbers. */
interface Arithmetic {
  /** A sum, a vector of B and one of A → the sum with their product. */
  readonly accumulate: wasm.Code
  /** What a sum begins with: `given` loads what C holds. */
  readonly begin: (given: wasm.Code) => wasm.Code
  /** What C is to hold in the end. */
  readonly end: (sum: wasm.Code, given: wasm.Code) => wasm.Code
}

const FLOATS: Arithmetic = {
  accumulate: [...wasm.multiplyFloats, ...wasm.addFloats],
  begin: given => given,
  end: sum => sum,
}
const FIXED: Arithmetic = {
  accumulate: [...wasm.dotShorts, ...wasm.addInts],
  begin: () => wasm.zeroVector,
  end: (sum, given) => [
    ...sum,
    ...wasm.toFloats,
    ...wasm.floats(1 / (LEFT_ONE * RIGHT_ONE)),
    ...wasm.multiplyFloats,
    ...given,
    ...wasm.addFloats,
  ],
}

/** The loops for blocks of `height` rows and one panel. */
function kernel(name: string, height: 1 | 2, { accumulate, begin, end }: Arithmetic): wasm.WasmFunction {
  const [c, a, b, blocks, panels, steps, rowOfC, rowOfA, stepOfA] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
  const [cAt, aAt, aNext, bAt, blocksLeft, stepsLeft, cNext, aBlock] = [9, 10, 11, 12, 13, 14, 15, 16] as const
  const firstVector = 17
  const sum = (row: number, part: number): number => firstVector + row * 4 + part
  const spread = (row: number): number => firstVector + height * 4 + row
  const { get, set, advance, int } = wasm
  const rows = Array.from({ length: height }, (_, row) => row)
  const parts = [0, 1, 2, 3]
  const rowOf = (row: number, first: number, second: number): number => (row === 0 ? first : second)

  const step = [
    ...rows.flatMap(row => [...get(rowOf(row, aAt, aNext)), ...wasm.loadSpread(0), ...set(spread(row))]),
    ...parts.flatMap(part =>
      rows.flatMap(row => [
        ...get(sum(row, part)),
        ...get(bAt),
        ...wasm.loadVector(part * 16),
        ...get(spread(row)),
        ...accumulate,
        ...set(sum(row, part)),
      ]),
    ),
    ...rows.flatMap(row => advance(rowOf(row, aAt, aNext), get(stepOfA))),
    ...advance(bAt, int(PANEL_BYTES)),
  ]
  const eachSum = (code: (row: number, part: number) => number[]): number[] =>
    rows.flatMap(row => parts.flatMap(part => code(row, part)))
  const given = (row: number, part: number): number[] => [...get(rowOf(row, cAt, cNext)), ...wasm.loadVector(part * 16)]
  const block = [
    ...[...get(cAt), ...get(rowOfC), ...wasm.add, ...set(cNext)],
    ...eachSum((row, part) => [...begin(given(row, part)), ...set(sum(row, part))]),
    ...[...get(aBlock), ...set(aAt), ...get(aBlock), ...get(rowOfA), ...wasm.add, ...set(aNext)],
    ...[...get(b), ...set(bAt), ...get(steps), ...set(stepsLeft)],
    ...wasm.repeat(stepsLeft, step),
    ...eachSum((row, part) => [
      ...get(rowOf(row, cAt, cNext)),
      ...end(get(sum(row, part)), given(row, part)),
      ...wasm.storeVector(part * 16),
    ]),
    ...advance(cAt, [...get(rowOfC), ...int(height), ...wasm.multiply]),
    ...advance(aBlock, [...get(rowOfA), ...int(height), ...wasm.multiply]),
  ]
  const panel = [
    ...[...get(c), ...set(cAt), ...get(a), ...set(aBlock), ...get(blocks), ...set(blocksLeft)],
    ...wasm.repeat(blocksLeft, block),
    ...advance(c, int(PANEL_BYTES)),
    ...advance(b, [...get(steps), ...int(PANEL_BYTES), ...wasm.multiply]),
  ]
  return { name, parameters: 9, ints: 8, vectors: height * 5, body: wasm.repeat(panels, panel) }
}
