/** Tokens of one paragraph → where its sentences end. */
import type { TokenLexicon } from './tokenlexicon.js'
import type { Token } from './words.js'

/** A sentence of more tokens is cut, after a comma or semicolon in its last third if there is one. */
export const MAX_SENTENCE_TOKENS = 300

const FINAL = /^(?:[.!?…]+)$/
const CLOSER = /^[)\]}»”’'"]$/
const OPENER = /^[([{«“‘'"„—–-]+$/

/** Index after the last token of each sentence; the last entry is the number of tokens. */
export function sentenceEnds(tokens: readonly Token[], lexicon: TokenLexicon): number[] {
  const ends: number[] = []
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i - first >= MAX_SENTENCE_TOKENS) {
      first = cutBefore(tokens, first, i)
      ends.push(first)
    }
    if (!tokens[i]!.form.endsWith('.') && !FINAL.test(tokens[i]!.form)) continue
    let next = i + 1
    while (next < tokens.length && closes(tokens, next)) next++
    if (next < tokens.length && !endsSentence(tokens, first, i, next, lexicon)) continue
    ends.push(next)
    first = next
    i = next - 1
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

const isGlued = (tokens: readonly Token[], i: number): boolean => tokens[i]!.start === tokens[i - 1]!.end

/** Whether token `i` is a closing mark (or one more final mark) that belongs to the sentence before it. */
function closes(tokens: readonly Token[], i: number): boolean {
  const { form } = tokens[i]!
  if (FINAL.test(form)) return isGlued(tokens, i) || form !== '…'
  if (form === '»' || form === '”') return true
  if (!CLOSER.test(form)) return false
  const opens = i + 1 < tokens.length && isGlued(tokens, i + 1) && !CLOSER.test(tokens[i + 1]!.form)
  return isGlued(tokens, i) ? !opens || !/['"]/.test(form) || !isGlued(tokens, i) : false
}

/** Whether a sentence ends between the final mark at `final` with what closes after it, and the token `next`. */
function endsSentence(
  tokens: readonly Token[],
  first: number,
  final: number,
  next: number,
  lexicon: TokenLexicon,
): boolean {
  const mark = tokens[final]!.form
  const gap = !isGlued(tokens, next)
  let start = next
  while (start < tokens.length - 1 && OPENER.test(tokens[start]!.form)) start++
  const follower = tokens[start]!.form
  const isUpper = /^\p{Lu}/u.test(follower)
  const isLower = /^\p{Ll}/u.test(follower)
  const closed = next > final + 1
  if (/^[,;:)\]]$/.test(tokens[next]!.form)) return false
  if (mark.length > 1 && !FINAL.test(mark)) {
    if (lexicon.abbreviations.leading.has(mark) || lexicon.abbreviations.leading.has(mark.toLowerCase())) return false
    return isUpper && (closed || lexicon.starters.has(follower.toLowerCase()))
  }
  if (final === first || (final === first + 1 && /^(?:\d{1,2}|\p{L})$/u.test(tokens[first]!.form)))
    return !isLower && final !== first + 1
  if (!gap) return mark === '.' && isUpper
  if (/^[([]$/.test(tokens[final - 1]!.form)) return false
  if (mark === '.') return !(isLower && closed)
  return !isLower
}
