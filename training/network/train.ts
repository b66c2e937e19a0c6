/** Annotated examples → an accurate parser's parameters, by stochastic gradient descent; deterministic under a seed. */

import { wordInputs } from '../../src/3-syntax/network/inputs.js'
import type { ParameterName, Shape } from '../../src/3-syntax/network/shape.js'
import { shownBank } from '../annotation-options.js'
import { randomStream, shuffle } from '../random.js'
import { Adam } from './adam.js'
import { batchOf } from './batch.js'
import { drawDropout } from './dropout.js'
import { Learner, type Lesson } from './gradient.js'
import type { Item } from './lessons.js'

export interface NetworkOptions {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Share of the numbers within the network that are left out in training. */
  readonly dropout: number
  /** Share of the words whose form, suffix or morphology is left out. */
  readonly wordDropout: number
  readonly bankDropout: number
  readonly log: (line: string) => void
  /** Called after each epoch. */
  readonly onEpoch?: (epoch: number, parameters: Float32Array) => void
}

/** Words of a batch, about. */
const BATCH_WORDS = 640
/** Sentences longer than this are not learnt from. */
const LONGEST = 160
/** Sentences among which those of like length are put together. */
const POOL = 1600
/** Share of the steps in which the rate rises. */
const WARM_UP = 0.03
/** A lemma seen so often is left out in half of its uses. */
const LEMMA_DROPOUT = 0.25

/** @param centres values of the first table of the network; the others start at random */
export function trainNetwork(
  items: readonly Item[],
  uses: Int32Array,
  shape: Shape,
  centres: Float32Array,
  options: NetworkOptions,
): Float32Array {
  const random = randomStream(options.seed)
  const learner = new Learner(shape, BATCH_WORDS + LONGEST, LONGEST)
  const { parameters } = learner.network
  initialise(parameters, shape, centres, random)
  const adam = new Adam(parameters)
  const pupils = items.filter(({ length }) => length <= LONGEST)
  let steps = 0
  const total = options.epochs * batches(pupils, random).length
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0
    let words = 0
    for (const batch of batches(pupils, random)) {
      const lesson = toLesson(batch, uses, options, random)
      loss += learner.learn(lesson, drawDropout(shape.widths, batch.length, options.dropout, random))
      words += lesson.batch.rows
      adam.step(learner.gradient, options.rate * pace(steps++ / total), 1 / lesson.batch.rows)
    }
    options.log(`epoch ${epoch}: loss ${(loss / words).toFixed(4)} a word`)
    options.onEpoch?.(epoch, parameters)
  }
  return parameters.slice()
}

/** Rises for a while, then falls to 0 along a cosine. */
const pace = (done: number): number =>
  done < WARM_UP ? done / WARM_UP : 0.5 + 0.5 * Math.cos((Math.PI * (done - WARM_UP)) / (1 - WARM_UP))

/** Sentences of like length together, longest first, in random order of the batches. */
function batches(items: readonly Item[], random: () => number): Item[][] {
  const order = shuffle([...items], random)
  const found: Item[][] = []
  for (let from = 0; from < order.length; from += POOL) {
    let batch: Item[] = []
    let words = 0
    for (const item of order.slice(from, from + POOL).sort((a, b) => b.length - a.length)) {
      if (words + item.length > BATCH_WORDS && batch.length > 0) {
        found.push(batch)
        batch = []
        words = 0
      }
      batch.push(item)
      words += item.length
    }
    found.push(batch)
  }
  return shuffle(found, random)
}

/** Lays the sentences in rows, some of what is known of the words left out. */
function toLesson(items: readonly Item[], uses: Int32Array, options: NetworkOptions, random: () => number): Lesson {
  const batch = batchOf(items.map(({ length }) => length))
  const words = wordInputs(batch.rows, items[0]!.inputs.codes)
  const heads = new Int32Array(batch.rows)
  const labels = new Int32Array(batch.rows)
  const isLeftOut = (share: number): boolean => random() < share
  items.forEach(({ length, inputs, bank, heads: right, labels: rightLabels }, sentence) => {
    const shown = shownBank(bank, options.bankDropout, random)
    for (let i = 0; i < length; i++) {
      const row = batch.first[i]! + sentence
      const lemma = inputs.lemma[i]!
      words.code[row] = isLeftOut(options.wordDropout) ? -1 : inputs.code[i]!
      words.lemma[row] = isLeftOut(LEMMA_DROPOUT / (LEMMA_DROPOUT + uses[lemma]!))
        ? 0
        : isLeftOut(options.wordDropout)
          ? -1
          : lemma
      words.suffix[row] = isLeftOut(options.wordDropout) ? -1 : inputs.suffix[i]!
      words.morph[row] = isLeftOut(options.wordDropout) ? -1 : inputs.morph[i]!
      words.bank[row] = shown
      heads[row] = right[i]! < 0 ? -1 : batch.first[right[i]!]! + sentence
      labels[row] = rightLabels[i]!
    }
  })
  return { batch, words, heads, labels }
}

/** Weights so that sums keep their size from layer to layer; forget gates open. */
function initialise(parameters: Float32Array, shape: Shape, centres: Float32Array, random: () => number): void {
  for (const [name, { from, rows, columns }] of Object.entries(shape.places) as [
    ParameterName,
    Shape['places'][ParameterName],
  ][]) {
    const range = rangeOf(name, rows, columns)
    for (let i = from; i < from + rows * columns; i++) parameters[i] = range * (2 * random() - 1)
    if (name.startsWith('bias')) parameters.fill(1, from + columns / 4, from + columns / 2)
  }
  parameters.set(centres, shape.places.codes.from)
}

const EMBEDDINGS: readonly ParameterName[] = ['lemmas', 'suffixes', 'morphs', 'banks', 'root']

function rangeOf(name: ParameterName, rows: number, columns: number): number {
  if (EMBEDDINGS.includes(name)) return 0.4
  if (name === 'arcs') return 0.05
  if (rows === 1) return 0
  return Math.sqrt(6 / (rows + columns))
}
