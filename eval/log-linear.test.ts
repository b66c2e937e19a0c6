import { describe, expect, it } from 'vitest'
import { scoreOf } from '../src/record/choice.js'
import { type Choice, crossValidate, train } from './log-linear.js'

const option = (right: boolean, ...names: string[]) => ({ features: new Map(names.map(name => [name, 1])), right })
const choices: Choice[] = Array.from({ length: 40 }, (_, i) => ({
  group: `article ${i % 20}`,
  options: [option(i % 2 === 0, `a ${i % 2}`), option(i % 2 === 1, `b ${i % 2}`)],
}))

describe('log-linear choices', () => {
  it('learns which features speak for the right option', () => {
    const weights = train(choices)
    const [a, b] = choices[0]!.options
    expect(scoreOf(a!.features, weights)).toBeGreaterThan(scoreOf(b!.features, weights))
  })

  it('judges articles left out', () => {
    expect(crossValidate(choices)).toEqual({ right: 40, possible: 40 })
  })

  it('heeds how much a choice counts', () => {
    const split = (weight: number): Choice[] => [
      { group: 'x', options: [option(true, 'c'), option(false, 'd')], weight },
      { group: 'x', options: [option(false, 'c'), option(true, 'd')] },
    ]
    expect(train(split(3)).get('c')).toBeGreaterThan(0)
    expect(train(split(0.3)).get('c')).toBeLessThan(0)
  })

  it('learns nothing from choices without a right option', () => {
    const none: Choice = { group: 'x', options: [option(false, 'c'), option(false, 'd')] }
    expect(train([...choices, none]).has('c')).toBe(false)
  })
})
