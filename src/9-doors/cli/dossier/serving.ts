/** Runs the server of an open dossier until Ctrl-C, and shows it where there is a desktop. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Dossier } from '../../../7-dossier/dossier.js'
import { packagePath } from '../../../record/paths.js'

export interface Serving {
  readonly host: string
  readonly port: number
  readonly who: string
  readonly allowPrivate: boolean
  readonly version: string
  /** Whether a browser may be opened. */
  readonly open: boolean
}

/** Serves until SIGINT or SIGTERM, then closes server and dossier; gives the address. */
export async function serveUntilStopped(dossier: Dossier, serving: Serving): Promise<string> {
  // Loaded here, as no other command needs the server.
  const { startServer } = await import('../../http/server.js')
  const { host, port, who, allowPrivate, version } = serving
  const folder = packagePath('dist', 'ui')
  const server = await startServer({
    dossier,
    host,
    port,
    who,
    inputs: { allowPrivate },
    interfaceFolder: existsSync(folder) ? folder : null,
    version,
  })
  const stop = async (): Promise<void> => {
    await server.close()
    dossier.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  if (serving.open && hasDesktop(process)) openBrowser(server.url)
  return server.url
}

export const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

type Surroundings = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { readonly isTTY?: boolean }
}

/** Whether a person sits before it: a terminal, no continuous integration. */
export const isAttended = ({ env, stdout }: Pick<Surroundings, 'env' | 'stdout'>): boolean =>
  stdout.isTTY === true && (env.CI ?? '') === ''

/** Whether a browser can be shown to the person: macOS and Windows have a desktop, elsewhere a display says so. */
export const hasDesktop = (at: Surroundings): boolean =>
  isAttended(at) &&
  (at.platform === 'darwin' || at.platform === 'win32' || Boolean(at.env.DISPLAY || at.env.WAYLAND_DISPLAY))

const OPENERS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** No shell in between; where there is no such program the printed address is left. */
function openBrowser(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? (['xdg-open'] as const)
  const browser = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  browser.on('error', () => undefined)
  browser.unref()
}
