/** `npm run train -- fr`: treebanks → `models/fr.bin` and its card. */
import { parseArgs } from 'node:util'
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { toPacked } from '../src/3-syntax/model.js'
import { writeModel } from '../src/3-syntax/model-file.js'
import { isLanguage } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import { wordCount } from './examples.js'
import { scoreAnalyzer, showScores } from './score.js'
import { trainModel } from './train.js'
import { bankNames, loadTreebank, TREEBANKS } from './treebanks.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ud: { type: 'string', default: packagePath('..', 'shared', 'data', 'ud') },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    parsers: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '8' },
    'parser-epochs': { type: 'string', default: '10' },
    folds: { type: 'string', default: '4' },
  },
})
const language = positionals[0]
if (!isLanguage(language)) throw new Error('usage: npm run train -- fr|en [--ud FOLDER] [--out FILE]')

const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)
const treebanks = TREEBANKS[language]
const banks = bankNames(treebanks)
const examples = treebanks
  .filter(({ use }) => use === 'train')
  .flatMap(treebank => loadTreebank(values.ud, treebank, banks))
log(`${wordCount(examples)} words`)
const model = trainModel(examples, {
  language,
  version: '1',
  banks,
  bank: 1,
  seed: Number(values.seed),
  epochs: Number(values.epochs),
  bankDropout: 0.2,
  parserEpochs: Number(values['parser-epochs']),
  parsers: Number(values.parsers),
  folds: Number(values.folds),
  exploration: 0.9,
  log,
})
const out = values.out ?? packagePath('models', `${language}.bin`)
writeModel(out, toPacked(model))
log(`wrote ${out}`)
const analyzer = new Analyzer(model)
for (const treebank of treebanks.filter(({ use }) => use === 'score')) {
  const gold = loadTreebank(values.ud, treebank, banks)
  for (const bank of new Set([0, 1, gold[0]?.bank ?? 0])) {
    log(`${treebank.bank} read as ${banks[bank]}: ${showScores(scoreAnalyzer(analyzer, gold, bank))}`)
  }
}
