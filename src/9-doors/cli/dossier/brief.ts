/** `rapporteur brief`: the state of a dossier as Markdown or as one HTML page. */
import { basename } from 'node:path'
import type { Command } from 'commander'
import { composeBrief } from '../../../8-outputs/brief/compose.js'
import { briefHtml } from '../../../8-outputs/brief/html.js'
import { briefMarkdown } from '../../../8-outputs/brief/markdown.js'
import { savePage } from '../page-file.js'
import { write } from '../terminal.js'
import { type WordsFlag, wordsOption } from '../words-option.js'
import { asOfOption, dossierCommand, isoDay, withDossier } from './opening.js'

interface BriefFlags extends WordsFlag {
  readonly asOf?: string
  readonly since?: string
  readonly html?: string
}

export const briefCommand = (): Command =>
  dossierCommand(
    'brief',
    'Write a brief: state of each issue, what changed, quotations with sources, next meetings, open questions.',
  )
    .option(...asOfOption)
    .option('--since <date>', 'tell what changed after this day (YYYY-MM-DD)', isoDay)
    .option('--html <file>', 'write one self-contained HTML page to mail or print, instead of Markdown')
    .addOption(wordsOption())
    .action((path: string, flags: BriefFlags) =>
      withDossier(path, { readonly: true }, async dossier => {
        const brief = composeBrief(dossier, {
          name: basename(path).replace(/\.[^.]+$/, ''),
          language: flags.words,
          ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
          ...(flags.since === undefined ? {} : { since: flags.since }),
        })
        if (flags.html === undefined) await write(briefMarkdown(brief))
        else {
          savePage(flags.html, briefHtml(brief))
          console.log(`Wrote ${flags.html}.`)
        }
      }),
    )
