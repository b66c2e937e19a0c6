/** An item as its form holds it, and from that the fields that are sent. Pure. */
import type { Act, ArticleRecord, Meeting, Range, Statement } from '../../../src/record/schema'
import { type Card, wordsOf } from './model'
import { sameRanges } from './span-edit'

/** Fields of an item; none is an empty string. `parties` are those of a meeting, `words` the content or evidence. */
export interface Values {
  readonly plain: Readonly<Record<string, string>>
  readonly parties: readonly string[]
}

/** The words that an item is to rest on, while they are being chosen. */
export interface DraftWords {
  readonly words: readonly Range[]
  readonly condition: Range | null
}

export const draftOf = (card: Card): DraftWords => ({
  words: wordsOf(card),
  condition: card.kind === 'act' ? card.item.condition : null,
})

/** What a new item is before anything is set. */
const NEW: Readonly<Record<'act' | 'meeting', Values>> = {
  act: { plain: { type: 'demand', party: '', to: '', voice: '' }, parties: [] },
  meeting: { plain: { status: 'planned', date: '', place: '', format: '', level: '' }, parties: [] },
}

const filled = <T extends object>(item: T, ...names: readonly (keyof T & string)[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, (item[name] as string | null) ?? '']))

export function valuesOf(card: Card): Values {
  if (card.kind === 'act') return { plain: filled<Act>(card.item, 'type', 'party', 'to', 'voice'), parties: [] }
  if (card.kind === 'statement') {
    return { plain: filled<Statement>(card.item, 'kind', 'voice', 'party', 'addressee', 'channel'), parties: [] }
  }
  return {
    plain: filled<Meeting>(card.item, 'status', 'date', 'place', 'format', 'level'),
    parties: card.item.parties,
  }
}

export const newValues = (kind: 'act' | 'meeting'): Values => NEW[kind]

type Fields = Record<string, unknown>

const asField = (value: string): string | null => (value.trim() === '' ? null : value.trim())

/** Fields of a new item: all that was set. */
export const allFields = (kind: 'act' | 'meeting', now: Values): Fields => ({
  ...Object.fromEntries(Object.entries(now.plain).map(([name, value]) => [name, asField(value)])),
  ...(kind === 'meeting' ? { parties: now.parties } : {}),
})

/** The fields that differ from what the card says. */
export function changedFields(card: Card, now: Values, draft: DraftWords): Fields {
  const before = valuesOf(card)
  const changed: Fields = {}
  for (const [name, value] of Object.entries(now.plain)) {
    if (value.trim() !== before.plain[name]) changed[name] = asField(value)
  }
  if (now.parties.join() !== before.parties.join()) changed.parties = now.parties
  const { words, condition } = draftOf(card)
  if (!sameRanges(words, draft.words)) changed[card.kind === 'meeting' ? 'evidence' : 'content'] = draft.words.map(bare)
  if (!sameRanges(listOf(condition), listOf(draft.condition))) {
    changed.condition = draft.condition === null ? null : bare(draft.condition)
  }
  return changed
}

const bare = ({ start, end }: Range): Range => ({ start, end })
const listOf = (range: Range | null): Range[] => (range === null ? [] : [range])

/** The card as it would be with these words: what is painted while they are chosen. */
export function withDraft(card: Card, { words, condition }: DraftWords, text: string): Card {
  const span = ({ start, end }: Range) => ({ start, end, text: text.slice(start, end) })
  if (card.kind === 'meeting') return { ...card, item: { ...card.item, evidence: words.map(span) } }
  if (card.kind === 'statement') return { ...card, item: { ...card.item, content: words.map(span) } }
  return {
    ...card,
    item: { ...card.item, content: words.map(span), condition: condition === null ? null : span(condition) },
  }
}

/** Parties that the article names, alone or together. */
export function partiesIn(record: ArticleRecord): string[] {
  const parties = [
    ...record.actors.flatMap(actor => (actor.type === 'person' ? [actor.party] : [actor.id])),
    ...record.acts.flatMap(act => [act.party, act.to]),
    ...record.statements.map(statement => statement.party),
    ...record.meetings.flatMap(meeting => meeting.parties),
  ]
  return [...new Set(parties.filter(party => party !== null))]
}

export const voicesIn = (record: ArticleRecord): string[] => [
  ...new Set([
    ...record.actors.filter(actor => actor.type === 'person').map(actor => actor.id),
    ...[...record.statements, ...record.acts].flatMap(item => (item.voice === null ? [] : [item.voice])),
  ]),
]
