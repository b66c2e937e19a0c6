/** A whole dossier as JSON lines, and back: sources, corrections and what an analyst made of the issues. */

import type { RawSource, SourceHints } from '../1-source/raw.js'
import { fail } from '../record/errors.js'
import { addArticle, type Reader } from './articles.js'
import { exportCorrections, importCorrections } from './correcting.js'
import type { Correction } from './corrections.js'
import type { Dossier } from './dossier.js'
import { unpackBytes } from './pack.js'
import { articleRecord } from './records.js'

interface ArticleLine {
  readonly kind: 'article'
  readonly name: string
  readonly contentType: string | null
  readonly url: string | null
  readonly hints: SourceHints
  readonly added: string
  /** Source bytes in base 64. */
  readonly raw: string
  /** The record as it holds, corrections included: for other programs; reading the line again makes it anew. */
  readonly record: unknown
}
type Line = ArticleLine | { readonly kind: 'correction'; readonly correction: Correction }

export function* exportLines(dossier: Dossier): Generator<string> {
  yield JSON.stringify({ kind: 'dossier', format: 'rapporteur/dossier@1' })
  for (const { id } of dossier.db.all<{ id: number }>('SELECT id FROM article ORDER BY id')) {
    const row = dossier.db.get<{ raw: ArrayBuffer; origin: string; added: string }>(
      'SELECT raw, origin, added FROM article WHERE id = ?',
      id,
    )!
    const line: ArticleLine = {
      kind: 'article',
      ...(JSON.parse(row.origin) as Pick<ArticleLine, 'name' | 'contentType' | 'url' | 'hints'>),
      added: row.added,
      raw: Buffer.from(unpackBytes(row.raw)).toString('base64'),
      record: articleRecord(dossier, id).record,
    }
    yield JSON.stringify(line)
  }
  for (const correction of exportCorrections(dossier))
    yield JSON.stringify({ kind: 'correction', correction } satisfies Line)
}

/** @throws RapporteurError `input-unreadable` naming the line */
export async function importLines(
  dossier: Dossier,
  lines: AsyncIterable<string> | Iterable<string>,
  reader?: Reader,
): Promise<{ articles: number; corrections: number }> {
  let number = 0
  let articles = 0
  const corrections: Correction[] = []
  for await (const text of lines) {
    number++
    if (text.trim() === '') continue
    const line = parseLine(text, number)
    if (line.kind === 'article') {
      const raw: RawSource = {
        name: line.name,
        contentType: line.contentType,
        url: line.url,
        bytes: Buffer.from(line.raw, 'base64'),
      }
      const added = addArticle(dossier, raw, line.hints, line.added.slice(0, 10), reader)
      if (!added.ok) throw added.error
      if (added.value.outcome !== 'known') articles++
    }
    if (line.kind === 'correction') corrections.push(line.correction)
  }
  return { articles, corrections: importCorrections(dossier, corrections).taken }
}

function parseLine(text: string, number: number): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw fail('input-unreadable', `line ${number}`, 'is not JSON')
  }
}
