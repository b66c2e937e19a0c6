import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDossier } from '../src/7-dossier/dossier.js'
import { packagePath } from '../src/record/paths.js'
import { runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-tour-'))
const file = join(folder, 'examples.rapporteur')
const tour = (...args: string[]) => runCli(['tour', '--out', folder, ...args])
afterAll(() => rmSync(folder, { recursive: true }))

const articles = (): number => {
  const dossier = openDossier(file, { readonly: true })
  const { count } = dossier.db.get<{ count: number }>('SELECT count(*) AS count FROM article')!
  dossier.close()
  return count
}

/** Starts a command that stays, waits for the address it prints, and gives what it printed and how it ended after Ctrl-C. */
function interrupted(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, {
    cwd: packagePath(),
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString()
      const found = /(http:\/\/127\.0\.0\.1:\d+\/)[\s\S]*Ctrl-C/.exec(printed)
      if (found) resolve(found[1]!)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('close', () => reject(new Error(`ended early: ${printed}`)))
  })
  return { child, address, ended }
}

describe('rapporteur tour', () => {
  it('makes dossier and page, says where they are and what comes next, and ends', async () => {
    const { status, out, err } = await tour()
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('FLASH – NATO rejects halt to enlargement')
    expect(out.trimEnd().split('\n').slice(-3)).toEqual([
      `Dossier: ${file}`,
      `Page of the articles: ${join(folder, 'examples.html')}`,
      `Next, the exchange board in the browser: npx rapporteur serve ${file}`,
    ])
    expect(readFileSync(join(folder, 'examples.html'), 'utf8').match(/<article class="doc"/g)).toHaveLength(8)
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(articles()).toBe(8)
  })

  it('reads nothing anew the second time', async () => {
    expect((await tour()).out).toMatch(/^The examples have been read before\.\n/)
  })

  it('makes the dossier again for another engine and keeps what the analyst decided', async () => {
    const dossier = openDossier(file)
    const { id } = dossier.db.get<{ id: number }>("SELECT id FROM item WHERE kind = 'act' ORDER BY id")!
    dossier.db.run('UPDATE log SET detail = \'{"engine":"another"}\' WHERE what = \'tour\'')
    dossier.close()
    expect((await runCli(['reject', file, `a${id}`, '--by', 'ana'])).status).toBe(0)
    expect((await tour()).out).toContain('FLASH')
    expect(articles()).toBe(8)
    expect(JSON.parse((await runCli(['show', file, `a${id}`, '--json'])).out).state).toBe('rejected')
  })

  it.skipIf(!existsSync('/usr/bin/script'))(
    'ends in the board at an address on a terminal, and with Ctrl-C',
    async () => {
      // A shell that does not hand over to the command would answer Ctrl-C itself, with 130.
      const line = `exec '${process.execPath}' bin/rapporteur.js tour --no-open --out '${folder}'`
      const { child, address, ended } = interrupted('/usr/bin/script', ['-qec', line, '/dev/null'], { CI: '' })
      const page = await fetch(await address)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<title>Rapporteur</title>')
      child.stdin.write('\u0003')
      expect(await ended).toBe(0)
    },
  )
})

it('rapporteur serve answers at the address it prints and ends with Ctrl-C', async () => {
  const { child, address, ended } = interrupted(process.execPath, ['bin/rapporteur.js', 'serve', '--port', '0', file])
  const board = await fetch(`${await address}api/board`)
  expect(((await board.json()) as { articles: number }).articles).toBe(8)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
