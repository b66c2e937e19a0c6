/** Annotated examples → what the network reads and should say of each, and the vocabulary of its tables. */

import { Columns, PAD } from '../../src/3-syntax/columns.js'
import { fillInputs, type Lookup, suffixOf, type WordInputs, wordInputs } from '../../src/3-syntax/network/inputs.js'
import { numbered } from '../../src/3-syntax/network/model.js'
import { trainingTypes } from '../annotation-options.js'
import type { Classes } from '../inventory.js'
import type { AnnotatedExample } from '../parser.js'

export interface Item {
  readonly length: number
  readonly bank: number
  readonly inputs: WordInputs
  /** Index of the head, -1 for the root. */
  readonly heads: readonly number[]
  readonly labels: readonly number[]
}

/** Words seen less often than this have no row of their own. */
const LEAST_LEMMAS = 2
const LEAST_SUFFIXES = 3

export interface Words {
  /** Hashes, the most frequent first. */
  readonly lemmas: Int32Array
  readonly suffixes: Int32Array
  /** How often each lemma is used, by its row; 0 of the row for all others. */
  readonly uses: Int32Array
}

export function collectWords(examples: readonly AnnotatedExample[], clusters: Int32Array): Words {
  const lemmas = new Map<number, number>()
  const suffixes = new Map<number, number>()
  const count = (map: Map<number, number>, key: number): unknown => map.set(key, (map.get(key) ?? 0) + 1)
  const originals = examples.filter(({ example }) => !example.isCopy)
  eachSentence(originals, clusters, words => {
    for (let i = PAD; i < PAD + words.length; i++) {
      count(lemmas, words.lemma[i]!)
      count(suffixes, suffixOf(words, i))
    }
  })
  const frequent = (map: Map<number, number>, least: number): [number, number][] =>
    [...map].filter(([, uses]) => uses >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const kept = frequent(lemmas, LEAST_LEMMAS)
  return {
    lemmas: Int32Array.from(kept, ([hash]) => hash),
    suffixes: Int32Array.from(frequent(suffixes, LEAST_SUFFIXES), ([hash]) => hash),
    uses: Int32Array.from([0, ...kept.map(([, uses]) => uses)]),
  }
}

export function toItems(
  examples: readonly AnnotatedExample[],
  classes: Pick<Classes, 'labelOf'>,
  clusters: Int32Array,
  words: Words,
  codeOf: Lookup['codeOf'],
  codes: Int8Array,
): Item[] {
  const lookup: Lookup = { codeOf, lemmas: numbered(words.lemmas), suffixes: numbered(words.suffixes) }
  const items: Item[] = []
  eachSentence(examples, clusters, (columns, { example }) => {
    const inputs = wordInputs(columns.length, codes)
    fillInputs(inputs, columns, lookup, example.bank)
    const labels = example.deprels.map(deprel => classes.labelOf(deprel))
    items.push({ length: columns.length, bank: example.bank, inputs, heads: example.heads, labels })
  })
  return items
}

function eachSentence(
  examples: readonly AnnotatedExample[],
  clusters: Int32Array,
  visit: (words: Columns, example: AnnotatedExample) => void,
): void {
  const types = trainingTypes(clusters)
  const words = new Columns()
  for (const annotated of examples) {
    const { example, morphIds, lemmas } = annotated
    words.load(types, i => example.forms[i]!, example.forms.length)
    words.morphId.set(morphIds, PAD)
    words.lemma.set(lemmas, PAD)
    visit(words, annotated)
  }
}
