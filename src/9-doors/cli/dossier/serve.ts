/** `rapporteur serve`: the interface of a dossier in the browser. */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { openDossier } from '../../../7-dossier/dossier.js'
import { RapporteurError } from '../../../record/errors.js'
import { packagePath } from '../../../record/paths.js'
import { complain } from '../terminal.js'
import { authorOf, byOption, dossierCommand, wholeNumber } from './opening.js'

interface ServeFlags {
  readonly host: string
  readonly port: number
  readonly allowPrivate?: true
  readonly by?: string
}

export const serveCommand = (version: string): Command =>
  dossierCommand(
    'serve',
    'Open the dossier in the browser: board, evidence, timeline, search; everything stays on this machine.',
  )
    .option('--host <address>', 'address to bind; beyond the loopback a token is asked for', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', wholeNumber, 4350)
    .option('--allow-private', 'let added addresses lead to loopback, private and link-local hosts')
    .option(...byOption)
    .action(async (path: string, flags: ServeFlags) => {
      // Loaded here, as no other command needs the server.
      const { startServer } = await import('../../http/server.js')
      try {
        const dossier = openDossier(path, { create: true })
        const folder = packagePath('dist', 'ui')
        const server = await startServer({
          dossier,
          host: flags.host,
          port: flags.port,
          who: authorOf(flags),
          inputs: { allowPrivate: flags.allowPrivate ?? false },
          interfaceFolder: existsSync(folder) ? folder : null,
          version,
        })
        console.log(`${path} is open at ${server.url}\nStop with Ctrl-C.`)
        const stop = async (): Promise<void> => {
          await server.close()
          dossier.close()
        }
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
      } catch (error) {
        const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        if (taken) complain(`port ${flags.port} is taken; choose another with --port, or 0 for a free one`)
        else if (error instanceof RapporteurError) complain(error.message)
        else throw error
        process.exitCode = 1
      }
    })
