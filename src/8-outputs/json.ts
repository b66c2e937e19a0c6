/** Records, one by one → JSON text, written as they come: one object, an array of several, or one object a line. */
import type { ArticleRecord } from '../record/schema.js'

/** Turns each record into the text to write now; `end` gives what closes the output. */
export interface RecordWriter {
  readonly add: (record: ArticleRecord) => string
  readonly end: () => string
}

/** One record a line (newline-delimited JSON). */
export const ndjsonWriter = (): RecordWriter => ({
  add: record => `${JSON.stringify(record)}\n`,
  end: () => '',
})

/** A single record as an object, several or none as an array. Only the first is held back. */
export function jsonWriter(): RecordWriter {
  let first: ArticleRecord | null = null
  let open = false
  const text = (record: ArticleRecord): string => JSON.stringify(record, null, 2)
  return {
    add: record => {
      if (open) return `,\n${text(record)}`
      if (first === null) {
        first = record
        return ''
      }
      open = true
      return `[\n${text(first)},\n${text(record)}`
    },
    end: () => {
      if (open) return '\n]\n'
      return first === null ? '[]\n' : `${text(first)}\n`
    },
  }
}
