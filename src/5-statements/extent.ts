/** Cuts contents to size: a run of words → the ranges of text that a content span covers, without marks and joints. */
import { subtree } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import { formOf, isPunctuation, isQuotationMark, type Scene } from './scene.js'

const LEADING = /^[\s,;:–—-]+/
const TRAILING = /[\s,;:–—-]+$/
const LEADING_MARK = /^(?:["“”„‟«»‹›\s]|''|``)+/
const TRAILING_MARK = /(?:["“”„‟«»‹›\s]|''|``)+$/
const FINAL_STOP = /\.$/

/**
 * The range without quotation marks, pauses and white space around it; a full stop stays where it is quoted, as in a range
 * that is `whollyQuoted`.
 */
export function trimContent(text: string, { start, end }: Range, whollyQuoted = false): Range | null {
  let words = text.slice(start, end)
  const cut = (pattern: RegExp, leading: boolean): boolean => {
    const found = pattern.exec(words)?.[0].length ?? 0
    if (found === 0) return false
    if (leading) start += found
    else end -= found
    words = text.slice(start, end)
    return true
  }
  while (cut(LEADING, true) || cut(LEADING_MARK, true));
  let quoted = whollyQuoted
  for (;;) {
    if (cut(TRAILING, false)) continue
    if (cut(TRAILING_MARK, false)) quoted = true
    else if (quoted || !FINAL_STOP.test(words) || isAbbreviation(words)) break
    else cut(FINAL_STOP, false)
  }
  return start < end ? { start, end } : null
}

/** "U.S." and the like keep their last stop. */
const isAbbreviation = (words: string): boolean => /(?:^|[\s(])(?:\p{L}\.){2,}$/u.test(words)

/** Range from word `first` to word `last`, trimmed. */
export function rangeOfWords({ text, words }: Scene, first: number, last: number): Range | null {
  if (first > last || last >= words.length) return null
  return trimContent(text, { start: words[first]!.start, end: words[last]!.end })
}

/** First word at or behind `from` that no complementizer (one at most), pause or mark is. */
export function skipJoint({ words, lexicon }: Scene, from: number): number {
  let at = from
  let joined = false
  for (; at < words.length; at++) {
    if (!joined && lexicon.complementizers.has(formOf(words[at]))) joined = true
    else if (!isPunctuation(words[at])) break
  }
  return at
}

/**
 * Last word of a content that begins at `first` and is headed by `head`: the end of its subtree, moved on to the end of a
 * quotation that it enters, and to the end of the sentence where only marks follow.
 */
export function contentEnd(scene: Scene, first: number, head: number): number {
  const { words, quoted, sentence } = scene
  let last = Math.min(words.length - 1, Math.max(first, subtree(sentence, head).last))
  const open = quoted[last]!
  while (open >= 0 && last + 1 < words.length && quoted[last + 1] === open) last++
  while (last + 1 < words.length && isQuotationMark(words[last + 1])) last++
  let rest = last + 1
  while (rest < words.length && isPunctuation(words[rest])) rest++
  return rest === words.length ? words.length - 1 : last
}
