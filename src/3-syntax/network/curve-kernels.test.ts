import { expect, it } from 'vitest'
import { Arena } from './arena.js'
import { LEFT_ONE } from './product.js'

const arena = new Arena(1 << 12)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const row = (value: (i: number) => number): Float32Array => arena.floats(16).map((_, i) => value(i))
const placed = (numbers: Float32Array): Float32Array => {
  const array = arena.floats(numbers.length)
  array.set(numbers)
  return array
}

it('turns the gates of a word into its state', () => {
  const sums = Array.from({ length: 4 }, (_, gate) => row(i => Math.sin(i * 7 + gate) * 9))
  const gates = placed(Float32Array.from(sums.flatMap(sum => [...sum])))
  const before = row(i => Math.cos(i))
  const cells = placed(before)
  const state = arena.shorts(16)
  arena.kernels.cells(gates.byteOffset, 64, cells.byteOffset, state.byteOffset, 2)
  const [input, forget, output, content] = sums as [Float32Array, Float32Array, Float32Array, Float32Array]
  for (let i = 0; i < 16; i++) {
    const cell = sigmoid(forget[i]!) * before[i]! + sigmoid(input[i]!) * Math.tanh(content[i]!)
    expect(Math.abs(cells[i]! - cell)).toBeLessThan(4e-4)
    expect(Math.abs(state[i]! / LEFT_ONE - sigmoid(output[i]!) * Math.tanh(cell))).toBeLessThan(5e-4)
  }
})

it('takes the curve of the sum of two rows', () => {
  const [first, second] = [placed(row(i => i - 8)), placed(row(i => Math.sin(i)))]
  const pairs = arena.shorts(16)
  arena.kernels.pairs(first.byteOffset, second.byteOffset, pairs.byteOffset, 2)
  pairs.forEach((pair, i) => {
    expect(Math.abs(pair / LEFT_ONE - Math.tanh(first[i]! + second[i]!))).toBeLessThan(3e-4)
  })
})

it('lets numbers below 0 shrink', () => {
  const numbers = placed(row(i => i - 8))
  arena.kernels.leak(numbers.byteOffset, 3)
  expect([...numbers].map(number => Math.round(number * 10))).toEqual(
    [...Array(16).keys()].map(i => (i < 8 ? i - 8 : (i - 8) * 10)),
  )
})
