/**
 * Time expressions in sentences written from the grammar of dates, with the day of publication: each must give its interval or duration.
 * chrono-node reads the same sentences beside it. Expectations are from the calendar: weeks run Monday to Sunday, granularity follows TIMEX3.
 */
import { readFileSync } from 'node:fs'
import { en, fr } from 'chrono-node'
import { splitText } from '../src/2-language/split.js'
import { parseSentences } from '../src/3-syntax/parse.js'
import { findDates } from '../src/4-actors/dates/find.js'
import { LANGUAGES, type Language } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import type { Range } from '../src/record/schema.js'
import { overlaps } from '../src/record/span.js'
import { type Measure, type Suite, TIER } from './suite.js'

const PARSERS = { en, fr } as const

interface Row {
  readonly published: string | null
  readonly text: string
  /** Where the expression stands in the text, or null where there is none. */
  readonly at: Range | null
  /** `FROM`, `FROM/TO`, a duration, `?` for one that stays relative, `-` for none. */
  readonly expected: string
}

function rowsOf(language: Language): Row[] {
  const lines = readFileSync(packagePath('eval', `dates.${language}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map(line => {
    const [published, , marked, expected] = line.split('\t') as [string, string, string, string]
    const start = marked.indexOf('[')
    const end = marked.indexOf(']') - 1
    const text = marked.replace(/[[\]]/g, '')
    return { published: published || null, text, at: start < 0 ? null : { start, end }, expected }
  })
}

/** What the normaliser gives for a row, in the notation of `expected`. */
function ours({ published, text, at }: Row, language: Language): string {
  const sentences = [...splitText(text, 0, text.length, language, false)].map((sentence, index) => ({
    ...sentence,
    index,
    block: 0,
    children: [],
  }))
  parseSentences(sentences, language, TIER)
  const mentions = findDates(text, sentences, published, language).filter(
    mention => at === null || overlaps(mention, at),
  )
  if (mentions.length !== 1) return mentions.length === 0 ? '-' : 'several'
  const { from, to, duration, relative } = mentions[0]!
  if (duration !== null) return duration
  if (from === null) return relative ? '?' : 'nothing'
  return from === to ? from : `${from}/${to}`
}

const iso = (date: Date): string =>
  new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10)

/** What chrono-node gives: a day, or the month or year that holds it where it knows no day. */
function theirs({ published, text, at }: Row, language: Language): string {
  const reference = new Date(`${published ?? '2000-01-01'}T12:00:00`)
  const results = PARSERS[language].parse(text, reference)
  const found = results.filter(({ index, text: words }) =>
    at === null ? true : overlaps({ start: index, end: index + words.length }, at),
  )
  if (found.length !== 1) return found.length === 0 ? '-' : 'several'
  const { start, end } = found[0]!
  if (published === null && !start.isCertain('year')) return '?'
  const from = iso(start.date())
  if (end) return `${from}/${iso(end.date())}`
  if (start.isCertain('day') || start.isCertain('weekday') || start.isCertain('hour')) return from
  const [year, month] = [start.get('year')!, start.get('month')!]
  if (start.isCertain('month')) return `${from.slice(0, 8)}01/${iso(new Date(year, month, 0))}`
  return start.isCertain('year') && !start.isCertain('day') ? `${year}-01-01/${year}-12-31` : from
}

function run(): Measure[] {
  return LANGUAGES.map(language => {
    const rows = rowsOf(language)
    const wrong = rows.filter(row => ours(row, language) !== row.expected)
    if (process.env.SHOW_WRONG) {
      for (const row of wrong) console.log(`  ${row.text} → ${ours(row, language)}, not ${row.expected}`)
    }
    const other = rows.filter(row => theirs(row, language) === row.expected).length / rows.length
    const note = `${rows.length - wrong.length} of ${rows.length}; chrono-node ${other.toFixed(3)}`
    return { name: `dates/${language}/right`, value: 1 - wrong.length / rows.length, note }
  })
}

export const datesSuite: Suite = { name: 'dates', data: 'project', run }
