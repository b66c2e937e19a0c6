/** Tokens of one paragraph → where its sentences end. */
import { type Gap, gapAt, gapFeatures, isFinal } from './boundary.js'
import { type DecisionModel, scoreOf } from './decision.js'
import type { TokenLexicon } from './tokenlexicon.js'
import type { Token } from './words.js'

/** A sentence of more tokens is cut, after a comma or semicolon in its last third if there is one. */
export const MAX_SENTENCE_TOKENS = 300

/** Index after the last token of each sentence; the last entry is the number of tokens. `model` decides at each gap. */
export function sentenceEnds(tokens: readonly Token[], model: DecisionModel, lexicon: TokenLexicon): number[] {
  const ends: number[] = []
  const features: number[] = []
  let first = 0
  for (let after = 1; after < tokens.length; after++) {
    if (after - first > MAX_SENTENCE_TOKENS) {
      first = cutBefore(tokens, first, after - 1)
      ends.push(first)
    }
    const gap = gapAt(tokens, first, after)
    if (gap === null || !hasWord(tokens, first, after) || !hasWord(tokens, after, tokens.length)) continue
    const verdict = ruleFor(tokens, gap, lexicon)
    if (verdict === false) continue
    if (verdict === null) {
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

/** Whether there is a word or number among the next few tokens from `from` on. */
function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 6; i++) if (/[\p{L}\p{N}]/u.test(tokens[i]!.form)) return true
  return to > from + 6
}

/**
 * What holds whatever treebanks teach. Before a lower-case word a plain full stop ends the sentence, for text was lost
 * behind it (no treebank has that); an abbreviation, a closed quotation (‹"Why?" he asked›) or a dash goes on.
 * An abbreviation that may end a sentence does so before a function word with a capital.
 * Null where the model has to decide.
 */
function ruleFor(tokens: readonly Token[], { after, base, follower }: Gap, lexicon: TokenLexicon): boolean | null {
  const mark = tokens[base]!.form
  const word = tokens[follower]!.form
  if (/^[-–—]+$/.test(word) && isLower(tokens[follower + 1]) && !isFinal(mark)) return false
  if (!isFinal(mark) && mark.endsWith('.') && mayEnd(mark, lexicon) && isStarter(word, lexicon)) return true
  if (!isLower(tokens[follower]) || !/[.!?…]$/.test(mark)) return null
  if (base < after - 1 || !isFinal(mark)) return false
  return mark === '.' && follower === after && tokens[base - 1]?.form !== '.' ? true : null
}

const mayEnd = (mark: string, { abbreviations: { leading, numbered } }: TokenLexicon): boolean =>
  mark.length > 2 && ![mark, mark.toLowerCase()].some(form => leading.has(form) || numbered.has(form))

const isStarter = (word: string, { starters }: TokenLexicon): boolean =>
  /^\p{Lu}\P{Lu}*$/u.test(word) && starters.has(word.toLowerCase())

const isLower = (token: Token | undefined): boolean => token !== undefined && /^\p{Ll}/u.test(token.form)
