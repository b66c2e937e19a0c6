/** Routes to the words: search, quotations, articles, and items with their evidence in context. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Dossier } from '../../7-dossier/dossier.js'
import { quotations } from '../../7-dossier/quotations.js'
import { search } from '../../7-dossier/search.js'
import { showArticle, showItem, showPosition } from '../../7-dossier/show.js'
import { workedArticle } from '../../7-dossier/worked.js'
import { day, given, idParams, json, missing, question, whole } from './route-parts.js'
import { hitsSchema, listOf, quotationSchema, shownArticleSchema, shownItemSchema } from './wire.js'

export function evidenceRoutes(app: OpenAPIHono, dossier: Dossier): void {
  app.openapi(
    question(
      '/api/search',
      'Full text of statements and articles',
      z.object({
        q: z.string().max(500),
        party: z.string().optional(),
        since: day.optional(),
        asOf: day.optional(),
        limit: whole.optional(),
      }),
      hitsSchema,
      'Hits, best first',
    ),
    c => {
      const { q, ...rest } = c.req.valid('query')
      return c.json(search(dossier, { query: q, ...given(rest) }), 200)
    },
  )
  app.openapi(
    question(
      '/api/quotations',
      'The same words of one voice in several articles, with the differences',
      z.object({ asOf: day.optional() }),
      listOf(quotationSchema),
      'Quotations, the most told first',
    ),
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
}
