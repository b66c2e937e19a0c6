/** Routes about what the parties exchange: board, pair, timeline, meetings, moves, who addresses whom. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { board, boardParties } from '../../7-dossier/board.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { drift } from '../../7-dossier/drift.js'
import { addresses, meetings, timeline } from '../../7-dossier/overview.js'
import { pair } from '../../7-dossier/pair.js'
import { day, filter, given, json, list, partialDay, whole } from './route-parts.js'
import { wireBoard, wirePair } from './to-wire.js'
import { boardSchema, daySchema, driftSchema, listOf, mergedMeetingSchema, pairSchema, partySchema } from './wire.js'

export function exchangeRoutes(app: OpenAPIHono, dossier: Dossier): void {
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
}
