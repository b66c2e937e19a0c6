/**
 * `npm run train -- fr`: treebanks → `models/fr.bin` and its card `models/fr.md`. Deterministic under `--seed`. Needs the
 * treebanks named in `treebanks.ts` below `--ud`; takes some minutes a parser.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { toPacked } from '../src/3-syntax/model.js'
import { packModel, readModel } from '../src/3-syntax/model-file.js'
import { isLanguage } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import { type CardRow, writeCard } from './card.js'
import { type Example, wordCount } from './examples.js'
import { scoreAnalyzer, showScores } from './score.js'
import { type TrainingOptions, trainModel } from './train.js'
import { bankNames, loadTreebank, TREEBANKS } from './treebanks.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ud: { type: 'string', default: packagePath('..', 'shared', 'data', 'ud') },
    out: { type: 'string', default: packagePath('models') },
    version: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    parsers: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '8' },
    'parser-epochs': { type: 'string', default: '8' },
    folds: { type: 'string', default: '4' },
  },
})
const language = positionals[0]
if (!isLanguage(language)) throw new Error('usage: npm run train -- fr|en [--ud FOLDER] [--out FOLDER] [--seed N]')

const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const treebanks = TREEBANKS[language]
const banks = bankNames(treebanks)
const options: TrainingOptions = {
  language,
  version: values.version,
  clusters: readModel(packagePath('training', 'clusters', `${language}.bin`)).arrays.slots as Int32Array,
  banks,
  bank: 0,
  seed: Number(values.seed),
  epochs: Number(values.epochs),
  taggers: 3,
  bankDropout: 0.4,
  parserEpochs: Number(values['parser-epochs']),
  parsers: Number(values.parsers),
  folds: Number(values.folds),
  exploration: 0.9,
  log,
}
const learnt = treebanks
  .filter(({ use }) => use === 'train')
  .map(treebank => ({ treebank, examples: loadTreebank(values.ud, treebank, banks, true) }))

const rows: CardRow[] = []
const bytes = trainShipped()
scoreSibling()
writeFileSync(
  `${values.out}/${language}.md`,
  writeCard({
    language,
    version: values.version,
    command: `npm run train -- ${process.argv.slice(2).join(' ')}`,
    date: new Date().toISOString().slice(0, 10),
    bytes,
    treebanks: learnt.map(({ treebank, examples }) => ({ treebank, words: wordCount(originals(examples)) })),
    rows,
  }),
)

/** Trains on everything, writes the model, and scores it on the sets that do not teach. Gives the size of the file. */
function trainShipped(): number {
  const model = trainModel(
    learnt.flatMap(({ examples }) => examples),
    options,
  )
  const file = packModel(toPacked(model))
  writeFileSync(`${values.out}/${language}.bin`, file)
  log(`wrote ${values.out}/${language}.bin`)
  const analyzer = new Analyzer(model)
  for (const treebank of treebanks.filter(({ use }) => use === 'score')) {
    addRow(analyzer, `${treebank.bank} dev`, loadTreebank(values.ud, treebank, banks), 'the model itself')
  }
  return file.byteLength
}

/** For a treebank that teaches and has no other set: a model without a fifth of it, by one parser only, scored on that fifth. */
function scoreSibling(): void {
  const isHeld = ({ block }: Example): boolean => block % 5 === 0
  for (const { treebank, examples } of learnt.filter(item => item.treebank.scoresByFifth)) {
    const others = learnt.flatMap(item =>
      item.treebank === treebank ? examples.filter(e => !isHeld(e)) : item.examples,
    )
    const analyzer = new Analyzer(trainModel(others, { ...options, parsers: 1 }))
    addRow(
      analyzer,
      `${treebank.bank}, a fifth`,
      originals(examples.filter(isHeld)),
      'a sibling without it, one parser',
    )
  }
}

function addRow(analyzer: Analyzer, name: string, gold: readonly Example[], note: string): void {
  for (const bank of new Set([options.bank, gold[0]?.bank ?? 0])) {
    const scores = scoreAnalyzer(analyzer, gold, bank)
    rows.push({ name, readAs: banks[bank]!, scores, note })
    log(`${name} read as ${banks[bank]}: ${showScores(scores)}`)
  }
}

function originals(examples: readonly Example[]): Example[] {
  return examples.filter(({ isCopy }) => !isCopy)
}
