/** Spans: making them, and the one check that every record passes before anyone sees it. */
import { fail } from './errors.js'
import { type ArticleRecord, type Range, recordSchema, type Span } from './schema.js'

/** The span of `text` from `start` to `end` (UTF-16 code units). */
export const spanOf = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) })

/** The range without white space at either end. */
export function trimRange(text: string, { start, end }: Range): Range {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/**
 * Returns the record if it has the shape of the schema, if every span holds its own words
 * (`text.slice(start, end) === span.text`), every range lies within the text and every id that is referred to exists.
 * @throws RapporteurError `record-invalid` naming the first fault.
 */
export function checkRecord(candidate: unknown): ArticleRecord {
  const parsed = recordSchema.safeParse(candidate)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw fail('record-invalid', `${issue?.path.join('.')}: ${issue?.message}`)
  }
  const record = parsed.data
  const { text } = record.document
  visitRanges(record, (range, path) => {
    if (range.end < range.start || range.end > text.length)
      throw fail('record-invalid', `${path} lies outside the text`)
    if (range.text !== undefined && text.slice(range.start, range.end) !== range.text) {
      throw fail('record-invalid', `${path} does not hold the words at its offsets`)
    }
  })
  checkReferences(record)
  return record
}

interface AnyRange {
  readonly start: number
  readonly end: number
  readonly text?: string
}

function visitRanges(value: unknown, visit: (range: AnyRange, path: string) => void, path = 'record'): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      visitRanges(item, visit, `${path}[${i}]`)
    })
    return
  }
  if ('start' in value && 'end' in value) visit(value as AnyRange, path)
  for (const [key, item] of Object.entries(value)) visitRanges(item, visit, `${path}.${key}`)
}

function checkReferences(record: ArticleRecord): void {
  const statements = new Set(record.statements.map(s => s.id))
  const acts = new Set(record.acts.map(a => a.id))
  const issues = new Set(record.issues.map(i => i.id))
  const need = (known: ReadonlySet<string>, id: string | null, path: string): void => {
    if (id !== null && !known.has(id))
      throw fail('record-invalid', `${path} refers to ${id}, which is not in the record`)
  }
  for (const act of record.acts) {
    need(statements, act.statement, `${act.id}.statement`)
    need(issues, act.issue, `${act.id}.issue`)
    for (const id of [...act.answers, ...act.repeats]) need(acts, id, act.id)
  }
  for (const issue of record.issues) for (const id of issue.acts) need(acts, id, issue.id)
}
