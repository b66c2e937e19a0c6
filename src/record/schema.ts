/** The record: the shape every reading of an article has, as zod schemas from which types and JSON Schema are derived. */
import { z } from 'zod'

const offset = z.number().int().nonnegative()

/** Half-open range of UTF-16 code units in `document.text`. */
export const rangeSchema = z.object({ start: offset, end: offset })
/** A range with the words it covers: `text === document.text.slice(start, end)`. */
export const spanSchema = rangeSchema.extend({ text: z.string() })

export const BLOCK_ROLES = ['title', 'dateline', 'heading', 'body', 'caption', 'boilerplate'] as const
export const DAMAGE_KINDS = ['text-lost', 'quote-unopened', 'quote-unclosed', 'quote-nested'] as const
export const STATEMENT_KINDS = ['direct', 'indirect', 'mixed'] as const
export const ACT_TYPES = [
  'demand',
  'offer',
  'accept',
  'reject',
  'evade',
  'commit',
  'warn',
  'accuse',
  'deny',
  'support',
  'insist',
  'assess',
] as const
export const ACTOR_TYPES = ['country', 'organisation', 'bloc', 'movement', 'person', 'group'] as const
export const MEETING_STATUSES = ['planned', 'held', 'cancelled', 'refused'] as const
export const ISSUE_STATUSES = ['agreed', 'rejected', 'countered', 'evaded', 'unanswered', 'open'] as const

const blockSchema = rangeSchema.extend({ role: z.enum(BLOCK_ROLES) })
const damageSchema = rangeSchema.extend({ kind: z.enum(DAMAGE_KINDS) })

const documentSchema = z.object({
  id: z.string().describe('sha256 of the source bytes, as "sha256:" and hexadecimal digits'),
  source: z.string().describe('file name or address as given'),
  url: z.string().nullable().describe('canonical address, where the page names one'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  language: z.string().nullable().describe('ISO 639-1 code'),
  published: z.string().nullable().describe('ISO 8601 date'),
  publishedFrom: z.enum(['metadata', 'text', 'option']).nullable(),
  text: z.string(),
  blocks: z.array(blockSchema),
  damage: z.array(damageSchema),
  origin: z
    .array(z.tuple([offset, offset, offset]))
    .optional()
    .describe(
      'for HTML: runs [start in text, start in the decoded source, length in text]; absent where text is the source',
    ),
})

const roleSchema = z.object({
  title: z.string(),
  party: z.string().nullable().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
})

const actorSchema = z.object({
  id: z.string(),
  type: z.enum(ACTOR_TYPES),
  names: z.array(z.string()),
  party: z.string().nullable(),
  roles: z.array(roleSchema),
  mentions: z.array(rangeSchema),
})

export const statementSchema = z.object({
  id: z.string(),
  voice: z.string().nullable(),
  voiceSpan: spanSchema.nullable(),
  party: z.string().nullable(),
  kind: z.enum(STATEMENT_KINDS),
  addressee: z.string().nullable(),
  channel: z.string().nullable(),
  place: z.string().nullable().default(null).describe('where it was said, as the text names it'),
  country: z.string().nullable().default(null).describe('ISO 3166 code of the country of that place'),
  cue: spanSchema.nullable(),
  content: z.array(spanSchema).min(1),
  damaged: z.boolean(),
  confidence: z.number().min(0).max(1),
  why: z.object({ rule: z.string() }),
})

export const actSchema = z.object({
  id: z.string(),
  type: z.enum(ACT_TYPES),
  party: z.string().nullable(),
  to: z.string().nullable(),
  voice: z.string().nullable(),
  statement: z.string().nullable(),
  content: z.array(spanSchema).min(1),
  condition: spanSchema.nullable(),
  answers: z.array(z.string()),
  repeats: z.array(z.string()),
  issue: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  why: z.object({ frame: z.string(), cue: spanSchema }),
})

export const meetingSchema = z.object({
  id: z.string(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  date: z.string().nullable().describe('ISO 8601 date, partial where vague (2018-02)'),
  end: z.string().nullable().describe('last day of a meeting of several days'),
  parties: z.array(z.string()),
  status: z.enum(MEETING_STATUSES),
  format: z.string().nullable(),
  level: z.string().nullable(),
  duration: z.string().nullable().describe('ISO 8601 duration'),
  heads: z.record(z.string(), z.array(z.string())),
  evidence: z.array(spanSchema).min(1),
})

const issueSchema = z.object({
  id: z.string(),
  label: z.string(),
  acts: z.array(z.string()),
  status: z.enum(ISSUE_STATUSES),
})

export const recordSchema = z.object({
  schema: z.literal('rapporteur/record@1'),
  document: documentSchema,
  actors: z.array(actorSchema),
  statements: z.array(statementSchema),
  acts: z.array(actSchema),
  meetings: z.array(meetingSchema),
  issues: z.array(issueSchema),
})

export type Range = Readonly<z.infer<typeof rangeSchema>>
export type Span = Readonly<z.infer<typeof spanSchema>>
export type Block = Readonly<z.infer<typeof blockSchema>>
export type BlockRole = Block['role']
export type Damage = Readonly<z.infer<typeof damageSchema>>
export type Document = z.infer<typeof documentSchema>
export type Role = z.infer<typeof roleSchema>
export type Actor = z.infer<typeof actorSchema>
export type Statement = z.infer<typeof statementSchema>
export type Act = z.infer<typeof actSchema>
export type ActType = Act['type']
export type Meeting = z.infer<typeof meetingSchema>
export type Issue = z.infer<typeof issueSchema>
export type ArticleRecord = z.infer<typeof recordSchema>

/** JSON Schema (draft 2020-12) of a record, generated from the types above. */
export const recordJsonSchema = (): object => z.toJSONSchema(recordSchema, { target: 'draft-2020-12' })
