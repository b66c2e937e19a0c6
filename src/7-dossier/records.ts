/** The record of an article: as the engine read it, and as it holds with the corrections laid over it. */
import type { Act, ArticleRecord, Meeting, Statement } from '../record/schema.js'
import type { Dossier } from './dossier.js'
import type { ItemKind, ItemState } from './items.js'
import { unpackJson } from './pack.js'

/** The record of an article as the engine read it, without corrections. */
export function recordOf(dossier: Dossier, article: number): ArticleRecord {
  const row = dossier.db.get<{ record: ArrayBuffer }>('SELECT record FROM article WHERE id = ?', article)!
  return unpackJson<ArticleRecord>(row.record)
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
