/** Hits → files for a spreadsheet or a program. Pure but for `save`, which hands a file to the browser. */
import type { WireHits } from '../../../src/9-doors/http/wire'

const COLUMNS = ['kind', 'day', 'voice', 'party', 'words', 'outlet', 'title', 'article', 'item'] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>

export const rowsOf = ({ statements, articles }: WireHits): Row[] => [
  ...statements.map(({ kind, published, voice, party, words, outlet, title, article, id }) => ({
    kind,
    day: published,
    voice,
    party,
    words,
    outlet,
    title,
    article,
    item: id,
  })),
  ...articles.map(({ kind, published, passage, outlet, title, article }) => ({
    kind,
    day: published,
    voice: null,
    party: null,
    words: passage,
    outlet,
    title,
    article,
    item: null,
  })),
]

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection); an apostrophe makes it text. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@|＝＋－＠]|^[\t\r\n]/

/** One cell by RFC 4180. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

/** UTF-8 with a byte order mark, by which spreadsheets know it. */
export const csvOf = (rows: readonly Row[]): string =>
  `\ufeff${[COLUMNS.join(','), ...rows.map(row => COLUMNS.map(column => cell(row[column])).join(','))].join('\r\n')}\r\n`

export const jsonLinesOf = (rows: readonly Row[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')

export function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
