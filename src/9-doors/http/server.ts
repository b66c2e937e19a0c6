/** Starts the local server of a dossier. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { basename } from 'node:path'
import { serve } from '@hono/node-server'
import type { InputOptions } from '../../1-source/inputs.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { createApp } from './app.js'

export interface ServerOptions {
  readonly dossier: Dossier
  /** Address to bind; loopback by default. */
  readonly host?: string
  /** 0 takes a free port. */
  readonly port?: number
  readonly who: string
  readonly inputs: InputOptions
  readonly interfaceFolder: string | null
  readonly version: string
}

export interface RunningServer {
  /** Address to open, with the token where one is needed. */
  readonly url: string
  readonly close: () => Promise<void>
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])

export function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  const token = LOOPBACK.has(host) ? null : randomBytes(24).toString('base64url')
  const hosts = new Set<string>()
  const app = createApp({ ...options, name: nameOf(options.dossier.path), hosts, token })
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port: options.port ?? 0 }, (info: AddressInfo) => {
      const written = host.includes(':') ? `[${host}]` : host
      for (const name of LOOPBACK.has(host) ? ['127.0.0.1', 'localhost', '[::1]'] : ownNames(written))
        hosts.add(`${name}:${info.port}`)
      const query = token === null ? '' : `?token=${token}`
      resolve({
        url: `http://${written}:${info.port}/${query}`,
        close: () =>
          new Promise(done => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', reject)
  })
}

const nameOf = (path: string): string => basename(path).replace(/\.[^.]+$/, '')

/** Every name and address under which this machine may be asked, beside the one that was bound. */
const ownNames = (bound: string): string[] => [
  bound,
  hostname(),
  ...Object.values(networkInterfaces()).flatMap(list =>
    (list ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ),
]
