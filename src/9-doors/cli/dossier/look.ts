/** `rapporteur timeline | who | meetings | quotations | search | show`: the other questions asked of a dossier. */
import type { Command } from 'commander'
import { addresses, meetings, timeline, who } from '../../../7-dossier/overview.js'
import { quotations } from '../../../7-dossier/quotations.js'
import { search } from '../../../7-dossier/search.js'
import { showArticle, showItem, showPosition } from '../../../7-dossier/show.js'
import type { Layout } from '../../../8-outputs/dossier/layout.js'
import {
  articleText,
  itemText,
  meetingsText,
  quotationsText,
  searchText,
  timelineText,
  whoText,
} from '../../../8-outputs/dossier/list-text.js'
import { write } from '../terminal.js'
import { type WordsFlag, wordsOption } from '../words-option.js'
import {
  asOfOption,
  dossierCommand,
  type ItemId,
  isoDay,
  itemId,
  jsonOption,
  printJson,
  terminalLayout,
  wholeNumber,
  withDossier,
} from './opening.js'

interface LookFlags extends WordsFlag {
  readonly asOf?: string
  readonly since?: string
  readonly party?: string
  readonly limit?: number
  readonly json?: true
}

/** What was asked for, without what was not. */
const asked = ({ asOf, since, party, limit }: LookFlags) => ({
  ...(asOf === undefined ? {} : { asOf }),
  ...(since === undefined ? {} : { since }),
  ...(party === undefined ? {} : { party }),
  ...(limit === undefined ? {} : { limit }),
})

const sinceOption = ['--since <date>', 'only from this day on (YYYY-MM-DD)', isoDay] as const

async function show<T>(value: T, flags: LookFlags, toText: (value: T, options: Layout) => string): Promise<void> {
  if (flags.json) printJson(value)
  else await write(toText(value, terminalLayout(flags)))
}

export const timelineCommand = (): Command =>
  dossierCommand('timeline', 'Show acts and meetings by day.')
    .option(...sinceOption)
    .option(...asOfOption)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, flags: LookFlags) =>
      withDossier(path, { readonly: true }, dossier => show(timeline(dossier, asked(flags)), flags, timelineText)),
    )

export const whoCommand = (): Command =>
  dossierCommand('who', 'Show actors with their parties and roles, and who addresses whom.')
    .option('--party <id>', 'only this party and its people')
    .option('--limit <n>', 'most actors to show', wholeNumber, 40)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, flags: LookFlags) =>
      withDossier(path, { readonly: true }, dossier =>
        show({ actors: who(dossier, asked(flags)), addresses: addresses(dossier) }, flags, whoText),
      ),
    )

export const meetingsCommand = (): Command =>
  dossierCommand('meetings', 'Show the meetings of all articles, by date.')
    .option(...asOfOption)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, flags: LookFlags) =>
      withDossier(path, { readonly: true }, dossier => show(meetings(dossier, asked(flags)), flags, meetingsText)),
    )

export const quotationsCommand = (): Command =>
  dossierCommand('quotations', 'Show quotations that several articles have, with what was cut or altered.')
    .option(...asOfOption)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, flags: LookFlags) =>
      withDossier(path, { readonly: true }, dossier => show(quotations(dossier, flags.asOf), flags, quotationsText)),
    )

export const searchCommand = (): Command =>
  dossierCommand('search', 'Find words in statements and articles, whatever their accents.')
    .argument('<words...>', 'words that must all occur')
    .option('--party <id>', 'only statements of this party')
    .option(...sinceOption)
    .option(...asOfOption)
    .option('--limit <n>', 'most hits of each kind', wholeNumber, 20)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, words: string[], flags: LookFlags) =>
      withDossier(path, { readonly: true }, dossier =>
        show(search(dossier, { query: words.join(' '), ...asked(flags) }), flags, searchText),
      ),
    )

export const showCommand = (): Command =>
  dossierCommand(
    'show',
    'Show an act, statement, meeting (a12, s3, m4), a position (p9) or an article (d5) with its evidence in context.',
  )
    .argument('<id>', 'id as the other commands print it', itemId)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, id: ItemId, flags: LookFlags) =>
      withDossier(path, { readonly: true }, async dossier => {
        if (id.kind === 'article') await show(showArticle(dossier, id.number), flags, articleText)
        else if (id.kind === 'position') {
          await show(showPosition(dossier, id.number), flags, (items, options) =>
            items.map(item => itemText(item, options)).join('\n'),
          )
        } else await show(showItem(dossier, id.number), flags, itemText)
      }),
    )
