/** Treebanks → `models/fr.bin`, the linear model, and its card. */
import { writeFileSync } from 'node:fs'
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { toPacked } from '../src/3-syntax/model.js'
import { packModel } from '../src/3-syntax/model-file.js'
import { writeCard } from './card.js'
import type { Example } from './examples.js'
import { examplesOf, type Settings, scoreFifths, scoreSets, teaching, wordsOf } from './run.js'
import { type TrainingOptions, trainModel } from './train.js'

const ABOUT = `Tagger, morphology, lemmas and dependency parser for Universal Dependencies: averaged perceptrons over hashed features,
greedy arc-hybrid parsing.`

export function runLinear(settings: Settings, options: TrainingOptions): void {
  const { out, log, command } = settings
  const { language, version } = options
  const taught = teaching(settings)
  const model = trainModel(examplesOf(taught), options)
  const file = packModel(toPacked(model))
  writeFileSync(`${out}/${language}.bin`, file)
  log(`wrote ${out}/${language}.bin`)
  const rows = scoreSets(settings, new Analyzer(model))
  const sibling = (examples: readonly Example[]): Analyzer =>
    new Analyzer(trainModel(examples, { ...options, parsers: 1 }))
  const siblings = settings.fifths ? scoreFifths(settings, taught, sibling, 'a sibling without it, one parser') : []
  const card = { name: language, about: ABOUT, version, command, bytes: file.byteLength, treebanks: wordsOf(taught) }
  writeFileSync(`${out}/${language}.md`, writeCard({ ...card, rows: [...rows, ...siblings] }))
}
