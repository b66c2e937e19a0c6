/** `rapporteur read`: inputs → records, as a table, JSON, or one HTML page. */
import { Command, Option } from 'commander'
import { loadGazetteer } from '../../4-actors/gazetteer/load.js'
import { jsonWriter, ndjsonWriter, type RecordWriter } from '../../8-outputs/json.js'
import { partyNames } from '../../8-outputs/names.js'
import { ArticlePage } from '../../8-outputs/page/page.js'
import { countsLine, titleOf } from '../../8-outputs/summary.js'
import { tableOf } from '../../8-outputs/table.js'
import { wordsIn } from '../../8-outputs/words.js'
import type { ReadOptions } from '../../read.js'
import { addReadingOptions, type ReadingFlags } from './flags.js'
import { savePage } from './page-file.js'
import { countInputs, progressBar } from './progress.js'
import { readRecords } from './records.js'
import { columns, complain, painter, write } from './terminal.js'
import { type WordsFlag, wordsOption } from './words-option.js'

interface ReadFlags extends ReadingFlags, WordsFlag {
  readonly json?: true
  readonly ndjson?: true
  readonly html?: string
  readonly gazetteer?: readonly string[]
}

const EXAMPLES = `
Examples:
  $ rapporteur read talks.html                       a table in the terminal
  $ rapporteur read --html out.html reports/         one page to read and to print
  $ rapporteur read --ndjson --published 2022-01-12 a.txt b.txt
  $ curl -s https://example.org/talks | rapporteur read --json -

Exit status: 0 all inputs were read; 1 some could not be (each is named with its reason on standard error,
the others are printed); 2 the command was used in a wrong way.`

export const readCommand = (): Command =>
  addReadingOptions(
    new Command('read')
      .description('Read pages and texts and give the record of each: who says, demands, offers, refuses what.')
      .argument('<inputs...>', 'files, folders, http(s) addresses, or - for standard input'),
  )
    .addOption(new Option('--json', 'the record as JSON; an array where there are several').conflicts('ndjson'))
    .option('--ndjson', 'one record a line, in the order of the inputs')
    .option('--html <file>', 'write one self-contained HTML page: the text with what was read from it beside it')
    .option('--gazetteer <file>', 'names of parties of your own, beside those known; may be given again', several)
    .addOption(wordsOption())
    .addHelpText('after', EXAMPLES)
    .action(run)

const several = (file: string, before: readonly string[] = []): string[] => [...before, file]

async function run(names: readonly string[], flags: ReadFlags): Promise<void> {
  const progress = progressBar(flags.from === 'jsonl' || !process.stderr.isTTY ? null : await countInputs(names))
  const options: ReadOptions =
    flags.gazetteer === undefined ? {} : { gazetteer: loadGazetteer({ extra: flags.gazetteer }) }
  const output = outputOf(flags, options)
  const page =
    flags.html === undefined ? null : new ArticlePage(wordsIn(flags.words), partyNames(flags.words, options.gazetteer))
  for await (const result of readRecords(names, flags, options)) {
    if (result.ok) {
      progress.step(result.value.document.source)
      page?.add(result.value)
      const text = output.add(result.value)
      if (process.stdout.isTTY) progress.clear()
      await write(text)
    } else {
      progress.clear()
      complain(result.error.message)
      process.exitCode = 1
    }
  }
  progress.clear()
  await write(output.end())
  if (page === null || flags.html === undefined || page.length === 0) return
  savePage(flags.html, page.html())
  if (flags.json || flags.ndjson) return
  await write(`\nWrote ${flags.html}: ${wordsIn(flags.words).count.articles(page.length)}. Open it in a browser.\n`)
}

function outputOf(flags: ReadFlags, { gazetteer }: ReadOptions): RecordWriter {
  if (flags.json) return jsonWriter()
  if (flags.ndjson) return ndjsonWriter()
  const words = wordsIn(flags.words)
  if (flags.html !== undefined) {
    return { add: record => `${titleOf(record)}\n  ${countsLine(record, words)}\n`, end: () => '' }
  }
  const options = { words, names: partyNames(flags.words, gazetteer), width: columns(), paint: painter() }
  return { add: record => `${tableOf(record, options)}\n`, end: () => '' }
}
