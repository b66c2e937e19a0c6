/** What every dossier command shares: opening the file, ids as they are printed, and failing with one clear line. */
import { userInfo } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { type Dossier, type DossierMode, openDossier } from '../../../7-dossier/dossier.js'
import type { Layout } from '../../../8-outputs/dossier/layout.js'
import { dossierWords } from '../../../8-outputs/dossier/words.js'
import { partyNames } from '../../../8-outputs/names.js'
import { wordsIn } from '../../../8-outputs/words.js'
import { RapporteurError } from '../../../record/errors.js'
import { columns, complain, painter } from '../terminal.js'
import type { WordsFlag } from '../words-option.js'

/** Opens the dossier, does the work, closes it; a failure that a user can act on is one line and exit status 1. */
export async function withDossier(
  path: string,
  mode: DossierMode,
  work: (dossier: Dossier) => void | Promise<void>,
): Promise<void> {
  let dossier: Dossier | null = null
  try {
    dossier = openDossier(path, mode)
    await work(dossier)
  } catch (error) {
    if (!(error instanceof RapporteurError)) throw error
    complain(error.message)
    process.exitCode = 1
  } finally {
    dossier?.close()
  }
}

/** A command whose first argument is the dossier. */
export const dossierCommand = (name: string, description: string): Command =>
  new Command(name).description(description).argument('<dossier>', 'dossier file')

export const asOfOption = ['--as-of <date>', 'show the dossier as of this day (YYYY-MM-DD)', isoDay] as const
export const jsonOption = ['--json', 'print JSON'] as const

export function isoDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
  return text
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.')
  return Number(text)
}

export const share = (text: string): number => {
  const value = Number(text)
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.')
  return value
}

/** What an id as printed (`a12`, `s3`, `m4`, `p9`, `i2`, `d5`) stands for. */
export interface ItemId {
  readonly kind: 'item' | 'position' | 'issue' | 'article'
  readonly number: number
}

export function itemId(text: string): ItemId {
  const match = /^([asmpid])(\d+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError('Give an id as it is printed: a12, s3, m4, p9, i2 or d5.')
  const kind = ({ p: 'position', i: 'issue', d: 'article' } as const)[match[1]!] ?? 'item'
  return { kind, number: Number(match[2]) }
}

/** The number of an id of this kind. */
export const idOf =
  (kind: ItemId['kind']) =>
  (text: string): number => {
    const id = itemId(text)
    if (id.kind !== kind)
      throw new InvalidArgumentError(
        `Give the id of ${kind === 'item' ? 'an act, statement or meeting (a12)' : `an ${kind}`}.`,
      )
    return id.number
  }

/** Whose name a correction carries: what the option says, else the login name. */
export function authorOf(flags: { readonly by?: string }): string {
  if (flags.by !== undefined) return flags.by
  try {
    return userInfo().username
  } catch {
    return 'analyst'
  }
}

export const noOpenOption = ['--no-open', 'print the address and open no browser'] as const
export const byOption = ['--by <name>', 'whose decision it is (default: your login name)'] as const

/** How this terminal shows a dossier: its width, its colours, and in which language. */
export const terminalLayout = ({ words: language }: WordsFlag): Layout => ({
  width: columns(),
  paint: painter(),
  names: partyNames(language),
  words: wordsIn(language),
  say: dossierWords(language),
})

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
