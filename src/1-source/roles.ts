/** Blocks of a text → the same text in blocks with their roles: title, dateline, heading, body, caption, boilerplate. */
import type { Block } from '../record/schema.js'

export interface Roles {
  readonly blocks: Block[]
  readonly title: string | null
  /** Day that the text itself gives as its own, ISO 8601. */
  readonly published: string | null
}

/** Longest headline in characters. */
const TITLE_LIMIT = 200

/** `title` is the headline where it is known from elsewhere. */
export function assignRoles(text: string, blocks: readonly Block[], title: string | null): Roles {
  const named = [...blocks]
  const first = named[0]
  if (first?.role === 'body' && title === null && named.length > 1 && isHeadline(text.slice(first.start, first.end))) {
    named[0] = { ...first, role: 'title' }
  }
  const headline = named.find(({ role }) => role === 'title')
  return { blocks: named, title: headline ? text.slice(headline.start, headline.end) : title, published: null }
}

const isHeadline = (text: string): boolean => text.length <= TITLE_LIMIT && !/[\n.;:,]$|\n/.test(text)
