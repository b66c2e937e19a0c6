/** A dossier as of a day → the brief of it: where each issue stands, what changed, what is said to follow, who meets next, what is open. */
import type { Answer, AskStatus } from '../../7-dossier/answers.js'
import { type Board, type BoardIssue, type BoardPosition, board } from '../../7-dossier/board.js'
import { KNOWN } from '../../7-dossier/days.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { drift } from '../../7-dossier/drift.js'
import { meetings } from '../../7-dossier/overview.js'
import { pair } from '../../7-dossier/pair.js'
import type { Telling } from '../../7-dossier/positions.js'
import { type PartyNames, partyNames } from '../names.js'
import { dayOf, type InterfaceLanguage, verbOf, type Words, wordsIn } from '../words.js'
import type { Brief, IssueBlock, Line, Piece, Section } from './model.js'
import { createNotes, type Notes } from './notes.js'
import { type BriefWords, briefWordsIn } from './words.js'

export interface BriefRequest {
  readonly name: string
  readonly language: InterfaceLanguage
  readonly asOf?: string
  /** Only what is later than this day counts as changed; all of it where none is given. */
  readonly since?: string
}

/** Issues told in full; a brief of hundreds is none. */
const MAX_ISSUES = 12
const MAX_LINES = 12
const MAX_QUOTATIONS = 6
/** Below this confidence a reading is called doubtful. */
const DOUBT = 0.6
/** Words of a source are cut to this many characters. */
const MAX_WORDS = 240

interface Writer {
  readonly dossier: Dossier
  readonly request: BriefRequest
  readonly say: BriefWords
  readonly common: Words
  readonly names: PartyNames
  readonly notes: Notes
}

const plain = (text: string): Piece => ({ kind: 'plain', text })
const strong = (text: string): Piece => ({ kind: 'strong', text })

export function composeBrief(dossier: Dossier, request: BriefRequest): Brief {
  const say = briefWordsIn(request.language)
  const common = wordsIn(request.language)
  const writer: Writer = {
    dossier,
    request,
    say,
    common,
    names: partyNames(request.language),
    notes: createNotes(dossier),
  }
  const state = board(dossier, { ...(request.asOf === undefined ? {} : { asOf: request.asOf }) })
  const issues = state.issues.filter(issue => issue.positions.some(position => position.ask)).slice(0, MAX_ISSUES)
  // In the order of the page, as notes are numbered by their first use.
  const blocks = issues.map(issue => issueBlock(writer, issue))
  const sections = [
    changesOf(writer, state),
    consequencesOf(writer, state),
    quotationsOf(writer, state),
    meetingsOf(writer, state),
    openOf(writer, issues),
  ]
  const all = state.issues.flatMap(issue => issue.positions).flatMap(position => position.tellings)
  return {
    language: request.language,
    name: request.name,
    title: say.title(state.parties.slice(0, 2).map(party => writer.names(party.id) ?? party.id)),
    facts: [
      [say.asOf, dayOf(common, state.asOf)],
      [say.since, request.since === undefined ? say.beginning : dayOf(common, request.since)],
      [say.restsOn, say.rests(state.articles, state.reports)],
      [say.checked, say.checkedCount(all.filter(telling => telling.state !== 'machine').length, all.length)],
    ],
    lead: leadOf(writer, state),
    issuesTitle: say.issues,
    issues: blocks,
    sections,
    notesTitle: say.sources,
    notes: writer.notes.list(),
    key: say.key,
  }
}

function leadOf({ say, names, dossier }: Writer, state: Board): Line[] {
  const statuses = (Object.keys(say.ofThem) as AskStatus[]).filter(status => state.asks[status] > 0)
  const total = statuses.reduce((sum, status) => sum + state.asks[status], 0)
  const parts = statuses.map(status => say.ofThem[status](state.asks[status]))
  const lines: Line[] = [
    [strong(`${say.onTable(total)}${parts.length === 0 ? '' : `${say.colon} ${parts.join(', ')}`}.`)],
  ]
  const [first, second] = state.parties
  if (first !== undefined && second !== undefined) {
    const { a, b } = pair(dossier, first.id, second.id, { asOf: state.asOf })
    const asked = a.asks.length + b.asks.length
    const missed = a.missed.length + b.missed.length
    if (asked > 0) lines.push([plain(say.talkPast(names(first.id)!, names(second.id)!, missed, asked))])
  }
  return lines
}

/** The words of a telling with their note, behind its condition where it has one. */
function wordsOf({ say, notes }: Writer, telling: Telling): Piece[] {
  const text = telling.words.replace(/\s+/g, ' ').trim()
  const cut = text.length <= MAX_WORDS ? text : `${text.slice(0, text.lastIndexOf(' ', MAX_WORDS))} …`
  const note = notes.of(telling)
  const words: Piece = { kind: 'words', text: cut, language: telling.language, note }
  if (telling.condition === null) return [words]
  return [
    plain(`${say.ifWord} `),
    { kind: 'words', text: telling.condition, language: telling.language, note },
    plain(' → '),
    words,
  ]
}

/** `Russia asks → NATO: `, which is grammar in both languages, whatever the verb. */
const moveOf = ({ names, common, say }: Writer, move: Pick<Telling, 'type' | 'party' | 'to'>): Piece[] => [
  strong(names(move.party) ?? '?'),
  plain(` ${verbOf(common, move.type, move.party)}${move.to === null ? '' : ` → ${names(move.to)}`}${say.colon} `),
]

const doubtOf = ({ say }: Writer, confidence: number): Piece[] =>
  confidence < DOUBT ? [plain(` (${say.doubtful(confidence.toFixed(2))})`)] : []

