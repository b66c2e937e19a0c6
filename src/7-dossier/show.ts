/** One item or article with its evidence: the words in their place. */
import { fail } from '../record/errors.js'
import type { Act, ArticleRecord, Meeting, Range, Statement } from '../record/schema.js'
import { recordOf } from './articles.js'
import { applyCorrections, correctionsOf } from './corrections.js'
import type { Dossier } from './dossier.js'
import { draftsOf, type ItemBody, type ItemKind, type ItemState } from './items.js'

export interface ShownArticle {
  readonly id: number
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly language: string
  readonly published: string | null
  readonly day: string
  readonly report: number
  readonly shared: number
}

export interface ShownItem {
  readonly id: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly position: number | null
  readonly issue: number | null
  readonly body: ItemBody
  readonly article: ShownArticle
  /** The sentence-sized surroundings: text before, the words themselves, text after. */
  readonly context: { readonly before: string; readonly words: string; readonly after: string }
}

const ARTICLE = 'id, title, outlet, url, source, language, published, day, report, shared'

export function showArticle(dossier: Dossier, id: number): ShownArticle {
  const row = dossier.db.get<ShownArticle>(`SELECT ${ARTICLE} FROM article WHERE id = ?`, id)
  if (row === undefined) throw fail('item-missing', `d${id}`)
  return row
}

interface Row {
  readonly id: number
  readonly article: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly position: number | null
  readonly issue: number | null
  readonly start: number
  readonly end: number
  readonly body: string
}

const COLUMNS = 'id, article, kind, state, position, issue, start, end, body'

/** Shows a stored item by its number. @throws RapporteurError `item-missing` */
export function showItem(dossier: Dossier, id: number): ShownItem {
  const row = dossier.db.get<Row>(`SELECT ${COLUMNS} FROM item WHERE id = ?`, id)
  if (row === undefined) throw fail('item-missing', String(id))
  return shown(dossier, row)
}

/** All tellings of a position. @throws RapporteurError `item-missing` */
export function showPosition(dossier: Dossier, id: number): ShownItem[] {
  const rows = dossier.db.all<Row>(
    `SELECT ${COLUMNS} FROM item WHERE position = ? AND state <> 'rejected' ORDER BY day, id`,
    id,
  )
  if (rows.length === 0) throw fail('item-missing', `p${id}`)
  return rows.map(row => shown(dossier, row))
}

function shown(dossier: Dossier, row: Row): ShownItem {
  const { id, kind, state, position, issue, start, end } = row
  return {
    id,
    kind,
    state,
    position,
    issue,
    body: JSON.parse(row.body) as ItemBody,
    article: showArticle(dossier, row.article),
    context: contextOf(recordOf(dossier, row.article).document.text, { start, end }),
  }
}

/** Characters of text on each side. */
const AROUND = 160

function contextOf(text: string, { start, end }: Range): ShownItem['context'] {
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  }
}

/** The record of an article as it holds now: the engine's reading with the corrections laid over it. */
export function articleRecord(
  dossier: Dossier,
  id: number,
): { record: ArticleRecord; items: { id: number; local: string; state: ItemState }[] } {
  const record = recordOf(dossier, id)
  const rows = dossier.db.all<{ id: number; kind: ItemKind; local: string; state: ItemState; body: string }>(
    'SELECT id, kind, local, state, body FROM item WHERE article = ? ORDER BY start, id',
    id,
  )
  const bodies = <T>(kind: ItemKind): T[] =>
    rows.filter(row => row.kind === kind && row.state !== 'rejected').map(row => JSON.parse(row.body) as T)
  const acts = bodies<Act>('act')
  const present = new Set(acts.map(act => act.id))
  const statements = bodies<Statement>('statement')
  const spoken = new Set(statements.map(statement => statement.id))
  return {
    record: {
      ...record,
      statements,
      acts: acts.map(act => ({
        ...act,
        statement: act.statement !== null && spoken.has(act.statement) ? act.statement : null,
        answers: act.answers.filter(other => present.has(other)),
        repeats: act.repeats.filter(other => present.has(other)),
      })),
      meetings: bodies<Meeting>('meeting'),
      issues: record.issues.map(issue => ({ ...issue, acts: issue.acts.filter(act => present.has(act)) })),
    },
    items: rows.map(({ id: item, local, state }) => ({ id: item, local, state })),
  }
}

export interface Worked {
  readonly record: ArticleRecord
  /** Every item, rejected ones too, with the correction that made it what it is: the one an undo takes back. */
  readonly items: readonly {
    readonly id: number
    readonly local: string
    readonly state: ItemState
    readonly correction: number | null
  }[]
  /** What an analyst took out of the record, so that it can be seen and taken back. */
  readonly rejected: {
    readonly acts: readonly Act[]
    readonly statements: readonly Statement[]
    readonly meetings: readonly Meeting[]
  }
}

/** An article as an analyst works on it. */
export function workedArticle(dossier: Dossier, id: number): Worked {
  const { record, items } = articleRecord(dossier, id)
  const { key } = dossier.db.get<{ key: string }>('SELECT key FROM article WHERE id = ?', id)!
  const read = recordOf(dossier, id)
  const drafts = applyCorrections(read, draftsOf(read), correctionsOf(dossier.db, key)) ?? []
  const byLocal = new Map(drafts.map(draft => [draft.local, draft.correction]))
  const gone = <T>(kind: ItemKind): T[] =>
    drafts.filter(draft => draft.state === 'rejected' && draft.kind === kind).map(draft => draft.body as T)
  return {
    record,
    items: items.map(item => ({ ...item, correction: byLocal.get(item.local) ?? null })),
    rejected: {
      acts: gone<Act>('act'),
      statements: gone<Statement>('statement'),
      meetings: gone<Meeting>('meeting'),
    },
  }
}
