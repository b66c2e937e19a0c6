/** Record → what every output says of an article first: its title, where it comes from, and the counts of what was read. */
import type { ArticleRecord } from '../record/schema.js'
import { plainLine } from './plain.js'
import { dayOf, type Words } from './words.js'

export const titleOf = ({ document }: ArticleRecord): string => plainLine(document.title || document.source)

/** Outlet, byline, day, language and source on one line. */
export function sourceLine({ document }: ArticleRecord, words: Words): string {
  const language = document.language
    ? (new Intl.DisplayNames([words.locale], { type: 'language' }).of(document.language) ?? '')
    : ''
  const published = document.published ? `${words.label.published} ${dayOf(words, document.published)}` : ''
  return [document.outlet, document.byline, published, language, document.source]
    .filter((part): part is string => Boolean(part))
    .map(plainLine)
    .join(' · ')
}

export function countsLine(record: ArticleRecord, words: Words): string {
  const parts = [words.count.statements(record.statements.length), words.count.acts(record.acts.length)]
  if (record.meetings.length > 0) parts.push(words.count.meetings(record.meetings.length))
  if (record.document.damage.length > 0) parts.push(words.count.damage(record.document.damage.length))
  return parts.join(' · ')
}
