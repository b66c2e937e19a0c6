/** `rapporteur confirm | reject | correct | add-act | undo | corrections`: the analyst decides. */
import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import {
  addItem,
  confirmItem,
  correctItem,
  exportCorrections,
  importCorrections,
  rejectItem,
  undoCorrection,
} from '../../../7-dossier/correcting.js'
import type { Correction } from '../../../7-dossier/corrections.js'
import { fail } from '../../../record/errors.js'
import type { Range } from '../../../record/schema.js'
import { authorOf, byOption, dossierCommand, idOf, jsonOption, printJson, wholeNumber, withDossier } from './opening.js'

interface ByFlags {
  readonly by?: string
  readonly json?: true
}

const decide = (name: string, description: string, work: typeof confirmItem, past: string): Command =>
  dossierCommand(name, description)
    .argument('<id>', 'act, statement or meeting, as a12', idOf('item'))
    .option(...byOption)
    .action((path: string, id: number, flags: ByFlags) =>
      withDossier(path, {}, dossier => console.log(`${past} (correction ${work(dossier, authorOf(flags), id)}).`)),
    )

export const confirmCommand = (): Command => decide('confirm', 'Confirm an item.', confirmItem, 'Confirmed')
export const rejectCommand = (): Command =>
  decide('reject', 'Reject an item: it no longer counts.', rejectItem, 'Rejected')

type Fields = Readonly<Record<string, unknown>>

/** `field=value` pairs; `null` empties a field, lists are parted by commas, words of the text are given by their offsets. */
function setting(text: string, fields: Fields = {}): Fields {
  const match = /^(\w+)=(.*)$/s.exec(text)
  if (match === null) throw new InvalidArgumentError('Give field=value, as type=offer or to=NATO.')
  const [, name, value] = match
  return { ...fields, [name!]: value === 'null' ? null : (READ[name!]?.(value!) ?? value) }
}

const READ: Readonly<Partial<Record<string, (value: string) => unknown>>> = {
  parties: value => value.split(',').filter(party => party !== ''),
  content: value => value.split(',').map(range),
  evidence: value => value.split(',').map(range),
  condition: value => range(value),
}

function range(text: string): Range {
  const match = /^(\d+)-(\d+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError('Give words as start-end offsets, as content=120-164.')
  return { start: Number(match[1]), end: Number(match[2]) }
}

export const correctCommand = (): Command =>
  dossierCommand('correct', 'Set fields of an item: type, party, to, voice, content, condition, date, place …')
    .argument('<id>', 'act, statement or meeting, as a12', idOf('item'))
    .requiredOption('--set <field=value>', 'a field and its new value; may be repeated', setting)
    .option(...byOption)
    .action((path: string, id: number, flags: ByFlags & { set: Fields }) =>
      withDossier(path, {}, dossier =>
        console.log(`Corrected (correction ${correctItem(dossier, authorOf(flags), id, flags.set)}).`),
      ),
    )

const addCommand = (name: string, kind: 'act' | 'meeting', description: string, fields: string): Command =>
  dossierCommand(name, description)
    .argument('<article>', 'article, as d5', idOf('article'))
    .argument('<start>', 'first offset of its words in the text', wholeNumber)
    .argument('<end>', 'offset behind its last word', wholeNumber)
    .requiredOption('--set <field=value>', `${fields}; may be repeated`, setting)
    .option(...byOption)
    .action((path: string, article: number, start: number, end: number, flags: ByFlags & { set: Fields }) =>
      withDossier(path, {}, dossier => {
        const correction = addItem(dossier, authorOf(flags), article, kind, { start, end }, flags.set)
        console.log(`Added (correction ${correction}).`)
      }),
    )

export const addActCommand = (): Command =>
  addCommand('add-act', 'act', 'Add an act that was not read, on words of an article.', 'type, party, to, voice')

export const addMeetingCommand = (): Command =>
  addCommand(
    'add-meeting',
    'meeting',
    'Add a meeting that was not read, on words of an article.',
    'place, date, parties, status, format, level',
  )

export const undoCommand = (): Command =>
  dossierCommand('undo', 'Take a correction back.')
    .argument('<correction>', 'its number', wholeNumber)
    .option(...byOption)
    .action((path: string, correction: number, flags: ByFlags) =>
      withDossier(path, {}, dossier => {
        undoCorrection(dossier, authorOf(flags), correction)
        console.log(`Correction ${correction} is taken back.`)
      }),
    )

export const correctionsCommand = (): Command =>
  new Command('corrections')
    .description('Share corrections between dossiers of the same articles.')
    .addCommand(
      dossierCommand('export', 'Print the corrections that stand, one a line.').action((path: string) =>
        withDossier(path, { readonly: true }, dossier => {
          for (const correction of exportCorrections(dossier)) console.log(JSON.stringify(correction))
        }),
      ),
    )
    .addCommand(
      dossierCommand('import', 'Take over corrections that another dossier exported.')
        .argument('<file>', 'file of corrections, one a line')
        .option(...jsonOption)
        .action((path: string, file: string, flags: ByFlags) =>
          withDossier(path, {}, dossier => {
            const counts = importCorrections(dossier, correctionsIn(file))
            if (flags.json) printJson(counts)
            else console.log(`${counts.taken} taken over, ${counts.left} left (known already, or of other articles).`)
          }),
        ),
    )

function correctionsIn(file: string): Correction[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw fail('input-missing', file)
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as Correction]
    } catch {
      throw fail('input-row', file, String(i + 1), 'is not JSON')
    }
  })
}
