/** JSON lines → inputs, one a row, streamed so that a file of any size is read in bounded memory. */
import { z } from 'zod'
import { fail, failed, ok, type Result } from '../record/errors.js'
import { sizeText } from './files.js'
import type { Input } from './inputs.js'
import type { SourceHints } from './raw.js'

const optionalText = z.string().nullish()
const rowSchema = z.object({
  text: optionalText,
  html: optionalText,
  sentence: optionalText,
  id: z.union([z.string(), z.number()]).nullish(),
  title: optionalText,
  published: optionalText,
  date: optionalText,
  language: optionalText,
  lang: optionalText,
  url: optionalText,
  source: optionalText,
})
type Row = z.infer<typeof rowSchema>

/**
 * The inputs of a stream of JSON lines: `text`, `html` or `sentence`, and optionally `id`, `title`, `published` or `date`,
 * `language` or `lang`, `url`, `source` (the outlet). Empty lines are passed over; a bad line is an `input-row` error
 * naming its number, a line longer than `maxBytes` an `input-too-large`, and the rest goes on.
 */
export async function* readRows(
  name: string,
  stream: AsyncIterable<Buffer | string>,
  maxBytes: number,
): AsyncGenerator<Result<Input>> {
  let number = 0
  for await (const line of linesOf(stream, maxBytes)) {
    number++
    if (line === null) yield failed(fail('input-too-large', `${name}, line ${number}`, sizeText(maxBytes)))
    else if (line.trim() !== '') yield rowInput(name, number, line)
  }
}

/** Lines without their ends; null stands for a line longer than the limit. */
async function* linesOf(stream: AsyncIterable<Buffer | string>, maxBytes: number): AsyncGenerator<string | null> {
  let held: Buffer[] = []
  let size = 0
  const take = (): string | null => {
    const line = size > maxBytes ? null : Buffer.concat(held).toString('utf8')
    held = []
    size = 0
    return line
  }
  const keep = (bytes: Buffer): void => {
    size += bytes.length
    if (size > maxBytes) held = []
    else held.push(bytes)
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(bytes.subarray(start))
  }
  if (size > 0) yield take()
}

function rowInput(name: string, number: number, line: string): Result<Input> {
  const bad = (reason: string): Result<never> => failed(fail('input-row', name, String(number), reason))
  let json: unknown
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return bad('not valid JSON')
  }
  const parsed = rowSchema.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return bad(`${issue?.path.join('.') || 'the row'}: ${issue?.message}`)
  }
  const row = parsed.data
  const content = row.text ?? row.html ?? row.sentence
  if (content === null || content === undefined) return bad('it has none of "text", "html", "sentence"')
  if (content.trim() === '') return bad('its text is empty')
  const isHtml = row.text == null && row.html != null
  return ok({
    raw: {
      name: row.id == null ? `${name}:${number}` : String(row.id),
      bytes: Buffer.from(content),
      contentType: isHtml ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      url: row.url ?? null,
    },
    hints: hintsOf(row),
  })
}

const hintsOf = (row: Row): SourceHints => ({
  ...(row.id == null ? {} : { id: String(row.id) }),
  ...(row.title == null ? {} : { title: row.title }),
  ...(row.source == null ? {} : { outlet: row.source }),
  ...((row.published ?? row.date) == null ? {} : { published: String(row.published ?? row.date).slice(0, 10) }),
  ...((row.language ?? row.lang) == null ? {} : { language: String(row.language ?? row.lang) }),
  ...(row.url == null ? {} : { url: row.url }),
})
