/** Treebank files → training examples: words with their gold annotation, relations cut to the subtypes the model keeps. */
import { readFileSync } from 'node:fs'
import { type ConlluSentence, readConllu } from '../src/3-syntax/conllu.js'
import { damageTrees } from './damage/trees.js'
import { randomStream } from './random.js'

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
  /** Number of the run of sentences it belongs to: what stays together when examples are dealt into folds. */
  readonly block: number
  /** Whether it is a damaged copy of another example. */
  readonly isCopy: boolean
}

/** Sentences of a run, so that a document is seldom on both sides of a split. */
const BLOCK = 25
const DAMAGE_SEED = 11

/** Subtypes that stage 4 to 6 read, and that the treebanks of a language agree on. */
const KEPT = new Set(['nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent', 'acl:relcl', 'nmod:poss', 'compound:prt'])

/** The relation as the model learns it. */
export function keptRelation(deprel: string): string {
  if (KEPT.has(deprel)) return deprel
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Reads one CoNLL-U file; with `damaged`, each run is followed by the copies of its sentences that damage has changed. */
export function readExamples(path: string, bank: number, damaged: boolean): Example[] {
  const sentences = readConllu(readFileSync(path, 'utf8'))
  const random = randomStream(DAMAGE_SEED)
  const examples: Example[] = []
  for (let block = 0; block * BLOCK < sentences.length; block++) {
    const run = sentences.slice(block * BLOCK, (block + 1) * BLOCK)
    examples.push(...run.filter(hasOneRoot).map(sentence => toExample(sentence, bank, block, false)))
    if (!damaged) continue
    const originals = new Set(run.map(textOf))
    const copies = damageTrees(run, random).filter(copy => hasOneRoot(copy) && !originals.has(textOf(copy)))
    examples.push(...copies.map(copy => toExample(copy, bank, block, true)))
  }
  return examples
}

const textOf = ({ form }: ConlluSentence): string => form.join(' ')
const hasOneRoot = ({ head }: ConlluSentence): boolean => head.filter(h => h < 0).length === 1

const toExample = (sentence: ConlluSentence, bank: number, block: number, isCopy: boolean): Example => ({
  forms: sentence.form,
  lemmas: sentence.lemma,
  upos: sentence.upos,
  feats: sentence.feats,
  heads: sentence.head,
  deprels: sentence.deprel.map(keptRelation),
  bank,
  block,
  isCopy,
})

export const wordCount = (examples: readonly Example[]): number =>
  examples.reduce((sum, example) => sum + example.forms.length, 0)
