/** An article of the API → what is worked on: one card for each act and lone statement, with its state, and where each stands. Pure. */

import { FAMILY, type Family } from '../../../src/8-outputs/kinds'
import { cardItems, DOUBTFUL } from '../../../src/8-outputs/page/cards'
import type { WireArticle } from '../../../src/9-doors/http/wire'
import type { Act, ArticleRecord, Range, Statement } from '../../../src/record/schema'

export type ItemState = WireArticle['items'][number]['state']

interface CardState {
  /** Number of the item in the dossier. */
  readonly id: number
  /** Place among the cards, from 1. */
  readonly number: number
  readonly state: ItemState
  /** What an undo takes back, or null where nobody decided anything. */
  readonly correction: number | null
  /** Of low confidence and not yet checked. */
  readonly doubtful: boolean
}
export type Card = CardState &
  ({ readonly kind: 'act'; readonly item: Act } | { readonly kind: 'statement'; readonly item: Statement })

export interface Work {
  readonly article: WireArticle['article']
  /** The record as it holds. */
  readonly held: ArticleRecord
  /** The record with what was rejected, which is shown as such. */
  readonly record: ArticleRecord
  readonly cards: readonly Card[]
  /** Local id of an act or statement → its card. */
  readonly byLocal: ReadonlyMap<string, Card>
  /** Number of an item in the dossier → its local id. */
  readonly locals: ReadonlyMap<number | null, string>
  readonly statements: ReadonlyMap<string, Statement>
}

export function workOn({ article, record: held, items, rejected }: WireArticle): Work {
  const record = {
    ...held,
    acts: [...held.acts, ...rejected.acts],
    statements: [...held.statements, ...rejected.statements],
  }
  const known = new Map(items.map(item => [item.local, item]))
  const cards = cardItems(record).flatMap((card, i): Card[] => {
    const stored = known.get(card.item.id)
    if (stored === undefined) return []
    const { id, state, correction } = stored
    const doubtful = state === 'machine' && card.item.confidence < DOUBTFUL
    return [{ ...card, id, number: i + 1, state, correction, doubtful }]
  })
  return {
    article,
    held,
    record,
    cards,
    byLocal: new Map(cards.map(card => [card.item.id, card])),
    locals: new Map(items.map(item => [item.id, item.local])),
    statements: new Map(record.statements.map(statement => [statement.id, statement])),
  }
}

/** The card of an item of the dossier: its own, or for a statement that bears acts the first of these. */
export function cardOf({ cards, locals }: Work, id: number | null): Card | undefined {
  return (
    cards.find(card => card.id === id) ??
    cards.find(card => card.kind === 'act' && card.item.statement === locals.get(id))
  )
}

/** The colour of a card: the family of its act; a statement has none. */
export const familyOf = (card: Card): Family | null => (card.kind === 'act' ? FAMILY[card.item.type] : null)

const within = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end

/** Cards whose words stand at an offset: acts and conditions, innermost first, else the statement there or the acts it bears. */
export function cardsAt({ cards, record }: Work, offset: number): Card[] {
  const length = (card: Card): number => card.item.content.reduce((sum, { start, end }) => sum + end - start, 0)
  const here = cards
    .filter(
      ({ item }) =>
        item.content.some(span => within(span, offset)) ||
        ('condition' in item && item.condition !== null && within(item.condition, offset)),
    )
    .sort((a, b) => length(a) - length(b))
  if (here.length > 0) return here
  const said = record.statements.filter(({ content }) => content.some(span => within(span, offset))).map(({ id }) => id)
  return cards.filter(card => card.kind === 'act' && card.item.statement !== null && said.includes(card.item.statement))
}

/** Doubtful cards after the given one, then those before it. */
export function nextDoubtful(cards: readonly Card[], from: number): Card | undefined {
  const at = cards.findIndex(card => card.id === from)
  return [...cards.slice(at + 1), ...cards.slice(0, Math.max(at, 0))].find(card => card.doubtful)
}