function issueBlock(writer: Writer, issue: BoardIssue): IssueBlock {
  const asks = issue.positions.filter(position => position.ask)
  const answering = new Set(asks.flatMap(ask => ask.answers.map(answer => answer.by.id)))
  return {
    title: issue.title,
    language: issue.language,
    status: issue.status,
    table: asks.map(ask => ({
      ask: [
        ...moveOf(writer, ask),
        ...wordsOf(writer, ask.lead),
        ...toldBy(writer, ask),
        ...doubtOf(writer, ask.confidence),
      ],
      status: ask.status ?? 'unanswered',
      answer: answerLine(writer, ask.answers[0]),
    })),
    others: issue.positions
      .filter(position => !position.ask && !answering.has(position.id))
      .slice(0, MAX_LINES)
      .map(position => [
        ...moveOf(writer, position),
        ...wordsOf(writer, position.lead),
        ...doubtOf(writer, position.confidence),
      ]),
  }
}

const toldBy = ({ say }: Writer, position: BoardPosition): Piece[] =>
  position.reports > 1 ? [plain(` (${say.told(position.reports)})`)] : []

function answerLine(writer: Writer, answer: Answer | undefined): Line {
  if (answer === undefined) return [plain(writer.say.noAnswer)]
  const telling = answer.by.tellings.find(one => one.id === answer.telling) ?? answer.by.lead
  const inferred = answer.link === 'inferred' ? [plain(` (${writer.say.inferred(answer.confidence.toFixed(2))})`)] : []
  return [...moveOf(writer, telling), ...wordsOf(writer, telling), ...inferred]
}

function changesOf(writer: Writer, state: Board): Section {
  const { say, names, dossier, request } = writer
  const since = request.since ?? ''
  const moved = drift(dossier, { asOf: state.asOf })
    .filter(move => move.to.day > since)
    .map(
      (move): Line => [
        strong(names(move.party) ?? '?'),
        plain(` ${say.drift[move.kind]}${say.colon} ${dayOf(writer.common, move.from.day)}, `),
        ...wordsOf(writer, move.from),
        plain(`; ${say.nowSays} `),
        ...wordsOf(writer, move.to),
      ],
    )
  const fresh = state.issues
    .flatMap(issue => issue.positions)
    .filter(position => position.ask && position.dated && request.since !== undefined && position.first > since)
    .map((position): Line => [plain(`${say.newAsk} `), ...moveOf(writer, position), ...wordsOf(writer, position.lead)])
  return { title: say.changes, lines: [...moved, ...fresh].slice(0, MAX_LINES), empty: say.noChanges }
}

function consequencesOf(writer: Writer, state: Board): Section {
  const warnings = state.issues
    .flatMap(issue => issue.positions)
    .filter(position => position.type === 'warn')
    .sort((a, b) => Number(b.lead.condition !== null) - Number(a.lead.condition !== null) || b.reports - a.reports)
    .slice(0, MAX_LINES)
  return {
    title: writer.say.consequences,
    lines: warnings.map(position => [
      ...moveOf(writer, position),
      ...wordsOf(writer, position.lead),
      ...doubtOf(writer, position.confidence),
    ]),
    empty: writer.say.noConsequences,
  }
}

interface QuotedRow
  extends Pick<Telling, 'id' | 'article' | 'title' | 'outlet' | 'published' | 'language' | 'words' | 'start' | 'end'> {
  readonly voice: string
  readonly party: string | null
}

function quotationsOf({ dossier, names, notes, say }: Writer, state: Board): Section {
  const rows = dossier.db.all<QuotedRow>(
    `SELECT item.id, article, title, outlet, published, language, words, start, end, voice, item.party
     FROM item JOIN article ON article.id = item.article
     WHERE kind = 'statement' AND type = 'direct' AND state <> 'rejected' AND voice IS NOT NULL AND item.party IS NOT NULL AND ${KNOWN} <= ?
       AND length(words) BETWEEN 40 AND 320
     ORDER BY published IS NULL, published DESC, confidence DESC, item.id LIMIT ?`,
    state.asOf,
    MAX_QUOTATIONS,
  )
  return {
    title: say.quotations,
    lines: rows.map(row => [
      { kind: 'words', text: row.words.replace(/\s+/g, ' '), language: row.language, note: notes.of(row) },
      plain(` ${row.voice} (${names(row.party)})`),
    ]),
    empty: say.noQuotations,
  }
}

function meetingsOf({ dossier, common, names, say }: Writer, state: Board): Section {
  const next = meetings(dossier, { asOf: state.asOf }).filter(
    meeting => meeting.date !== null && meeting.date > state.asOf && meeting.status !== 'cancelled',
  )
  return {
    title: say.meetings,
    lines: next
      .slice(0, MAX_LINES)
      .map(meeting => [
        strong(dayOf(common, meeting.date!)),
        plain(
          `: ${[
            meeting.place,
            meeting.format,
            meeting.parties.map(party => names(party)).join(', '),
            meeting.level,
            common.meetingStatus[meeting.status],
          ]
            .filter(part => part !== null && part !== '')
            .join(' · ')}`,
        ),
      ]),
    empty: say.noMeetings,
  }
}

function openOf(writer: Writer, issues: readonly BoardIssue[]): Section {
  const { say, names } = writer
  const open = issues
    .flatMap(issue => issue.positions)
    .filter(position => position.status === 'unanswered' || position.status === 'evaded')
    .slice(0, MAX_LINES)
  return {
    title: say.open,
    lines: open.map(position => [
      ...moveOf(writer, position),
      ...wordsOf(writer, position.lead),
      plain(
        ` – ${position.status === 'evaded' ? say.leftOpenBy(names(position.answers[0]?.by.party ?? null)) : say.unansweredBy(names(position.to))}`,
      ),
    ]),
    empty: say.noOpen,
  }
}
