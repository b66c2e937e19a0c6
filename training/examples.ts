/** Treebank files → training examples: words with their gold annotation, relations cut to the subtypes the model keeps. */
import { readFileSync } from 'node:fs'
import { conlluSentences } from '../src/3-syntax/conllu.js'

export interface Example {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly feats: readonly string[]
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  /** Number of the treebank, see `Inventory.banks`; 0 is "unknown". */
  readonly bank: number
}

/** Subtypes that stage 4 to 6 read, and that the treebanks of a language agree on. */
const KEPT = new Set(['nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent', 'acl:relcl', 'nmod:poss', 'compound:prt'])

/** The relation as the model learns it. */
export function keptRelation(deprel: string): string {
  if (KEPT.has(deprel)) return deprel
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Reads one CoNLL-U file. Sentences without a single root are left out. */
export function readExamples(path: string, bank: number): Example[] {
  const examples: Example[] = []
  for (const sentence of conlluSentences(readFileSync(path, 'utf8'))) {
    if (sentence.head.filter(head => head < 0).length !== 1) continue
    examples.push({
      forms: sentence.form,
      lemmas: sentence.lemma,
      upos: sentence.upos,
      feats: sentence.feats,
      heads: sentence.head,
      deprels: sentence.deprel.map(keptRelation),
      bank,
    })
  }
  return examples
}

export const wordCount = (examples: readonly Example[]): number =>
  examples.reduce((sum, example) => sum + example.forms.length, 0)
