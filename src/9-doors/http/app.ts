/** The HTTP application: API under /api, described by OpenAPI, and the interface that uses nothing else. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { DEFAULT_MAX_BYTES, type InputOptions } from '../../1-source/inputs.js'
import type { Dossier } from '../../7-dossier/dossier.js'
import { RapporteurError } from '../../record/errors.js'
import { docsPage } from './docs.js'
import { dossierRoutes } from './dossier-routes.js'
import { evidenceRoutes } from './evidence-routes.js'
import { exchangeRoutes } from './exchange-routes.js'
import { type GuardOptions, guard } from './guard.js'
import { createJobs } from './jobs.js'
import { keptAnswers } from './kept-answers.js'
import { staticFiles } from './static.js'
import { writingRoutes } from './writing-routes.js'

export interface AppOptions extends GuardOptions {
  readonly dossier: Dossier
  readonly name: string
  readonly who: string
  readonly inputs: InputOptions
  /** Folder of the built interface, or null for the API alone. */
  readonly interfaceFolder: string | null
  readonly version: string
}

export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const issue = result.error.issues[0]
      return c.json({ code: 'request-invalid', message: `${issue?.path.join('.')}: ${issue?.message}` }, 400)
    },
  })
  app.use(guard(options))
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: options.inputs.maxBytes ?? DEFAULT_MAX_BYTES,
      onError: c => c.json({ code: 'input-too-large', message: 'the request is too large' }, 413),
    }),
  )
  app.use('/api/*', keptAnswers(options.dossier))
  dossierRoutes(app, options.dossier, options.name)
  exchangeRoutes(app, options.dossier)
  evidenceRoutes(app, options.dossier)
  writingRoutes(app, { ...options, jobs: createJobs() })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: options.version,
      description: 'The record of a negotiation, each line traceable to its words.',
    },
  })
  app.get('/api/docs', c =>
    c.html(
      docsPage(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Rapporteur', version: options.version } })),
    ),
  )
  app.all('/api/*', c => c.json({ code: 'not-found', message: 'no such address; see /api/docs' }, 404))
  if (options.interfaceFolder !== null) app.use(staticFiles(options.interfaceFolder))
  app.onError((error, c) => {
    if (error instanceof RapporteurError) {
      const status = error.code === 'item-missing' ? 404 : error.code === 'dossier-busy' ? 503 : 400
      return c.json({ code: error.code, message: error.message }, status)
    }
    console.error(error)
    return c.json({ code: 'internal', message: 'something went wrong; see the terminal' }, 500)
  })
  return app
}
