import { describe, expect, it } from 'vitest'
import { randomStream } from '../random.js'
import type { Vectors } from './kmeans.js'
import { mainDirections, project } from './principal.js'
import { quantise } from './quantise.js'

const random = randomStream(2)

/** Points of a plane in a space of 12 dimensions, with a little noise. */
function plane(): Vectors {
  const [size, count] = [12, 400]
  const across = Float32Array.from({ length: 2 * size }, () => random() - 0.5)
  const values = new Float32Array(count * size)
  for (let row = 0; row < count; row++) {
    const [x, y] = [random() - 0.5, random() - 0.5]
    for (let i = 0; i < size; i++) {
      values[row * size + i] = x * across[i]! + y * across[size + i]! + (random() - 0.5) * 0.001
    }
  }
  return { values, size, count }
}

const square = ({ values }: Vectors): number => values.reduce((sum, value) => sum + value * value, 0)

describe('vectors made small', () => {
  const vectors = plane()
  const small = project(vectors, mainDirections(vectors, vectors.count, 2, 3))

  it('keep nearly all of their length on their main directions', () => {
    expect(square(small) / square(vectors)).toBeGreaterThan(0.999)
  })

  it('are sums of centres, the nearer the more stages there are', () => {
    const left = [1, 2, 4].map(stages => quantise(small, small.count, stages, 16, 1).left)
    expect(left[0]).toBeLessThan(0.2)
    expect(left[1]).toBeLessThan(left[0]! / 3)
    expect(left[2]).toBeLessThan(0.001)
  })
})
