/** The shapes of what the API sends, each with its schema. */
import { z } from '@hono/zod-openapi'
import {
  ACT_TYPES,
  ACTOR_TYPES,
  actSchema,
  ISSUE_STATUSES,
  meetingSchema,
  recordSchema,
  statementSchema,
} from '../../record/schema.js'

/** A list that the API only reads. */
export const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).readonly()

const STATES = ['machine', 'confirmed', 'corrected', 'rejected', 'added'] as const
const ASK_STATUSES = ['accepted', 'rejected', 'countered', 'evaded', 'unanswered'] as const

const tallySchema = z
  .object({
    accepted: z.number(),
    rejected: z.number(),
    countered: z.number(),
    evaded: z.number(),
    unanswered: z.number(),
  })
  .openapi('Tally')

/** One telling of a position, with the place of its words in its article (UTF-16 offsets). */
export const tellingSchema = z
  .object({
    id: z.number(),
    article: z.number(),
    report: z.number(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string(),
    day: z.string(),
    published: z.string().nullable(),
    state: z.enum(STATES),
    type: z.enum(ACT_TYPES),
    party: z.string().nullable(),
    to: z.string().nullable(),
    voice: z.string().nullable(),
    words: z.string(),
    condition: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    confidence: z.number(),
    position: z.number(),
    issue: z.number().nullable(),
  })
  .openapi('Telling')

const answerSchema = z
  .object({
    how: z.enum(['accepted', 'rejected', 'countered', 'evaded']),
    link: z.enum(['explicit', 'inferred']),
    position: z.number(),
    telling: z.number(),
    party: z.string().nullable(),
    day: z.string(),
    confidence: z.number(),
  })
  .openapi('Answer')

export const positionSchema = z
  .object({
    id: z.number(),
    type: z.enum(ACT_TYPES),
    party: z.string().nullable(),
    to: z.string().nullable(),
    issue: z.number().nullable(),
    lead: tellingSchema,
    tellings: listOf(z.number()),
    dated: z.boolean(),
    first: z.string(),
    last: z.string(),
    reports: z.number(),
    confidence: z.number(),
    confirmed: z.boolean(),
    ask: z.boolean(),
    status: z.enum(ASK_STATUSES).nullable(),
    answers: listOf(answerSchema),
  })
  .openapi('Position')

export const partySchema = z
  .object({ id: z.string(), name: z.string(), asks: tallySchema, positions: z.number() })
  .openapi('Party')

export const boardSchema = z
  .object({
    asOf: z.string(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    articles: z.number(),
    reports: z.number(),
    asks: tallySchema,
    parties: listOf(partySchema),
    issues: listOf(
      z.object({
        id: z.number(),
        title: z.string(),
        language: z.string().nullable(),
        named: z.boolean(),
        status: z.enum(ISSUE_STATUSES),
        reports: z.number(),
        last: z.string(),
        positions: listOf(positionSchema),
      }),
    ),
    more: z.number(),
  })
  .openapi('Board')

const sideSchema = z.object({
  party: z.string(),
  asks: listOf(positionSchema),
  moves: listOf(positionSchema),
  tally: tallySchema,
  missed: listOf(z.number()),
})

export const pairSchema = z
  .object({
    asOf: z.string(),
    issues: listOf(z.object({ id: z.number(), title: z.string(), language: z.string().nullable() })),
    a: sideSchema,
    b: sideSchema,
    talkPast: z.boolean(),
  })
  .openapi('Pair')

export const actorSchema = z
  .object({
    id: z.number(),
    key: z.string(),
    type: z.enum(ACTOR_TYPES),
    name: z.string(),
    party: z.string().nullable(),
    names: listOf(z.string()),
    roles: listOf(
      z.object({
        title: z.string(),
        party: z.string().nullable().optional(),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    ),
    articles: z.number(),
    statements: z.number(),
  })
  .openapi('Actor')

export const mergedMeetingSchema = meetingSchema
  .extend({ item: z.number(), tellings: listOf(z.number()), reports: z.number() })
  .openapi('Meeting')

export const daySchema = z
  .object({ day: z.string(), acts: listOf(tellingSchema), meetings: listOf(mergedMeetingSchema) })
  .openapi('Day')

export const driftSchema = z
  .object({
    kind: z.enum(['softened', 'hardened', 'decided', 'reopened', 'sharpened']),
    party: z.string(),
    issue: z.number(),
    from: tellingSchema,
    to: tellingSchema,
  })
  .openapi('Drift')

export const hitsSchema = z
  .object({
    statements: listOf(
      z.object({
        kind: z.literal('statement'),
        id: z.number(),
        article: z.number(),
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        day: z.string(),
        published: z.string().nullable(),
        voice: z.string().nullable(),
        party: z.string().nullable(),
        words: z.string(),
      }),
    ),
    articles: listOf(
      z.object({
        kind: z.literal('article'),
        article: z.number(),
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        day: z.string(),
        published: z.string().nullable(),
        language: z.string(),
        passage: z.string(),
      }),
    ),
  })
  .openapi('Hits')

const articleSchema = z.object({
  id: z.number(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string(),
  language: z.string(),
  published: z.string().nullable(),
  day: z.string(),
  report: z.number(),
  shared: z.number(),
})

export const sourceRowSchema = articleSchema.extend({ acts: z.number(), statements: z.number() }).openapi('ArticleRow')

export const quotationSchema = z
  .object({
    voice: z.string(),
    party: z.string().nullable(),
    tellings: listOf(
      z.object({
        id: z.number(),
        article: z.number(),
        report: z.number(),
        outlet: z.string().nullable(),
        language: z.string(),
        day: z.string(),
        published: z.string().nullable(),
        words: z.string(),
        change: z.enum(['fullest', 'same', 'cut', 'altered', 'translated']),
        difference: listOf(z.object({ kind: z.enum(['kept', 'cut', 'added']), words: z.string() })),
      }),
    ),
  })
  .openapi('Quotation')

export const shownItemSchema = z
  .object({
    id: z.number(),
    kind: z.enum(['statement', 'act', 'meeting']),
    state: z.enum(STATES),
    position: z.number().nullable(),
    issue: z.number().nullable(),
    body: z.union([actSchema, statementSchema, meetingSchema]),
    article: articleSchema,
    context: z.object({ before: z.string(), words: z.string(), after: z.string() }),
  })
  .openapi('Item')

export const shownArticleSchema = z
  .object({
    article: articleSchema,
    record: recordSchema,
    items: listOf(
      z.object({ id: z.number(), local: z.string(), state: z.enum(STATES), correction: z.number().nullable() }),
    ),
    rejected: z
      .object({ acts: listOf(actSchema), statements: listOf(statementSchema), meetings: listOf(meetingSchema) })
      .readonly(),
  })
  .openapi('Article')

export const errorSchema = z.object({ code: z.string(), message: z.string() }).openapi('Error')

export type WirePosition = z.infer<typeof positionSchema>
export type WireTelling = z.infer<typeof tellingSchema>
export type WireBoard = z.infer<typeof boardSchema>
export type WireParty = z.infer<typeof partySchema>
export type WirePair = z.infer<typeof pairSchema>
export type WireActor = z.infer<typeof actorSchema>
export type WireMeeting = z.infer<typeof mergedMeetingSchema>
export type WireTimelineDay = z.infer<typeof daySchema>
export type WireDrift = z.infer<typeof driftSchema>
export type WireHits = z.infer<typeof hitsSchema>
export type WireSource = z.infer<typeof sourceRowSchema>
export type WireQuotation = z.infer<typeof quotationSchema>
export type WireItem = z.infer<typeof shownItemSchema>
export type WireArticle = z.infer<typeof shownArticleSchema>
