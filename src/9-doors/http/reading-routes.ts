/** Routes that ask the dossier: board, pair, article, timeline, actors, search, sources, quotations. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { board, boardParties } from '../../7-dossier/board.js'
import { actsByDay, dayRange } from '../../7-dossier/days.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { drift } from '../../7-dossier/drift.js'
import { addresses, meetings, partyIds, sources, timeline, who } from '../../7-dossier/overview.js'
import { pair } from '../../7-dossier/pair.js'
import { quotations } from '../../7-dossier/quotations.js'
import { search } from '../../7-dossier/search.js'
import { showArticle, showItem, showPosition, workedArticle } from '../../7-dossier/show.js'
import { composeBrief } from '../../8-outputs/brief/compose.js'
import { briefHtml } from '../../8-outputs/brief/html.js'
import { briefMarkdown } from '../../8-outputs/brief/markdown.js'
import { partyNames } from '../../8-outputs/names.js'
import { INTERFACE_LANGUAGES } from '../../8-outputs/words.js'
import {
  actorSchema,
  boardSchema,
  daySchema,
  driftSchema,
  errorSchema,
  hitsSchema,
  listOf,
  mergedMeetingSchema,
  pairSchema,
  partySchema,
  quotationSchema,
  shownArticleSchema,
  shownItemSchema,
  sourceRowSchema,
  wireBoard,
  wirePair,
} from './wire.js'

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .openapi({ example: '2022-01-12' })
/** A meeting may have a year or a month alone. */
const partialDay = z.string().regex(/^\d{4}(-\d\d){0,2}$/)
const whole = z.coerce.number().int().nonnegative()
const share = z.coerce.number().min(0).max(1)
const flag = z.enum(['true', 'false']).transform(value => value === 'true')
const list = z.string().transform(text => text.split(',').filter(part => part !== ''))
const idParams = z.object({ id: whole })

const filter = {
  asOf: day.optional(),
  minConfidence: share.optional(),
  confirmedOnly: flag.optional(),
  issue: whole.optional(),
}

const json = <T extends z.ZodType>(schema: T, description: string) =>
  ({ content: { 'application/json': { schema } }, description }) as const
const missing = { 404: json(errorSchema, 'No such item') } as const

/** Query values that were given; what was not asked for is left out, as the dossier expects. */
const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

