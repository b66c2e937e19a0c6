/** Examples → a whole model: annotation, then a parser taught on jackknifed annotation, several seeds summed. */
import type { Model } from '../src/3-syntax/model.js'
import { trainAnnotation } from './annotation.js'
import type { Example } from './examples.js'
import { collectClasses } from './inventory.js'
import { type JackknifeOptions, jackknife } from './jackknife.js'
import { packClasses, packPairs } from './pack.js'
import { trainParser } from './parser.js'
import { Perceptron } from './perceptron.js'

export interface TrainingOptions extends JackknifeOptions {
  readonly parserEpochs: number
  /** Parsers trained from different seeds and summed into one. */
  readonly parsers: number
  readonly exploration: number
}

/** Most features of the packed tables: they set the size of the model file. */
const STRUCTURE_FEATURES_KEPT = 750_000
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
