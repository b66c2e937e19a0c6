/** Routes by which an analyst works: corrections, issues, adding sources with live progress. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { type Input, type InputOptions, openInputs } from '../../1-source/inputs.js'
import { addArticle } from '../../7-dossier/articles.js'
import {
  addItem,
  confirmItem,
  correctItem,
  exportCorrections,
  rejectItem,
  undoCorrection,
} from '../../7-dossier/correcting.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { mergeIssues, nameIssue, pinActs, setKeywords, splitIssue } from '../../7-dossier/issues.js'
import { ok, type Result } from '../../record/errors.js'
import type { Jobs } from './jobs.js'
import { json } from './route-parts.js'
import { errorSchema } from './wire.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const done = z.object({ correction: z.number().optional(), issue: z.number().optional() })
const body = <T extends z.ZodType>(schema: T) =>
  ({ content: { 'application/json': { schema } }, required: true }) as const
const responses = {
  200: json(done, 'Done'),
  400: json(errorSchema, 'Not possible'),
  404: json(errorSchema, 'No such item'),
} as const

const sourceSchema = z
  .union([
    z.strictObject({
      text: z.string().min(1),
      title: z.string().optional(),
      published: z.string().optional(),
      url: z.string().optional(),
    }),
    z.strictObject({
      html: z.string().min(1),
      name: z.string().optional(),
      published: z.string().optional(),
      url: z.string().optional(),
    }),
    z.strictObject({ address: z.url() }),
  ])
  .openapi('Source')
type Source = z.infer<typeof sourceSchema>

export interface WritingOptions {
  readonly dossier: Dossier
  readonly jobs: Jobs
  /** Whose name corrections carry. */
  readonly who: string
  readonly inputs: InputOptions
}

export function writingRoutes(app: OpenAPIHono, { dossier, jobs, who, inputs }: WritingOptions): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/items/{id}/confirm',
      summary: 'Confirm an item',
      request: { params: id },
      responses,
    }),
    c => c.json({ correction: confirmItem(dossier, who, c.req.valid('param').id) }, 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/items/{id}/reject',
      summary: 'Reject an item',
      request: { params: id },
      responses,
    }),
    c => c.json({ correction: rejectItem(dossier, who, c.req.valid('param').id) }, 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/items/{id}/correct',
      summary: 'Set fields of an item',
      request: { params: id, body: body(z.record(z.string(), z.unknown())) },
      responses,
    }),
    c => c.json({ correction: correctItem(dossier, who, c.req.valid('param').id, c.req.valid('json')) }, 200),
  )
  for (const [path, kind] of [
    ['/api/articles/{id}/acts', 'act'],
    ['/api/articles/{id}/meetings', 'meeting'],
  ] as const) {
    app.openapi(
      createRoute({
        method: 'post',
        path,
        summary: `Add ${kind === 'act' ? 'an act' : 'a meeting'} on words of an article`,
        request: {
          params: id,
          body: body(
            z.object({ start: z.number().int(), end: z.number().int(), fields: z.record(z.string(), z.unknown()) }),
          ),
        },
        responses,
      }),
      c => {
        const { start, end, fields } = c.req.valid('json')
        const { id: article } = c.req.valid('param')
        return c.json({ correction: addItem(dossier, who, article, kind, { start, end }, fields) }, 200)
      },
    )
  }
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/corrections',
      summary: 'Corrections that stand, oldest first',
      responses: { 200: json(z.array(z.any()), 'Corrections') },
    }),
    c => c.json(exportCorrections(dossier), 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/corrections/{id}/undo',
      summary: 'Take a correction back',
      request: { params: id },
      responses,
    }),
    c => {
      undoCorrection(dossier, who, c.req.valid('param').id)
      return c.json({}, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/issues/{id}',
      summary: 'Name an issue, set its key words, or merge it into another',
      request: {
        params: id,
        body: body(
          z.strictObject({
            name: z.string().max(200).optional(),
            keywords: z.array(z.string().min(1).max(100)).max(50).optional(),
            mergeInto: z.number().int().positive().optional(),
          }),
        ),
      },
      responses,
    }),
    c => {
      const { id: issue } = c.req.valid('param')
      const { name, keywords, mergeInto } = c.req.valid('json')
      if (name !== undefined) nameIssue(dossier, who, issue, name)
      if (keywords !== undefined) setKeywords(dossier, who, issue, keywords)
      if (mergeInto !== undefined) mergeIssues(dossier, who, issue, mergeInto)
      return c.json({ issue }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/issues',
      summary: 'Move acts into an issue of their own, or pin them to one that is there',
      request: {
        body: body(
          z.strictObject({
            acts: z.array(z.number().int().positive()).min(1),
            name: z.string().min(1).max(200).optional(),
            issue: z.number().int().positive().optional(),
          }),
        ),
      },
      responses,
    }),
    c => {
      const { acts, name, issue } = c.req.valid('json')
      if (issue === undefined) return c.json({ issue: splitIssue(dossier, who, acts, name ?? '') }, 200)
      pinActs(dossier, who, acts, issue)
      return c.json({ issue }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/add',
      summary: 'Add texts, pages or addresses; progress comes over /api/events',
      request: { body: body(z.object({ sources: z.array(sourceSchema).min(1).max(500) })) },
      responses: { 202: json(z.object({ job: z.string() }), 'Started') },
    }),
    c => {
      const { sources } = c.req.valid('json')
      return c.json({ job: jobs.start(tell => addAll(dossier, sources, inputs, tell)) }, 202)
    },
  )
  app.get('/api/events', c =>
    streamSSE(c, async stream => {
      const stop = jobs.listen(
        progress => void stream.writeSSE({ event: progress.kind, data: JSON.stringify(progress) }),
      )
      stream.onAbort(stop)
      await stream.writeSSE({ event: 'ready', data: '{}' })
      while (!stream.aborted) await stream.sleep(15_000).then(() => stream.writeSSE({ event: 'beat', data: '{}' }))
    }),
  )
}

