import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACT_TYPES } from '../record/schema.js'
import { type Reader, rereadArticle } from './articles.js'
import { board } from './board.js'
import { checkDossier } from './check.js'
import {
  addItem,
  confirmItem,
  correctItem,
  exportCorrections,
  importCorrections,
  rejectItem,
  undoCorrection,
} from './correcting.js'
import type { openDossier } from './dossier.js'
import { nameIssue } from './issues.js'
import { meetings } from './overview.js'
import { showItem } from './show.js'
import { addLines, lineReader, withDossier } from './testing.js'
import { workedArticle } from './worked.js'

const LINES = [
  'RUS demand NATO: withdraw its troops from the border states',
  'NATO reject RUS: the demand to withdraw troops < 1',
  'NATO offer RUS: further meetings on missile limits',
]
const items = (dossier: ReturnType<typeof openDossier>) =>
  dossier.db.all<{ id: number; type: string; party: string; state: string; words: string }>(
    "SELECT id, type, party, state, words FROM item WHERE kind = 'act' ORDER BY id",
  )

/** The same reader under other rules: it drops some acts and takes others for another type. */
const changedRules =
  (drop: ReadonlySet<number>, type: (typeof ACT_TYPES)[number]): Reader =>
  (raw, hints) => {
    const result = lineReader(raw, hints)
    if (!result.ok) return result
    const acts = result.value.acts
      .filter((_, i) => !drop.has(i))
      .map((act, i) => ({ ...act, id: `b${i}`, type, answers: [] }))
    return { ok: true, value: { ...result.value, acts } }
  }

