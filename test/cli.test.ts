import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packagePath } from '../src/record/paths.js'
import { checkRecord } from '../src/record/span.js'
import { runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const flash = 'examples/04-flash.txt'

describe('rapporteur read', () => {
  it('prints valid records one a line, in the order of the inputs', async () => {
    const names = ['examples/08-vienna.html', flash, 'examples/02-geneve-windows-1252.html']
    const { status, out, err } = await runCli(['read', '--ndjson', ...names])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const records = out
      .trimEnd()
      .split('\n')
      .map(line => checkRecord(JSON.parse(line)))
    expect(records.map(record => record.document.source)).toEqual(names)
    expect(records[2]!.document.text).toContain('pas des promesses orales\u00A0», a-t-il déclaré')
  })

  it('prints one record as an object and several as an array', async () => {
    expect(JSON.parse((await runCli(['read', '--json', flash])).out).schema).toBe('rapporteur/record@1')
    expect(JSON.parse((await runCli(['read', '--json', flash, flash])).out)).toHaveLength(2)
  })

  it('reads standard input, and takes day and language from the options', async () => {
    const input = 'Norland rejected the demand on Tuesday.'
    const run = await runCli(['read', '--json', '--published', '2022-01-12', '--lang', 'en', '-'], { input })
    const { document } = JSON.parse(run.out)
    expect(document).toMatchObject({ text: input, published: '2022-01-12', publishedFrom: 'option', language: 'en' })
  })

  it('reads rows of JSON lines with what each says of itself', async () => {
    const rows = [
      { id: 'x1', text: 'Norland rejected the demand.', lang: 'en', date: '2021-05-06' },
      { id: 'x2', html: '<p>Le Norland a rejeté la demande de son voisin.</p>', lang: 'fr' },
    ]
    const input = rows.map(row => JSON.stringify(row)).join('\n')
    const { status, out } = await runCli(['read', '--ndjson', '--from', 'jsonl', '-'], { input })
    const documents = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).document)
    expect(status).toBe(0)
    expect(documents).toMatchObject([
      { id: 'x1', published: '2021-05-06', language: 'en' },
      { id: 'x2', language: 'fr' },
    ])
  })

  it('knows the parties of a gazetteer of the user', async () => {
    const gazetteer = join(folder, 'parties.yaml')
    writeFileSync(gazetteer, 'movements:\n  Harbour Front:\n    en: Harbour Front | abbreviation = HFR\n')
    const input = 'The Harbour Front rejected the demand on Tuesday.'
    const args = ['read', '--json', '--lang', 'en', '-']
    const actorsOf = (out: string): string[] => JSON.parse(out).actors.map((actor: { id: string }) => actor.id)
    const known = await runCli([...args, '--gazetteer', gazetteer], { input })
    expect(actorsOf(known.out)).toContain('Harbour Front')
    writeFileSync(gazetteer, 'movements: 3\n')
    const { status, err } = await runCli([...args, '--gazetteer', gazetteer], { input })
    expect(status).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(gazetteer)
  })

  it('prints a table without colour into a pipe', async () => {
    const { out } = await runCli(['read', flash], { env: { COLUMNS: '72' } })
    expect(out).toMatch(/^FLASH – NATO rejects halt to enlargement/)
    expect(out).not.toContain('\u001B')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(72)
  })

  it('writes one HTML page for several inputs and says where', async () => {
    const file = join(folder, 'new', 'talks.html')
    const { status, out } = await runCli(['read', '--html', file, 'examples'])
    expect(status).toBe(0)
    expect(out.trimEnd().split('\n').at(-1)).toBe(`Wrote ${file}: 8 articles. Open it in a browser.`)
    expect(readFileSync(file, 'utf8').match(/<article class="doc"/g)).toHaveLength(8)
  })

  it('says in one line when the page cannot be written', async () => {
    const { status, err } = await runCli(['read', '--html', join(packagePath('package.json'), 'x.html'), flash])
    expect(status).toBe(1)
    expect(err).toMatch(/^rapporteur: .*x\.html: cannot be written \(.*\)\n$/)
  })

  it('ends quietly when the reader of its output has gone', async () => {
    const command = spawn(
      'bash',
      ['-c', `"$0" bin/rapporteur.js read --json examples | head -c 10`, process.execPath],
      {
        cwd: packagePath(),
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let err = ''
    command.stderr.on('data', chunk => {
      err += chunk
    })
    await new Promise(resolve => command.on('close', resolve))
    expect(err).toBe('')
  })
})

describe('wrong use', () => {
  it.each([
    [['read']],
    [['read', '--no-such-option', flash]],
    [['read', '--published', '2022-02-30', flash]],
    [['read', '--lang', 'de', flash]],
    [['read', '--max-bytes', 'much', flash]],
    [['read', '--json', '--ndjson', flash]],
    [['reed', flash]],
    [[]],
  ])('%j gives status 2 and says what is wrong', async args => {
    const { status, out, err } = await runCli(args)
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })

  it('gives help and version with status 0', async () => {
    expect(await runCli(['--version'])).toMatchObject({ status: 0, out: '0.1.0\n' })
    const { status, out } = await runCli(['read', '--help'])
    expect(status).toBe(0)
    for (const option of ['--json', '--ndjson', '--html', '--from', '--published', '--lang', '--allow-private']) {
      expect(out).toContain(option)
    }
  })
})
