/**
 * The day on which what an article says counts as known. That is the day it was published. An article without a date says nothing about when: it
 * counts as known on the last day of those that have one, so that it is on the board of today and on that of no earlier day, and it is shown as
 * undated, never as new, as a move or on the timeline. Where no article has a date, each counts from the day it was added.
 */
import type { Dossier } from './dossier.js'

/** SQL for that day, where `article` is at hand. */
export const KNOWN = 'coalesce(article.published, (SELECT max(published) FROM article), article.day)'

/** What the tellings of an article have in common; `day` is the one on which it counts as known. */
type ArticleTuple = readonly [
  id: number,
  report: number,
  outlet: string | null,
  title: string | null,
  language: string,
  day: string,
  published: string | null,
]

/** All articles by number. */
export const articlesById = (dossier: Dossier): ReadonlyMap<number, ArticleTuple> =>
  dossier.recall('articles', () => {
    const { db } = dossier
    const { last } = db.get<{ last: string | null }>('SELECT max(published) AS last FROM article')!
    const columns = 'id, report, outlet, title, language, coalesce(published, ?, day), published'
    return new Map(db.tuples<ArticleTuple>(columns, 'article', last).map(article => [article[0], article]))
  })

export interface DayRange {
  readonly first: string | null
  readonly last: string | null
}

/** First and last day of the dated articles, or of all where none has a date. */
export function dayRange(dossier: Dossier): DayRange {
  let first: string | null = null
  let last: string | null = null
  for (const article of articlesById(dossier).values()) {
    const day = article[5]
    if (first === null || day < first) first = day
    if (last === null || day > last) last = day
  }
  return { first, last }
}

/** Articles known on a day, and the independent reports among them. */
export function countKnown(dossier: Dossier, asOf: string): { readonly articles: number; readonly reports: number } {
  const known = [...articlesById(dossier).values()].filter(article => article[5] <= asOf)
  return { articles: known.length, reports: new Set(known.map(article => article[1])).size }
}

/** Acts on each day, for days on which something was said; undated ones only where there are no others. */
export const actsByDay = ({ db }: Dossier): { day: string; acts: number }[] =>
  db.all(
    `SELECT ${KNOWN} AS day, count(*) AS acts FROM item JOIN article ON article.id = item.article
     WHERE kind = 'act' AND state <> 'rejected'
       AND (published IS NOT NULL OR NOT EXISTS (SELECT 1 FROM article WHERE published IS NOT NULL))
     GROUP BY 1 ORDER BY 1`,
  )
