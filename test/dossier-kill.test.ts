/** A process killed while it adds leaves a sound dossier: each article wholly in or not in. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDossier } from '../src/7-dossier/check.js'
import { openDossier } from '../src/7-dossier/dossier.js'
import { packagePath } from '../src/record/paths.js'

const KILLS = 5
const ARTICLES = 60
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const rows = Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `row-${i}`,
      published: '2022-01-10',
      text: `The delegation of day ${i} said on Monday that it would not accept clause ${i * 7}. Moscow demanded that point ${i * 3} be struck from the draft.`,
    }),
  )
  writeFileSync(join(folder, 'rows.jsonl'), rows.join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = packagePath('bin', 'rapporteur.js')

/** Starts adding and kills it the moment the dossier holds `articles` of them. */
function killAfter(path: string, articles: number): Promise<void> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [command, 'add', path, '--from', 'jsonl', join(folder, 'rows.jsonl')])
    child.on('exit', () => {
      clearInterval(watch)
      resolve()
    })
    const watch = setInterval(() => {
      if (countOf(path) >= articles) child.kill('SIGKILL')
    }, 5)
  })
}

function countOf(path: string): number {
  try {
    const dossier = openDossier(path, { readonly: true })
    const { count } = dossier.db.get<{ count: number }>('SELECT count(*) AS count FROM article')!
    dossier.close()
    return count
  } catch {
    // Not made yet.
    return 0
  }
}

describe('kill -9 while adding', () => {
  it(`leaves a sound dossier, ${KILLS} times, and the next add completes it`, async () => {
    const path = join(folder, 'killed.rapporteur')
    for (let kill = 1; kill <= KILLS; kill++) {
      await killAfter(path, Math.floor((ARTICLES * kill) / (KILLS + 1)))
      const dossier = openDossier(path)
      expect(checkDossier(dossier).faults).toEqual([])
      dossier.close()
    }
    spawnSync(process.execPath, [command, 'add', path, '--from', 'jsonl', join(folder, 'rows.jsonl')])
    expect(countOf(path)).toBe(ARTICLES)
  }, 120_000)
})
