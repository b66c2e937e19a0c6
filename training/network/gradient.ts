/** A batch with its right trees → the loss, and the gradient of every parameter, by backpropagation. */
import {
  fillPanels,
  fillTurned,
  type Matrix,
  multiply,
  multiplyTurned,
  type Panels,
  padded,
  panelsFor,
} from '../../src/3-syntax/network/arena.js'
import type { WordInputs } from '../../src/3-syntax/network/inputs.js'
import { BANK, INPUT, LEMMA, MORPH, type ParameterName, type Shape, SUFFIX } from '../../src/3-syntax/network/shape.js'
import { CENTRES, VECTOR } from '../../src/3-syntax/network/word-codes.js'
import type { Batch } from './batch.js'
import { type Dropout, dropped } from './dropout.js'
import { arcGradient, labelLoss, leakGradient, pairGradient } from './loss.js'
import { type LstmGradients, type LstmScratch, lstmGradient, type TurnedWeights } from './lstm-gradient.js'
import { DIRECTIONS, type DirectionName, LAYERS, type Layer, Network } from './network.js'

/** Inputs of a batch, row by row, and what is right. */
export interface Lesson {
  readonly batch: Batch
  readonly words: WordInputs
  /** Row of the head, -1 for the root. */
  readonly heads: Int32Array
  readonly labels: Int32Array
}

/** Owns the network that learns. */
export class Learner {
  readonly network: Network
  readonly gradient: Float32Array
  private readonly views: Matrix
  private readonly turned: Matrix
  private readonly pairs: Matrix
  private readonly states: Matrix
  private readonly below: Matrix
  private readonly inputs: Matrix
  private readonly scratch: LstmScratch
  private readonly turnedLstm: Readonly<Record<`${Layer}${DirectionName}`, TurnedWeights>>
  private readonly turnedViews: Panels
  private readonly turnedArcs: Panels
  private readonly turnedLabels: Panels

  /** @param rows most words of a batch @param longest most words of a sentence */
  constructor(shape: Shape, rows: number, longest: number) {
    const { cells, gates, states, views, arc, label } = shape.widths
    const perRow = INPUT + views + arc + label + 2 * states + 2 * gates + 2 * cells
    const room = shape.size * 2 + rows * perRow + 4096
    this.network = new Network(shape, new Float32Array(shape.size), rows, longest, room)
    const { arena } = this.network
    const matrix = (columns: number): Matrix => ({ data: arena.floats(rows * columns), stride: columns })
    this.gradient = arena.floats(shape.size)
    this.views = matrix(views)
    this.turned = matrix(arc)
    this.pairs = matrix(label)
    this.states = matrix(states)
    this.below = matrix(states)
    this.inputs = matrix(INPUT)
    this.scratch = {
      gates: matrix(gates),
      cells: matrix(cells),
      before: matrix(cells),
      panels: arena.floats(rows * gates),
    }
    const lstm = (inputs: number): TurnedWeights => ({
      input: panelsFor(arena, gates, inputs),
      state: panelsFor(arena, gates, cells),
    })
    this.turnedLstm = {
      '1Forward': lstm(INPUT),
      '1Backward': lstm(INPUT),
      '2Forward': lstm(states),
      '2Backward': lstm(states),
    }
    this.turnedViews = panelsFor(arena, views, states)
    this.turnedArcs = panelsFor(arena, arc, arc)
    this.turnedLabels = panelsFor(arena, padded(shape.vocabulary.labels), label)
  }

  /** Fills `gradient`, of the loss summed over words; gives the loss. */
  learn(lesson: Lesson, dropout: Dropout | null): number {
    this.gradient.fill(0)
    const loss = this.forward(lesson, dropout)
    this.backward(lesson, dropout)
    return loss
  }

  /** Runs the network and fills the gradients of views, turned views and the layers that choose. */
  private forward({ batch, words, heads, labels }: Lesson, dropout: Dropout | null): number {
    const { network } = this
    const { rows } = batch
    network.layOutWeights()
    this.layOutTurned()
    network.embed(words, rows)
    for (const layer of LAYERS) {
      network.runLayer(layer, batch)
      network.handed[layer].data.set(network.states[layer].data.subarray(0, rows * network.states[layer].stride))
      if (dropout) dropped(network.handed[layer], batch, dropout.states[layer])
    }
    network.view(rows)
    if (dropout) dropped(network.views, batch, dropout.views)
    network.turn(rows)
    this.views.data.fill(0, 0, rows * this.views.stride)
    this.turned.data.fill(0, 0, rows * this.turned.stride)
    return this.arcLoss(batch, heads) + labelLoss(network, heads, labels, rows)
  }

  private arcLoss({ lengths, first }: Batch, heads: Int32Array): number {
    const root = this.gradientOf('root')
    let loss = 0
    lengths.forEach((count, sentence) => {
      const rowOf = (index: number): number => first[index]! + sentence
      const indexOf = new Map(Array.from({ length: count }, (_, index) => [rowOf(index), index]))
      const right = Array.from({ length: count }, (_, index) => indexOf.get(heads[rowOf(index)]!) ?? count)
      loss += arcGradient(this.network, rowOf, right, count, this.turned, this.views, root)
    })
    return loss
  }

