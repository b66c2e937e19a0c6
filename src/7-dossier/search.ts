/** Full-text search over articles and statements, accents and case folded. */
import type { ArticleRecord } from '../record/schema.js'
import { KNOWN } from './days.js'
import type { Dossier } from './dossier.js'
import { unpackJson } from './pack.js'
import { foldedWords } from './terms.js'

export interface StatementHit {
  readonly kind: 'statement'
  readonly id: number
  readonly article: number
  readonly title: string | null
  readonly outlet: string | null
  readonly day: string
  readonly published: string | null
  readonly voice: string | null
  readonly party: string | null
  readonly words: string
}

export interface ArticleHit {
  readonly kind: 'article'
  readonly article: number
  readonly title: string | null
  readonly outlet: string | null
  readonly day: string
  readonly published: string | null
  readonly language: string
  /** Words around the first hit. */
  readonly passage: string
}

export interface SearchResult {
  readonly statements: readonly StatementHit[]
  readonly articles: readonly ArticleHit[]
}

export interface SearchRequest {
  readonly query: string
  readonly party?: string
  readonly since?: string
  readonly asOf?: string
  readonly limit?: number
}

/** Every word must occur; the last may be a beginning. Nothing of the query reaches FTS5 but words in quotation marks. */
const toMatch = (query: string): string =>
  foldedWords(query)
    .map((word, i, all) => (i === all.length - 1 ? `"${word}"*` : `"${word}"`))
    .join(' ')

/** Where days are asked for, an undated article is in none of them. */
const IN_TIME = '(? IS NULL OR published >= ?) AND (? IS NULL OR published <= ?)'

export function search(dossier: Dossier, request: SearchRequest): SearchResult {
  const match = toMatch(request.query)
  if (match === '') return { statements: [], articles: [] }
  const { db } = dossier
  const { since = null, asOf = null } = request
  const range = [since, since, asOf, asOf, request.limit ?? 50] as const
  const statements = db.all<Omit<StatementHit, 'kind'>>(
    `SELECT item.id, article, article.title, outlet, ${KNOWN} AS day, published, item.voice, item.party, words
     FROM statement_words JOIN item ON item.id = statement_words.rowid JOIN article ON article.id = item.article
     WHERE statement_words MATCH ? AND (? IS NULL OR item.party = ?) AND ${IN_TIME} ORDER BY rank LIMIT ?`,
    match,
    request.party ?? null,
    request.party ?? null,
    ...range,
  )
  const articles = db.all<Omit<ArticleHit, 'kind' | 'passage'> & { record: ArrayBuffer }>(
    `SELECT article.id AS article, article.title, outlet, ${KNOWN} AS day, published, language, record
     FROM article_words JOIN article ON article.id = article_words.rowid
     WHERE article_words MATCH ? AND ${IN_TIME} ORDER BY rank LIMIT ?`,
    match,
    ...range,
  )
  return {
    statements: statements.map(hit => ({ kind: 'statement', ...hit })),
    articles: articles.map(({ record, ...hit }) => ({
      kind: 'article',
      ...hit,
      passage: passageOf(record, request.query),
    })),
  }
}

/** Characters of text on each side of a hit. */
const AROUND = 90

function passageOf(packed: ArrayBuffer, query: string): string {
  const { text } = unpackJson<ArticleRecord>(packed).document
  // Folding changes lengths, so the first word is looked for letter by letter with any marks on it.
  const word = foldedWords(query)[0]!
  const pattern = new RegExp([...word].map(letter => `${letter}\\p{M}*`).join(''), 'iu')
  const decomposed = text.normalize('NFD')
  const hit = pattern.exec(decomposed)
  const at = hit === null ? 0 : decomposed.slice(0, hit.index).normalize('NFC').length
  const start = Math.max(0, at - AROUND)
  const end = Math.min(text.length, at + AROUND)
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ').trim()}${end < text.length ? '…' : ''}`
}
