/** Puts articles into a dossier, each in a transaction of its own, and reads them anew. */
import { createHash } from 'node:crypto'
import type { RawSource, SourceHints } from '../1-source/raw.js'
import { read } from '../read.js'
import { ok, type Result } from '../record/errors.js'
import type { ArticleRecord } from '../record/schema.js'
import { type Dossier, log, step } from './dossier.js'
import { packBytes, packJson, unpackBytes, unpackJson } from './pack.js'
import { copyText } from './reports.js'
import { storeItems } from './storing.js'

export interface Added {
  readonly article: number
  /** `known`: the same article is in the dossier already, nothing was added. `copy`: joined an earlier report. */
  readonly outcome: 'new' | 'copy' | 'known'
  readonly report: number
  readonly title: string | null
}

export type Reader = (raw: RawSource, hints: SourceHints) => Result<ArticleRecord>

const hashOf = (text: string): string => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')

/** What is kept of a source beside its bytes, so that it can be read again as it was. */
interface Origin {
  readonly name: string
  readonly contentType: string | null
  readonly url: string | null
  readonly hints: SourceHints
}

/**
 * Reads one source and adds it. The same article twice is one article: the same id with the same words, or the same words from the same source.
 * @param today ISO 8601 date that stands for the day of an article without one
 */
export function addArticle(
  dossier: Dossier,
  raw: RawSource,
  hints: SourceHints,
  today: string,
  reader: Reader = read,
): Result<Added> {
  const { db } = dossier
  const key = hints.id ?? `sha256:${createHash('sha256').update(raw.bytes).digest('hex')}`
  const same = db.get<{ id: number; report: number; title: string | null; raw: ArrayBuffer }>(
    'SELECT id, report, title, raw FROM article WHERE key = ?',
    key,
  )
  // Checked before reading, so that adding a folder a second time costs little.
  if (same !== undefined && Buffer.compare(unpackBytes(same.raw), raw.bytes) === 0) {
    return ok({ article: same.id, outcome: 'known', report: same.report, title: same.title })
  }
  const result = reader(raw, hints)
  if (!result.ok) return result
  return ok(step(dossier, () => insert(dossier, raw, hints, result.value, same === undefined ? key : null, today)))
}

function insert(
  dossier: Dossier,
  raw: RawSource,
  hints: SourceHints,
  record: ArticleRecord,
  key: string | null,
  today: string,
): Added {
  const { db } = dossier
  const { document } = record
  const body = hashOf(document.text)
  const known = db.get<{ id: number; report: number; title: string | null }>(
    'SELECT id, report, title FROM article WHERE body = ? AND outlet IS ? AND url IS ?',
    body,
    document.outlet,
    document.url,
  )
  if (known !== undefined) return { article: known.id, outcome: 'known', report: known.report, title: known.title }
  const text = copyText(record)
  const copy = dossier.copies().find(text)
  const report = copy?.report ?? db.run('INSERT INTO report DEFAULT VALUES')
  const origin: Origin = { name: raw.name, contentType: raw.contentType, url: raw.url, hints }
  const article = db.run(
    `INSERT INTO article (key, body, source, url, title, outlet, byline, language, published, day, added, report, shared, raw, origin, record)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    // An id that another text has taken gets the hash of this one's words, so that nothing is lost.
    key ?? `${hints.id ?? document.id}#${body.slice(0, 12)}`,
    body,
    document.source,
    document.url,
    document.title,
    document.outlet,
    document.byline,
    document.language ?? '',
    document.published,
    document.published ?? today,
    new Date().toISOString(),
    report,
    copy?.share ?? 1,
    packBytes(raw.bytes),
    JSON.stringify(origin),
    packJson(record),
  )
  dossier.copies().add(article, text)
  db.run('INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)', article, document.title ?? '', text)
  storeItems(dossier, article, record)
  return { article, outcome: copy === null ? 'new' : 'copy', report, title: document.title }
}

export interface Reread {
  readonly article: number
  readonly title: string | null
  /** `kept`: the new reading lost words that a correction rests on, so the former stands. */
  readonly outcome: 'changed' | 'same' | 'kept' | 'failed'
  readonly reason?: string
}

/** Reads one article again from its kept source with the present engine; corrections are laid over the new reading. */
export function rereadArticle(dossier: Dossier, article: number, reader: Reader = read): Reread {
  const { db } = dossier
  const row = db.get<{ title: string | null; raw: ArrayBuffer; origin: string; record: ArrayBuffer }>(
    'SELECT title, raw, origin, record FROM article WHERE id = ?',
    article,
  )!
  const origin = JSON.parse(row.origin) as Origin
  const raw: RawSource = {
    name: origin.name,
    bytes: unpackBytes(row.raw),
    contentType: origin.contentType,
    url: origin.url,
  }
  const result = reader(raw, origin.hints)
  if (!result.ok) return { article, title: row.title, outcome: 'failed', reason: result.error.message }
  const before = JSON.stringify(unpackJson(row.record))
  if (before === JSON.stringify(result.value)) return { article, title: row.title, outcome: 'same' }
  return step(dossier, () => {
    if (!storeItems(dossier, article, result.value)) {
      return {
        article,
        title: row.title,
        outcome: 'kept',
        reason: 'words that a correction rests on are gone from the new text',
      }
    }
    db.run('UPDATE article SET record = ? WHERE id = ?', packJson(result.value), article)
    log(dossier, 'rapporteur', 'reread', { article })
    return { article, title: row.title, outcome: 'changed' }
  })
}
