import { describe, expect, it } from 'vitest'
import { chancesOf, type Example, trainSoftmax } from './softmax.js'

const examples: Example[] = [
  { features: ['w halt', 'w must'], right: [0], weight: 1 },
  { features: ['w open', 'w must'], right: [0], weight: 1 },
  { features: ['w break', 'w promise'], right: [1], weight: 1 },
  { features: ['w break', 'w truce'], right: [1], weight: 1 },
]

describe('softmax', () => {
  it('gives every class a chance, and the learnt one most', () => {
    const model = trainSoftmax(examples, 3, 0.001)
    const chances = chancesOf(model, ['w must', 'w leave'], 3)
    expect([...chances].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(chances.indexOf(Math.max(...chances))).toBe(0)
  })

  it('leaves open which of several right classes it is', () => {
    const open: Example = { features: ['w hope'], right: [0, 2], weight: 1 }
    const chances = chancesOf(trainSoftmax([...examples, open, open, open], 3, 0.001), ['w hope'], 3)
    expect(chances[1]).toBeLessThan(0.1)
    expect(chances[0]! + chances[2]!).toBeGreaterThan(0.9)
  })

  it('gives the same weights each time', () => {
    const [a, b] = [trainSoftmax(examples, 2, 0.001), trainSoftmax(examples, 2, 0.001)]
    expect([...a.weights.get('w break')!]).toEqual([...b.weights.get('w break')!])
  })
})
