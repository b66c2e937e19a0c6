/** The options of every command that reads inputs: their text, their checks, and what they mean to stage 1. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { InputOptions } from '../../1-source/inputs.js'
import type { SourceHints } from '../../1-source/raw.js'
import type { ReadOptions } from '../../read.js'
import { LANGUAGES } from '../../record/lexicon.js'

export interface ReadingFlags {
  readonly from: 'auto' | 'jsonl'
  readonly published?: string
  readonly lang?: string
  readonly allowPrivate?: true
  readonly maxBytes?: number
  readonly accurate?: true
}

export const addReadingOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--from <format>',
        'auto: a page or a text each; jsonl: one JSON object a line (text, html or sentence)',
      )
        .choices(['auto', 'jsonl'])
        .default('auto'),
    )
    .option('--published <date>', 'day of publication (YYYY-MM-DD); wins over what the pages say', isoDate)
    .addOption(
      new Option('--lang <code>', 'language of the inputs, where it should not be recognised').choices(LANGUAGES),
    )
    .option('--allow-private', 'let addresses lead to loopback, private and link-local hosts')
    .option('--accurate', 'parse sentences more accurately, at half the speed')
    .option('--max-bytes <size>', 'largest input, as 500k, 32M or 1G (default: 32M)', byteSize)

export const inputOptions = (flags: ReadingFlags): InputOptions => ({
  from: flags.from,
  allowPrivate: flags.allowPrivate ?? false,
  ...(flags.maxBytes === undefined ? {} : { maxBytes: flags.maxBytes }),
})

/** What the options say of how to read. */
export const readOptions = ({ accurate }: ReadingFlags): ReadOptions => ({ accurate: accurate ?? false })

/** What the options say of an input, under what its own row says. */
export const hintsFor = (flags: ReadingFlags, own: SourceHints): SourceHints => ({
  ...(flags.published === undefined ? {} : { published: flags.published }),
  ...(flags.lang === undefined ? {} : { language: flags.lang }),
  ...own,
})

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime())
  if (!isDay || date.toISOString().slice(0, 10) !== text) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.')
  return text
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 }

function byteSize(text: string): number {
  const match = /^(\d+)([kmg]?)b?$/i.exec(text)
  const bytes = match ? Number(match[1]) * UNITS[match[2]!.toLowerCase()]! : 0
  if (bytes <= 0 || !Number.isSafeInteger(bytes)) throw new InvalidArgumentError('Give a size as 500k, 32M or 1G.')
  return bytes
}
