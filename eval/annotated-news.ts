/**
 * Our own annotations of articles of the shared news set, made by the guide of the gold set: `eval/annotations/{news,unseen}-{fr,en}.jsonl`,
 * an article a line, spans as [start, end] only, as the texts are their publishers'. They are joined here with the texts. The articles of
 * `news-…` are for looking at misses and for setting weights; those of `unseen-…` are only ever scored, so that a gain there is real.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import { sharedPath } from './suite.js'

/** An article's text, and its annotation in the form of `gold.json`, as a folder that `score.mjs` reads. */
export interface AnnotatedFolder {
  /** Its set, language and id: `news-fr-orange-35241`. */
  readonly name: string
  /** `news-fr`, `unseen-en`, ‥ */
  readonly part: string
  readonly folder: string
  readonly language: Language
}

interface NewsArticle {
  readonly id: string
  readonly title: string
  readonly dateline: string | null
  readonly date: string | null
  readonly text: string
}

/** What the offsets of an annotation count in: title, dateline and text, parted by an empty line. */
const annotatedText = ({ title, dateline, text }: NewsArticle): string =>
  [title, dateline, text].filter(Boolean).join('\n\n')

/** The articles of the news set, each with the text that offsets count in. */
export const newsArticles = (language: Language): NewsArticle[] =>
  lines<NewsArticle>(sharedPath('data', 'news', language, 'articles.jsonl')).map(article => ({
    ...article,
    text: annotatedText(article),
  }))

export type AnnotatedSet = 'news' | 'unseen'

let root: string | null = null

/** Writes an article and its annotation (in the form of `gold.json`) as a folder, which is removed when the process ends. */
export function annotatedFolder(name: string, text: string, annotation: object): string {
  if (root === null) {
    const made = mkdtempSync(join(tmpdir(), 'rapporteur-annotated-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    root = made
  }
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'article.txt'), text)
  writeFileSync(join(folder, 'gold.json'), JSON.stringify({ document: 'article.txt', ...annotation }))
  return folder
}

/** Each annotated article of a set as a folder. @throws where the news set lacks one. */
export function annotatedFolders(set: AnnotatedSet): AnnotatedFolder[] {
  return LANGUAGES.flatMap(language => {
    const articles = new Map(newsArticles(language).map(article => [article.id, article]))
    const part = `${set}-${language}`
    return lines<{ readonly id: string }>(packagePath('eval', 'annotations', `${part}.jsonl`)).map(annotation => {
      const article = articles.get(annotation.id)
      if (article === undefined) throw new Error(`${annotation.id} is annotated, but the news set has no such article`)
      const { text } = article
      const name = `${part}-${annotation.id}`
      const known = { language, published: article.date, title: article.title }
      const folder = annotatedFolder(name, text, { ...known, ...(withText(annotation, text) as object) })
      return { name, part, folder, language }
    })
  })
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)

/** The same with every [start, end] as a span that carries its text. */
function withText(value: unknown, text: string): unknown {
  if (isSpan(value)) return { start: value[0], end: value[1], text: text.slice(value[0], value[1]) }
  if (Array.isArray(value)) return value.map(item => withText(item, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withText(item, text)]))
}
