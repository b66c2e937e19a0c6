/** Examples → a whole model: annotation, then a parser taught on jackknifed annotation, several seeds summed. */
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { PAD } from '../src/3-syntax/columns.js'
import type { Model } from '../src/3-syntax/model.js'
import { trainAnnotation } from './annotation.js'
import type { AnnotationOptions } from './annotation-options.js'
import type { Example } from './examples.js'
import { type Classes, collectClasses } from './inventory.js'
import { packClasses, packPairs } from './pack.js'
import { type AnnotatedExample, trainParser } from './parser.js'
import { Perceptron } from './perceptron.js'

export interface TrainingOptions extends AnnotationOptions {
  readonly parserEpochs: number
  /** Parsers trained from different seeds and summed into one. */
  readonly parsers: number
  readonly folds: number
  readonly exploration: number
  readonly log: (line: string) => void
}

/** Most features of the packed tables: they set the size of the model file. */
const STRUCTURE_FEATURES_KEPT = 1_350_000
const LABEL_FEATURES_KEPT = 420_000

/** Trains a model on the examples. Deterministic under `options.seed`. */
export function trainModel(examples: readonly Example[], options: TrainingOptions): Model {
  const classes = collectClasses(examples)
  options.log(`${examples.length} sentences, ${classes.morphs.length} morphologies, ${classes.labels.length} relations`)
  const annotation = trainAnnotation(examples, classes, options)
  options.log('annotation trained')
  const annotated = jackknife(examples, classes, options)
  const structure = new Perceptron()
  const labels = new Perceptron()
  for (let i = 0; i < options.parsers; i++) {
    const weights = trainParser(annotated, classes, {
      epochs: options.parserEpochs,
      seed: options.seed + 100 + i,
      bankDropout: options.bankDropout,
      clusters: options.clusters,
      exploration: options.exploration,
      log: line => options.log(`parser ${i + 1}, ${line}`),
    })
    weights.structure.averageInto(structure)
    weights.labels.averageInto(labels)
  }
  const labelWeights = packClasses(labels, classes.labels.length, LABEL_FEATURES_KEPT)
  const inventory = annotation.inventory
  return {
    ...annotation,
    inventory: { ...inventory, classBits: { ...inventory.classBits, label: labelWeights.classBits } },
    structureWeights: packPairs(structure, STRUCTURE_FEATURES_KEPT),
    labelWeights,
  }
}

/** Annotates each fold with a model of the others, so that the parser learns from tags as good as those it will get. */
function jackknife(examples: readonly Example[], classes: Classes, options: TrainingOptions): AnnotatedExample[] {
  const annotated: AnnotatedExample[] = []
  for (let fold = 0; fold < options.folds; fold++) {
    const others = examples.filter(({ block }) => block % options.folds !== fold)
    const analyzer = new Analyzer(trainAnnotation(others, classes, { ...options, taggers: 1 }))
    for (const example of examples.filter(({ block }) => block % options.folds === fold))
      annotated.push(annotate(example, analyzer))
    options.log(`fold ${fold + 1} of ${options.folds} annotated`)
  }
  return annotated
}

function annotate(example: Example, analyzer: Analyzer): AnnotatedExample {
  const count = example.forms.length
  analyzer.annotate(i => example.forms[i]!, count, example.bank)
  const { tagId, morphId, lemma } = analyzer.words
  const cut = (column: Int32Array): Int32Array => column.slice(PAD, PAD + count)
  return { example, tagIds: cut(tagId), morphIds: cut(morphId), lemmas: cut(lemma) }
}
