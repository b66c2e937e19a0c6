/** Weight matrices laid out for products: as floats where they are learnt, in fixed point where they are used. */
import {
  type Arena,
  type FixedPanels,
  fillFixedPanels,
  fillPanels,
  fixedPanelsFor,
  type Matrix,
  multiply,
  multiplyFixed,
  type Panels,
  panelsFor,
} from './arena.js'
import type { Place } from './shape.js'

/** `c += a · weights` for some rows, from the row and column asked for. */
export interface Weights {
  readonly layOut: (parameters: Float32Array, place: Place) => void
  readonly multiply: (
    c: Matrix,
    a: Matrix,
    rows: number,
    where?: { readonly cRow?: number; readonly aRow?: number; readonly aColumn?: number },
  ) => void
}

export function floatWeights(arena: Arena, rows: number, columns: number): Weights {
  const panels: Panels = panelsFor(arena, rows, columns)
  return {
    layOut: (parameters, place) => fillPanels(panels, parameters, place.columns, place.from),
    multiply: (c, a, count, where) => multiply(arena, c, a, panels, count, where),
  }
}

export function fixedWeights(arena: Arena, rows: number, columns: number): Weights {
  const panels: FixedPanels = fixedPanelsFor(arena, rows, columns)
  return {
    layOut: (parameters, place) => fillFixedPanels(panels, parameters, place.columns, place.from),
    multiply: (c, a, count, where) => multiplyFixed(arena, c, a, panels, count, where),
  }
}
