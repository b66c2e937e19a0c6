/** `rapporteur board`: the exchange board in the terminal, or two parties face to face. */
import type { Command } from 'commander'
import { board, boardParties, boardPositions } from '../../../7-dossier/board.js'
import type { Dossier } from '../../../7-dossier/dossier.js'
import { drift } from '../../../7-dossier/drift.js'
import { pair } from '../../../7-dossier/pair.js'
import { partiesOf } from '../../../7-dossier/positions.js'
import { boardText, pairText } from '../../../8-outputs/dossier/board-text.js'
import { fail } from '../../../record/errors.js'
import { write } from '../terminal.js'
import { type WordsFlag, wordsOption } from '../words-option.js'
import {
  asOfOption,
  dossierCommand,
  jsonOption,
  printJson,
  share,
  terminalLayout,
  wholeNumber,
  withDossier,
} from './opening.js'

interface BoardFlags extends WordsFlag {
  readonly asOf?: string
  readonly pair?: [string, string]
  readonly party?: string[]
  readonly type?: string[]
  readonly minConfidence?: number
  readonly confirmed?: true
  readonly limit: number
  readonly json?: true
}

/** Parties to name where one is not known. */
const SHOWN = 12

/** @throws where one of the two is no party of the dossier, naming those with most positions. */
function knownParties(dossier: Dossier, [a, b = '']: readonly [string, string?]): [string, string] {
  const faced = boardPositions(dossier).flatMap(({ to }) => partiesOf(to))
  const known = [...new Set([...boardParties(dossier).map(({ id }) => id), ...faced])]
  for (const id of [a, b])
    if (!known.includes(id)) throw fail('party-missing', id || '--pair', known.slice(0, SHOWN).join(', '))
  return [a, b]
}

export const boardCommand = (): Command =>
  dossierCommand(
    'board',
    'Show the exchange board: each issue with what each party asks, offers and refuses, and how it was answered.',
  )
    .option(...asOfOption)
    .option('--pair <party...>', 'two parties face to face, as RUS NATO')
    .option('--party <id...>', 'only positions of these parties or addressed to them')
    .option('--type <type...>', 'only acts of these types, as demand offer')
    .option('--min-confidence <share>', 'only acts at least this sure, 0 to 1', share)
    .option('--confirmed', 'only what an analyst confirmed, corrected or added')
    .option('--limit <n>', 'most issues to show', wholeNumber, 20)
    .option(...jsonOption)
    .addOption(wordsOption())
    .action((path: string, flags: BoardFlags) =>
      withDossier(path, { readonly: true }, async dossier => {
        const filter = {
          ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
          ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
          ...(flags.confirmed === undefined ? {} : { confirmedOnly: true }),
        }
        const layout = terminalLayout(flags)
        if (flags.pair !== undefined) {
          const [a, b] = knownParties(dossier, flags.pair)
          const found = pair(dossier, a, b, filter)
          if (flags.json) printJson(found)
          else await write(pairText(found, layout))
          return
        }
        const found = board(dossier, {
          ...filter,
          limit: flags.limit,
          ...(flags.party === undefined ? {} : { parties: flags.party }),
          ...(flags.type === undefined ? {} : { types: flags.type }),
        })
        if (flags.json) printJson(found)
        else await write(boardText(found, drift(dossier, filter), layout))
      }),
    )
