import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Run, runCli } from './run-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bad-'))
const path = (name: string): string => join(folder, name)
const good = path('good.txt')
/** Node may use this much beside what a bad input can claim. */
const MEMORY = ['--max-old-space-size=256']

let server: Server
const address = (name: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`

beforeAll(async () => {
  writeFileSync(good, 'Norland rejected the demand of its neighbour on Tuesday, its minister said.')
  writeFileSync(path('empty.txt'), '')
  writeFileSync(path('blank.html'), '<html><body>  <script>let x</script></body></html>')
  writeFileSync(path('picture.html'), Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008', 'hex'))
  writeFileSync(path('large.txt'), '')
  truncateSync(path('large.txt'), 200 * 1024 * 1024)
  mkdirSync(path('pictures'))
  writeFileSync(path('pictures/a.png'), 'x')
  writeFileSync(path('rows.jsonl'), `{"text": "The talks go on, the minister said.", "lang": "en"}\n{"text": \n`)
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, 'a'))
  server = createServer((request, response) => {
    if (request.url === '/bomb') response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    else response.writeHead(404)
    response.end(request.url === '/bomb' ? bomb : '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Reads the bad input between two good ones. */
const around = (bad: string, ...options: readonly string[]): Promise<Run> =>
  runCli(['read', '--ndjson', '--lang', 'en', ...options, good, bad, good], { node: MEMORY })

function expectOneComplaint({ status, out, err }: Run, name: string, reason: RegExp): void {
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(err).toContain(name)
  expect(err).toMatch(reason)
  expect(status).toBe(1)
  expect(
    out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).document.source),
  ).toEqual([good, good])
}

describe('a bad input is named with its reason in one line, and the rest is read', () => {
  it.each([
    ['empty.txt', /is empty/],
    ['blank.html', /is empty/],
    ['picture.html', /not text or HTML/],
    ['large.txt', /is larger than 32 MB/],
    ['pictures', /holds no readable file/],
    ['missing.txt', /no such file/],
  ])('%s', async (name, reason) => {
    expectOneComplaint(await around(path(name)), path(name), reason)
  })

  it('a gzip bomb from an address', async () => {
    expectOneComplaint(await around(address('bomb'), '--allow-private'), address('bomb'), /is larger than 32 MB/)
  })

  it('an address of this machine, unless allowed', async () => {
    expectOneComplaint(await around(address('bomb')), address('bomb'), /--allow-private/)
  })

  it('a page that is not there', async () => {
    expectOneComplaint(await around(address('none'), '--allow-private'), address('none'), /404/)
  })

  it('a refused connection', async () => {
    expectOneComplaint(await around('http://127.0.0.1:1/', '--allow-private'), 'http://127.0.0.1:1/', /refused/)
  })

  it('a row that is not JSON', async () => {
    const { status, out, err } = await runCli(['read', '--ndjson', '--from', 'jsonl', path('rows.jsonl')])
    expect({ status, lines: out.trimEnd().split('\n').length }).toEqual({ status: 1, lines: 1 })
    expect(err).toMatch(/rows\.jsonl, line 2: /)
  })
})

describe('what is odd but readable is read', () => {
  it('text with bytes that are not UTF-8', async () => {
    writeFileSync(
      path('odd.txt'),
      Buffer.concat([
        Buffer.from('Le ministre a rejet'),
        Buffer.from([0xe9, 0x20]),
        Buffer.from('la demande du Norland, a-t-il dit.'),
      ]),
    )
    const { status, out } = await runCli(['read', '--json', '--lang', 'fr', path('odd.txt')])
    expect(status).toBe(0)
    expect(JSON.parse(out).document.text).toContain('rejeté la demande')
  })

  it('HTML with a hundred thousand nested elements', async () => {
    writeFileSync(
      path('deep.html'),
      `${'<div>'.repeat(100_000)}<p>The minister said that the talks would go on in Geneva next week, and that nothing had been settled.</p>`,
    )
    const { status, out } = await runCli(['read', '--json', '--lang', 'en', path('deep.html')], { node: MEMORY })
    expect(status).toBe(0)
    expect(JSON.parse(out).document.text).toContain('The minister said that the talks would go on')
  })
})
