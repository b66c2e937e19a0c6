import { describe, expect, it } from 'vitest'
import { type ParameterName, shapeOf } from '../../src/3-syntax/network/shape.js'
import { randomStream } from '../random.js'
import { batchOf } from './batch.js'
import { drawDropout } from './dropout.js'
import { Learner, type Lesson } from './gradient.js'

const STEP = 0.02
/** Parameters of each kind that are tried, spread over those with the largest slopes. */
const TRIED = 4

const random = randomStream(4)
const numbers = (rows: number, below: number): Int32Array =>
  Int32Array.from({ length: rows }, () => Math.floor(random() * below))

/** Three sentences with heads and relations drawn at random. */
function lesson(): Lesson {
  const batch = batchOf([5, 3, 2])
  const { rows, lengths, first } = batch
  const heads = new Int32Array(rows)
  lengths.forEach((length, s) => {
    for (let i = 0; i < length; i++) heads[first[i]! + s] = i === 0 ? -1 : first[Math.floor(random() * length)]! + s
  })
  const code = numbers(rows, 2)
  code[1] = -1
  const codes = Int8Array.from({ length: 2 * 3 }, () => random() * 256)
  const words = {
    code,
    lemma: numbers(rows, 5),
    suffix: numbers(rows, 4),
    morph: numbers(rows, 6),
    bank: numbers(rows, 2),
    codes,
  }
  return { batch, words, heads, labels: numbers(rows, 3).map(label => label + 2) }
}

describe('gradient', () => {
  const shape = shapeOf(
    { stages: 3, lemmas: 5, suffixes: 4, morphs: 6, banks: 2, labels: 5 },
    { cells: 32, arc: 16, label: 32 },
  )
  const learner = new Learner(shape, 16, 5)
  const { parameters } = learner.network
  for (let i = 0; i < parameters.length; i++) parameters[i] = (random() - 0.5) * 0.3
  const given = lesson()
  const dropout = drawDropout(shape.widths, 3, 0.3, random)
  learner.learn(given, dropout)
  const gradient = learner.gradient.slice()

  const slopeAt = (index: number): number => {
    const own = parameters[index]!
    const lossAt = (value: number): number => {
      parameters[index] = value
      return learner.learn(given, dropout)
    }
    const slope = (lossAt(own + STEP) - lossAt(own - STEP)) / (2 * STEP)
    parameters[index] = own
    return slope
  }

  it.each(Object.keys(shape.places) as ParameterName[])('of %s is how the loss changes', name => {
    const { from, rows, columns } = shape.places[name]
    const steepest = [...Array(rows * columns).keys()]
      .map(i => from + i)
      .sort((a, b) => Math.abs(gradient[b]!) - Math.abs(gradient[a]!))
    expect(gradient[steepest[0]!]).not.toBe(0)
    const tried = steepest.filter((_, i) => i % 8 === 0).slice(0, TRIED)
    const off = tried.map(index => Math.abs(slopeAt(index) - gradient[index]!))
    // one in a few may stand at the corner of the leaky curve, where it has two slopes
    expect(off.sort((a, b) => a - b)[Math.floor(tried.length / 2)]).toBeLessThan(0.01)
  })
})
