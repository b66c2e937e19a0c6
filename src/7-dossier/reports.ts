/** Articles → reports: near-copies of one text are one report with several outlets. */
import type { ArticleRecord } from '../record/schema.js'
import { bandKeys, isCopy, MIN_BANDS, sharedPart, shingles } from './copies.js'
import type { Database } from './database.js'
import { unpackJson } from './pack.js'

export interface CopyFinder {
  /** The report of the first article this text is a copy of, with the share of words in common; null for a new report. */
  find(text: string): { readonly report: number; readonly article: number; readonly share: number } | null
  /** Makes an article findable. */
  add(article: number, text: string): void
}

/** Shingle sets kept in memory for verifying; least recently used go first. */
const KEPT_SETS = 400

/** The text of an article but its boilerplate: what copies are compared by. */
export const copyText = (record: ArticleRecord): string =>
  record.document.blocks
    .filter(block => block.role !== 'boilerplate' && block.role !== 'title')
    .map(block => record.document.text.slice(block.start, block.end))
    .join('\n')

export function openCopyFinder(db: Database): CopyFinder {
  const sets = new Map<number, Set<number>>()
  const remember = (article: number, set: Set<number>): Set<number> => {
    sets.delete(article)
    sets.set(article, set)
    if (sets.size > KEPT_SETS) sets.delete(sets.keys().next().value!)
    return set
  }
  const setOf = (article: number): Set<number> => {
    const known = sets.get(article)
    if (known !== undefined) return remember(article, known)
    const row = db.get<{ record: ArrayBuffer }>('SELECT record FROM article WHERE id = ?', article)
    return remember(article, shingles(row === undefined ? '' : copyText(unpackJson<ArticleRecord>(row.record))))
  }
  return {
    find: text => {
      const set = shingles(text)
      const votes = new Map<number, number>()
      bandKeys(set).forEach((hash, band) => {
        for (const { article } of db.all<{ article: number }>(
          'SELECT article FROM band WHERE band = ? AND hash = ?',
          band,
          hash,
        )) {
          votes.set(article, (votes.get(article) ?? 0) + 1)
        }
      })
      let best: { report: number; article: number; share: number } | null = null
      const candidates = [...votes].filter(([, count]) => count >= MIN_BANDS).sort((a, b) => b[1] - a[1])
      for (const [article] of candidates) {
        const share = sharedPart(set, setOf(article))
        if (!isCopy(share) || (best !== null && best.share >= share)) continue
        const { report } = db.get<{ report: number }>('SELECT report FROM article WHERE id = ?', article)!
        best = { report, article, share }
      }
      return best
    },
    add: (article, text) => {
      const set = remember(article, shingles(text))
      bandKeys(set).forEach((hash, band) => {
        db.run('INSERT OR IGNORE INTO band (band, hash, article) VALUES (?, ?, ?)', band, hash, article)
      })
    },
  }
}
