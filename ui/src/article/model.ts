/** An article of the API → what is worked on: one card for each act, meeting and statement, with its state, and where each stands. Pure. */
import { FAMILY, type Family } from '../../../src/8-outputs/kinds'
import { cardItems, DOUBTFUL } from '../../../src/8-outputs/page/cards'
import type { WireArticle } from '../../../src/9-doors/http/wire'
import type { Act, ArticleRecord, Meeting, Range, Span, Statement } from '../../../src/record/schema'

export type ItemState = WireArticle['items'][number]['state']

interface CardState {
  /** Number of the item in the dossier. */
  readonly id: number
  /** Place among the cards that are always shown, from 1; null for a statement that bears acts, which is shown on demand. */
  readonly number: number | null
  readonly state: ItemState
  /** What an undo takes back, or null where nobody decided anything. */
  readonly correction: number | null
  /** Of low confidence and not yet checked. */
  readonly doubtful: boolean
}
type CardItem =
  | { readonly kind: 'act'; readonly item: Act }
  | { readonly kind: 'statement'; readonly item: Statement }
  | { readonly kind: 'meeting'; readonly item: Meeting }
export type Card = CardState & CardItem

/** What can be hidden: a family of acts, or the meetings. */
export type Group = Family | 'meeting'

/** The words that a card rests on, in order. */
export const wordsOf = (card: CardItem): readonly Span[] =>
  card.kind === 'meeting' ? card.item.evidence : card.item.content
export const startOfCard = (card: CardItem): number => wordsOf(card)[0]?.start ?? 0

export interface Work {
  readonly article: WireArticle['article']
  /** The record as it holds. */
  readonly held: ArticleRecord
  /** The record with what was rejected, which is shown as such. */
  readonly record: ArticleRecord
  readonly cards: readonly Card[]
  /** Local id of an act, statement or meeting → its card. */
  readonly byLocal: ReadonlyMap<string, Card>
  readonly statements: ReadonlyMap<string, Statement>
}

export function workOn({ article, record: held, items: stored, rejected }: WireArticle): Work {
  const record = {
    ...held,
    acts: [...held.acts, ...rejected.acts],
    statements: [...held.statements, ...rejected.statements],
    meetings: [...held.meetings, ...rejected.meetings],
  }
  const known = new Map(stored.map(item => [item.local, item]))
  const always = cardItems(record)
  const shown = new Set(always.map(({ item }) => item.id))
  const items: CardItem[] = [
    ...always,
    ...record.statements.filter(({ id }) => !shown.has(id)).map(item => ({ kind: 'statement' as const, item })),
    ...record.meetings.map(item => ({ kind: 'meeting' as const, item })),
  ]
  let number = 0
  const cards = items
    .sort((a, b) => startOfCard(a) - startOfCard(b))
    .flatMap((card): Card[] => {
      const found = known.get(card.item.id)
      if (found === undefined) return []
      const { id, state, correction } = found
      const doubtful = state === 'machine' && card.kind !== 'meeting' && card.item.confidence < DOUBTFUL
      const onDemand = card.kind === 'statement' && !shown.has(card.item.id)
      return [{ ...card, id, number: onDemand ? null : ++number, state, correction, doubtful }]
    })
  return {
    article,
    held,
    record,
    cards,
    byLocal: new Map(cards.map(card => [card.item.id, card])),
    statements: new Map(record.statements.map(statement => [statement.id, statement])),
  }
}

/** The colour of a card: the family of its act; statements and meetings have none. */
export const familyOf = (card: Card): Family | null => (card.kind === 'act' ? FAMILY[card.item.type] : null)

export const groupOf = (card: Card): Group | null => (card.kind === 'meeting' ? 'meeting' : familyOf(card))

const within = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end

/** Cards whose words stand at an offset: acts, conditions and meetings, innermost first, else the statement there or the acts it bears. */
export function cardsAt({ cards, record }: Work, offset: number): Card[] {
  const length = (card: Card): number => wordsOf(card).reduce((sum, { start, end }) => sum + end - start, 0)
  const here = cards
    .filter(card => card.number !== null)
    .filter(
      card =>
        wordsOf(card).some(span => within(span, offset)) ||
        (card.kind === 'act' && card.item.condition !== null && within(card.item.condition, offset)),
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
