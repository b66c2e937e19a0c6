/** Examples → the weights that choose the features of each word among those of its tag, and the words that need no choice. */
import { Columns, PAD } from '../src/3-syntax/columns.js'
import { bankHash } from '../src/3-syntax/model.js'
import type { IntTable } from '../src/3-syntax/tables.js'
import { MORPH_FEATURES, morphFeatures } from '../src/3-syntax/tag-features.js'
import { sureMorphKey } from '../src/3-syntax/tagger.js'
import { type AnnotationOptions, shownBank, trainingTypes } from './annotation-options.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { highest, Perceptron } from './perceptron.js'
import { randomStream, shuffle } from './random.js'

/** Uses with one morphology only from which a form and tag need no choice. */
const SURE_USES = 12

/** Forms that, with a tag, had one morphology in all of at least `SURE_USES` uses. */
export function findSureMorphs(
  examples: readonly Example[],
  classes: Classes,
  options: AnnotationOptions,
): Map<number, number> {
  const types = trainingTypes(options.clusters)
  const words = new Columns()
  const uses = new Map<number, { morph: number; count: number }>()
  for (const { forms, upos, feats } of examples) {
    words.load(types, i => forms[i]!, forms.length)
    forms.forEach((_, i) => {
      const tag = classes.tagOf(upos[i]!)
      const morph = classes.morphOf(tag, feats[i]!)
      const key = sureMorphKey(words.form[i + PAD]!, classes.tagHash[tag]!)
      const known = uses.get(key)
      if (!known) uses.set(key, { morph, count: 1 })
      else if (known.morph === morph) known.count++
      else known.morph = -1
    })
  }
  const sure = [...uses].filter(([, { morph, count }]) => morph >= 0 && count >= SURE_USES)
  return new Map(sure.map(([key, { morph }]) => [key, morph + 1]))
}

/** Trains on gold tags and its own guesses for the words before; words in `sure` are left out. */
export function trainMorphology(
  examples: readonly Example[],
  classes: Classes,
  sure: IntTable,
  options: AnnotationOptions,
): Perceptron {
  const perceptron = new Perceptron()
  const random = randomStream(options.seed + 1)
  const types = trainingTypes(options.clusters)
  const words = new Columns()
  const keys = new Int32Array(MORPH_FEATURES)
  const placeOf = new Int32Array(classes.morphs.length)
  for (const choices of classes.morphsOfTag)
    choices.forEach((morph, place) => {
      placeOf[morph] = place
    })
  const scores = new Float64Array(Math.max(...classes.morphsOfTag.map(({ length }) => length)))
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { forms, upos, feats, bank } of shuffle(order, random)) {
      const atom = bankHash(shownBank(bank, options.bankDropout, random))
      words.load(types, i => forms[i]!, forms.length)
      upos.forEach((tag, i) => {
        words.tag[i + PAD] = classes.tagHash[classes.tagOf(tag)]!
      })
      for (let i = 0; i < forms.length; i++) {
        const at = i + PAD
        const tag = classes.tagOf(upos[i]!)
        const choices = classes.morphsOfTag[tag]!
        const gold = classes.morphOf(tag, feats[i]!)
        let guess = choices.length === 1 ? choices[0]! : sure.get(sureMorphKey(words.form[at]!, words.tag[at]!)) - 1
        if (guess < 0) {
          morphFeatures(keys, words, at, atom)
          scores.fill(0)
          perceptron.addScores(keys, MORPH_FEATURES, scores)
          guess = choices[highest(scores, choices.length)]!
          if (gold >= 0 && guess !== gold) perceptron.update(keys, MORPH_FEATURES, placeOf[gold]!, placeOf[guess]!)
          perceptron.time++
        }
        words.morph[at] = classes.morphHash[guess]!
      }
    }
  }
  return perceptron.averaged()
}
