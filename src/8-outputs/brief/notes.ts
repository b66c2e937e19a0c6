/** Numbers the places that a brief quotes, each place once, in the order of their first use. */
import type { Dossier } from '../../7-dossier/dossier.js'
import type { Note } from './model.js'

interface Quoted {
  readonly article: number
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly start: number
  readonly end: number
}

export interface Notes {
  of(quoted: Quoted): Note
  list(): readonly Note[]
}

export function createNotes(dossier: Dossier): Notes {
  const notes = new Map<string, Note>()
  const addresses = new Map<number, string | null>()
  const addressOf = (article: number): string | null => {
    if (!addresses.has(article)) {
      const row = dossier.db.get<{ url: string | null; source: string }>(
        'SELECT url, source FROM article WHERE id = ?',
        article,
      )
      addresses.set(article, row?.url ?? null)
    }
    return addresses.get(article) ?? null
  }
  return {
    of: ({ article, title, outlet, published, start, end }) => {
      const key = `${article}:${start}:${end}`
      const known = notes.get(key)
      if (known !== undefined) return known
      const note = {
        number: notes.size + 1,
        title: title ?? `d${article}`,
        outlet,
        day: published,
        url: addressOf(article),
        start,
        end,
      }
      notes.set(key, note)
      return note
    },
    list: () => [...notes.values()],
  }
}
