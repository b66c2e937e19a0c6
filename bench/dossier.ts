/** `npm run bench-dossier -- FILE`: what each question to a dossier takes, asked by a new process, and asked again of one that has answered it. */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { board } from '../src/7-dossier/board.js'
import { type Dossier, openDossier } from '../src/7-dossier/dossier.js'
import { meetings, timeline, who } from '../src/7-dossier/overview.js'
import { pair } from '../src/7-dossier/pair.js'
import { search } from '../src/7-dossier/search.js'
import { showItem } from '../src/7-dossier/show.js'
import { packagePath } from '../src/record/paths.js'
import { medianOf } from './measure.js'

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '9' } },
  allowPositionals: true,
})
const [file] = positionals
if (file === undefined) throw new Error('Give the file of a dossier.')

const dossier = openDossier(file, { readonly: true })
const [a, b] = board(dossier).parties.map(party => party.id)
const middle = 'SELECT day FROM article ORDER BY day LIMIT 1 OFFSET (SELECT count(*) / 2 FROM article)'
const { day } = dossier.db.get<{ day: string }>(middle)!
const act = dossier.db.get<{ id: number }>("SELECT id FROM item WHERE kind = 'act'")!.id
const word = 'sanctions'

const questions: readonly (readonly [command: string, args: readonly string[], ask: (dossier: Dossier) => unknown])[] =
  [
    ['board', [], it => board(it, { limit: 20 })],
    ['board', ['--as-of', day], it => board(it, { asOf: day, limit: 20 })],
    ['board', ['--pair', a!, b!], it => pair(it, a!, b!)],
    ['search', [word], it => search(it, { query: word })],
    ['show', [`a${act}`], it => showItem(it, act)],
    ['timeline', [], it => timeline(it)],
    ['who', [], it => who(it, { limit: 40 })],
    ['meetings', [], it => meetings(it)],
  ]

const rounds = Number(values.rounds)
const time = (work: () => unknown): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}
const median = (work: () => unknown): number => medianOf(Array.from({ length: rounds }, () => time(work)))
const program = packagePath('bin', 'rapporteur.js')

console.log(`nothing but node: ${median(() => spawnSync(process.execPath, ['-e', '0'])).toFixed(0)} ms`)
for (const [command, args, ask] of questions) {
  const fresh = median(() => spawnSync(process.execPath, [program, command, file, ...args]))
  ask(dossier)
  const again = median(() => ask(dossier))
  console.log(`${[command, ...args].join(' ').padEnd(30)} ${fresh.toFixed(0)} ms, asked again ${again.toFixed(1)} ms`)
}
dossier.close()
