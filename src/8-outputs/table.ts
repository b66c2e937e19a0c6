/** Record → a table for the terminal: its acts and statements in the order of the text, as wide as asked for. */
import type { Act, ArticleRecord, Span, Statement } from '../record/schema.js'
import { FAMILY, type Family, startOf } from './kinds.js'
import type { PartyNames } from './names.js'
import { plainLine } from './plain.js'
import { countsLine, sourceLine, titleOf } from './summary.js'
import { verbOf, type Words } from './words.js'
import { padEnd, widthOf, wrap } from './wrap.js'

export type Style = Family | 'title' | 'muted' | 'none'

export interface TableOptions {
  readonly words: Words
  readonly names: PartyNames
  /** Columns of the terminal. */
  readonly width: number
  /** Puts the codes of a style around text, or leaves it as it is. */
  readonly paint: (style: Style, text: string) => string
}

const WIDEST = 160
/** From here on the words stand beside the move, below it under it. */
const SIDE_BY_SIDE = 96

/** The article as lines, each at most `width` columns. */
export function tableOf(record: ArticleRecord, options: TableOptions): string {
  const width = Math.max(Math.min(options.width, WIDEST), 20)
  const { words, paint } = options
  const lines = [
    ...wrap(titleOf(record), width).map(line => paint('title', line)),
    ...wrap(sourceLine(record, words), width).map(line => paint('muted', line)),
    ...wrap(countsLine(record, words), width).map(line => paint('muted', line)),
    '',
  ]
  for (const row of rowsOf(record, options)) lines.push(...rowLines(row, width, paint))
  for (const row of meetingRows(record, options)) lines.push(...rowLines(row, width, paint))
  return `${lines.join('\n')}\n`
}

/** One line of the table before it is laid out. */
interface Row {
  readonly style: Style
  readonly id: string
  readonly head: string
  readonly note: string
  readonly body: string
  readonly details: readonly string[]
}

function rowsOf(record: ArticleRecord, options: TableOptions): Row[] {
  const items = [
    ...record.statements.map(item => ({ at: startOf(item), row: statementRow(item, options) })),
    ...record.acts.map(item => ({ at: startOf(item), row: actRow(item, options) })),
  ]
  return items.sort((a, b) => a.at - b.at).map(({ row }) => row)
}

const wordsOf = (spans: readonly Span[]): string => spans.map(span => plainLine(span.text)).join(' […] ')

function actRow(act: Act, { words, names }: TableOptions): Row {
  const to = act.to === null ? '' : ` ${names(act.to)}`
  const details = [
    ...(act.condition ? [`${words.label.if}: ${plainLine(act.condition.text)}`] : []),
    ...(act.answers.length > 0 ? [`${words.label.answers} ${act.answers.join(', ')}`] : []),
    ...(act.repeats.length > 0 ? [`${words.label.repeats} ${act.repeats.join(', ')}`] : []),
  ]
  return {
    style: FAMILY[act.type],
    id: act.id,
    head: plainLine(`${names(act.party) ?? '?'} ${verbOf(words, act.type, act.party)}${to}`),
    note: act.voice === null ? '' : plainLine(act.voice),
    body: wordsOf(act.content),
    details,
  }
}

function statementRow(statement: Statement, { words, names }: TableOptions): Row {
  const voice = statement.voice ?? names(statement.party) ?? words.label.unknown
  const party = names(statement.party)
  const through = statement.channel === null ? [] : [`${words.label.channel}: ${plainLine(statement.channel)}`]
  return {
    style: 'none',
    id: statement.id,
    head: plainLine(`${voice} ${words.label.says}`),
    note: [party === voice ? null : party, words.kind[statement.kind]].filter(part => part !== null).join(', '),
    body: wordsOf(statement.content),
    details: [...through, ...(statement.damaged ? [words.label.damagedHere] : [])],
  }
}

function meetingRows(record: ArticleRecord, { words, names }: TableOptions): Row[] {
  return record.meetings.map(meeting => ({
    style: 'muted',
    id: meeting.id,
    head: [meeting.date ?? '?', meeting.place ?? '?'].map(plainLine).join(', '),
    note: words.meetingStatus[meeting.status],
    body: meeting.parties.map(party => names(party)).join(', '),
    details: [],
  }))
}

function rowLines(row: Row, width: number, paint: TableOptions['paint']): string[] {
  const idWidth = Math.max(widthOf(row.id), 4) + 1
  const id = paint('muted', padEnd(row.id, idWidth))
  const indent = ' '.repeat(idWidth)
  const detail = (line: string): string => paint('muted', line)
  if (width < SIDE_BY_SIDE) {
    const note = row.note === '' ? '' : ` · ${row.note}`
    const [first = '', ...rest] = wrap(row.head + note, width - idWidth)
    return [
      id + paint(row.style, first),
      ...rest.map(line => indent + paint(row.style, line)),
      ...wrap(row.body, width - idWidth - 2).map(line => `${indent}  ${line}`),
      ...row.details.flatMap(text => wrap(text, width - idWidth - 2)).map(line => `${indent}  ${detail(line)}`),
    ]
  }
  const sideWidth = Math.min(Math.floor(width * 0.32), 44)
  const side = [
    ...wrap(row.head, sideWidth).map(text => ({ text, style: row.style })),
    ...wrap(row.note, sideWidth).map(text => ({ text, style: 'muted' as const })),
  ]
  const bodyWidth = width - idWidth - sideWidth - 2
  const body = [...wrap(row.body, bodyWidth), ...row.details.flatMap(text => wrap(text, bodyWidth)).map(detail)]
  return Array.from({ length: Math.max(side.length, body.length) }, (_, i) => {
    const left = side[i]
    const cell = left ? paint(left.style, padEnd(left.text, sideWidth)) : ' '.repeat(sideWidth)
    return `${i === 0 ? id : indent}${cell}  ${body[i] ?? ''}`.trimEnd()
  })
}
