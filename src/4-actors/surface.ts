/** Where a word stands in the text when it shares a token with others: «Iran's» is two words of one token. */
import type { Range } from '../record/schema.js'
import type { Word } from '../record/syntax.js'

/** Offset of the word itself: parts of a token that are written out in it («China» + «'s») have their own place. */
export function startOf(text: string, words: readonly Word[], i: number): number {
  const word = words[i]!
  if (word.part <= 0) return word.start
  return text.startsWith(word.form, word.end - word.form.length) && isLastPart(words, i)
    ? word.end - word.form.length
    : word.start
}

export function endOf(text: string, words: readonly Word[], i: number): number {
  const word = words[i]!
  if (word.part !== 0 || isLastPart(words, i)) return word.end
  return text.startsWith(word.form, word.start) ? word.start + word.form.length : word.end
}

const isLastPart = (words: readonly Word[], i: number): boolean => {
  const next = words[i + 1]
  return next === undefined || next.part <= 0
}

/** Range of the words `first` to `last`, without what only shares a token with them. */
export const rangeOf = (text: string, words: readonly Word[], first: number, last: number): Range => ({
  start: startOf(text, words, first),
  end: endOf(text, words, last),
})

/** The text of the words `first` to `last`. */
export function textOf(text: string, words: readonly Word[], first: number, last: number): string {
  const { start, end } = rangeOf(text, words, first, last)
  return text.slice(start, end)
}
