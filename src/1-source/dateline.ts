/** First paragraph of a report → its dateline («BRUXELLES – », "GENEVA, Jan 12 (Reuters) - "), if it opens with one. */
import { dateIn } from './dates.js'

export interface Dateline {
  /** Characters it takes, the dash and white space after it included. */
  readonly length: number
  /** Full date it gives, ISO 8601, or null. */
  readonly date: string | null
}

const LIMIT = 120
/** A place in capitals, or in several («GENEVA/BEIRUT», «SAN JOSE, Calif.»). */
const PLACE = String.raw`\p{Lu}[\p{Lu}\p{M}’'.]+(?:[ /-]{1,3}\p{Lu}[\p{Lu}\p{M}’'.]*)*(?:,\s\p{Lu}[\p{L}.]{1,14}(?:\s\p{Lu}\p{L}+)?)?`
/** A place in ordinary letters, where an agency in brackets or a full date makes it plain. */
const PLAIN_PLACE = String.raw`\p{Lu}[\p{L}’'.]+(?:[ -][\p{L}’'.]+){0,3}`
const DATE = String.raw`(?:[,.]?\s(?:\p{L}{1,12}\.?\s)?(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\p{L}{0,2}\s\p{L}{3,10}\.?|\d{1,2}/\d{1,2})(?:,?\s\d{4})?)`
const AGENCY = String.raw`(?:\s?\(\p{Lu}[\p{L}\d .&/-]{1,30}\))`
const DASH = String.raw`\s?(?:[\u2013\u2014\u2015]|-{1,2}|\.\s?[\u2013\u2014-])\s+`

const FORMS = [
  new RegExp(`^${PLACE}${DATE}?${AGENCY}?${DASH}`, 'u'),
  new RegExp(`^${PLAIN_PLACE}${DATE}?${AGENCY}${DASH}`, 'u'),
  new RegExp(
    `^(?:${PLAIN_PLACE},?\\s)?${DATE.replace('[,.]?\\s', '')}(?:,\\s${PLAIN_PLACE})?\\.?\\s?[\\u2013\\u2014-]\\s+`,
    'u',
  ),
]
/** Place alone in capitals before a sentence: wires lose their dash on the way through a scraper. */
const BARE_PLACE = /^(\p{Lu}{2,}(?:[ /-]\p{Lu}{2,})*(?:,\s\p{Lu}[\p{L}.]{1,6})?)\s(?=\p{Lu}(?:\p{Ll}|\.\p{Lu}|\s))/u
const BARE_MIN = 4

/** The dateline that `text` (a paragraph of an article whose whole text is `article`) opens with, or null. */
export function datelineOf(text: string, article: string): Dateline | null {
  const head = text.slice(0, LIMIT)
  for (const form of FORMS) {
    const match = form.exec(head)
    if (match !== null && match[0].length < text.length) return { length: match[0].length, date: dateIn(match[0]) }
  }
  const bare = BARE_PLACE.exec(head)?.[1]
  return bare !== undefined && isPlaceName(bare, article) ? { length: bare.length + 1, date: null } : null
}

/** A name in capitals that the article elsewhere writes in small letters, and never again in capitals: no acronym. */
function isPlaceName(capitals: string, article: string): boolean {
  const [first = ''] = capitals.split(/[ /,-]/)
  if (capitals.length < BARE_MIN || article.indexOf(first) !== article.lastIndexOf(first)) return false
  const small = first[0] + first.slice(1).toLowerCase()
  return article.includes(small) || capitals.length > first.length + 2 || first.length >= 7
}
