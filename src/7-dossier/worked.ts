/** An article as an analyst works on it: what stands, and what was taken out. */
import type { Act, ArticleRecord, Meeting, Statement } from '../record/schema.js'
import { applyCorrections, correctionsOf } from './corrections.js'
import type { Dossier } from './dossier.js'
import { draftsOf, type ItemKind, type ItemState } from './items.js'
import { articleRecord, recordOf } from './records.js'

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
