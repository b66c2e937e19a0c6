/** Examples and a fast model → the accurate model that stands on it. */
import type { AccurateHeader, Bonus } from '../../src/3-syntax/accurate/model.js'
import { fingerprint } from '../../src/3-syntax/accurate/model.js'
import { shapeOf } from '../../src/3-syntax/accurate/shape.js'
import { codeFinder } from '../../src/3-syntax/accurate/word-codes.js'
import type { Model } from '../../src/3-syntax/model.js'
import type { Packed } from '../../src/3-syntax/model-file.js'
import type { Example } from '../examples.js'
import { collectClasses } from '../inventory.js'
import { type JackknifeOptions, jackknife } from '../jackknife.js'
import { collectWords, toItems } from './lessons.js'
import { packAccurate } from './pack.js'
import { type NetworkOptions, trainNetwork } from './train.js'

export interface AccurateOptions extends JackknifeOptions {
  readonly network: NetworkOptions
  readonly bonus: Bonus
  /** Words' codes, as `training/clusters/codes.ts` makes them. */
  readonly codes: Packed
}

/** Centres are made so much larger, to the size of the other embeddings. */
const CENTRE_SCALE = 3

/** Deterministic under the seeds. @throws Error where the fast model was not trained on the same examples. */
export function trainAccurate(examples: readonly Example[], fast: Model, options: AccurateOptions): Packed {
  const classes = collectClasses(examples)
  const own = fingerprint({ inventory: { ...fast.inventory, ...classes }, clusters: options.clusters })
  if (own !== fingerprint(fast)) throw new Error('the fast model was made from other examples; train it first')
  const annotated = jackknife(examples, classes, options)
  const { known, codes, centres } = options.codes.arrays as { known: Int32Array; codes: Int8Array; centres: Int16Array }
  const { scale, stages } = options.codes.header as { scale: number; stages: number }
  const words = collectWords(annotated, fast.clusters)
  const shape = shapeOf({
    stages,
    lemmas: words.lemmas.length + 1,
    suffixes: words.suffixes.length + 1,
    morphs: classes.morphs.length,
    banks: options.banks.length,
    labels: classes.labels.length,
  })
  const codeOf = codeFinder({ slots: fast.clusters, known })
  const items = toItems(annotated, classes, fast.clusters, words, codeOf, codes)
  const start = Float32Array.from(centres, value => (CENTRE_SCALE * value) / scale)
  const parameters = trainNetwork(items, words.uses, shape, start, options.network)
  const header: AccurateHeader = {
    language: options.language,
    version: options.version,
    fast: fingerprint(fast),
    banks: options.banks.length,
    stages,
    bonus: options.bonus,
  }
  return packAccurate(header, words, known, codes, parameters)
}
