/** `rapporteur serve`: the interface of a dossier in the browser. */
import type { Command } from 'commander'
import { openDossier } from '../../../7-dossier/dossier.js'
import { RapporteurError } from '../../../record/errors.js'
import { complain } from '../terminal.js'
import { authorOf, byOption, dossierCommand, noOpenOption, wholeNumber } from './opening.js'
import { isPortTaken, serveUntilStopped } from './serving.js'

interface ServeFlags {
  readonly host: string
  readonly port: number
  readonly allowPrivate?: true
  readonly by?: string
  readonly open: boolean
}

/** Where the interface stands unless told otherwise. */
export const PORT = 4350

export const serveCommand = (version: string): Command =>
  dossierCommand(
    'serve',
    'Open the dossier in the browser: board, evidence, timeline, search; everything stays on this machine.',
  )
    .option('--host <address>', 'address to bind; beyond the loopback a token is asked for', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', wholeNumber, PORT)
    .option('--allow-private', 'let added addresses lead to loopback, private and link-local hosts')
    .option(...noOpenOption)
    .option(...byOption)
    .action(async (path: string, flags: ServeFlags) => {
      try {
        const url = await serveUntilStopped(openDossier(path, { create: true }), {
          host: flags.host,
          port: flags.port,
          who: authorOf(flags),
          allowPrivate: flags.allowPrivate ?? false,
          version,
          open: flags.open,
        })
        console.log(`${path} is open at ${url}\nStop with Ctrl-C.`)
      } catch (error) {
        if (isPortTaken(error)) complain(`port ${flags.port} is taken; choose another with --port, or 0 for a free one`)
        else if (error instanceof RapporteurError) complain(error.message)
        else throw error
        process.exitCode = 1
      }
    })
