/**
 * What an analyst confirmed, corrected, rejected or added. A correction is kept beside the items, anchored to the words it is about, and laid
 * over every reading of the article, so that it survives re-reading and wins over the machine.
 */
import { z } from 'zod'
import { fail } from '../record/errors.js'
import {
  ACT_TYPES,
  type Act,
  type ArticleRecord,
  MEETING_STATUSES,
  type Meeting,
  type Range,
  type Span,
  spanSchema,
} from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Database } from './database.js'
import { type Draft, facetsOf, type ItemBody, type ItemKind, type ItemState, sameness } from './items.js'

export interface Correction {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly action: 'confirm' | 'correct' | 'reject' | 'add'
  readonly kind: ItemKind
  /** Key of the article. */
  readonly article: string
  /** The item as it was when it was corrected (for `add`: the item itself). */
  readonly anchor: ItemBody
  readonly fields: Readonly<Record<string, unknown>>
}

const partyField = z.string().min(1).nullable()
const rangeField = spanSchema.pick({ start: true, end: true })
const spansField = z.array(rangeField).min(1)

/** The fields an analyst may set, by kind of item. Spans are given as offsets; their words are taken from the text. */
const FIELDS = {
  act: z.strictObject({
    type: z.enum(ACT_TYPES).optional(),
    party: partyField.optional(),
    to: partyField.optional(),
    voice: partyField.optional(),
    content: spansField.optional(),
    condition: rangeField.nullable().optional(),
  }),
  statement: z.strictObject({
    voice: partyField.optional(),
    party: partyField.optional(),
    kind: z.enum(['direct', 'indirect', 'mixed']).optional(),
    addressee: partyField.optional(),
    channel: partyField.optional(),
    content: spansField.optional(),
  }),
  meeting: z.strictObject({
    place: partyField.optional(),
    date: z
      .string()
      .regex(/^\d{4}(-\d\d){0,2}$/)
      .nullable()
      .optional(),
    parties: z.array(z.string()).optional(),
    status: z.enum(MEETING_STATUSES).optional(),
    format: partyField.optional(),
    level: partyField.optional(),
    evidence: spansField.optional(),
  }),
} as const satisfies Readonly<Record<ItemKind, z.ZodType>>

/**
 * Checks the fields an analyst gave against the kind of item and the text.
 * @throws RapporteurError `correction-invalid` naming the field
 */
export function checkFields(kind: ItemKind, fields: unknown, text: string): Record<string, unknown> {
  const parsed = FIELDS[kind].safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw fail('correction-invalid', `${issue?.path.join('.') || kind}: ${issue?.message}`)
  }
  const inText = ({ start, end }: Range): Span => {
    if (start >= end || end > text.length)
      throw fail('correction-invalid', `${start}–${end} is not a range of the text`)
    return spanOf(text, start, end)
  }
  return Object.fromEntries(
    Object.entries(parsed.data).flatMap(([name, value]) => {
      if (name === 'content' || name === 'evidence') return [[name, (value as Range[]).map(inText)]]
      if (name === 'condition' && value) return [[name, inText(value as Range)]]
      // The country was that of the former place.
      return name === 'place'
        ? [
            ['country', null],
            [name, value],
          ]
        : [[name, value]]
    }),
  )
}

/** An act in an analyst's own words of the text: what `add` needs. */
export function newAct(id: string, content: Span, fields: Readonly<Record<string, unknown>>): Act {
  return {
    id,
    type: 'assess',
    party: null,
    to: null,
    voice: null,
    statement: null,
    content: [content],
    condition: null,
    answers: [],
    repeats: [],
    issue: null,
    confidence: 1,
    why: { frame: 'analyst', cue: content },
    ...fields,
  }
}

/** A meeting told by words of the text. */
export function newMeeting(id: string, evidence: Span, fields: Readonly<Record<string, unknown>>): Meeting {
  return {
    id,
    place: null,
    country: null,
    date: null,
    end: null,
    parties: [],
    status: 'planned',
    format: null,
    level: null,
    duration: null,
    heads: {},
    evidence: [evidence],
    ...fields,
  }
}

/**
 * Lays the corrections of one article over a reading of it.
 * @returns the items that hold, or null where the words of a correction are no longer in the text: then the former reading must stay.
 */
export function applyCorrections(
  record: ArticleRecord,
  drafts: readonly Draft[],
  corrections: readonly Correction[],
): Draft[] | null {
  const items = [...drafts]
  for (const correction of corrections) {
    const anchor = relocate(correction.anchor, record.document.text)
    if (anchor === null) return null
    const body = correction.action === 'correct' ? { ...anchor, ...correction.fields } : anchor
    const state: ItemState = (
      { confirm: 'confirmed', correct: 'corrected', reject: 'rejected', add: 'added' } as const
    )[correction.action]
    const decided = (local: string): Draft => ({
      kind: correction.kind,
      local,
      state,
      body: withinRecord({ ...body, id: local }, record),
      correction: correction.id,
    })
    const at = correction.action === 'add' ? -1 : indexOfSame(items, correction.kind, anchor)
    if (at >= 0) items[at] = decided(items[at]!.local)
    else items.push(decided(`c${correction.id}`))
  }
  return items
}

function indexOfSame(items: readonly Draft[], kind: ItemKind, anchor: ItemBody): number {
  const wanted = facetsOf(kind, anchor)
  let best = -1
  let bestScore = 0
  items.forEach((item, i) => {
    if (item.kind !== kind) return
    const score = sameness(facetsOf(kind, item.body), wanted)
    if (score > bestScore) {
      best = i
      bestScore = score
    }
  })
  return best
}

/** Drops references to items that this reading does not have. */
function withinRecord(body: ItemBody, record: ArticleRecord): ItemBody {
  if (!('answers' in body)) return body
  const acts = new Set(record.acts.map(act => act.id))
  return {
    ...body,
    statement: record.statements.some(statement => statement.id === body.statement) ? body.statement : null,
    answers: body.answers.filter(id => acts.has(id)),
    repeats: body.repeats.filter(id => acts.has(id)),
  }
}

/** The item with each of its spans moved to where its words stand in `text`; null where some words are gone. */
function relocate(body: ItemBody, text: string): ItemBody | null {
  let lost = false
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move)
    if (typeof value !== 'object' || value === null) return value
    const span = spanSchema.safeParse(value)
    if (!span.success) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, move(item)]))
    const start = nearest(text, span.data.text, span.data.start)
    if (start < 0) lost = true
    return { ...span.data, start, end: start + span.data.text.length }
  }
  const moved = move(body) as ItemBody
  return lost ? null : moved
}

/** Where `words` stand in `text` nearest to `start`, or -1. */
function nearest(text: string, words: string, start: number): number {
  if (text.startsWith(words, start)) return start
  const before = text.lastIndexOf(words, start)
  const after = text.indexOf(words, start)
  if (before < 0 || after < 0) return Math.max(before, after)
  return start - before <= after - start ? before : after
}

/** The corrections of an article that stand, oldest first. */
export function correctionsOf(db: Database, article: string): Correction[] {
  return db
    .all<Omit<Correction, 'anchor' | 'fields'> & { anchor: string; fields: string }>(
      'SELECT id, at, who, action, kind, article, anchor, fields FROM correction WHERE article = ? AND undone IS NULL ORDER BY id',
      article,
    )
    .map(row => ({ ...row, anchor: JSON.parse(row.anchor), fields: JSON.parse(row.fields) }))
}
