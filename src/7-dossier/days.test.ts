import { describe, expect, it } from 'vitest'
import { addArticle } from './articles.js'
import { board } from './board.js'
import { actsByDay, dayRange } from './days.js'
import type { Dossier } from './dossier.js'
import { drift } from './drift.js'
import { sources, timeline } from './overview.js'
import { search } from './search.js'
import { addLines, lineReader, rawOf, withDossier } from './testing.js'

/** Adds an article without a date, years after the others. */
function addUndated(dossier: Dossier, name: string, line: string): void {
  const added = addArticle(dossier, rawOf(name, line), {}, '2030-06-01', lineReader)
  if (!added.ok) throw added.error
}

const positions = (dossier: Dossier, asOf?: string) =>
  board(dossier, asOf === undefined ? {} : { asOf }).issues.flatMap(issue => issue.positions)

describe('an article without a date', () => {
  it('is on the board of the last day and of no earlier one, undated', () => {
    withDossier(dossier => {
      addUndated(dossier, 'x', 'NOR demand SWE: open the border at Storlien')
      expect(dayRange(dossier)).toEqual({ first: '2030-06-01', last: '2030-06-01' })
      addLines(dossier, 'a', '2022-01-10', ['RUS demand NATO: withdraw its troops'])
      addLines(dossier, 'b', '2022-01-12', ['NATO reject RUS: the demand for troops'])
      expect(dayRange(dossier)).toEqual({ first: '2022-01-10', last: '2022-01-12' })
      expect(positions(dossier).map(position => position.dated)).toEqual(expect.arrayContaining([true, true, false]))
      expect(positions(dossier, '2022-01-12')).toHaveLength(3)
      expect(positions(dossier, '2022-01-11').map(position => position.party)).toEqual(['RUS'])
      expect(board(dossier)).toMatchObject({ asOf: '2022-01-12', articles: 3 })
      expect(board(dossier, { asOf: '2022-01-11' }).articles).toBe(1)
    })
  })

  it('comes last among the sources, on no day of the timeline, and in no span of days that is searched', () => {
    withDossier(dossier => {
      addUndated(dossier, 'x', 'NOR demand SWE: open the border at Storlien')
      addLines(dossier, 'a', '2022-01-10', ['RUS demand NATO: withdraw its troops from the border'])
      expect(sources(dossier).map(row => [row.title, row.published])).toEqual([
        ['a', '2022-01-10'],
        ['x', null],
      ])
      expect(timeline(dossier).map(({ day, acts }) => [day, acts.length])).toEqual([['2022-01-10', 1]])
      expect(actsByDay(dossier)).toEqual([{ day: '2022-01-10', acts: 1 }])
      expect(search(dossier, { query: 'border' }).articles).toHaveLength(2)
      expect(search(dossier, { query: 'border', since: '2022-01-01' }).articles.map(hit => hit.title)).toEqual(['a'])
      expect(search(dossier, { query: 'border', asOf: '2031-01-01' }).articles.map(hit => hit.title)).toEqual(['a'])
    })
  })

  it('is no move: a position turns with time, and it has none', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', ['RUS reject NATO: talks on missile limits in Europe'])
      addUndated(dossier, 'x', 'RUS offer NATO: talks on missile limits in Europe')
      expect(drift(dossier)).toEqual([])
      addLines(dossier, 'b', '2022-01-11', ['RUS offer NATO: new talks on missile limits in Europe'])
      expect(drift(dossier).map(move => move.kind)).toEqual(['softened'])
    })
  })

  it('has the dated tellings of its position tell when it began', () => {
    withDossier(dossier => {
      addUndated(dossier, 'x', 'RUS demand NATO: withdraw its troops from the eastern states')
      addLines(dossier, 'a', '2022-01-10', ['RUS demand NATO: withdraw its troops from the eastern states', 'More.'])
      addLines(dossier, 'b', '2022-01-12', ['NATO reject RUS: the demand for troops'])
      const [demand] = positions(dossier).filter(position => position.type === 'demand')
      expect(demand).toMatchObject({ dated: true, first: '2022-01-10', last: '2022-01-10' })
      expect(demand!.tellings).toHaveLength(2)
    })
  })
})
