/** Routes about the dossier as a whole: its size and days, names, actors, sources, and the brief. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { actsByDay, dayRange } from '../../7-dossier/days.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { partyIds, sources, who } from '../../7-dossier/overview.js'
import { composeBrief } from '../../8-outputs/brief/compose.js'
import { briefHtml } from '../../8-outputs/brief/html.js'
import { briefMarkdown } from '../../8-outputs/brief/markdown.js'
import { partyNames } from '../../8-outputs/names.js'
import { INTERFACE_LANGUAGES } from '../../8-outputs/words.js'
import { day, given, json, question, whole } from './route-parts.js'
import { actorSchema, listOf, sourceRowSchema } from './wire.js'

export function dossierRoutes(app: OpenAPIHono, dossier: Dossier, name: string): void {
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
    question(
      '/api/names',
      'Names of the parties by their ids',
      z.object({ language: z.enum(INTERFACE_LANGUAGES) }),
      z.record(z.string(), z.string()),
      'Name of each id',
    ),
    c => {
      const names = partyNames(c.req.valid('query').language)
      return c.json(Object.fromEntries(partyIds(dossier).map(id => [id, names(id) ?? id])), 200)
    },
  )
  app.openapi(
    question(
      '/api/who',
      'Actors and their roles',
      z.object({ party: z.string().optional(), limit: whole.optional() }),
      listOf(actorSchema),
      'Actors, those who speak most first',
    ),
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
    question(
      '/api/sources',
      'Articles with the report each is a copy of',
      z.object({ limit: whole.optional(), offset: whole.optional() }),
      listOf(sourceRowSchema),
      'Articles, newest first',
    ),
    c => c.json(sources(dossier, given(c.req.valid('query'))), 200),
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
