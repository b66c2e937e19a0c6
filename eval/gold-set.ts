/** The annotated articles beside the project, read by the pipeline: gold folders → records, and their scores. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceHints } from '../src/1-source/raw.js'
import { read } from '../src/read.js'
import type { Language } from '../src/record/lexicon.js'
import type { ArticleRecord, Span } from '../src/record/schema.js'
import { type AnnotatedSet, annotatedFolders } from './annotated-news.js'
import type { Measure } from './suite.js'
import { READING, sharedPath } from './suite.js'

export interface GoldStatement {
  readonly voice: string | null
  readonly content: readonly { readonly text: string }[]
  readonly optional?: boolean
}

/** A statement with the words that attribute it. */
export interface GoldCuedStatement extends GoldStatement {
  readonly party: string | null
  readonly cue?: { readonly start: number; readonly end: number; readonly text: string }
}

export interface GoldAct {
  readonly type: string
  readonly party: string | null
  readonly to: string | null
  readonly content: readonly Span[]
  readonly optional?: boolean
}

export interface GoldActor {
  readonly id: string
  readonly type: string
  readonly names: readonly string[]
  /** Of a person: the party spoken for. */
  readonly party?: string | null
}

interface GoldFile {
  readonly language: Language
  readonly published: string | null
  readonly statements: readonly GoldCuedStatement[]
  readonly acts: readonly GoldAct[]
  readonly actors: readonly GoldActor[]
}

export interface GoldArticle {
  /** Name of the folder, such as `fr-orange-2587`. */
  readonly name: string
  readonly folder: string
  /** `fr`, `en`, `news-fr`, `unseen-fr` and so on for our own annotations, or `otan-russie` for the damaged page, which is reported alone. */
  readonly part: string
  readonly language: Language
  /** What the reader is told beside the text: language, day of publication where known. */
  readonly hints: SourceHints
  readonly statements: readonly GoldCuedStatement[]
  readonly acts: readonly GoldAct[]
  readonly actors: readonly GoldActor[]
  readonly text: string
}

const DAMAGED_PAGE = 'otan-russie'

/** The articles of the gold set, in the order of their names. */
export function goldArticles(): GoldArticle[] {
  return readdirSync(sharedPath('gold'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => articleIn(sharedPath('gold', name), name, language => (name === DAMAGED_PAGE ? name : language)))
}

/** The articles of the news set that we annotated ourselves: parts `news-fr` and `news-en`, or `unseen-…`. */
export const annotatedNews = (set: AnnotatedSet): GoldArticle[] =>
  annotatedFolders(set).map(({ folder, name, part }) => articleIn(folder, name, () => part))

export function articleIn(folder: string, name: string, partOf: (language: Language) => string): GoldArticle {
  const gold: GoldFile = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))
  const { language, published, statements, acts, actors } = gold
  const text = readFileSync(join(folder, 'article.txt'), 'utf8')
  const hints = published === null ? { language } : { language, published }
  return { name, folder, part: partOf(language), language, hints, statements, acts, actors, text }
}

/** The record of an annotated article, or of another text told as its (a damaged copy). @throws on unreadable input. */
export function recordOf(article: GoldArticle, text = article.text): ArticleRecord {
  const raw = { name: article.name, bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: null }
  const result = read(raw, article.hints, READING)
  if (!result.ok) throw result.error
  return result.value
}

/** What `score.mjs` says of the records of these articles: its output as it stands. */
export function runScorer(articles: readonly GoldArticle[], records: readonly ArticleRecord[], flag: string): string {
  const result = spawnSync(
    process.execPath,
    [sharedPath('gold', 'score.mjs'), flag, ...articles.map(article => article.folder)],
    { input: records.map(record => JSON.stringify(record)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (result.status !== 0) throw new Error(result.stderr)
  return result.stdout
}

interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly hit: number
  readonly gold: number
  readonly system: number
}

/** Every row of `score.mjs` for these records as measures `gold/PART/ROW/F1`. */
export function scoreMeasures(
  part: string,
  articles: readonly GoldArticle[],
  records: readonly ArticleRecord[],
): Measure[] {
  const rows: Record<string, Score> = JSON.parse(runScorer(articles, records, '--json'))
  return Object.entries(rows).map(([row, { p, r, f1, hit, gold, system }]) => ({
    name: `gold/${part}/${row}/F1`,
    value: f1,
    note: `P ${p.toFixed(3)} R ${r.toFixed(3)} (${hit} right; gold ${gold}, system ${system})`,
  }))
}
