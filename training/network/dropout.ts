/** Numbers left out at random, the same ones in all words of a sentence (Gal and Ghahramani 2016), so that none is relied on. */
import type { Matrix } from '../../src/3-syntax/network/arena.js'
import type { Widths } from '../../src/3-syntax/network/shape.js'
import type { Batch } from './batch.js'

/** A factor for each sentence and column: 0, or what makes up for those left out. */
export interface Dropout {
  readonly states: Readonly<Record<1 | 2, Float32Array>>
  readonly views: Float32Array
}

export function drawDropout(
  { states, views }: Widths,
  sentences: number,
  share: number,
  random: () => number,
): Dropout {
  const mask = (columns: number): Float32Array =>
    Float32Array.from({ length: sentences * columns }, () => (random() < share ? 0 : 1 / (1 - share)))
  return { states: { 1: mask(states), 2: mask(states) }, views: mask(views) }
}

/** Multiplies in place. */
export function dropped({ data, stride }: Matrix, { active, first }: Batch, mask: Float32Array): void {
  active.forEach((count, place) => {
    const from = first[place]! * stride
    for (let i = 0; i < count * stride; i++) data[from + i]! *= mask[i]!
  })
}
