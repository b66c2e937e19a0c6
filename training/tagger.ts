/** Examples → the weights that choose the part of speech of each word, from left to right. */
import { Columns, PAD } from '../src/3-syntax/columns.js'
import { bankHash } from '../src/3-syntax/model.js'
import { TAG_FEATURES, tagFeatures } from '../src/3-syntax/tag-features.js'
import { classAtom, sureTag, unknownAtom } from '../src/3-syntax/word-class.js'
import { ROW, type WordTypes } from '../src/3-syntax/word-types.js'
import { type AnnotationOptions, shownBank, trainingTypes } from './annotation-options.js'
import { DensePerceptron } from './dense-perceptron.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'
import { highest } from './perceptron.js'
import { randomStream, shuffle } from './random.js'
import { classWithout, type WordList } from './word-list.js'

/** Trains on its own guesses for the words before; the weights come back unaveraged. */
export function trainTagger(
  examples: readonly Example[],
  classes: Classes,
  list: WordList,
  options: AnnotationOptions,
): DensePerceptron {
  const perceptron = new DensePerceptron(classes.tags.length)
  const random = randomStream(options.seed)
  const types = trainingTypes(options.clusters)
  const words = new Columns()
  const keys = new Int32Array(TAG_FEATURES)
  const scores = new Float64Array(classes.tags.length)
  const order = [...examples]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { forms, upos, bank } of shuffle(order, random)) {
      const atom = bankHash(shownBank(bank, options.bankDropout, random))
      words.load(types, i => forms[i]!, forms.length)
      const values = hideOwnUses(words, types, list, classes, upos)
      for (let i = 0; i < forms.length; i++) {
        const at = i + PAD
        const gold = classes.tagOf(upos[i]!)
        let guess = sureTag(values[i]!)
        if (guess < 0) {
          tagFeatures(keys, words, at, words.tag[at - 1]!, words.tag[at - 2]!, atom)
          scores.fill(0)
          perceptron.addScores(keys, TAG_FEATURES, scores)
          guess = highest(scores, scores.length)
          if (guess !== gold) perceptron.update(keys, TAG_FEATURES, gold, guess)
          perceptron.time++
        }
        words.tag[at] = classes.tagHash[guess]!
      }
    }
  }
  return perceptron
}

/** Sets the ambiguity of each word as new text would show it, and gives the classes. */
function hideOwnUses(
  words: Columns,
  types: WordTypes,
  list: WordList,
  classes: Classes,
  upos: readonly string[],
): Int32Array {
  return Int32Array.from(upos, (tag, i) => {
    const at = i + PAD
    const value = classWithout(list, words.form[at]!, words.folded[at]!, classes.tagOf(tag))
    words.ambiguity[at] = value === 0 ? unknownAtom(types.rows, words.type[at]! * ROW) : classAtom(value)
    return value
  })
}
