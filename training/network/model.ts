/** Examples and a linear model → the model of a network that stands on it. */

import type { Model } from '../../src/3-syntax/model.js'
import type { Packed } from '../../src/3-syntax/model-file.js'
import type { Bonus, NetworkHeader, NetworkModel } from '../../src/3-syntax/network/model.js'
import { fingerprint } from '../../src/3-syntax/network/model.js'
import { type Sizes, shapeOf } from '../../src/3-syntax/network/shape.js'
import { codeFinder } from '../../src/3-syntax/network/word-codes.js'
import type { Example } from '../examples.js'
import { collectClasses } from '../inventory.js'
import { type JackknifeOptions, jackknife } from '../jackknife.js'
import { collectWords, toItems } from './lessons.js'
import { packNetwork } from './pack.js'
import { type NetworkOptions, trainNetwork } from './train.js'

export interface NetworkModelOptions extends JackknifeOptions {
  readonly network: NetworkOptions
  readonly sizes: Sizes
  readonly bonus: Bonus
  /** Words' codes, as `training/clusters/codes.ts` makes them. */
  readonly codes: Packed
}

/** Centres are made so much larger, to the size of the other embeddings. */
const CENTRE_SCALE = 3

/**
 * Deterministic under the seeds.
 * @param below the smaller network beside which this one is used, whose codes of words it shares
 * @throws Error where the linear model was not trained on the same examples.
 */
export function trainNetworkModel(
  examples: readonly Example[],
  linear: Model,
  below: NetworkModel | null,
  options: NetworkModelOptions,
): Packed {
  const classes = collectClasses(examples)
  const own = fingerprint({ inventory: { ...linear.inventory, ...classes }, clusters: options.clusters })
  if (own !== fingerprint(linear)) throw new Error('the linear model was made from other examples; train it first')
  const annotated = jackknife(examples, classes, options)
  const { known, codes, centres } = options.codes.arrays as { known: Int32Array; codes: Int8Array; centres: Int16Array }
  const { scale, stages } = options.codes.header as { scale: number; stages: number }
  const words = collectWords(annotated, linear.clusters)
  const vocabulary = {
    stages,
    lemmas: words.lemmas.length + 1,
    suffixes: words.suffixes.length + 1,
    morphs: classes.morphs.length,
    banks: options.banks.length,
    labels: classes.labels.length,
  }
  const shape = shapeOf(vocabulary, options.sizes)
  const codeOf = codeFinder({ slots: linear.clusters, known })
  const items = toItems(annotated, classes, linear.clusters, words, codeOf, codes)
  const start = Float32Array.from(centres, value => (CENTRE_SCALE * value) / scale)
  const parameters = trainNetwork(items, words.uses, shape, start, options.network)
  const header: NetworkHeader = {
    language: options.language,
    version: options.version,
    linear: fingerprint(linear),
    banks: options.banks.length,
    stages,
    sizes: options.sizes,
    bonus: options.bonus,
  }
  return packNetwork(header, words, below === null ? { known, codes } : null, parameters)
}
