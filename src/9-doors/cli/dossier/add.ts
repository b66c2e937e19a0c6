/** `rapporteur add`: sources → a dossier. */
import type { Command } from 'commander'
import { openInputs } from '../../../1-source/inputs.js'
import { addArticle, type Reader } from '../../../7-dossier/articles.js'
import { read } from '../../../read.js'
import { fail, RapporteurError } from '../../../record/errors.js'
import { addReadingOptions, hintsFor, inputOptions, type ReadingFlags, readOptions } from '../flags.js'
import { countInputs, progressBar } from '../progress.js'
import { complain } from '../terminal.js'
import { dossierCommand, jsonOption, printJson, withDossier } from './opening.js'

interface AddFlags extends ReadingFlags {
  readonly json?: true
}

export const addCommand = (): Command =>
  addReadingOptions(
    dossierCommand('add', 'Read sources and add them to a dossier; makes the file where there is none.').argument(
      '<sources...>',
      'files, folders, http(s) addresses, or - for standard input',
    ),
  )
    .option(...jsonOption)
    .action((path: string, names: string[], flags: AddFlags) =>
      withDossier(path, { create: true }, async dossier => {
        const progress = progressBar(flags.from === 'jsonl' || !process.stderr.isTTY ? null : await countInputs(names))
        const today = new Date().toISOString().slice(0, 10)
        const reader: Reader = (raw, hints) => read(raw, hints, readOptions(flags))
        const counts = { new: 0, copy: 0, known: 0, failed: 0 }
        const bad = (message: string): void => {
          progress.clear()
          complain(message)
          counts.failed++
          process.exitCode = 1
        }
        for await (const input of openInputs(names, inputOptions(flags))) {
          if (!input.ok) {
            bad(input.error.message)
            continue
          }
          const { raw, hints } = input.value
          try {
            const added = addArticle(dossier, raw, hintsFor(flags, hints), today, reader)
            if (added.ok) counts[added.value.outcome]++
            else bad(added.error.message)
          } catch (error) {
            // A full disk or a locked file ends the command; a reading that failed only loses this input.
            if (error instanceof RapporteurError && error.code.startsWith('dossier-')) throw error
            bad(fail('reading-failed', raw.name, error instanceof Error ? error.message : String(error)).message)
          }
          progress.step(raw.name)
        }
        progress.clear()
        if (flags.json) printJson(counts)
        else {
          console.log(
            `${path}: ${counts.new} new, ${counts.copy} copies of earlier reports, ${counts.known} known already${counts.failed > 0 ? `, ${counts.failed} could not be read` : ''}.`,
          )
        }
      }),
    )
