/** Routes about what the parties exchange: board, pair, timeline, meetings, moves, who addresses whom. */
import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { board, boardParties } from '../../7-dossier/board.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { drift } from '../../7-dossier/drift.js'
import { addresses, meetings, timeline } from '../../7-dossier/overview.js'
import { pair } from '../../7-dossier/pair.js'
import { day, filter, given, list, partialDay, question, whole } from './route-parts.js'
import { wireBoard, wirePair } from './to-wire.js'
import { boardSchema, daySchema, driftSchema, listOf, mergedMeetingSchema, pairSchema, partySchema } from './wire.js'

export function exchangeRoutes(app: OpenAPIHono, dossier: Dossier): void {
  app.openapi(
    question(
      '/api/board',
      'The exchange board as of a day',
      z.object({ ...filter, parties: list.optional(), types: list.optional(), limit: whole.optional() }),
      boardSchema,
      'Issues, parties and positions',
    ),
    c => c.json(wireBoard(board(dossier, given(c.req.valid('query')))), 200),
  )
  app.openapi(
    question(
      '/api/parties',
      'Parties that hold positions as of a day',
      z.object(filter),
      listOf(partySchema),
      'Parties, those with most positions first',
    ),
    c => c.json(boardParties(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    question(
      '/api/pair',
      'Two parties face to face',
      z.object({ ...filter, a: z.string().min(1), b: z.string().min(1) }),
      pairSchema,
      'What each asks of the other and how it was answered',
    ),
    c => {
      const { a, b, ...rest } = c.req.valid('query')
      return c.json(wirePair(pair(dossier, a, b, given(rest))), 200)
    },
  )
  app.openapi(
    question(
      '/api/timeline',
      'Acts and meetings by day',
      z.object({ ...filter, since: partialDay.optional(), until: partialDay.optional() }),
      listOf(daySchema),
      'Days in order',
    ),
    c => c.json(timeline(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    question(
      '/api/meetings',
      'Meetings across articles',
      z.object({ asOf: day.optional() }),
      listOf(mergedMeetingSchema),
      'Meetings by date',
    ),
    c => c.json(meetings(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    question(
      '/api/drift',
      'Where a party moved',
      z.object(filter),
      listOf(driftSchema),
      'Moves with both pieces of evidence',
    ),
    c => c.json(drift(dossier, given(c.req.valid('query'))), 200),
  )
  app.openapi(
    question('/api/addresses', 'Who addresses whom, by kind of act', z.object(filter), listOf(addressSchema), 'Pairs'),
    c => c.json(addresses(dossier, given(c.req.valid('query'))), 200),
  )
}

const addressSchema = z.object({ from: z.string(), to: z.string(), counts: z.record(z.string(), z.number()) })
