/** The files of the interface, known by name when the server starts: a request picks from the list and never becomes a path. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface StaticFile {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
  /** Named by its content (`app-3f2a.js`), so that it never changes under its name. */
  readonly lasting: boolean
}

function filesUnder(folder: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const url = path.slice(folder.length).replaceAll('\\', '/')
    files.set(url, { type, body: new Uint8Array(readFileSync(path)), lasting: url.startsWith('/assets/') })
  }
  return files
}

/** Serves the built interface; every address that is no file is the interface itself, which finds its view in the address. */
export function staticFiles(folder: string): MiddlewareHandler {
  const files = filesUnder(folder)
  return async (c, next) => {
    if (c.req.method !== 'GET' || c.req.path.startsWith('/api/')) return next()
    const file = files.get(c.req.path) ?? files.get('/index.html')
    if (file === undefined) return next()
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}
