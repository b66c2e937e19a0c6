/** A record → the rows a dossier works with: statements, acts and meetings, each with the place of its words. */
import type { Act, ActType, ArticleRecord, Meeting, Span, Statement } from '../record/schema.js'

export type ItemKind = 'statement' | 'act' | 'meeting'
export type ItemState = 'machine' | 'confirmed' | 'corrected' | 'rejected' | 'added'
export type ItemBody = Statement | Act | Meeting

/** An item before it is stored. `words` are its content (act, statement) or evidence (meeting). */
export interface Draft {
  readonly kind: ItemKind
  readonly local: string
  readonly state: ItemState
  readonly body: ItemBody
  /** The last correction laid over it. */
  readonly correction: number | null
}

/** Columns by which items are asked for, drawn from the body. Offsets are UTF-16 code units in the article's text. */
export interface Facets {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly confidence: number
  readonly type: ActType | string | null
  readonly party: string | null
  /** Whom an act is towards; where a meeting is. */
  readonly target: string | null
  readonly voice: string | null
  readonly condition: string | null
}

const spread = (spans: readonly Span[]): Pick<Facets, 'start' | 'end' | 'words'> => ({
  start: Math.min(...spans.map(span => span.start)),
  end: Math.max(...spans.map(span => span.end)),
  words: spans.map(span => span.text).join(' '),
})

export function facetsOf(kind: ItemKind, body: ItemBody): Facets {
  if (kind === 'act') {
    const act = body as Act
    return {
      ...spread(act.content),
      confidence: act.confidence,
      type: act.type,
      party: act.party,
      target: act.to,
      voice: act.voice,
      condition: act.condition?.text ?? null,
    }
  }
  if (kind === 'statement') {
    const statement = body as Statement
    return {
      ...spread(statement.content),
      confidence: statement.confidence,
      type: statement.kind,
      party: statement.party,
      target: null,
      voice: statement.voice,
      condition: null,
    }
  }
  const meeting = body as Meeting
  const party = meeting.parties.join('+') || null
  return {
    ...spread(meeting.evidence),
    confidence: 1,
    type: meeting.status,
    party,
    target: meeting.place,
    voice: null,
    condition: null,
  }
}

/** Everything a record says, statements first, so that an act finds its statement stored. */
export function draftsOf(record: ArticleRecord): Draft[] {
  const drafts = (kind: ItemKind, bodies: readonly ItemBody[]): Draft[] =>
    bodies.map(body => ({ kind, local: body.id, state: 'machine' as const, body, correction: null }))
  return [
    ...drafts('statement', record.statements),
    ...drafts('act', record.acts),
    ...drafts('meeting', record.meetings),
  ]
}

/** Share of two ranges that both cover, 0 to 1. */
export function overlapShare(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Two items of one kind are taken for the same where they share half of their words' range. */
export const SAME_PLACE = 0.5

/** How well two items agree on where they stand and what they are: 0 (not the same) to 2.2. */
export function sameness(a: Facets, b: Facets): number {
  const place = overlapShare(a, b)
  if (place < SAME_PLACE) return 0
  return place + (a.type === b.type ? 0.6 : 0) + (a.party === b.party ? 0.4 : 0) + (a.target === b.target ? 0.2 : 0)
}
