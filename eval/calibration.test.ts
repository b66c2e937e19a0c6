import { describe, expect, it } from 'vitest'
import { calibrationError, reliability } from './calibration.js'

describe('calibration', () => {
  const outcomes = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.2, right: false },
    { confidence: 1, right: true },
  ]

  it('gathers items of like confidence', () => {
    expect(reliability(outcomes)).toEqual([
      { from: 0.2, to: 0.3, count: 1, stated: 0.2, measured: 0 },
      { from: 0.9, to: 1, count: 3, stated: (0.9 + 0.9 + 1) / 3, measured: 2 / 3 },
    ])
  })

  it('weighs the distance of each bin by its items', () => {
    expect(calibrationError(reliability(outcomes))).toBeCloseTo(0.25 * 0.2 + 0.75 * (2.8 / 3 - 2 / 3))
    expect(calibrationError([])).toBe(0)
  })
})
