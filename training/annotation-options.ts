/** What the trainers of tags, morphology and trees share: options, the table of word types, the treebank shown. */
import { clusterWith } from '../src/3-syntax/word-class.js'
import { WordTypes } from '../src/3-syntax/word-types.js'

export interface AnnotationOptions {
  readonly epochs: number
  /** Taggers trained from different seeds and summed into one. */
  readonly taggers: number
  readonly seed: number
  /** Share of the sentences whose treebank is hidden in an epoch, so that the model can do without. */
  readonly bankDropout: number
  /** Slots of the table of clusters. */
  readonly clusters: Int32Array
  readonly language: string
  readonly version: string
  readonly banks: readonly string[]
  readonly bank: number
}

/** A word-type table for training: word classes are filled in for each use, leaving that use out. */
export const trainingTypes = (clusters: Int32Array): WordTypes => new WordTypes(clusterWith(clusters))

/** Number of the treebank for an epoch: its own, or "unknown" for a share of the sentences. */
export const shownBank = (bank: number, dropout: number, random: () => number): number =>
  random() < dropout ? 0 : bank
