/** Tokens of one paragraph → where its sentences end. */
import { type Gap, gapAt, gapFeatures } from './boundary.js'
import { type DecisionModel, scoreOf } from './decision.js'
import type { Token } from './words.js'

/** A sentence of more tokens is cut, after a comma or semicolon in its last third if there is one. */
export const MAX_SENTENCE_TOKENS = 300

/** Index after the last token of each sentence; the last entry is the number of tokens. `model` decides at each gap. */
export function sentenceEnds(tokens: readonly Token[], model: DecisionModel): number[] {
  const ends: number[] = []
  const features: number[] = []
  let first = 0
  for (let after = 1; after < tokens.length; after++) {
    if (after - first > MAX_SENTENCE_TOKENS) {
      first = cutBefore(tokens, first, after - 1)
      ends.push(first)
    }
    const gap = gapAt(tokens, first, after)
    if (gap === null) continue
    if (!losesText(tokens, gap)) {
      gapFeatures(tokens, first, gap, features)
      if (scoreOf(model, features) <= 0) continue
    }
    ends.push(after)
    first = after
  }
  if (tokens.length > first) ends.push(tokens.length)
  return ends
}

function cutBefore(tokens: readonly Token[], first: number, end: number): number {
  for (let i = end - 1; i > end - MAX_SENTENCE_TOKENS / 3 && i > first; i--) {
    if (/^[,;:]$/.test(tokens[i]!.form)) return i + 1
  }
  return end
}

/** A full stop of its own before a lower-case letter: text between the two was lost, and no treebank has that. */
const losesText = (tokens: readonly Token[], { after, base, follower }: Gap): boolean =>
  base === after - 1 && follower === after && tokens[base]!.form === '.' && /^\p{Ll}/u.test(tokens[after]!.form)
