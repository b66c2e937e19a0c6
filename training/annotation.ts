/** Examples → the tables that tag, give morphology and lemmas. */
import { Columns, PAD } from '../src/3-syntax/columns.js'
import { bankHash, type Inventory, type Model } from '../src/3-syntax/model.js'
import { ClassTable, type IntTable, PairTable } from '../src/3-syntax/tables.js'
import { MORPH_FEATURES, morphFeatures, TAG_FEATURES, tagFeatures } from '../src/3-syntax/tag-features.js'
import { sureMorphKey } from '../src/3-syntax/tagger.js'
import { classAtom, sureTag, unknownAtom } from '../src/3-syntax/word-class.js'
import { ROW, WordTypes } from '../src/3-syntax/word-types.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { trainLemmas } from './lemma-lexicon.js'
import { packClasses, packInts } from './pack.js'
import { highest, Perceptron } from './perceptron.js'
import { randomStream, shuffle } from './random.js'
import { classWithout, countWords, type WordList, wordClasses } from './word-list.js'

export interface AnnotationOptions {
  readonly epochs: number
  readonly seed: number
  /** Share of the sentences whose treebank is hidden in an epoch, so that the model can do without. */
  readonly bankDropout: number
  readonly language: string
  readonly version: string
  readonly banks: readonly string[]
  readonly bank: number
}

/** Most slots of the packed tables, as powers of two. */
const TAG_BITS = 18
const MORPH_BITS = 18
/** Uses with one morphology only from which a form and tag need no choice. */
const SURE_USES = 12

/** Trains tagger, morphology and lemmas; the parser's tables of the model are empty. */
export function trainAnnotation(examples: readonly Example[], classes: Classes, options: AnnotationOptions): Model {
  const words = countWords(examples, classes)
  const tagWeights = packClasses(trainTagger(examples, classes, words, options), classes.tags.length, TAG_BITS)
  const sureMorphs = packInts(findSureMorphs(examples, classes))
  const mostMorphs = Math.max(...classes.morphsOfTag.map(({ length }) => length))
  const morphWeights = packClasses(trainMorphology(examples, classes, sureMorphs, options), mostMorphs, MORPH_BITS)
  const lemmas = trainLemmas(examples, classes)
  const inventory: Inventory = {
    language: options.language,
    version: options.version,
    tags: classes.tags,
    morphs: classes.morphs,
    labels: classes.labels,
    scripts: lemmas.scripts,
    banks: options.banks,
    bank: options.bank,
    classBits: { tag: tagWeights.classBits, morph: morphWeights.classBits, label: 1 },
  }
  return {
    ...lemmas,
    inventory,
    tagHash: classes.tagHash,
    morphHash: classes.morphHash,
    labelHash: classes.labelHash,
    morphsOfTag: classes.morphsOfTag,
    words: packInts(wordClasses(words)),
    sureMorphs,
    tagWeights,
    morphWeights,
    structureWeights: new PairTable(new Int32Array(16)),
    labelWeights: new ClassTable(new Int32Array(16), new Int16Array(1), 1),
  }
}

/** One word-type table for training: classes are filled in for each use, leaving that use out. */
const plainTypes = (): WordTypes => new WordTypes(() => {})

/** Number of the treebank for an epoch: its own, or "unknown" for a share of the sentences. */
export const shownBank = (bank: number, dropout: number, random: () => number): number =>
  random() < dropout ? 0 : bank

function trainTagger(
  examples: readonly Example[],
  classes: Classes,
  list: WordList,
  options: AnnotationOptions,
): Perceptron {
  const perceptron = new Perceptron()
  const random = randomStream(options.seed)
  const types = plainTypes()
  const words = new Columns()
  const keys = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(classes.tags.length)
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { forms, upos, bank } of shuffle(order, random)) {
      const atom = bankHash(shownBank(bank, options.bankDropout, random))
      words.load(types, i => forms[i]!, forms.length)
      const values = hideOwnUses(words, types, list, classes, upos)
      for (let i = 0; i < forms.length; i++) {
        const at = i + PAD
        const gold = classes.tagOf(upos[i]!)
        let guess = sureTag(values[i]!)
        if (guess < 0) {
          tagFeatures(keys, words, at, words.tag[at - 1]!, words.tag[at - 2]!, atom)
          scores.fill(0)
          perceptron.addScores(keys, TAG_FEATURES, scores)
          guess = highest(scores, scores.length)
          if (guess !== gold) perceptron.update(keys, TAG_FEATURES, gold, guess)
          perceptron.time++
        }
        words.tag[at] = classes.tagHash[guess]!
      }
    }
  }
  return perceptron.averaged()
}

