import { describe, expect, it } from 'vitest'
import type { WireSource } from '../../../src/9-doors/http/wire'
import { reportsOf } from './model'

const row = (id: number, report: number, shared: number): WireSource =>
  ({ id, report, shared, day: `2022-01-${10 + id}` }) as WireSource

describe('reports', () => {
  it('are led by the article that was there first, with the nearest copies next', () => {
    const reports = reportsOf([row(5, 1, 0.7), row(4, 2, 1), row(3, 1, 0.9), row(1, 1, 1)])
    expect(reports.map(({ id, lead, copies }) => [id, lead.id, copies.map(copy => copy.id)])).toEqual([
      [1, 1, [3, 5]],
      [2, 4, []],
    ])
  })
})
