/**
 * The day on which what an article says counts as known. That is the day it was published. An article without a date says nothing about when: it
 * counts as known on the last day of those that have one, so that it is on the board of today and on that of no earlier day, and it is shown as
 * undated, never as new, as a move or on the timeline. Where no article has a date, each counts from the day it was added.
 */
import type { Dossier } from './dossier.js'

/** SQL for that day, where `article` is at hand. */
export const KNOWN = 'coalesce(article.published, (SELECT max(published) FROM article), article.day)'

export interface DayRange {
  readonly first: string | null
  readonly last: string | null
}

/** First and last day of the dated articles, or of all where none has a date. */
export const dayRange = ({ db }: Dossier): DayRange =>
  db.get<DayRange>(
    'SELECT coalesce(min(published), min(day)) AS first, coalesce(max(published), max(day)) AS last FROM article',
  )!

/** Acts on each day, for days on which something was said; undated ones only where there are no others. */
export const actsByDay = ({ db }: Dossier): { day: string; acts: number }[] =>
  db.all(
    `SELECT ${KNOWN} AS day, count(*) AS acts FROM item JOIN article ON article.id = item.article
     WHERE kind = 'act' AND state <> 'rejected'
       AND (published IS NOT NULL OR NOT EXISTS (SELECT 1 FROM article WHERE published IS NOT NULL))
     GROUP BY 1 ORDER BY 1`,
  )
