import { describe, expect, it } from 'vitest'
import { randomStream } from '../../../training/random.js'
import { Arena, fillPanels, fillTurned, type Matrix, multiply, multiplyTurned, padded, panelsFor } from './arena.js'

const random = randomStream(1)

const filled = (arena: Arena, rows: number, columns: number): Matrix => {
  const data = arena.floats(rows * columns)
  data.forEach((_, i) => {
    data[i] = random() - 0.5
  })
  return { data, stride: columns }
}

describe('matrix products', () => {
  it.each([
    [1, 1, 16],
    [5, 7, 40],
    [4, 33, 64],
  ])('of %i rows by %i by %i are those of plain loops', (rows, steps, columns) => {
    const arena = new Arena(1 << 16)
    const [a, b] = [filled(arena, rows, steps), filled(arena, steps, columns)]
    const c: Matrix = { data: arena.floats(rows * padded(columns)).fill(1), stride: padded(columns) }
    const panels = panelsFor(arena, steps, columns)
    fillPanels(panels, b.data, columns)
    multiply(arena, c, a, panels, rows)
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 1
        for (let k = 0; k < steps; k++) sum += a.data[i * steps + k]! * b.data[k * columns + j]!
        expect(c.data[i * c.stride + j]).toBeCloseTo(sum, 4)
      }
    }
  })

  it('begin at the rows and columns asked for', () => {
    const arena = new Arena(1 << 12)
    const [a, b] = [filled(arena, 4, 6), filled(arena, 2, 16)]
    const c: Matrix = { data: arena.floats(5 * 16), stride: 16 }
    const panels = panelsFor(arena, 2, 16)
    fillPanels(panels, b.data, 16)
    multiply(arena, c, a, panels, 1, { cRow: 3, aRow: 2, aColumn: 4 })
    expect(c.data[3 * 16 + 5]).toBeCloseTo(a.data[2 * 6 + 4]! * b.data[5]! + a.data[2 * 6 + 5]! * b.data[16 + 5]!, 5)
    expect([c.data[2 * 16 + 5], c.data[4 * 16 + 5]]).toEqual([0, 0])
  })

  it('take either side turned over', () => {
    const arena = new Arena(1 << 12)
    const [a, b, turned] = [filled(arena, 9, 4), filled(arena, 9, 16), filled(arena, 16, 9)]
    const c: Matrix = { data: arena.floats(4 * 16), stride: 16 }
    const panels = panelsFor(arena, 9, 16)
    fillPanels(panels, b.data, 16)
    multiplyTurned(arena, c, a, panels, 4)
    fillTurned(panels, turned.data, 9)
    const d: Matrix = { data: arena.floats(4 * 16), stride: 16 }
    multiplyTurned(arena, d, a, panels, 4)
    let [first, second] = [0, 0]
    for (let k = 0; k < 9; k++) {
      first += a.data[k * 4 + 3]! * b.data[k * 16 + 7]!
      second += a.data[k * 4 + 3]! * turned.data[7 * 9 + k]!
    }
    expect(c.data[3 * 16 + 7]).toBeCloseTo(first, 5)
    expect(d.data[3 * 16 + 7]).toBeCloseTo(second, 5)
  })
})