type Tell = Parameters<Parameters<Jobs['start']>[0]>[0]

async function addAll(dossier: Dossier, sources: readonly Source[], options: InputOptions, tell: Tell): Promise<void> {
  let count = 0
  tell({ kind: 'started', name: null, message: null, article: null, done: 0 })
  const today = new Date().toISOString().slice(0, 10)
  for (const source of sources) {
    for await (const input of inputsOf(source, options)) {
      const added = input.ok ? addArticle(dossier, input.value.raw, input.value.hints, today) : input
      count++
      if (!added.ok)
        tell({ kind: 'failed', name: nameOf(source), message: added.error.message, article: null, done: count })
      else {
        const { outcome, title, article } = added.value
        tell({
          kind: outcome === 'new' ? 'added' : outcome,
          name: title ?? nameOf(source),
          message: null,
          article,
          done: count,
        })
      }
      // Lets requests in between two articles.
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  tell({ kind: 'finished', name: null, message: null, article: null, done: count })
}

const nameOf = (source: Source): string =>
  'address' in source ? source.address : 'html' in source ? (source.name ?? 'page') : (source.title ?? 'text')

async function* inputsOf(source: Source, options: InputOptions): AsyncGenerator<Result<Input>> {
  if ('address' in source) {
    yield* openInputs([source.address], options)
    return
  }
  const html = 'html' in source
  const hints = {
    ...(source.published === undefined ? {} : { published: source.published }),
    ...(source.url === undefined ? {} : { url: source.url }),
    ...('title' in source && source.title !== undefined ? { title: source.title } : {}),
  }
  yield ok({
    raw: {
      name: nameOf(source),
      bytes: Buffer.from(html ? source.html : source.text),
      contentType: html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      url: null,
    },
    hints,
  })
}
