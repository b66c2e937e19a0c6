import { describe, expect, it } from 'vitest'
import { AccurateParser, LONGEST_SENTENCE } from '../../src/3-syntax/accurate/accurate-parser.js'
import { toAccurate } from '../../src/3-syntax/accurate/model.js'
import { CENTRES, VECTOR } from '../../src/3-syntax/accurate/word-codes.js'
import { Analyzer } from '../../src/3-syntax/analyzer.js'
import type { Model } from '../../src/3-syntax/model.js'
import { type Packed, packModel, unpackModel } from '../../src/3-syntax/model-file.js'
import { PairTable } from '../../src/3-syntax/tables.js'
import { randomStream } from '../random.js'
import { scoreAnalyzer } from '../score.js'
import { SMALL_OPTIONS, smallTreebank } from '../testing.js'
import { trainModel } from '../train.js'
import { type AccurateOptions, trainAccurate } from './model.js'

const random = randomStream(8)
const STAGES = 2
const clusters = SMALL_OPTIONS.clusters
const codes: Packed = {
  header: { scale: 1000, stages: STAGES },
  arrays: {
    known: Int32Array.from({ length: Math.ceil(clusters.length / 32) }, () => -1),
    codes: Int8Array.from({ length: clusters.length * STAGES }, () => random() * 256),
    centres: Int16Array.from({ length: STAGES * CENTRES * VECTOR }, () => 100 * (random() - 0.5)),
  },
}
const options: AccurateOptions = {
  ...SMALL_OPTIONS,
  bonus: { head: 0, label: 0 },
  codes,
  network: {
    seed: 1,
    epochs: 1,
    rate: 0.01,
    dropout: 0.2,
    wordDropout: 0.1,
    bankDropout: 0.3,
    log: () => {},
  },
}

/** The model with a parser that knows nothing: all words hang on the next one. */
const blunt = (model: Model): Model => ({ ...model, structureWeights: new PairTable(new Int32Array(16)) })

describe('the accurate tier', () => {
  const examples = smallTreebank(true)
  const fast = trainModel(examples, SMALL_OPTIONS)
  const train = (epochs: number): Uint8Array =>
    packModel(trainAccurate(examples, fast, { ...options, network: { ...options.network, epochs } }))
  const file = train(24)
  const parser = new AccurateParser(toAccurate(unpackModel(file, 'test'), fast))

  it('learns a small treebank by heart, whatever the fast tree says', () => {
    const gold = smallTreebank(false)
    expect(scoreAnalyzer(new Analyzer(blunt(fast)), gold).las).toBeLessThan(0.7)
    expect(scoreAnalyzer(new Analyzer(blunt(fast), parser), gold).las).toBe(1)
  })

  it('gives the same model again', () => {
    expect(Buffer.from(train(2)).equals(train(2))).toBe(true)
  })

  it('refuses a fast model made from other examples', () => {
    const others = examples.map(example => ({ ...example, deprels: example.deprels.map(() => 'dep') }))
    expect(() => trainAccurate(others, fast, options)).toThrow('other examples')
  })

  it('leaves sentences alone that are longer than it reads', () => {
    const words = Array.from({ length: LONGEST_SENTENCE + 1 }, (_, i) => ['The', 'envoy', 'refuses'][i % 3]!)
    const heads = (analyzer: Analyzer): number[] => {
      analyzer.annotate(i => words[i]!, words.length)
      analyzer.parse()
      return words.map((_, i) => analyzer.head(i))
    }
    expect(heads(new Analyzer(fast, parser))).toEqual(heads(new Analyzer(fast)))
  })
})
