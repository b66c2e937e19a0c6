/** Board and pair → text for the terminal. */
import type { Board, BoardPosition, Tally } from '../../7-dossier/board.js'
import type { Drift } from '../../7-dossier/drift.js'
import type { Pair, Side } from '../../7-dossier/pair.js'
import { plainLine } from '../plain.js'
import { dayText, type Layout, moveOf, paragraph, percent } from './layout.js'

const ASK_WORDS: Readonly<Record<keyof Tally, string>> = {
  accepted: 'accepted',
  rejected: 'refused',
  countered: 'countered',
  evaded: 'left open',
  unanswered: 'without an answer',
}

const tallyText = (tally: Tally): string => {
  const parts = (Object.keys(ASK_WORDS) as (keyof Tally)[])
    .filter(key => tally[key] > 0)
    .map(key => `${tally[key]} ${ASK_WORDS[key]}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const sum = (tally: Tally): number => Object.values(tally).reduce((total, count) => total + count, 0)

export function boardText(board: Board, drifts: readonly Drift[], layout: Layout): string {
  const lines = [
    ...paragraph(
      `${sum(board.asks)} demands and offers on the table as of ${board.asOf}: ${tallyText(board.asks)}.`,
      0,
      layout,
      'title',
    ),
    ...paragraph(`Rests on ${board.articles} articles, ${board.reports} independent reports.`, 0, layout, 'muted'),
    '',
  ]
  for (const issue of board.issues) {
    lines.push(
      ...paragraph(
        `i${issue.id}  ${issue.title}  (${issue.status}; ${issue.reports} ${issue.reports === 1 ? 'report' : 'reports'})`,
        0,
        layout,
        'title',
      ),
    )
    for (const position of issue.positions) lines.push(...positionLines(position, layout))
    lines.push('')
  }
  if (board.more > 0) lines.push(`${board.more} more issues: raise --limit to see them.`, '')
  const shown = new Set(board.issues.map(issue => issue.id))
  const moved = drifts.filter(move => shown.has(move.issue))
  if (moved.length > 0) {
    lines.push(layout.paint('title', 'Moved'))
    for (const { kind, party, from, to } of moved) {
      lines.push(
        ...paragraph(
          `${layout.names(party)} ${kind}: ${from.day} «${from.words}» (a${from.id}), then ${to.day} «${to.words}» (a${to.id})`,
          2,
          layout,
        ),
      )
    }
  }
  return `${lines.join('\n')}\n`
}

function positionLines(position: BoardPosition, layout: Layout): string[] {
  const told = position.reports === 1 ? '' : ` · ${position.reports} reports`
  const { dated, first, last, lead } = position
  const days = !dated ? dayText(lead) : first === last ? first : `${first} to ${last}`
  return [
    `  ${moveOf(position, layout)}  ${layout.paint('muted', `p${position.id} · ${days}${told} · ${percent(position.confidence)}`)}`,
    ...paragraph(position.lead.words, 4, layout),
    ...(position.lead.condition === null ? [] : paragraph(`if: ${position.lead.condition}`, 4, layout, 'muted')),
    ...(position.ask ? answerLines(position, layout) : []),
  ]
}

/** Answers shown under an ask; the rest is in `--json`. */
const SHOWN_ANSWERS = 3

function answerLines(position: BoardPosition, layout: Layout): string[] {
  if (position.answers.length === 0) return [`    ${layout.paint('muted', '→ no answer')}`]
  return position.answers.slice(0, SHOWN_ANSWERS).map(answer => {
    const link = answer.link === 'explicit' ? '' : ` (inferred, ${percent(answer.confidence)})`
    return `    → ${ASK_WORDS[answer.how]} by ${plainLine(layout.names(answer.by.party) ?? '?')}${link}  ${layout.paint('muted', `p${answer.by.id} · ${answer.day}`)}`
  })
}

export function pairText(pair: Pair, layout: Layout): string {
  const name = (side: Side): string | null => layout.names(side.party)
  const past = (from: Side, to: Side): string =>
    `${name(to)} has not addressed ${from.missed.length} of the ${from.asks.length} asks of ${name(from)}`
  const finding = pair.talkPast
    ? `${name(pair.a)} and ${name(pair.b)} talk past each other`
    : `${name(pair.a)} and ${name(pair.b)} as of ${pair.asOf}`
  const lines = paragraph(`${finding}: ${past(pair.a, pair.b)}; ${past(pair.b, pair.a)}.`, 0, layout, 'title')
  for (const [side, other] of [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const) {
    lines.push('', layout.paint('title', `What ${name(side)} asks of ${name(other)}: ${tallyText(side.tally)}`))
    for (const ask of side.asks) lines.push(...positionLines(ask, layout))
    if (side.moves.length > 0) lines.push(layout.paint('muted', `  and says to ${name(other)}`))
    for (const move of side.moves) lines.push(...positionLines(move, layout))
  }
  return `${lines.join('\n')}\n`
}
