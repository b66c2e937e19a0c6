/** Annotated examples → the weights that build trees, by exploration with a dynamic oracle (Goldberg and Nivre 2012). */

import { tagKinds } from '../src/3-syntax/analyzer.js'
import { Columns, PAD } from '../src/3-syntax/columns.js'
import { LABEL_FEATURES, labelFeatures } from '../src/3-syntax/label-features.js'
import { bankHash } from '../src/3-syntax/model.js'
import { ParseState } from '../src/3-syntax/parse-state.js'
import { ROOT_LABEL } from '../src/3-syntax/parser.js'
import { STRUCTURE_FEATURES, structureFeatures } from '../src/3-syntax/structure-features.js'
import type { WordTypes } from '../src/3-syntax/word-types.js'
import { shownBank, trainingTypes } from './annotation-options.js'
import { DensePerceptron } from './dense-perceptron.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { type GoldTree, goldTree, LEFT, RIGHT, SHIFT, transitionCosts } from './oracle.js'
import { highest, Perceptron } from './perceptron.js'
import { randomStream, shuffle } from './random.js'

/** An example with the annotation that a tagger gave it: what the parser will meet at run time. */
export interface AnnotatedExample {
  readonly example: Example
  readonly tagIds: Int32Array
  readonly morphIds: Int32Array
  /** Hashes of the lemmas. */
  readonly lemmas: Int32Array
}

export interface ParserOptions {
  readonly epochs: number
  readonly seed: number
  readonly bankDropout: number
  /** Slots of the table of clusters. */
  readonly clusters: Int32Array
  /** Share of wrong decisions that are followed, from the second epoch on. */
  readonly exploration: number
  readonly log: (line: string) => void
}

export interface ParserWeights {
  readonly structure: DensePerceptron
  readonly labels: Perceptron
}

/** Trains structure and relations together; the weights come back unaveraged. */
export function trainParser(
  examples: readonly AnnotatedExample[],
  classes: Classes,
  options: ParserOptions,
): ParserWeights {
  const trainer = new ParserTrainer(classes, options.clusters)
  const random = randomStream(options.seed)
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    trainer.startEpoch(epoch > 0 ? options.exploration : 0)
    for (const item of shuffle(order, random)) {
      trainer.learn(item, bankHash(shownBank(item.example.bank, options.bankDropout, random)), random)
    }
    options.log(`epoch ${epoch + 1}: ${trainer.report()}`)
  }
  return trainer
}

/** Owns the buffers of one training run. */
class ParserTrainer implements ParserWeights {
  readonly structure = new DensePerceptron(3)
  readonly labels = new Perceptron()
  private readonly types: WordTypes
  private readonly words = new Columns()
  private readonly state: ParseState
  private readonly kinds: Uint8Array
  private readonly structureKeys = new Int32Array(STRUCTURE_FEATURES)
  private readonly labelKeys = new Int32Array(LABEL_FEATURES)
  private readonly scores = new Float64Array(3)
  private readonly labelScores: Float64Array
  private readonly costs = new Int32Array(3)
  private exploration = 0
  private decisions = 0
  private wrong = 0
  private relations = 0
  private wrongRelations = 0

  constructor(
    private readonly classes: Classes,
    clusters: Int32Array,
  ) {
    this.types = trainingTypes(clusters)
    this.state = new ParseState(classes.labelHash)
    this.kinds = tagKinds(classes.tags)
    this.labelScores = new Float64Array(classes.labels.length)
  }

  startEpoch(exploration: number): void {
    this.exploration = exploration
    this.decisions = this.wrong = this.relations = this.wrongRelations = 0
  }

  report(): string {
    const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
    return `wrong moves ${share(this.wrong, this.decisions)}, wrong relations ${share(this.wrongRelations, this.relations)}`
  }

  learn(item: AnnotatedExample, bank: number, random: () => number): void {
    const { example } = item
    const { state, words } = this
    this.load(item)
    const gold = goldTree(example.heads)
    const labels = example.deprels.map(deprel => this.classes.labelOf(deprel))
    state.start(words, this.kinds)
    const end = PAD + words.length
    while (state.next < end || state.stackSize > 1) {
      const move = state.stackSize === 0 ? SHIFT : state.next === end ? RIGHT : this.chooseMove(gold, bank, random)
      if (move === SHIFT) state.shift()
      else this.attach(move, gold, labels, bank)
    }
  }

  private load({ example, tagIds, morphIds, lemmas }: AnnotatedExample): void {
    const { words, classes } = this
    words.load(this.types, i => example.forms[i]!, example.forms.length)
    for (let i = 0; i < words.length; i++) {
      words.tagId[i + PAD] = tagIds[i]!
      words.tag[i + PAD] = classes.tagHash[tagIds[i]!]!
      words.morph[i + PAD] = classes.morphHash[morphIds[i]!]!
      words.lemma[i + PAD] = lemmas[i]!
    }
  }

  /** The move to make: learns where the best-scored one loses arcs, and follows it all the same in a share of the cases. */
  private chooseMove(gold: GoldTree, bank: number, random: () => number): number {
    const { structure, structureKeys: keys, scores, costs } = this
    transitionCosts(costs, this.state, gold)
    structureFeatures(keys, this.state, this.words, bank)
    scores.fill(0)
    structure.addScores(keys, STRUCTURE_FEATURES, scores)
    const least = Math.min(...costs.filter(cost => cost >= 0))
    let guess = -1
    let right = -1
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (costs[move]! < 0) continue
      if (guess < 0 || scores[move]! > scores[guess]!) guess = move
      if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
    }
    this.decisions++
    structure.time++
    if (costs[guess] === least) return guess
    this.wrong++
    structure.update(keys, STRUCTURE_FEATURES, right, guess)
    return random() < this.exploration ? guess : right
  }

  /** Attaches with the guessed relation, and learns the right one where the arc is right. */
  private attach(move: number, gold: GoldTree, labels: readonly number[], bank: number): void {
    const { state, labelKeys: keys, labelScores: scores } = this
    const dependent = state.stackWord(0)
    const head = move === LEFT ? state.next : state.stackWord(1)
    labelFeatures(keys, state, this.words, dependent, head, bank)
    scores.fill(0)
    this.labels.addScores(keys, LABEL_FEATURES, scores)
    const guess = highest(scores, scores.length, ROOT_LABEL + 1)
    const label = labels[dependent - PAD]!
    if (gold.head[dependent] === head) {
      this.relations++
      if (guess !== label) {
        this.wrongRelations++
        this.labels.update(keys, LABEL_FEATURES, label, guess)
      }
      this.labels.time++
    }
    if (move === LEFT) state.attachLeft(guess)
    else state.attachRight(guess)
  }
}
