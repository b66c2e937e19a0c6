/** One item or article with its evidence: the words in their place. */
import { fail } from '../record/errors.js'
import type { Range } from '../record/schema.js'
import type { Dossier } from './dossier.js'
import type { ItemBody, ItemKind, ItemState } from './items.js'
import { recordOf } from './records.js'

export interface ShownArticle {
  readonly id: number
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly language: string
  readonly published: string | null
  readonly day: string
  readonly report: number
  readonly shared: number
}

export interface ShownItem {
  readonly id: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly position: number | null
  readonly issue: number | null
  readonly body: ItemBody
  readonly article: ShownArticle
  /** The sentence-sized surroundings: text before, the words themselves, text after. */
  readonly context: { readonly before: string; readonly words: string; readonly after: string }
}

const ARTICLE = 'id, title, outlet, url, source, language, published, day, report, shared'

export function showArticle(dossier: Dossier, id: number): ShownArticle {
  const row = dossier.db.get<ShownArticle>(`SELECT ${ARTICLE} FROM article WHERE id = ?`, id)
  if (row === undefined) throw fail('item-missing', `d${id}`)
  return row
}

interface Row {
  readonly id: number
  readonly article: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly position: number | null
  readonly issue: number | null
  readonly start: number
  readonly end: number
  readonly body: string
}

const COLUMNS = 'id, article, kind, state, position, issue, start, end, body'

/** Shows a stored item by its number. @throws RapporteurError `item-missing` */
export function showItem(dossier: Dossier, id: number): ShownItem {
  const row = dossier.db.get<Row>(`SELECT ${COLUMNS} FROM item WHERE id = ?`, id)
  if (row === undefined) throw fail('item-missing', String(id))
  return shown(dossier, row)
}

/** All tellings of a position. @throws RapporteurError `item-missing` */
export function showPosition(dossier: Dossier, id: number): ShownItem[] {
  const rows = dossier.db.all<Row>(
    `SELECT ${COLUMNS} FROM item WHERE position = ? AND state <> 'rejected' ORDER BY day, id`,
    id,
  )
  if (rows.length === 0) throw fail('item-missing', `p${id}`)
  return rows.map(row => shown(dossier, row))
}

function shown(dossier: Dossier, row: Row): ShownItem {
  const { id, kind, state, position, issue, start, end } = row
  return {
    id,
    kind,
    state,
    position,
    issue,
    body: JSON.parse(row.body) as ItemBody,
    article: showArticle(dossier, row.article),
    context: contextOf(recordOf(dossier, row.article).document.text, { start, end }),
  }
}

/** Characters of text on each side. */
const AROUND = 160

function contextOf(text: string, { start, end }: Range): ShownItem['context'] {
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  }
}