export function readingRoutes(app: OpenAPIHono, dossier: Dossier, name: string): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/dossier',
      summary: 'The dossier at a glance',
      responses: {
        200: json(
          z.object({
            name: z.string(),
            articles: z.number(),
            reports: z.number(),
            undated: z.number(),
            firstDay: z.string().nullable(),
            lastDay: z.string().nullable(),
            version: z.string(),
            days: listOf(z.object({ day: z.string(), acts: z.number() })),
          }),
          'Name, size and days; the version differs after every change',
        ),
      },
    }),
    c => {
      const totals = dossier.db.get<{ articles: number; reports: number; undated: number }>(
        'SELECT count(*) AS articles, count(DISTINCT report) AS reports, count(*) - count(published) AS undated FROM article',
      )!
      const { first: firstDay, last: lastDay } = dayRange(dossier)
      const days = { firstDay, lastDay, days: actsByDay(dossier) }
      return c.json({ name, ...totals, ...days, version: dossier.version() }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/names',
      summary: 'Names of the parties by their ids',
      request: { query: z.object({ language: z.enum(INTERFACE_LANGUAGES) }) },
      responses: { 200: json(z.record(z.string(), z.string()), 'Name of each id') },
    }),
    c => {
      const names = partyNames(c.req.valid('query').language)
      return c.json(Object.fromEntries(partyIds(dossier).map(id => [id, names(id) ?? id])), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/board',
      summary: 'The exchange board as of a day',
      request: {
        query: z.object({ ...filter, parties: list.optional(), types: list.optional(), limit: whole.optional() }),
      },
      responses: { 200: json(boardSchema, 'Issues, parties and positions') },
    }),
    c => c.json(wireBoard(board(dossier, given(c.req.valid('query')))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/parties',
      summary: 'Parties that hold positions as of a day',
      request: { query: z.object(filter) },
      responses: { 200: json(listOf(partySchema), 'Parties, those with most positions first') },
    }),
    c => c.json(boardParties(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/pair',
      summary: 'Two parties face to face',
      request: { query: z.object({ ...filter, a: z.string().min(1), b: z.string().min(1) }) },
      responses: { 200: json(pairSchema, 'What each asks of the other and how it was answered') },
    }),
    c => {
      const { a, b, ...rest } = c.req.valid('query')
      return c.json(wirePair(pair(dossier, a, b, given(rest))), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/timeline',
      summary: 'Acts and meetings by day',
      request: { query: z.object({ ...filter, since: partialDay.optional(), until: partialDay.optional() }) },
      responses: {
        200: json(listOf(daySchema), 'Days in order'),
      },
    }),
    c => c.json(timeline(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings',
      summary: 'Meetings across articles',
      request: { query: z.object({ asOf: day.optional() }) },
      responses: { 200: json(listOf(mergedMeetingSchema), 'Meetings by date') },
    }),
    c => c.json(meetings(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/drift',
      summary: 'Where a party moved',
      request: { query: z.object(filter) },
      responses: {
        200: json(listOf(driftSchema), 'Moves with both pieces of evidence'),
      },
    }),
    c => c.json(drift(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/who',
      summary: 'Actors and their roles',
      request: { query: z.object({ party: z.string().optional(), limit: whole.optional() }) },
      responses: { 200: json(listOf(actorSchema), 'Actors, those who speak most first') },
    }),
    c =>
      c.json(
        who(dossier, given(c.req.valid('query'))).map(one => ({
          ...one,
          names: [...one.names],
          roles: [...one.roles],
        })),
        200,
      ),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/addresses',
      summary: 'Who addresses whom, by kind of act',
      request: { query: z.object(filter) },
      responses: {
        200: json(
          listOf(z.object({ from: z.string(), to: z.string(), counts: z.record(z.string(), z.number()) })),
          'Pairs',
        ),
      },
    }),
    c => c.json(addresses(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/search',
      summary: 'Full text of statements and articles',
      request: {
        query: z.object({
          q: z.string().max(500),
          party: z.string().optional(),
          since: day.optional(),
          asOf: day.optional(),
          limit: whole.optional(),
        }),
      },
      responses: {
        200: json(hitsSchema, 'Hits, best first'),
      },
    }),
    c => {
      const { q, ...rest } = c.req.valid('query')
      return c.json(search(dossier, { query: q, ...given(rest) }), 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources',
      summary: 'Articles with the report each is a copy of',
      request: { query: z.object({ limit: whole.optional(), offset: whole.optional() }) },
      responses: { 200: json(listOf(sourceRowSchema), 'Articles, newest first') },
    }),
    c => c.json(sources(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/quotations',
      summary: 'The same words of one voice in several articles, with the differences',
      request: { query: z.object({ asOf: day.optional() }) },
      responses: { 200: json(listOf(quotationSchema), 'Quotations, the most told first') },
    }),
    c => c.json(quotations(dossier, c.req.valid('query').asOf), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/articles/{id}',
      summary: 'An article: its text, and what was read from it as it holds now',
      request: { params: idParams },
      responses: {
        200: json(shownArticleSchema, 'Record with the state of each item'),
        ...missing,
      },
    }),
    c => {
      const { id } = c.req.valid('param')
      const article = showArticle(dossier, id)
      return c.json({ article, ...workedArticle(dossier, id) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/items/{id}',
      summary: 'One item with its evidence in context',
      request: { params: idParams },
      responses: { 200: json(shownItemSchema, 'The item'), ...missing },
    }),
    c => c.json(showItem(dossier, c.req.valid('param').id), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/positions/{id}',
      summary: 'Every telling of a position, with its evidence in context',
      request: { params: idParams },
      responses: { 200: json(listOf(shownItemSchema), 'Tellings, oldest first'), ...missing },
    }),
    c => c.json(showPosition(dossier, c.req.valid('param').id), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/brief',
      summary: 'The brief: one HTML page to mail or print, or Markdown',
      request: {
        query: z.object({
          asOf: day.optional(),
          since: day.optional(),
          language: z.enum(INTERFACE_LANGUAGES).default('en'),
          format: z.enum(['html', 'markdown']).default('html'),
        }),
      },
      responses: {
        200: {
          content: { 'text/html': { schema: z.string() }, 'text/markdown': { schema: z.string() } },
          description: 'The brief',
        },
      },
    }),
    c => {
      const { format, language, ...rest } = c.req.valid('query')
      const brief = composeBrief(dossier, { name, language, ...given(rest) })
      if (format === 'markdown')
        return c.body(briefMarkdown(brief), 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
      return c.html(briefHtml(brief), 200, { 'Content-Security-Policy': BRIEF_POLICY })
    },
  )
}

/** The page itself says which one style sheet it has, by hash; this keeps everything else out. */
const BRIEF_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
