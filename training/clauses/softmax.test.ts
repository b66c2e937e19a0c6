import { describe, expect, it } from 'vitest'
import { chancesOf, type Example, trainSoftmax } from './softmax.js'

const examples: Example[] = [
  { features: ['w halt', 'w must'], label: 0 },
  { features: ['w open', 'w must'], label: 0 },
  { features: ['w break', 'w promise'], label: 1 },
  { features: ['w break', 'w truce'], label: 1 },
]

describe('softmax', () => {
  it('gives every class a chance, and the learnt one most', () => {
    const model = trainSoftmax(examples, 3, 0.001)
    const chances = chancesOf(model, ['w must', 'w leave'], 3)
    expect([...chances].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(chances.indexOf(Math.max(...chances))).toBe(0)
  })

  it('gives the same weights each time', () => {
    const [a, b] = [trainSoftmax(examples, 2, 0.001), trainSoftmax(examples, 2, 0.001)]
    expect([...a.weights.get('w break')!]).toEqual([...b.weights.get('w break')!])
  })
})
