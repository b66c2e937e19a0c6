/** Is the file sound, and does every claim still rest on its words? */
import { RapporteurError } from '../record/errors.js'
import { checkRecord } from '../record/span.js'
import type { Dossier } from './dossier.js'
import { articleRecord } from './records.js'

export interface CheckReport {
  readonly articles: number
  readonly items: number
  readonly faults: readonly string[]
}

/** Checks the file itself, its references, and the evidence of every item of every article, corrections included. */
export function checkDossier(dossier: Dossier): CheckReport {
  const { db } = dossier
  const faults: string[] = []
  for (const row of db.all<{ integrity_check: string }>('PRAGMA integrity_check')) {
    if (row.integrity_check !== 'ok') faults.push(`file: ${row.integrity_check}`)
  }
  for (const row of db.all<{ table: string; rowid: number }>('PRAGMA foreign_key_check')) {
    faults.push(`${row.table} ${row.rowid}: refers to a row that is not there`)
  }
  for (const { id } of db.all<{ id: number }>('SELECT id FROM article')) {
    try {
      checkRecord(articleRecord(dossier, id).record)
    } catch (error) {
      faults.push(`article d${id}: ${error instanceof RapporteurError ? error.message : String(error)}`)
    }
  }
  for (const { id } of db.all<{ id: number }>(
    'SELECT id FROM article WHERE NOT EXISTS (SELECT 1 FROM article_words WHERE article_words.rowid = article.id)',
  )) {
    faults.push(`article d${id}: is not in the search index`)
  }
  const { articles, items } = db.get<{ articles: number; items: number }>(
    'SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM item) AS items',
  )!
  return { articles, items, faults }
}
