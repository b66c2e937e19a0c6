/** Bytes of one input → Document: decoded, main text chosen, metadata read, blocks and damage marked. */
import { createHash } from 'node:crypto'
import { fail, failed, ok, type Result } from '../record/errors.js'
import type { Document } from '../record/schema.js'
import type { Content } from './content.js'
import { damageIn } from './damage.js'
import { decode } from './decode.js'
import { readHtml } from './html/html.js'
import { paragraphsOf } from './paragraphs.js'
import type { RawSource, SourceHints } from './raw.js'
import { assignRoles } from './roles.js'

/**
 * Reads one input. What the hints say wins over what the page says.
 * Errors: `input-empty`, `input-binary`, `input-encoding`.
 */
export function toDocument(raw: RawSource, hints: SourceHints = {}): Result<Document> {
  const decoded = decode(raw)
  if (!decoded.ok) return decoded
  const source = decoded.value.text
  const { text, blocks, origin, metadata, dateline } = isHtml(raw, source) ? readHtml(source) : readPlain(source)
  if (text.trim() === '') return failed(fail('input-empty', raw.name))
  const {
    blocks: named,
    title,
    published,
  } = assignRoles(text, blocks, hints.title ?? metadata?.titles[0] ?? null, metadata === null)
  const dated = dateOf(hints.published, metadata?.published, published ?? dateline)
  return ok({
    id: hints.id ?? `sha256:${createHash('sha256').update(raw.bytes).digest('hex')}`,
    source: raw.name,
    url: hints.url ?? metadata?.url ?? raw.url,
    title: hints.title ?? title,
    outlet: hints.outlet ?? metadata?.outlet ?? null,
    byline: metadata?.byline ?? null,
    language: hints.language ?? metadata?.language ?? null,
    ...dated,
    text,
    blocks: named,
    damage: damageIn(text, named),
    ...(origin === null ? {} : { origin: origin.map(run => [...run]) }),
  })
}

function readPlain(text: string): Content {
  const blocks = paragraphsOf(text).map(({ start, end }) => ({ start, end, role: 'body' as const }))
  return { text, blocks, origin: null, metadata: null, dateline: null }
}

function dateOf(
  option: string | undefined,
  metadata: string | null | undefined,
  text: string | null,
): Pick<Document, 'published' | 'publishedFrom'> {
  if (option !== undefined) return { published: option, publishedFrom: 'option' }
  if (metadata) return { published: metadata, publishedFrom: 'metadata' }
  return text === null ? { published: null, publishedFrom: null } : { published: text, publishedFrom: 'text' }
}

/** Whether an input is a page: by its Content-Type, else by its first tags, or a name in .html with any tags. */
function isHtml({ contentType, name }: RawSource, source: string): boolean {
  const head = source.slice(0, 2000)
  if (/^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head)) return true
  if (contentType !== null) return /html|xml/i.test(contentType)
  if (/^\s*<\?xml/.test(head) && /<html\b/i.test(head)) return true
  return (
    /\.x?html?$/i.test(name.replace(/[?#].*$/, '')) ||
    /^\s*<(?:article|main|div|p|h1|section|meta|title)\b[^>]*>/i.test(head)
  )
}
