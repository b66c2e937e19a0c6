import { expect, it } from 'vitest'
import { sigmoid, tanh } from './curves.js'

it('follows the curves closely', () => {
  for (let x = -12; x <= 12; x += 0.0137) {
    expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-5)
    expect(Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x)))).toBeLessThan(1e-5)
  }
})
