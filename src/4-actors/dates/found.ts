/** A time expression found in a sentence, before it becomes a mention. */
import type { Anchor, Resolved } from './anchor.js'
import type { RuleMatch } from './grammar.js'

/** A rule that matched in a sentence, and what it means there. */
export interface Found {
  readonly match: RuleMatch
  readonly anchor: Anchor
  readonly resolved: Resolved | null
  readonly duration: string | null
  /** Token indices, wider than the match where a range was joined. */
  readonly first: number
  readonly last: number
  readonly firstWord: number
  readonly lastWord: number
}
