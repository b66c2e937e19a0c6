/** http(s) address → its bytes: redirects followed, size and time bounded, hosts outside the public internet refused. */
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { fail, failed, ok, type Result } from '../record/errors.js'
import { sizeText } from './files.js'
import { isPublicAddress, PrivateHostError, publicLookup } from './private-hosts.js'
import type { RawSource } from './raw.js'

export interface FetchOptions {
  readonly allowPrivate: boolean
  /** Largest answer in bytes, after decompression. */
  readonly maxBytes: number
  /** Time for the whole, redirects and body included, in milliseconds. */
  readonly timeoutMs: number
}

const MAX_REDIRECTS = 5
const USER_AGENT = 'rapporteur/0.1 (reads news reports for their readers; https://www.npmjs.com/package/rapporteur)'
const HEADERS = {
  'user-agent': USER_AGENT,
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
}

/**
 * Fetches one address. Errors: `address-invalid`, `address-private` (also after a redirect or by a DNS answer),
 * `address-failed` (refused, timed out, status other than 2xx, too many redirects), `input-too-large`.
 */
export async function fetchAddress(name: string, options: FetchOptions): Promise<Result<RawSource>> {
  const signal = AbortSignal.timeout(options.timeoutMs)
  let url = parseAddress(name)
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    if (url === null) return failed(fail('address-invalid', name))
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!options.allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) {
      return failed(fail('address-private', name, host))
    }
    try {
      const response = await get(url, options.allowPrivate, signal)
      const location = redirectOf(response)
      if (location === null) return await bodyOf(name, url, response, options, signal)
      response.destroy()
      url = parseAddress(location, url)
    } catch (error) {
      return failed(networkError(name, error, options.timeoutMs))
    }
  }
  return failed(fail('address-failed', name, `more than ${MAX_REDIRECTS} redirects`))
}

function parseAddress(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

function get(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    request(url, { headers: HEADERS, signal, ...(allowPrivate ? {} : { lookup: publicLookup }) }, resolve)
      .on('error', reject)
      .end()
  })
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined ? headers.location : null
}

async function bodyOf(
  name: string,
  url: URL,
  response: IncomingMessage,
  { maxBytes, timeoutMs }: FetchOptions,
  signal: AbortSignal,
): Promise<Result<RawSource>> {
  const status = response.statusCode ?? 0
  if (status < 200 || status >= 300) {
    response.destroy()
    return failed(fail('address-failed', name, `the server answered ${status} ${response.statusMessage ?? ''}`.trim()))
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of decompressed(response)) {
      signal.throwIfAborted()
      size += (chunk as Buffer).length
      if (size > maxBytes) {
        response.destroy()
        return failed(fail('input-too-large', name, sizeText(maxBytes)))
      }
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    response.destroy()
    return failed(networkError(name, error, timeoutMs))
  }
  const contentType = response.headers['content-type'] ?? null
  return ok({ name, bytes: Buffer.concat(chunks), contentType, url: url.href })
}

/** The body without its content encoding; read chunk by chunk, so that a small bomb never unfolds whole. */
function decompressed(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null
  return decoder === null ? response : pipeline(response, decoder, () => undefined)
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name server does not answer',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  ETIMEDOUT: 'connection timed out',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
}

function networkError(name: string, error: unknown, timeoutMs: number): ReturnType<typeof fail> {
  if (error instanceof PrivateHostError) return fail('address-private', name, error.host)
  if (!(error instanceof Error)) return fail('address-failed', name, String(error))
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return fail('address-failed', name, `no whole answer within ${timeoutMs / 1000} s`)
  }
  const code = 'code' in error ? String(error.code) : ''
  return fail('address-failed', name, REASONS[code] ?? (error.message || code))
}
