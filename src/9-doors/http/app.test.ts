import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dossier, openDossier } from '../../7-dossier/dossier.js'
import { addLines } from '../../7-dossier/testing.js'
import { type RunningServer, startServer } from './server.js'

let folder: string
let dossier: Dossier
let server: RunningServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'http-'))
  dossier = openDossier(join(folder, 'talks.rapporteur'), { create: true })
  addLines(dossier, 'one', '2022-01-10', [
    'RUS demand NATO: withdraw its troops',
    'NATO reject RUS: the demand for troops < 1',
  ])
  server = await startServer({ dossier, who: 'ana', inputs: {}, interfaceFolder: null, version: '0' })
})

afterAll(async () => {
  await server.close()
  dossier.close()
  rmSync(folder, { recursive: true })
})

const ask = async (path: string, init?: RequestInit) => {
  const response = await fetch(new URL(path, server.url), init)
  return { status: response.status, headers: response.headers, body: (await response.json()) as never }
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } })

/** Status of a request under a Host header that fetch does not let a caller set. */
const statusUnder = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(new URL('/api/board', server.url), { headers: { host } }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('the API', () => {
  it('gives the board with explicit answers', async () => {
    const { status, body } = await ask('/api/board?asOf=2022-01-10')
    expect(status).toBe(200)
    expect(body).toMatchObject({ asks: { rejected: 1 }, articles: 1 })
  })

  it('names parties that only speak or are spoken to', async () => {
    expect((await ask('/api/names?language=fr')).body).toMatchObject({ RUS: 'Russie', NATO: 'OTAN' })
  })

  it('keeps an answer until something changes', async () => {
    const parties = () => ask('/api/parties')
    const before = await parties()
    expect(before.body).toMatchObject([{ id: 'NATO', positions: 1 }, { id: 'RUS' }])
    expect(await parties()).toMatchObject({ status: 200, body: before.body })
    const { body } = await post('/api/items/1/reject', {})
    expect((await parties()).body).toMatchObject([{ id: 'NATO' }])
    await post(`/api/corrections/${(body as { correction: number }).correction}/undo`, {})
    expect((await parties()).body).toEqual(before.body)
  })

  it('names what is wrong with a request', async () => {
    expect(await ask('/api/board?asOf=yesterday')).toMatchObject({ status: 400, body: { code: 'request-invalid' } })
    expect(await ask('/api/items/999')).toMatchObject({ status: 404, body: { code: 'item-missing' } })
    expect(await post('/api/items/1/correct', { type: 'shout' })).toMatchObject({
      status: 400,
      body: { code: 'correction-invalid' },
    })
  })

  it('corrects and takes back', async () => {
    const { body } = await post('/api/items/1/correct', { party: 'BLR' })
    expect(await ask('/api/items/1')).toMatchObject({ body: { state: 'corrected', body: { party: 'BLR' } } })
    await post(`/api/corrections/${(body as { correction: number }).correction}/undo`, {})
    expect(await ask('/api/items/1')).toMatchObject({ body: { state: 'machine', body: { party: 'RUS' } } })
  })

  it('describes every route it serves', async () => {
    const { body } = await ask('/api/openapi.json')
    const paths = Object.keys((body as { paths: object }).paths)
    for (const path of [
      '/api/board',
      '/api/pair',
      '/api/articles/{id}',
      '/api/items/{id}/confirm',
      '/api/add',
      '/api/search',
    ]) {
      expect(paths).toContain(path)
    }
  })

  it('refuses other names, other pages and unknown addresses', async () => {
    expect(await statusUnder('evil.example:80')).toBe(421)
    expect(await post('/api/items/1/confirm', {}, { Origin: 'http://evil.example' })).toMatchObject({ status: 403 })
    expect(await ask('/api/nothing')).toMatchObject({ status: 404 })
  })

  it('sends a strict content security policy', async () => {
    const { headers } = await ask('/api/board')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('adds a pasted text and tells its progress', async () => {
    const events = await fetch(new URL('/api/events', server.url))
    const reader = events.body!.getReader()
    const { status } = await post('/api/add', {
      sources: [{ text: 'Moscow said on Monday that it would answer.', published: '2022-01-11' }],
    })
    expect(status).toBe(202)
    let told = ''
    while (!told.includes('event: finished')) told += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect(told).toContain('event: started')
    expect(told).toMatch(/event: (added|failed)/)
  })
})

describe('beyond the loopback', () => {
  it('wants the token that it printed', async () => {
    const open = await startServer({
      dossier,
      host: '0.0.0.0',
      who: 'ana',
      inputs: {},
      interfaceFolder: null,
      version: '0',
    })
    const base = new URL(open.url)
    expect((await fetch(new URL('/api/board', base))).status).toBe(401)
    const headers = { Authorization: `Bearer ${base.searchParams.get('token')}` }
    expect((await fetch(new URL('/api/board', base), { headers })).status).toBe(200)
    await open.close()
  })
})
