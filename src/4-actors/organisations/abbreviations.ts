/**
 * An abbreviation in brackets → the words before it that it stands for: «le Mouvement pour la justice et l'égalité (MJE)».
 * After Schwartz & Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003):
 * its letters are looked for from the last one back, and the first must begin a word.
 */
import type { Word } from '../../record/syntax.js'

export interface Abbreviated {
  /** Index of the abbreviation itself. */
  readonly at: number
  /** First and last word of what it stands for. */
  readonly first: number
  readonly last: number
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Two to ten letters or digits with a capital at the front, as the paper has it. */
const isShortForm = (form: string): boolean => /^(?=.{2,10}$)\p{Lu}[\p{L}\d.&-]+$/u.test(form)

/** Offset in `long` at which the words that `short` stands for begin, or -1. */
export function longFormStart(short: string, long: string): number {
  const [letters, text] = [bare(short), bare(long)]
  let at = text.length - 1
  for (let i = letters.length - 1; i >= 0; i--) {
    if (!/[\p{L}\d]/u.test(letters[i]!)) continue
    while (at >= 0 && (text[at] !== letters[i] || (i === 0 && at > 0 && /[\p{L}\d]/u.test(text[at - 1]!)))) at--
    if (at < 0) return -1
    if (i > 0) at--
  }
  return at
}

/** All abbreviations of a sentence that stand in brackets behind what they stand for. */
export function abbreviationsIn(words: readonly Word[]): Abbreviated[] {
  return words.flatMap(({ form }, at) => {
    if (words[at - 1]?.form !== '(' || !/^[),;]$/.test(words[at + 1]?.form ?? '') || !isShortForm(form)) return []
    const last = at - 2
    const most = Math.min(form.length + 5, form.length * 2)
    for (let first = last; first >= 0 && last - first < most && words[first]!.upos !== 'PUNCT'; first--) {
      const isWhole =
        longFormStart(
          form,
          words
            .slice(first, last + 1)
            .map(word => word.form)
            .join(' '),
        ) === 0
      if (isWhole && last - first > 0) return [{ at, first, last }]
    }
    return []
  })
}
