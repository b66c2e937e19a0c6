/** The API's documentation page, made from its OpenAPI document: plain HTML, no script. */
import { html, raw } from 'hono/html'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
}
interface Operation {
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: unknown
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}

const METHODS = ['get', 'post'] as const

/** HTML of the page; every text is escaped by the template. */
export function docsPage(document: { readonly paths?: object }): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap(method => {
      const operation = (item as Partial<Record<string, Operation>>)[method]
      return operation === undefined ? [] : [section(method.toUpperCase(), path, operation)]
    }),
  )
  return String(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Rapporteur API</title></head>
<body><main><h1>Rapporteur API</h1>
<p>The machine-readable description is at <a href="/api/openapi.json">/api/openapi.json</a>. Offsets are UTF-16 code units in an article’s text.</p>
${raw(rows.join(''))}</main></body></html>`)
}

const section = (method: string, path: string, operation: Operation): string =>
  String(html`<h2><code>${method} ${path}</code></h2><p>${operation.summary ?? ''}</p>
${(operation.parameters ?? []).map(one => html`<p>Parameter <code>${one.name}</code> (${one.in}${one.required ? ', required' : ''})</p>`)}
${operation.requestBody === undefined ? '' : html`<p>Takes a JSON body.</p>`}
${Object.entries(operation.responses ?? {}).map(([status, response]) => html`<p>${status}: ${response.description ?? ''}</p>`)}`)
