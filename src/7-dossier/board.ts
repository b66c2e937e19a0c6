/** The exchange board: issue × party with what each side holds, how each ask was answered, and where the issue stands, as of any day. */
import type { Issue } from '../record/schema.js'
import { type Answer, type AskStatus, answersTo } from './answers.js'
import { countKnown, dayRange } from './days.js'
import type { Dossier } from './dossier.js'
import { type IssueTitle, titleOf } from './issue-title.js'
import { issueStatus } from './issues.js'
import { type Filter, gatherPositions, groupBy, loadTellings, type Position, partiesOf } from './positions.js'

export interface BoardPosition extends Position {
  readonly ask: boolean
  /** Of an ask: where it stands, and the answers that say so. */
  readonly status: AskStatus | null
  readonly answers: readonly Answer[]
}

export interface BoardIssue extends IssueTitle {
  readonly id: number
  readonly named: boolean
  readonly status: Issue['status']
  readonly positions: readonly BoardPosition[]
  /** Independent reports that speak of it. */
  readonly reports: number
  readonly last: string
}

export type Tally = Readonly<Record<AskStatus, number>>

export interface BoardParty {
  readonly id: string
  readonly name: string
  /** How this party's asks were answered. */
  readonly asks: Tally
  readonly positions: number
}

export interface Board {
  readonly asOf: string
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly articles: number
  readonly reports: number
  readonly asks: Tally
  readonly parties: readonly BoardParty[]
  readonly issues: readonly BoardIssue[]
  /** Issues that the limit left out. */
  readonly more: number
}

export interface BoardRequest extends Filter {
  /** Only positions of these parties, or addressed to them. */
  readonly parties?: readonly string[]
  readonly types?: readonly string[]
  /** Most issues to give, the weightiest first. */
  readonly limit?: number
}

const emptyTally = (): Record<AskStatus, number> => ({
  accepted: 0,
  rejected: 0,
  countered: 0,
  evaded: 0,
  unanswered: 0,
})

export function tallyOf(asks: readonly BoardPosition[]): Tally {
  const tally = emptyTally()
  for (const ask of asks) tally[ask.status ?? 'unanswered']++
  return tally
}

/** All positions as of a day with their answers. */
export function boardPositions(dossier: Dossier, filter: Filter = {}): readonly BoardPosition[] {
  const { minConfidence, confirmedOnly, issue } = filter
  // From the last day on all is known: one result for every way to ask for it.
  const asOf = filter.asOf === undefined || filter.asOf >= (dayRange(dossier).last ?? '') ? null : filter.asOf
  return dossier.recall(`positions ${JSON.stringify([asOf, minConfidence, confirmedOnly, issue])}`, () =>
    workOutPositions(dossier, filter),
  )
}

function workOutPositions(dossier: Dossier, filter: Filter): BoardPosition[] {
  const positions = gatherPositions(loadTellings(dossier, filter))
  const answers = answersTo(dossier.db, positions)
  return positions.map(position => {
    const list = answers.get(position.id)
    return list === undefined ? position : { ...position, status: list[0]!.how, answers: list }
  })
}

export const board = (dossier: Dossier, request: BoardRequest = {}): Board =>
  dossier.recall(`board ${JSON.stringify(request)}`, () => workOutBoard(dossier, request))

function workOutBoard(dossier: Dossier, request: BoardRequest): Board {
  const span = dayRange(dossier)
  const asOf = request.asOf ?? span.last ?? ''
  const wanted = (position: BoardPosition): boolean =>
    (request.types === undefined || request.types.includes(position.type)) &&
    (request.parties === undefined ||
      [...partiesOf(position.party), ...partiesOf(position.to)].some(party => request.parties!.includes(party)))
  const positions = boardPositions(dossier, { ...request, asOf }).filter(wanted)
  const issues = issuesOf(dossier, positions)
  const limit = request.limit ?? issues.length
  return {
    asOf,
    firstDay: span.first,
    lastDay: span.last,
    ...countKnown(dossier, asOf),
    asks: tallyOf(positions.filter(position => position.ask)),
    parties: partiesOn(dossier, issues.slice(0, limit)),
    issues: titled(dossier, issues.slice(0, limit)),
    more: Math.max(0, issues.length - limit),
  }
}

/** An issue whose title is worked out when it is asked for: most issues of a large dossier are never shown. */
export type UntitledIssue = Omit<BoardIssue, keyof IssueTitle>

/** Positions by issue, each issue with its status, the weightiest first. */
export function issuesOf(dossier: Dossier, positions: readonly BoardPosition[]): UntitledIssue[] {
  const named = new Set(
    dossier.db.all<{ id: number }>('SELECT id FROM issue WHERE name IS NOT NULL').map(({ id }) => id),
  )
  const found: { readonly issue: UntitledIssue; readonly weight: number }[] = []
  for (const [id, group] of groupBy(positions, position => position.issue)) {
    if (id === null) continue
    const asks = group.filter(position => position.ask)
    const reports = reportsOf(group)
    found.push({
      issue: {
        id,
        named: named.has(id),
        status: issueStatus(asks.map(ask => ask.status!)),
        positions: group.sort(byWeight),
        reports,
        last: group.reduce((last, position) => (position.last > last ? position.last : last), ''),
      },
      weight: reports + 2 * asks.length + group.length / 10,
    })
  }
  return found.sort((a, b) => b.weight - a.weight || a.issue.id - b.issue.id).map(({ issue }) => issue)
}

/** Most issues of a large dossier have one position, which knows its own number. */
const reportsOf = (group: readonly BoardPosition[]): number =>
  group.length === 1
    ? group[0]!.reports
    : new Set(group.flatMap(position => position.tellings.map(telling => telling.report))).size

/** The issues with the analyst's name for each, else the words that say best what it is about. */
export function titled(dossier: Dossier, issues: readonly UntitledIssue[]): BoardIssue[] {
  return issues.map(issue => ({
    ...issue,
    ...(issue.named
      ? {
          title: dossier.db.get<{ name: string }>('SELECT name FROM issue WHERE id = ?', issue.id)!.name,
          language: null,
        }
      : titleOf(issue.positions)),
  }))
}

const byWeight = (a: BoardPosition, b: BoardPosition): number =>
  Number(b.ask) - Number(a.ask) ||
  b.reports - a.reports ||
  (a.first < b.first ? -1 : a.first > b.first ? 1 : a.id - b.id)

/** The parties that hold positions as of a day, those with most first. */
export const boardParties = (dossier: Dossier, filter: Filter = {}): BoardParty[] =>
  partiesOn(dossier, [{ positions: boardPositions(dossier, filter) }])

/** The parties of these issues, those with most positions first. */
function partiesOn(dossier: Dossier, issues: readonly Pick<BoardIssue, 'positions'>[]): BoardParty[] {
  const nameOf = (id: string): string =>
    dossier.db.get<{ name: string }>("SELECT name FROM actor WHERE key = ? AND type <> 'person'", id)?.name ?? id
  const held = new Map<string, BoardPosition[]>()
  for (const issue of issues) {
    for (const position of issue.positions) {
      for (const party of partiesOf(position.party)) {
        const list = held.get(party)
        if (list === undefined) held.set(party, [position])
        else list.push(position)
      }
    }
  }
  return [...held]
    .map(([id, list]) => ({
      id,
      name: nameOf(id),
      asks: tallyOf(list.filter(position => position.ask)),
      positions: list.length,
    }))
    .sort((a, b) => b.positions - a.positions || (a.id < b.id ? -1 : 1))
}
