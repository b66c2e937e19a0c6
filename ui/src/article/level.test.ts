import { describe, expect, it } from 'vitest'
import { levelCards } from './level'

describe('cards beside the text', () => {
  it('stand level with their words where there is room', () => {
    expect(levelCards([10, 100, 300], [28, 28, 28], -1)).toEqual([10, 100, 300])
  })

  it('push those below the chosen one down and those above it up', () => {
    expect(levelCards([100, 110, 120], [28, 200, 28], 1)).toEqual([77, 110, 315])
  })

  it('give way downwards where there is no room above', () => {
    expect(levelCards([0, 5, 10], [28, 28, 28], 2)).toEqual([0, 33, 66])
  })
})
