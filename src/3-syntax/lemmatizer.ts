/** A form with its tag and morphology → its lemma, by lexicon, else by the endings that the training data knew. */
import { clusterOf } from './clusters.js'
import { hashPair, hashText } from './hash.js'
import { applyScript } from './lemma-script.js'
import type { IntTable } from './tables.js'
import { foldForm, plainForm } from './word-shape.js'

/** Longest ending with a rule, in characters. */
export const LONGEST_ENDING = 7
/** Scripts kept for an ending, the commonest first. */
export const SCRIPTS_PER_ENDING = 2

/** Key of a form as written with its morphology, or with its tag. */
export const lemmaKey = (form: number, annotation: number): number => hashPair(form, annotation)

/** Key of the script of the given rank for the ending of `length` characters of a form. */
export const endingKey = (form: string, length: number, tag: number, rank: number): number =>
  hashPair(hashText(form, Math.max(0, form.length - length)), tag + length * SCRIPTS_PER_ENDING + rank)

/** Key of whether words of a tag that are written with a capital have a lemma in lower case. */
export const lowersKey = (tag: number): number => hashPair(tag, 0x10ca5e)

export interface LemmaTables {
  readonly scripts: readonly string[]
  /** Keys → index of the script + 1. */
  readonly lexicon: IntTable
  readonly endings: IntTable
  /** Slots of the table of clusters, which is also a list of words that exist. */
  readonly clusters: Int32Array
}

/** Lemma of a form; `tag` and `morph` are the hashes of its tag and its morphology. */
export function lemmaOf(tables: LemmaTables, form: string, tag: number, morph: number): string {
  const plain = plainForm(form)
  const written = lookUp(tables, plain, hashText(plain), tag, morph)
  if (written !== null) return written
  const base = tables.endings.get(lowersKey(tag)) === 0 ? plain : plain.toLowerCase()
  return lookUp(tables, base, hashText(foldForm(base)), tag, morph) ?? byEnding(tables, base, tag)
}

/** What the lexicon says of the form with this hash. */
function lookUp(
  { scripts, lexicon }: LemmaTables,
  form: string,
  hash: number,
  tag: number,
  morph: number,
): string | null {
  const script = lexicon.get(lemmaKey(hash, morph)) || lexicon.get(lemmaKey(hash, tag))
  return script === 0 ? null : applyScript(scripts[script - 1]!, form)
}

/** The first lemma that is a known word, from the longest ending to the shortest; else that of the longest. */
function byEnding({ scripts, endings, clusters }: LemmaTables, form: string, tag: number): string {
  let first: string | null = null
  for (let length = Math.min(LONGEST_ENDING, form.length); length >= 0; length--) {
    for (let rank = 0; rank < SCRIPTS_PER_ENDING; rank++) {
      const rule = endings.get(endingKey(form, length, tag, rank))
      if (rule === 0) continue
      const lemma = applyScript(scripts[rule - 1]!, form)
      if (clusterOf(clusters, hashText(foldForm(lemma))) !== 0) return lemma
      first ??= lemma
    }
  }
  return first ?? form
}