  private backward({ batch, words, heads }: Lesson, dropout: Dropout | null): void {
    const { network, views, turned, pairs, scratch } = this
    const { arena } = network
    const { rows } = batch
    const { views: viewCount, arc, label, states } = network.shape.widths
    const panels = (matrix: Matrix, columns: number): Panels => {
      const filled: Panels = { data: scratch.panels, rows, columns }
      fillPanels(filled, matrix.data, matrix.stride)
      return filled
    }
    const { labelScores } = network
    pairs.data.fill(0, 0, rows * label)
    multiply(arena, pairs, labelScores, this.turnedLabels, rows)
    this.sumRows('labelBias', labelScores, rows)
    multiplyTurned(arena, this.matrixOf('labels'), network.pairs, panels(labelScores, labelScores.stride), label)
    pairGradient(network, heads, pairs, views, rows)

    this.sumRows('arcBias', turned, rows)
    multiplyTurned(arena, this.matrixOf('arcs'), network.views, panels(turned, arc), arc)
    multiply(arena, views, turned, this.turnedArcs, rows)

    if (dropout) dropped(views, batch, dropout.views)
    leakGradient(network, views, rows)
    this.sumRows('viewBias', views, rows)
    multiplyTurned(arena, this.matrixOf('views'), network.handed[2], panels(views, viewCount), states)
    this.states.data.fill(0, 0, rows * states)
    multiply(arena, this.states, views, this.turnedViews, rows)
    if (dropout) dropped(this.states, batch, dropout.states[2])
    this.below.data.fill(0, 0, rows * states)
    this.layer(2, batch, network.handed[1], this.states, this.below)
    if (dropout) dropped(this.below, batch, dropout.states[1])
    const { inputs } = this
    inputs.data.fill(0, 0, rows * INPUT)
    this.layer(1, batch, network.inputs, this.below, inputs)
    this.embeddings(words, inputs, rows)
  }

  private layer(layer: Layer, batch: Batch, inputs: Matrix, states: Matrix, below: Matrix): void {
    DIRECTIONS.forEach((direction, i) => {
      const gradients: LstmGradients = {
        input: this.matrixOf(`input${layer}${direction}`),
        state: this.matrixOf(`state${layer}${direction}`),
        bias: this.gradientOf(`bias${layer}${direction}`),
      }
      lstmGradient(
        this.network.arena,
        batch,
        i === 0 ? 1 : -1,
        this.turnedLstm[`${layer}${direction}`],
        this.network.lstm[`${layer}${direction}`],
        inputs,
        this.network.states[layer],
        states,
        i * this.network.shape.widths.cells,
        below,
        gradients,
        this.scratch,
      )
    })
  }

  private embeddings(words: WordInputs, inputs: Matrix, rows: number): void {
    const { places, vocabulary } = this.network.shape
    const { stages } = vocabulary
    const add = (place: { from: number }, row: number, width: number, from: number): void => {
      const to = place.from + row * width
      for (let i = 0; i < width; i++) this.gradient[to + i]! += inputs.data[from + i]!
    }
    for (let row = 0; row < rows; row++) {
      let at = row * INPUT
      const code = words.code[row]! * stages
      for (let stage = 0; code >= 0 && stage < stages; stage++)
        add(places.codes, stage * CENTRES + (words.codes[code + stage]! & 255), VECTOR, at)
      at += VECTOR
      if (words.lemma[row]! >= 0) add(places.lemmas, words.lemma[row]!, LEMMA, at)
      at += LEMMA
      if (words.suffix[row]! >= 0) add(places.suffixes, words.suffix[row]!, SUFFIX, at)
      at += SUFFIX
      if (words.morph[row]! >= 0) add(places.morphs, words.morph[row]!, MORPH, at)
      at += MORPH
      add(places.banks, words.bank[row]!, BANK, at)
    }
  }

  private layOutTurned(): void {
    const { parameters, shape } = this.network
    const fill = (panels: Panels, name: ParameterName): void =>
      fillTurned(panels, parameters, shape.places[name].columns, shape.places[name].from)
    for (const layer of LAYERS) {
      for (const direction of DIRECTIONS) {
        fill(this.turnedLstm[`${layer}${direction}`].input, `input${layer}${direction}`)
        fill(this.turnedLstm[`${layer}${direction}`].state, `state${layer}${direction}`)
      }
    }
    fill(this.turnedViews, 'views')
    fill(this.turnedArcs, 'arcs')
    fill(this.turnedLabels, 'labels')
  }

  private gradientOf(name: ParameterName): Float32Array {
    const { from, rows, columns } = this.network.shape.places[name]
    return this.gradient.subarray(from, from + rows * columns)
  }

  private matrixOf(name: ParameterName): Matrix {
    return { data: this.gradientOf(name), stride: this.network.shape.places[name].columns }
  }

  private sumRows(name: ParameterName, matrix: Matrix, rows: number): void {
    const sums = this.gradientOf(name)
    for (let row = 0; row < rows; row++)
      for (let i = 0; i < sums.length; i++) sums[i]! += matrix.data[row * matrix.stride + i]!
  }
}
