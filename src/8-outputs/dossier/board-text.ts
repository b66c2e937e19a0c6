/** Board and pair → text for the terminal. */
import type { AskStatus } from '../../7-dossier/answers.js'
import type { Board, BoardPosition, Tally } from '../../7-dossier/board.js'
import type { Drift } from '../../7-dossier/drift.js'
import type { Pair, Side } from '../../7-dossier/pair.js'
import { plainLine } from '../plain.js'
import { dayText, type Layout, moveOf, paragraph, percent } from './layout.js'

const STATUSES: readonly AskStatus[] = ['accepted', 'rejected', 'countered', 'evaded', 'unanswered']

const tallyText = (tally: Tally, { say }: Layout): string => {
  const parts = STATUSES.filter(key => tally[key] > 0).map(key => say.asked[key](tally[key]))
  return parts.length === 0 ? say.none : parts.join(', ')
}

const sum = (tally: Tally): number => Object.values(tally).reduce((total, count) => total + count, 0)

export function boardText(board: Board, drifts: readonly Drift[], layout: Layout): string {
  const { say } = layout
  const lines = [
    ...paragraph(say.onTable(sum(board.asks), board.asOf, tallyText(board.asks, layout)), 0, layout, 'title'),
    ...paragraph(say.rests(board.articles, board.reports), 0, layout, 'muted'),
    '',
  ]
  for (const issue of board.issues) {
    lines.push(
      ...paragraph(
        `i${issue.id}  ${issue.title}  (${say.status[issue.status]}; ${say.reports(issue.reports)})`,
        0,
        layout,
        'title',
      ),
    )
    for (const position of issue.positions) lines.push(...positionLines(position, layout))
    lines.push('')
  }
  if (board.more > 0) lines.push(say.moreIssues(board.more), '')
  const shown = new Set(board.issues.map(issue => issue.id))
  const moved = drifts.filter(move => shown.has(move.issue))
  if (moved.length > 0) {
    lines.push(layout.paint('title', say.moved))
    for (const { kind, party, from, to } of moved) {
      lines.push(
        ...paragraph(
          `${layout.names(party)} ${say.drift[kind]}${say.colon} ${from.day} «${from.words}» (a${from.id}), ${say.afterwards} ${to.day} «${to.words}» (a${to.id})`,
          2,
          layout,
        ),
      )
    }
  }
  return `${lines.join('\n')}\n`
}

function positionLines(position: BoardPosition, layout: Layout): string[] {
  const { say } = layout
  const told = position.reports === 1 ? '' : ` · ${say.reports(position.reports)}`
  const { dated, first, last, lead } = position
  const days = !dated ? dayText(lead, layout) : first === last ? first : say.days(first, last)
  return [
    `  ${moveOf(position, layout)}  ${layout.paint('muted', `p${position.id} · ${days}${told} · ${percent(position.confidence)}`)}`,
    ...paragraph(position.lead.words, 4, layout),
    ...(position.lead.condition === null
      ? []
      : paragraph(`${say.ifWord}${say.colon} ${position.lead.condition}`, 4, layout, 'muted')),
    ...(position.ask ? answerLines(position, layout) : []),
  ]
}

/** Answers shown under an ask; the rest is in `--json`. */
const SHOWN_ANSWERS = 3

function answerLines(position: BoardPosition, layout: Layout): string[] {
  const { say } = layout
  if (position.answers.length === 0) return [`    ${layout.paint('muted', `→ ${say.noAnswer}`)}`]
  return position.answers.slice(0, SHOWN_ANSWERS).map(answer => {
    const inferred = answer.link === 'explicit' ? null : percent(answer.confidence)
    const party = plainLine(layout.names(answer.by.party) ?? '?')
    return `    → ${say.answeredBy(answer.how, party, inferred)}  ${layout.paint('muted', `p${answer.by.id} · ${answer.day}`)}`
  })
}

export function pairText(pair: Pair, layout: Layout): string {
  const { say } = layout
  const name = (side: Side): string => layout.names(side.party) ?? '?'
  const past = (from: Side, to: Side): string => say.missed(name(to), from.missed.length, from.asks.length, name(from))
  const finding = pair.talkPast
    ? say.talkPast(name(pair.a), name(pair.b))
    : say.pair(name(pair.a), name(pair.b), pair.asOf)
  const lines = paragraph(
    `${finding}${say.colon} ${past(pair.a, pair.b)}${say.semicolon} ${past(pair.b, pair.a)}.`,
    0,
    layout,
    'title',
  )
  for (const [side, other] of [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const) {
    lines.push('', layout.paint('title', say.asks(name(side), name(other), tallyText(side.tally, layout))))
    for (const ask of side.asks) lines.push(...positionLines(ask, layout))
    if (side.moves.length > 0) lines.push(layout.paint('muted', `  ${say.says(name(other))}`))
    for (const move of side.moves) lines.push(...positionLines(move, layout))
  }
  return `${lines.join('\n')}\n`
}
