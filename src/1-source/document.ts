/** Bytes of one input → Document: decoded, main text chosen, metadata read, blocks and damage marked. */
import { createHash } from 'node:crypto'
import { fail, failed, ok, type Result } from '../record/errors.js'
import type { Document } from '../record/schema.js'
import { decode } from './decode.js'
import type { RawSource, SourceHints } from './raw.js'

export function toDocument(raw: RawSource, hints: SourceHints = {}): Result<Document> {
  const decoded = decode(raw)
  if (!decoded.ok) return decoded
  const { text } = decoded.value
  if (text.trim() === '') return failed(fail('input-empty', raw.name))
  return ok({
    id: hints.id ?? `sha256:${createHash('sha256').update(raw.bytes).digest('hex')}`,
    source: raw.name,
    url: hints.url ?? raw.url,
    title: hints.title ?? null,
    outlet: hints.outlet ?? null,
    byline: null,
    language: hints.language ?? null,
    published: hints.published ?? null,
    publishedFrom: hints.published ? 'option' : null,
    text,
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    damage: [],
  })
}
