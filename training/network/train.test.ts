import { describe, expect, it } from 'vitest'
import { Analyzer } from '../../src/3-syntax/analyzer.js'
import type { Model } from '../../src/3-syntax/model.js'
import { type Packed, packModel, unpackModel } from '../../src/3-syntax/model-file.js'
import { toNetwork } from '../../src/3-syntax/network/model.js'
import { LONGEST_SENTENCE, NetworkParser } from '../../src/3-syntax/network/network-parser.js'
import { CENTRES, VECTOR } from '../../src/3-syntax/network/word-codes.js'
import { PairTable } from '../../src/3-syntax/tables.js'
import { randomStream } from '../random.js'
import { scoreAnalyzer } from '../score.js'
import { SMALL_OPTIONS, smallTreebank } from '../testing.js'
import { trainModel } from '../train.js'
import { type NetworkModelOptions, trainNetworkModel } from './model.js'

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
const options: NetworkModelOptions = {
  ...SMALL_OPTIONS,
  bonus: { head: 0, label: 0, below: 0 },
  codes,
  sizes: { cells: 64, arc: 32, label: 32 },
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

describe('a network', () => {
  const examples = smallTreebank(true)
  const linear = trainModel(examples, SMALL_OPTIONS)
  const train = (epochs: number): Uint8Array =>
    packModel(trainNetworkModel(examples, linear, null, { ...options, network: { ...options.network, epochs } }))
  const file = train(24)
  const parser = new NetworkParser(toNetwork(unpackModel(file, 'test'), linear, null), null)

  it('learns a small treebank by heart, whatever the tree before says', () => {
    const gold = smallTreebank(false)
    expect(scoreAnalyzer(new Analyzer(blunt(linear)), gold).las).toBeLessThan(0.7)
    expect(scoreAnalyzer(new Analyzer(blunt(linear), parser), gold).las).toBe(1)
  })

  it('gives the same model again', () => {
    expect(Buffer.from(train(2)).equals(train(2))).toBe(true)
  })

  it('refuses a linear model made from other examples', () => {
    const others = examples.map(example => ({ ...example, deprels: example.deprels.map(() => 'dep') }))
    expect(() => trainNetworkModel(others, linear, null, options)).toThrow('other examples')
  })

  it('leaves sentences alone that are longer than it reads', () => {
    const words = Array.from({ length: LONGEST_SENTENCE + 1 }, (_, i) => ['The', 'envoy', 'refuses'][i % 3]!)
    const heads = (analyzer: Analyzer): number[] => {
      analyzer.annotate(i => words[i]!, words.length)
      return [...analyzer.parse().heads]
    }
    expect(heads(new Analyzer(linear, parser))).toEqual(heads(new Analyzer(linear)))
  })
})
