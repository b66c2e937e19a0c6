/** What an analyst decides about an item, sent to the server one after the other; what went wrong is kept for the foot of the view. */
import { signal } from '@preact/signals'
import type { Range } from '../../../src/record/schema'
import { type Addable, api } from '../api'
import { somethingChanged, t } from '../state'
import type { Card } from './model'

/** What was done last, or why it could not be. */
export const told = signal<{ readonly kind: 'done' | 'failed'; readonly text: string } | null>(null)

let busy = false

/** A second decision within the first is dropped, as it would be about what is no longer shown. */
async function decide(said: string, send: () => Promise<unknown>): Promise<boolean> {
  if (busy) return false
  busy = true
  try {
    await send()
    told.value = { kind: 'done', text: said }
    somethingChanged()
    return true
  } catch (error) {
    told.value = {
      kind: 'failed',
      text: error instanceof Error && error.message !== '' ? error.message : t.value.failed.unreachable,
    }
    return false
  } finally {
    busy = false
  }
}

export const confirm = (card: Card): Promise<boolean> =>
  decide(t.value.article.state.confirmed, () => api.confirm(card.id))

export const reject = (card: Card): Promise<boolean> =>
  decide(t.value.article.state.rejected, () => api.reject(card.id))

export const correct = (card: Card, fields: object): Promise<boolean> =>
  decide(t.value.article.state.corrected, () => api.correct(card.id, fields))

export const undo = (card: Card): Promise<boolean> =>
  card.correction === null ? Promise.resolve(false) : decide(t.value.article.undone, () => api.undo(card.correction!))

export const add = (article: number, kind: Addable, { start, end }: Range, fields: object): Promise<boolean> =>
  decide(t.value.article.state.added, () => api.addItem(article, kind, { start, end, fields }))
