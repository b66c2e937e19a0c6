/** Memory shared with WebAssembly, dealt out once as arrays of floats, and weight matrices laid in panels for its products. */
import { compileKernels, type Kernels } from './kernels.js'
import { LEFT_ONE, PANEL, RIGHT_ONE } from './product.js'
import type { Place } from './shape.js'

const PAGE = 65536
const ALIGNMENT = 16

export class Arena {
  readonly kernels: Kernels
  private readonly memory: WebAssembly.Memory
  private used = 0

  /** @param floats how many can be dealt out, in all */
  constructor(floats: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / PAGE) + 1 })
    this.kernels = compileKernels(this.memory)
  }

  /** Zeros; at 64-byte boundaries. */
  floats(length: number): Float32Array {
    const array = new Float32Array(this.memory.buffer, this.used, length)
    this.used += Math.ceil(length / ALIGNMENT) * ALIGNMENT * 4
    return array
  }

  /** Zeros in half the room. */
  shorts(length: number): Int16Array {
    const { buffer, byteOffset } = this.floats(Math.ceil(length / 2))
    return new Int16Array(buffer, byteOffset, length)
  }
}

/** A matrix in the arena: rows lie `stride` numbers apart. */
export interface Matrix {
  readonly data: Float32Array
  readonly stride: number
}

/** The same in fixed point, for the left-hand side of a product. */
export interface FixedMatrix {
  readonly data: Int16Array
  readonly stride: number
}

/** The right-hand side of a product, in panels; columns beyond `columns` are 0. */
export interface Panels {
  readonly data: Float32Array
  readonly rows: number
  readonly columns: number
}

/** The right-hand side of a product in fixed point, two rows at a time; `rows` is even. */
export interface FixedPanels {
  readonly data: Int16Array
  readonly rows: number
  readonly columns: number
}

/** Columns rounded up to whole panels. */
export const padded = (columns: number): number => Math.ceil(columns / PANEL) * PANEL

export const panelsFor = (arena: Arena, rows: number, columns: number): Panels => ({
  data: arena.floats(rows * padded(columns)),
  rows,
  columns,
})

/** Copies `rows` rows of a matrix, the first at `from`, into panels. */
export function fillPanels({ data, rows, columns }: Panels, matrix: Float32Array, stride: number, from = 0): void {
  for (let first = 0, to = 0; first < columns; first += PANEL, to += rows * PANEL) {
    const width = Math.min(PANEL, columns - first)
    for (let row = 0; row < rows; row++) {
      const at = from + row * stride + first
      for (let i = 0; i < width; i++) data[to + row * PANEL + i] = matrix[at + i]!
    }
  }
}

export const fixedPanelsFor = (arena: Arena, rows: number, columns: number): FixedPanels => ({
  data: arena.shorts(rows * padded(columns)),
  rows,
  columns,
})

/** Copies parameters into panels in fixed point, from a column on. */
export function fillFixedPanels(
  { data, rows }: FixedPanels,
  matrix: Float32Array,
  { from, columns }: Place,
  firstColumn = 0,
): void {
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const column = firstColumn + i
      const panel = Math.floor(column / PANEL) * rows * PANEL
      const pair = (row >> 1) * 2 * PANEL
      data[panel + pair + (column % PANEL) * 2 + (row & 1)] = toShort(matrix[from + row * columns + i]! * RIGHT_ONE)
    }
  }
}

const toShort = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value)))

/** The first `count` numbers in fixed point, to the row. */
export function fix({ data, stride }: FixedMatrix, row: number, numbers: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) data[row * stride + i] = toShort(numbers[i]! * LEFT_ONE)
}

/** As `fillPanels`, of the matrix turned over: its columns become the rows. */
export function fillTurned({ data, rows, columns }: Panels, matrix: Float32Array, stride: number, from = 0): void {
  for (let first = 0, to = 0; first < columns; first += PANEL, to += rows * PANEL) {
    const width = Math.min(PANEL, columns - first)
    for (let i = 0; i < width; i++) {
      const at = from + (first + i) * stride
      for (let row = 0; row < rows; row++) data[to + row * PANEL + i] = matrix[at + row]!
    }
  }
}

/** `c += a · b` for `rows` rows; `c` begins at row `cRow`, `a` at row `aRow` and column `aColumn`. */
export function multiply(
  { kernels }: Arena,
  c: Matrix,
  a: Matrix,
  b: Panels,
  rows: number,
  { cRow = 0, aRow = 0, aColumn = 0 } = {},
): void {
  const [to, from] = [placeOf(c, cRow, 0), placeOf(a, aRow, aColumn)]
  kernels.floats(to, from, b.data.byteOffset, rows, padded(b.columns) / PANEL, b.rows, c.stride * 4, a.stride * 4, 4)
}

/** As `multiply`, in fixed point. */
export function multiplyFixed(
  { kernels }: Arena,
  c: Matrix,
  a: FixedMatrix,
  b: FixedPanels,
  rows: number,
  { cRow = 0, cColumn = 0, aRow = 0, aColumn = 0 } = {},
): void {
  const from = a.data.byteOffset + (aRow * a.stride + aColumn) * 2
  const to = placeOf(c, cRow, cColumn)
  const panels = padded(b.columns) / PANEL
  kernels.fixed(to, from, b.data.byteOffset, rows, panels, b.rows / 2, c.stride * 4, a.stride * 2, 4)
}

/** `c += aᵗ · b`: `columns` columns of `a` from `aColumn` on, as rows; `b` has as many rows as `a`. */
export function multiplyTurned(
  { kernels }: Arena,
  c: Matrix,
  a: Matrix,
  b: Panels,
  columns: number,
  aColumn = 0,
): void {
  const [to, from] = [placeOf(c, 0, 0), placeOf(a, 0, aColumn)]
  const panels = padded(b.columns) / PANEL
  kernels.floats(to, from, b.data.byteOffset, columns, panels, b.rows, c.stride * 4, 4, a.stride * 4)
}

/** Where a number of the matrix lies, in bytes. */
export const placeOf = ({ data, stride }: Matrix, row: number, column: number): number =>
  data.byteOffset + (row * stride + column) * 4
