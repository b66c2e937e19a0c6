import { expect, it } from 'vitest'
import { wordInputs } from '../../src/3-syntax/network/inputs.js'
import { Reader } from '../../src/3-syntax/network/reader.js'
import { shapeOf } from '../../src/3-syntax/network/shape.js'
import { randomStream } from '../random.js'
import { batchOf } from './batch.js'
import { LAYERS, Network } from './network.js'

const COUNT = 9
const random = randomStream(3)
const vocabulary = { stages: 2, lemmas: 5, suffixes: 4, morphs: 6, banks: 2, labels: 20 }
const shape = shapeOf(vocabulary, { cells: 48, arc: 16, label: 32 })
const parameters = Float32Array.from({ length: shape.size }, () => (random() - 0.5) * 0.8)
const words = wordInputs(
  COUNT,
  Int8Array.from({ length: 6 }, () => random() * 256),
)
const draw = (numbers: Int32Array, below: number): void =>
  numbers.forEach((_, i) => {
    numbers[i] = random() * below
  })

it('scores words in use as it learnt to', () => {
  const reader = new Reader(shape, parameters, 16)
  const network = new Network(shape, parameters, 16, 16, 0)
  network.layOutWeights()
  for (let round = 0; round < 3; round++) {
    draw(words.code, 3)
    draw(words.lemma, vocabulary.lemmas)
    draw(words.suffix, vocabulary.suffixes)
    draw(words.morph, vocabulary.morphs)
    const heads = Int32Array.from({ length: COUNT }, (_, i) => (i * 5) % COUNT)
    const arcs = reader.scoreArcs(words, COUNT)
    reader.scoreLabels(heads, COUNT)
    network.embed(words, COUNT)
    for (const layer of LAYERS) {
      network.runLayer(layer, batchOf([COUNT]))
      network.handed[layer].data.set(network.states[layer].data)
    }
    network.view(COUNT)
    network.turn(COUNT)
    const right = network.scoreArcs(index => index, COUNT)
    network.scoreLabels(heads, COUNT)
    for (let d = 0; d < COUNT; d++) {
      for (let h = 0; h <= COUNT; h++) {
        expect(Math.abs(arcs.data[d * arcs.stride + h]! - right.data[d * right.stride + h]!)).toBeLessThan(0.05)
      }
      for (let label = 0; label < vocabulary.labels; label++) {
        const at = d * reader.labelScores.stride + label
        expect(Math.abs(reader.labelScores.data[at]! - network.labelScores.data[at]!)).toBeLessThan(0.05)
      }
    }
  }
})
