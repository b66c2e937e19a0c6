/** A form with its tag and morphology → its lemma, by lexicon, else by the longest ending that the training data knew. */
import { hashPair, hashText } from './hash.js'
import { applyScript } from './lemma-script.js'
import type { IntTable } from './tables.js'
import { foldForm, plainForm } from './word-shape.js'

/** Longest ending with a rule, in characters. */
export const LONGEST_ENDING = 7

/** Key of a form as written with its morphology, or with its tag. */
export const lemmaKey = (form: number, annotation: number): number => hashPair(form, annotation)

/** Key of the ending of `length` characters of a folded form. */
export const endingKey = (folded: string, length: number, tag: number, capital: boolean): number =>
  hashPair(hashText(folded, Math.max(0, folded.length - length)), tag + length * 2 + (capital ? 1 : 0))

export interface LemmaTables {
  readonly scripts: readonly string[]
  /** Keys → index of the script + 1. */
  readonly lexicon: IntTable
  readonly endings: IntTable
}

/** Lemma of a form; `tag` and `morph` are the hashes of its tag and its morphology. */
export function lemmaOf({ scripts, lexicon, endings }: LemmaTables, form: string, tag: number, morph: number): string {
  const plain = plainForm(form)
  const folded = foldForm(plain)
  const exact = hashText(plain)
  const known =
    lexicon.get(lemmaKey(exact, morph)) ||
    lexicon.get(lemmaKey(exact, tag)) ||
    lexicon.get(lemmaKey(hashText(folded), tag))
  if (known) return applyScript(scripts[known - 1]!, plain)
  const capital = plain.charAt(0) !== folded.charAt(0)
  for (let length = Math.min(LONGEST_ENDING, folded.length); length >= 0; length--) {
    const rule = endings.get(endingKey(folded, length, tag, capital))
    if (rule) return applyScript(scripts[rule - 1]!, plain)
  }
  return plain
}
