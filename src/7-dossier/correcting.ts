/** The analyst at work: confirms, corrects, rejects, adds and takes back; each step is logged and laid over the article at once. */
import { fail } from '../record/errors.js'
import type { Range } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import { type Correction, checkFields, newAct, newMeeting } from './corrections.js'
import { type Dossier, log, step } from './dossier.js'
import type { ItemBody, ItemKind } from './items.js'
import { recordOf } from './records.js'
import { storeItems } from './storing.js'

interface StoredItem {
  readonly id: number
  readonly article: number
  readonly key: string
  readonly kind: ItemKind
  readonly body: string
}

function need(dossier: Dossier, id: number): StoredItem {
  const row = dossier.db.get<StoredItem>(
    'SELECT item.id, article, key, kind, item.body FROM item JOIN article ON article.id = item.article WHERE item.id = ?',
    id,
  )
  if (row === undefined) throw fail('item-missing', String(id))
  return row
}

/** Writes a correction of an item and lays it over the article. Gives the id of the correction. */
function record(dossier: Dossier, article: number, correction: Omit<Correction, 'id' | 'at'>): number {
  return step(dossier, () => {
    const id = dossier.db.run(
      'INSERT INTO correction (at, who, action, kind, article, anchor, fields) VALUES (?, ?, ?, ?, ?, ?, ?)',
      new Date().toISOString(),
      correction.who,
      correction.action,
      correction.kind,
      correction.article,
      JSON.stringify(correction.anchor),
      JSON.stringify(correction.fields),
    )
    if (!storeItems(dossier, article, recordOf(dossier, article))) {
      throw fail('correction-invalid', 'its words are not in the text of the article')
    }
    log(dossier, correction.who, correction.action, {
      correction: id,
      article,
      kind: correction.kind,
      fields: correction.fields,
    })
    return id
  })
}

const decide =
  (action: 'confirm' | 'reject') =>
  (dossier: Dossier, who: string, item: number): number => {
    const { article, key, kind, body } = need(dossier, item)
    return record(dossier, article, {
      who,
      action,
      kind,
      article: key,
      anchor: JSON.parse(body) as ItemBody,
      fields: {},
    })
  }

export const confirmItem = decide('confirm')
export const rejectItem = decide('reject')

/** Sets fields of an item. @throws RapporteurError `item-missing`, `correction-invalid` */
export function correctItem(dossier: Dossier, who: string, item: number, fields: unknown): number {
  const { article, key, kind, body } = need(dossier, item)
  const { text } = recordOf(dossier, article).document
  const anchor = JSON.parse(body) as ItemBody
  return record(dossier, article, {
    who,
    action: 'correct',
    kind,
    article: key,
    anchor,
    fields: checkFields(kind, fields, text),
  })
}

const NEW = { act: newAct, meeting: newMeeting } as const

/**
 * Adds what was not read, on words of an article: an act, or a meeting.
 * @param range UTF-16 offsets of the words in its text
 * @throws RapporteurError `item-missing`, `correction-invalid`
 */
export function addItem(
  dossier: Dossier,
  who: string,
  article: number,
  kind: keyof typeof NEW,
  range: Range,
  fields: unknown,
): number {
  const row = dossier.db.get<{ key: string }>('SELECT key FROM article WHERE id = ?', article)
  if (row === undefined) throw fail('item-missing', `d${article}`)
  const { text } = recordOf(dossier, article).document
  if (range.start >= range.end || range.end > text.length) {
    throw fail('correction-invalid', `${range.start}–${range.end} is not a range of the text`)
  }
  const anchor = NEW[kind]('new', spanOf(text, range.start, range.end), checkFields(kind, fields, text))
  return record(dossier, article, { who, action: 'add', kind, article: row.key, anchor, fields: {} })
}

/** Takes a correction back: the item is again what the engine read, or what earlier corrections made of it. */
export function undoCorrection(dossier: Dossier, who: string, correction: number): void {
  const row = dossier.db.get<{ article: number }>(
    'SELECT article.id AS article FROM correction JOIN article ON article.key = correction.article WHERE correction.id = ? AND undone IS NULL',
    correction,
  )
  if (row === undefined) throw fail('item-missing', `correction ${correction}`)
  step(dossier, () => {
    dossier.db.run('UPDATE correction SET undone = ? WHERE id = ?', new Date().toISOString(), correction)
    storeItems(dossier, row.article, recordOf(dossier, row.article))
    log(dossier, who, 'undo', { correction })
  })
}

/** The corrections that stand, oldest first, in a form another dossier of the same articles can take. */
export const exportCorrections = (dossier: Dossier): Correction[] =>
  dossier.db
    .all<Omit<Correction, 'anchor' | 'fields'> & { anchor: string; fields: string }>(
      'SELECT id, at, who, action, kind, article, anchor, fields FROM correction WHERE undone IS NULL ORDER BY id',
    )
    .map(row => ({ ...row, anchor: JSON.parse(row.anchor), fields: JSON.parse(row.fields) }))

/** Takes over corrections of articles that are here; those it has already and those of other articles are left. */
export function importCorrections(
  dossier: Dossier,
  corrections: readonly Correction[],
): { taken: number; left: number } {
  let taken = 0
  for (const correction of corrections) {
    const article = dossier.db.get<{ id: number }>('SELECT id FROM article WHERE key = ?', correction.article)
    const known = dossier.db.get(
      'SELECT id FROM correction WHERE at = ? AND who = ? AND article = ? AND anchor = ?',
      correction.at,
      correction.who,
      correction.article,
      JSON.stringify(correction.anchor),
    )
    if (article === undefined || known !== undefined) continue
    const id = record(dossier, article.id, correction)
    dossier.db.run('UPDATE correction SET at = ? WHERE id = ?', correction.at, id)
    taken++
  }
  return { taken, left: corrections.length - taken }
}
