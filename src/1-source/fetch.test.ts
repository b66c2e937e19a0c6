import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchAddress } from './fetch.js'
import { isPublicAddress, publicLookup } from './private-hosts.js'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = (listener: RequestListener): Promise<string> =>
  new Promise(resolve => {
    server = createServer(listener).listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server!.address() as AddressInfo).port}`)
    })
  })
const options = { allowPrivate: true, maxBytes: 100_000, timeoutMs: 5000 }
const codeOf = async (name: string, changed = {}) => {
  const result = await fetchAddress(name, { ...options, ...changed })
  return result.ok ? 'ok' : result.error.code
}

describe('fetchAddress', () => {
  it('follows redirects and tells where the bytes came from', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(request.headers['user-agent'])
    })
    const result = await fetchAddress(`${base}/old`, options)
    expect(result).toMatchObject({ ok: true, value: { url: `${base}/new`, contentType: 'text/html; charset=utf-8' } })
    expect(result.ok && Buffer.from(result.value.bytes).toString()).toMatch(/^rapporteur\//)
  })

  it('stops at a circle of redirects', async () => {
    const base = await serve((_, response) => response.writeHead(301, { location: '/' }).end())
    expect(await codeOf(base)).toBe('address-failed')
  })

  it('unpacks gzip, but not beyond the limit', async () => {
    const base = await serve((request, response) => {
      const size = request.url === '/bomb' ? 50_000_000 : 1000
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(size, 'a')))
    })
    expect(await codeOf(base)).toBe('ok')
    expect(await codeOf(`${base}/bomb`)).toBe('input-too-large')
  })

  it('gives up on a server that never ends its answer', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200).write('<p>')
    })
    expect(await codeOf(base, { timeoutMs: 200 })).toBe('address-failed')
  })

  it('names a refused connection and a status of failure', async () => {
    const base = await serve((_, response) => response.writeHead(404).end('gone'))
    expect(await codeOf(base)).toBe('address-failed')
    server?.close()
    server?.closeAllConnections()
    const refused = await fetchAddress(base, options)
    expect(!refused.ok && refused.error.message).toContain('connection refused')
  })

  it('refuses private hosts, by number, by name and behind other schemes', async () => {
    const base = await serve((_, response) => response.end('secret'))
    expect(await codeOf(base, { allowPrivate: false })).toBe('address-private')
    expect(await codeOf(base.replace('127.0.0.1', 'localhost'), { allowPrivate: false })).toBe('address-private')
    expect(await codeOf(base.replace('127.0.0.1', '[::ffff:127.0.0.1]'), { allowPrivate: false })).toBe(
      'address-private',
    )
    expect(await codeOf(base.replace('127.0.0.1', '2130706433'), { allowPrivate: false })).toBe('address-private')
    expect(await codeOf('file:///etc/passwd')).toBe('address-invalid')
  })

  it('does not follow a redirect to another scheme', async () => {
    const base = await serve((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(await codeOf(base)).toBe('address-invalid')
  })
})

describe('isPublicAddress', () => {
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '[2a00:1450:4007::1]'])('lets %s pass', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'localhost',
  ])('holds %s back', address => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('publicLookup', () => {
  it('fails where DNS answers with a private address', async () => {
    const error = await new Promise(resolve => publicLookup('localhost', {}, resolve))
    expect(error).toMatchObject({ name: 'PrivateHostError' })
  })
})
