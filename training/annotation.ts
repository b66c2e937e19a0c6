/** Examples → the tables that tag, give morphology and lemmas. */
import type { Inventory, Model } from '../src/3-syntax/model.js'
import { ClassTable, PairTable } from '../src/3-syntax/tables.js'
import type { AnnotationOptions } from './annotation-options.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { trainLemmas } from './lemma-lexicon.js'
import { findSureMorphs, trainMorphology } from './morphology.js'
import { packClasses, packInts } from './pack.js'
import { Perceptron } from './perceptron.js'
import { trainTagger } from './tagger.js'
import { countWords, wordClasses } from './word-list.js'

/** Most features of the packed tables. */
const TAG_FEATURES_KEPT = 200_000
const MORPH_FEATURES_KEPT = 130_000
/** Trains tagger, morphology and lemmas; the parser's tables of the model are empty. */
export function trainAnnotation(examples: readonly Example[], classes: Classes, options: AnnotationOptions): Model {
  const originals = examples.filter(({ isCopy }) => !isCopy)
  const words = countWords(originals, classes)
  const taggers = new Perceptron()
  for (let i = 0; i < options.taggers; i++) {
    trainTagger(examples, classes, words, { ...options, seed: options.seed + 50 * i }).averageInto(taggers)
  }
  const tagWeights = packClasses(taggers, classes.tags.length, TAG_FEATURES_KEPT)
  const sureMorphs = packInts(findSureMorphs(originals, classes, options))
  const mostMorphs = Math.max(...classes.morphsOfTag.map(({ length }) => length))
  const morphWeights = packClasses(
    trainMorphology(originals, classes, sureMorphs, options),
    mostMorphs,
    MORPH_FEATURES_KEPT,
  )
  const lemmas = trainLemmas(originals, classes, options.clusters)
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
