/** What stage 1 has in hand between reading an input and naming the roles of its blocks. */
import type { Block } from '../record/schema.js'
import type { Metadata } from './html/metadata.js'

/** A text in blocks, in order and without overlap; roles are first guesses from the markup. */
export interface Content {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Runs [start in text, start in the decoded source, length] of equal text; null where the text is the source. */
  readonly origin: readonly (readonly [number, number, number])[] | null
  /** What the page says about itself; null for plain text. */
  readonly metadata: Metadata | null
  /** Date that stands beside the headline, ISO 8601. */
  readonly dateline: string | null
}