/** Sets the ambiguity of each word as new text would show it, and gives the classes. */
function hideOwnUses(
  words: Columns,
  types: WordTypes,
  list: WordList,
  classes: Classes,
  upos: readonly string[],
): Int32Array {
  return Int32Array.from(upos, (tag, i) => {
    const at = i + PAD
    const value = classWithout(list, words.form[at]!, words.folded[at]!, classes.tagOf(tag))
    words.ambiguity[at] = value === 0 ? unknownAtom(types.rows, words.type[at]! * ROW) : classAtom(value)
    return value
  })
}

/** Forms that, with a tag, had one morphology in all of at least `SURE_USES` uses. */
function findSureMorphs(examples: readonly Example[], classes: Classes): Map<number, number> {
  const types = plainTypes()
  const words = new Columns()
  const uses = new Map<number, { morph: number; count: number }>()
  for (const { forms, upos, feats } of examples) {
    words.load(types, i => forms[i]!, forms.length)
    forms.forEach((_, i) => {
      const tag = classes.tagOf(upos[i]!)
      const morph = classes.morphOf(tag, feats[i]!)
      const key = sureMorphKey(words.form[i + PAD]!, classes.tagHash[tag]!)
      const known = uses.get(key)
      if (!known) uses.set(key, { morph, count: 1 })
      else if (known.morph === morph) known.count++
      else known.morph = -1
    })
  }
  const sure = [...uses].filter(([, { morph, count }]) => morph >= 0 && count >= SURE_USES)
  return new Map(sure.map(([key, { morph }]) => [key, morph + 1]))
}

function trainMorphology(
  examples: readonly Example[],
  classes: Classes,
  sure: IntTable,
  options: AnnotationOptions,
): Perceptron {
  const perceptron = new Perceptron()
  const random = randomStream(options.seed + 1)
  const types = plainTypes()
  const words = new Columns()
  const keys = new Int32Array(MORPH_FEATURES)
  const placeOf = new Int32Array(classes.morphs.length)
  for (const choices of classes.morphsOfTag)
    choices.forEach((morph, place) => {
      placeOf[morph] = place
    })
  const scores = new Float64Array(Math.max(...classes.morphsOfTag.map(({ length }) => length)))
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { forms, upos, feats, bank } of shuffle(order, random)) {
      const atom = bankHash(shownBank(bank, options.bankDropout, random))
      words.load(types, i => forms[i]!, forms.length)
      upos.forEach((tag, i) => {
        words.tag[i + PAD] = classes.tagHash[classes.tagOf(tag)]!
      })
      for (let i = 0; i < forms.length; i++) {
        const at = i + PAD
        const tag = classes.tagOf(upos[i]!)
        const choices = classes.morphsOfTag[tag]!
        const gold = classes.morphOf(tag, feats[i]!)
        let guess = choices.length === 1 ? choices[0]! : sure.get(sureMorphKey(words.form[at]!, words.tag[at]!)) - 1
        if (guess < 0) {
          morphFeatures(keys, words, at, atom)
          scores.fill(0)
          perceptron.addScores(keys, MORPH_FEATURES, scores)
          guess = choices[highest(scores, choices.length)]!
          if (gold >= 0 && guess !== gold) perceptron.update(keys, MORPH_FEATURES, placeOf[gold]!, placeOf[guess]!)
          perceptron.time++
        }
        words.morph[at] = classes.morphHash[guess]!
      }
    }
  }
  return perceptron.averaged()
}
