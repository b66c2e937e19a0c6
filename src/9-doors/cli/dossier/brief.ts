/** `rapporteur brief`: the state of a dossier as Markdown or as one HTML page. */
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { composeBrief } from '../../../8-outputs/brief/compose.js'
import { briefHtml } from '../../../8-outputs/brief/html.js'
import { briefMarkdown } from '../../../8-outputs/brief/markdown.js'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../../8-outputs/words.js'
import { savePage } from '../page-file.js'
import { write } from '../terminal.js'
import { asOfOption, dossierCommand, isoDay, withDossier } from './opening.js'

interface BriefFlags {
  readonly asOf?: string
  readonly since?: string
  readonly html?: string
  readonly words: InterfaceLanguage
}

export const briefCommand = (): Command =>
  dossierCommand(
    'brief',
    'Write a brief: state of each issue, what changed, quotations with sources, next meetings, open questions.',
  )
    .option(...asOfOption)
    .option('--since <date>', 'tell what changed after this day (YYYY-MM-DD)', isoDay)
    .option('--html <file>', 'write one self-contained HTML page to mail or print, instead of Markdown')
    .addOption(
      new Option('--words <language>', 'language in which the brief speaks').choices(INTERFACE_LANGUAGES).default('en'),
    )
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
