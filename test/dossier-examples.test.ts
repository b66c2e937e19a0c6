/** The board of the examples against what `examples/README.md` says a careful reader finds in them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BoardPosition, board } from '../src/7-dossier/board.js'
import { type Dossier, openDossier } from '../src/7-dossier/dossier.js'
import { meetings } from '../src/7-dossier/overview.js'
import { partiesOf } from '../src/7-dossier/positions.js'
import { runCli } from './run-cli.js'
import { addExamples } from './ui-server.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-examples-'))
let dossier: Dossier
beforeAll(async () => {
  dossier = openDossier(join(folder, 'examples.rapporteur'), { create: true })
  await addExamples(dossier)
})
afterAll(() => {
  dossier.close()
  rmSync(folder, { recursive: true, force: true })
})

const positions = (asOf?: string): BoardPosition[] =>
  board(dossier, asOf === undefined ? {} : { asOf }).issues.flatMap(issue => issue.positions)

const asksOf = (party: string, words: RegExp): BoardPosition[] =>
  positions().filter(one => one.ask && partiesOf(one.party).includes(party) && words.test(one.lead.words))

it('counts the shortened copy of the Brussels page as no report of its own', () => {
  expect(board(dossier)).toMatchObject({ articles: 8, reports: 7, firstDay: '2022-01-10', lastDay: '2022-01-13' })
})

it('has the two great demands of Russia, told by several reports', () => {
  const accession = asksOf('RUS', /Ukraine/).filter(one => /Georgia|Géorgie/.test(one.lead.words))
  expect(accession.length).toBeGreaterThan(0)
  const withdrawal = asksOf('RUS', /forces|troops|troupes/).filter(one => /join|1997|east/.test(one.lead.words))
  expect(Math.max(...withdrawal.map(one => one.reports))).toBeGreaterThan(1)
})

it('has NATO or the United States refuse what Russia demands, and nobody accept it', () => {
  const demands = positions().filter(one => one.type === 'demand' && one.party === 'RUS')
  const refused = demands.filter(one => one.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { answers } of refused) expect(['NATO', 'USA']).toContain(answers[0]!.by.party)
  expect(demands.filter(one => one.status === 'accepted')).toEqual([])
})

it('leaves the end of cooperation with Ukraine without an answer, and the reopening of offices undecided', () => {
  expect(asksOf('RUS', /coopération militaire/).map(one => one.status)).toEqual(['unanswered'])
  const offices = asksOf('NATO', /reopen their offices/)
  expect(offices).toHaveLength(1)
  expect(['unanswered', 'evaded']).toContain(offices[0]!.status)
})

it('never has Russia answer on the substance where it is asked to pull its troops back', () => {
  const pullBack = ['USA', 'NATO'].flatMap(party => asksOf(party, /barracks|casernes|abords de l’Ukraine|massed/))
  expect(pullBack.length).toBeGreaterThan(1)
  for (const { status } of pullBack) expect(['unanswered', 'evaded']).toContain(status)
})

it('has nobody but Russia answer the offered dialogue, and not accept it', () => {
  const dialogue = asksOf('NATO', /dialogue|talks/).filter(one => one.type === 'offer')
  expect(dialogue.length).toBeGreaterThan(0)
  expect(dialogue.map(one => one.status)).not.toContain('accepted')
  expect(dialogue.flatMap(one => one.answers).every(answer => answer.by.party === 'RUS')).toBe(true)
})

it('has the troops that Estonia asks for', () => {
  expect(asksOf('EST', /troops|troupes|soldiers/).length).toBeGreaterThan(0)
})

it('knows on the tenth only what stood in the two pages of that day', () => {
  const then = board(dossier, { asOf: '2022-01-10' })
  expect(then).toMatchObject({ articles: 2, asOf: '2022-01-10' })
  expect(positions('2022-01-10').every(one => one.first === '2022-01-10')).toBe(true)
  expect(then.asks.rejected).toBeLessThan(board(dossier).asks.rejected)
})

it('has the meetings of Brussels and Vienna on their days', () => {
  const held = meetings(dossier).map(({ date, place }) => `${date} ${place}`)
  expect(held).toContain('2022-01-12 Brussels')
  expect(held).toContain('2022-01-13 Vienna')
})

it('names the parties it knows where --pair asks for another', async () => {
  const file = join(folder, 'examples.rapporteur')
  const unknown = await runCli(['board', file, '--pair', 'RUS', 'XYZ'])
  expect(unknown.status).toBe(1)
  expect(unknown.err).toMatch(/XYZ: no party of this dossier .* known are .*NATO/)
  expect((await runCli(['board', file, '--pair', 'RUS'])).err).toContain('--pair: no party')
  expect((await runCli(['board', file, '--pair', 'RUS', 'NATO'])).status).toBe(0)
})