describe('corrections', () => {
  it('stand whatever a new reading says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('confirm', 'correct', 'reject'),
        fc.constantFrom(...ACT_TYPES),
        fc.subarray([0, 1, 2]),
        fc.constantFrom(...ACT_TYPES),
        (which, action, type, dropped, newType) =>
          withDossier(dossier => {
            const { article } = addLines(dossier, 'a', '2022-01-10', LINES)
            const target = items(dossier)[which]!
            if (action === 'confirm') confirmItem(dossier, 'ana', target.id)
            if (action === 'correct') correctItem(dossier, 'ana', target.id, { type })
            if (action === 'reject') rejectItem(dossier, 'ana', target.id)
            rereadArticle(dossier, article, changedRules(new Set(dropped), newType))
            const same = items(dossier).filter(item => item.words === target.words)
            const expected = {
              confirm: ['confirmed', target.type],
              correct: ['corrected', type],
              reject: ['rejected', target.type],
            }[action]!
            expect(same.map(item => [item.state, item.type])).toEqual([expected])
            expect(checkDossier(dossier).faults).toEqual([])
          }),
      ),
      { numRuns: 25 },
    )
  })

  it('leave issues and positions as they are', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', LINES)
      const [issue] = board(dossier).issues
      nameIssue(dossier, 'ana', issue!.id, 'Forces')
      const groups = () => dossier.db.all('SELECT id, issue, position FROM item ORDER BY id')
      const before = groups()
      confirmItem(dossier, 'ana', items(dossier)[0]!.id)
      expect(groups()).toEqual(before)
      expect(board(dossier).issues[0]).toMatchObject({ id: issue!.id, title: 'Forces' })
    })
  })

  it('take a rejected act off the board and undo brings it back', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', LINES)
      const count = () => board(dossier).issues.flatMap(issue => issue.positions).length
      const before = count()
      const correction = rejectItem(dossier, 'ana', items(dossier)[0]!.id)
      expect(count()).toBe(before - 1)
      undoCorrection(dossier, 'ana', correction)
      expect(count()).toBe(before)
    })
  })

  it('add an act on words of the text', () => {
    withDossier(dossier => {
      const { article } = addLines(dossier, 'a', '2022-01-10', [...LINES, 'The envoy spoke of consequences.'])
      const start = [...LINES, ''].join('\n').length
      addItem(dossier, 'ana', article, 'act', { start, end: start + 31 }, { type: 'warn', party: 'RUS', to: 'NATO' })
      expect(items(dossier).at(-1)).toMatchObject({
        state: 'added',
        type: 'warn',
        words: 'The envoy spoke of consequences',
      })
    })
  })

  it('are told with the article, and what was rejected stays to be seen', () => {
    withDossier(dossier => {
      const { article } = addLines(dossier, 'a', '2022-01-10', LINES)
      const [first, second] = items(dossier)
      const rejected = rejectItem(dossier, 'ana', first!.id)
      correctItem(dossier, 'ana', second!.id, { party: 'BLR' })
      const confirmed = confirmItem(dossier, 'ana', second!.id)
      const worked = workedArticle(dossier, article)
      expect(worked.rejected.acts.map(act => act.id)).toEqual(['a1'])
      expect(worked.record.acts.some(act => act.id === 'a1')).toBe(false)
      expect(worked.items.filter(item => item.correction !== null)).toMatchObject([
        { id: first!.id, state: 'rejected', correction: rejected },
        { id: second!.id, state: 'confirmed', correction: confirmed },
      ])
      undoCorrection(dossier, 'ana', confirmed)
      expect(workedArticle(dossier, article).items.find(item => item.id === second!.id)?.state).toBe('corrected')
    })
  })

  it('add meetings and set what they say; tellings of one meeting part when one is corrected', () => {
    withDossier(dossier => {
      const told = { place: 'Oslo', date: '2031-05-12', parties: ['NOR', 'DNK'], status: 'planned' }
      const add = (name: string): number => {
        const { article } = addLines(dossier, name, '2031-05-10', [`They meet in Oslo, says ${name}.`])
        addItem(dossier, 'ana', article, 'meeting', { start: 0, end: 17 }, told)
        return dossier.db.get<{ id: number }>("SELECT max(id) AS id FROM item WHERE kind = 'meeting'")!.id
      }
      const [first, second] = [add('a'), add('b')]
      expect(meetings(dossier)).toMatchObject([{ ...told, tellings: [first, second], reports: 2 }])

      const status = correctItem(dossier, 'ana', first!, { status: 'held', parties: ['NOR'] })
      correctItem(dossier, 'ana', second!, { level: 'minister' })
      expect(meetings(dossier)[0]).toMatchObject({ status: 'planned', level: 'minister', tellings: [first, second] })
      undoCorrection(dossier, 'ana', status)

      const moved = correctItem(dossier, 'ana', first!, { date: '2031-06-01' })
      expect(meetings(dossier).map(({ date, tellings }) => [date, tellings])).toEqual([
        ['2031-05-12', [second]],
        ['2031-06-01', [first]],
      ])
      undoCorrection(dossier, 'ana', moved)
      expect(meetings(dossier).map(({ tellings }) => tellings)).toEqual([[first, second]])

      rejectItem(dossier, 'ana', first!)
      expect(meetings(dossier)).toMatchObject([{ item: second, tellings: [second] }])
      expect(workedArticle(dossier, 1).rejected.meetings).toMatchObject([{ place: 'Oslo' }])
    })
  })

  it('forget the country of a place that was wrong, and take words by their offsets', () => {
    withDossier(dossier => {
      const { article } = addLines(dossier, 'a', '2031-05-10', ['They meet in Oslo, or else in Bergen.'])
      addItem(dossier, 'ana', article, 'meeting', { start: 0, end: 17 }, { place: 'Oslo' })
      const { id } = dossier.db.get<{ id: number }>("SELECT id FROM item WHERE kind = 'meeting'")!
      correctItem(dossier, 'ana', id, { place: 'Bergen', evidence: [{ start: 19, end: 36 }] })
      expect(showItem(dossier, id).body).toMatchObject({
        place: 'Bergen',
        country: null,
        evidence: [{ text: 'or else in Bergen' }],
      })
    })
  })

  it('refuse fields that make no sense', () => {
    withDossier(dossier => {
      addLines(dossier, 'a', '2022-01-10', LINES)
      const { id } = items(dossier)[0]!
      expect(() => correctItem(dossier, 'ana', id, { type: 'shout' })).toThrow('type')
      expect(() => correctItem(dossier, 'ana', id, { mood: 'bad' })).toThrow('mood')
      expect(() => correctItem(dossier, 'ana', id, { content: [{ start: 5, end: 99999 }] })).toThrow('not a range')
    })
  })

  it('are shared between dossiers of the same articles, once', () => {
    withDossier(mine => {
      addLines(mine, 'a', '2022-01-10', LINES)
      correctItem(mine, 'ana', items(mine)[0]!.id, { party: 'BLR' })
      withDossier(yours => {
        addLines(yours, 'a', '2022-01-10', LINES)
        const exported = exportCorrections(mine)
        expect(importCorrections(yours, exported)).toEqual({ taken: 1, left: 0 })
        expect(importCorrections(yours, exported)).toEqual({ taken: 0, left: 1 })
        expect(items(yours)[0]).toMatchObject({ party: 'BLR', state: 'corrected' })
      })
    })
  })
})
