/** `rapporteur reread | check | export | import`: keeping a dossier sound and moving it. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { type Reader, rereadArticle } from '../../../7-dossier/articles.js'
import { checkDossier } from '../../../7-dossier/check.js'
import { exportLines, importLines } from '../../../7-dossier/exchange.js'
import { read } from '../../../read.js'
import { fail } from '../../../record/errors.js'
import { progressBar } from '../progress.js'
import { complain, write } from '../terminal.js'
import { dossierCommand, jsonOption, printJson, withDossier } from './opening.js'

interface KeepFlags {
  readonly json?: true
}

interface RereadFlags extends KeepFlags {
  readonly accurate?: true
}

export const rereadCommand = (): Command =>
  dossierCommand('reread', 'Read all articles again from their kept sources; corrections stand.')
    .option('--accurate', 'parse sentences more accurately, at half the speed')
    .option(...jsonOption)
    .action((path: string, flags: RereadFlags) =>
      withDossier(path, {}, dossier => {
        const reader: Reader = (raw, hints) => read(raw, hints, { accurate: flags.accurate ?? false })
        const ids = dossier.db.all<{ id: number }>('SELECT id FROM article ORDER BY id')
        const progress = progressBar(process.stderr.isTTY ? ids.length : null)
        const counts = { changed: 0, same: 0, kept: 0, failed: 0 }
        for (const { id } of ids) {
          const result = rereadArticle(dossier, id, reader)
          counts[result.outcome]++
          if (result.reason !== undefined) {
            progress.clear()
            complain(`d${id} ${result.title ?? ''}: ${result.reason}`)
            if (result.outcome === 'failed') process.exitCode = 1
          }
          progress.step(result.title ?? `d${id}`)
        }
        progress.clear()
        if (flags.json) printJson(counts)
        else {
          console.log(
            `${counts.changed} read differently, ${counts.same} as before, ${counts.kept} kept as they were for their corrections, ${counts.failed} failed.`,
          )
        }
      }),
    )

export const checkCommand = (): Command =>
  dossierCommand('check', 'Check the file and that every item still stands on its words.')
    .option(...jsonOption)
    .action((path: string, flags: KeepFlags) =>
      withDossier(path, { readonly: true }, dossier => {
        const report = checkDossier(dossier)
        if (flags.json) printJson(report)
        else {
          for (const fault of report.faults) console.log(fault)
          console.log(
            `${report.articles} articles, ${report.items} items: ${report.faults.length === 0 ? 'sound' : `${report.faults.length} faults`}.`,
          )
        }
        if (report.faults.length > 0) process.exitCode = 1
      }),
    )

export const exportCommand = (): Command =>
  dossierCommand('export', 'Print everything as JSON lines.').action((path: string) =>
    withDossier(path, { readonly: true }, async dossier => {
      for (const line of exportLines(dossier)) await write(`${line}\n`)
    }),
  )

export const importCommand = (): Command =>
  dossierCommand('import', 'Take over an exported dossier; makes the file where there is none.')
    .argument('<file>', 'exported file, or - for standard input')
    .option(...jsonOption)
    .action((path: string, file: string, flags: KeepFlags) =>
      withDossier(path, { create: true }, async dossier => {
        const input = file === '-' ? process.stdin : createReadStream(file)
        const broken = new Promise<never>((_, reject) => {
          input.on('error', () => reject(fail('input-missing', file)))
        })
        const counts = await Promise.race([
          importLines(dossier, createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })),
          broken,
        ])
        if (flags.json) printJson(counts)
        else console.log(`${counts.articles} articles and ${counts.corrections} corrections taken over.`)
      }),
    )
