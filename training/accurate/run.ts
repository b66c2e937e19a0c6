/** Treebanks and `models/fr.bin` → `models/fr-accurate.bin`, the model of the accurate tier, and its card. */
import { writeFileSync } from 'node:fs'
import { AccurateParser } from '../../src/3-syntax/accurate/accurate-parser.js'
import { toAccurate } from '../../src/3-syntax/accurate/model.js'
import { Analyzer } from '../../src/3-syntax/analyzer.js'
import { loadModel, type Model } from '../../src/3-syntax/model.js'
import { packModel, unpackModel } from '../../src/3-syntax/model-file.js'
import { writeCard } from '../card.js'
import type { Example } from '../examples.js'
import { examplesOf, type Settings, scoreFifths, scoreSets, teaching, wordsOf } from '../run.js'
import { type TrainingOptions, trainModel } from '../train.js'
import { type AccurateOptions, trainAccurate } from './model.js'

const ABOUT = `Neural dependency parser on the tags, features and lemmas of the fast model, for \`--accurate\`: word vectors, two layers
of LSTMs in both directions, biaffine choice of heads (Dozat and Manning 2017), with a bonus for the fast parser's choice.`

interface AccurateSettings extends Settings {
  /** Whether to score by fifths too, which takes as long as all else together. */
  readonly fifths: boolean
}

/** To be run after the fast model was made, from the same treebanks. */
export function runAccurate(settings: AccurateSettings, options: AccurateOptions & TrainingOptions): void {
  const { out, log, command } = settings
  const { language, version } = options
  const taught = teaching(settings)
  const fast = loadModel(`${out}/${language}.bin`)
  const file = packModel(trainAccurate(examplesOf(taught), fast, options))
  writeFileSync(`${out}/${language}-accurate.bin`, file)
  log(`wrote ${out}/${language}-accurate.bin`)
  const rows = scoreSets(settings, analyzerOf(fast, file))
  const train = (examples: readonly Example[]): Analyzer => {
    const fastSibling = trainModel(examples, { ...options, parsers: 1 })
    return analyzerOf(fastSibling, packModel(trainAccurate(examples, fastSibling, options)))
  }
  const note = 'siblings of both tiers without it, one fast parser'
  const sibling = settings.fifths ? scoreFifths(settings, taught, train, note) : []
  const name = `${language}-accurate`
  const card = { name, about: ABOUT, version, command, bytes: file.byteLength, treebanks: wordsOf(taught) }
  writeFileSync(`${out}/${name}.md`, writeCard({ ...card, rows: [...rows, ...sibling] }))
}

/** The tier by the file as it would be read. */
const analyzerOf = (fast: Model, file: Uint8Array): Analyzer =>
  new Analyzer(fast, new AccurateParser(toAccurate(unpackModel(file, 'the new model'), fast)))
