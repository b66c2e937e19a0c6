/**
 * `npm run train -- fr`: treebanks → `models/fr.bin` and its card `models/fr.md`, in some minutes a parser. Then `npm run
 * train -- fr --network fast`: `models/fr-fast.bin`, and `--network accurate`: `models/fr-accurate.bin`, with cards.
 * Deterministic under `--seed`. Needs the treebanks named in `treebanks.ts` below `--ud`.
 */
import { parseArgs } from 'node:util'
import { readModel } from '../src/3-syntax/model-file.js'
import { isLanguage } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import { runLinear } from './linear.js'
import { NETWORKS } from './network/options.js'
import { runNetwork } from './network/run.js'
import type { Settings } from './run.js'
import type { TrainingOptions } from './train.js'
import { bankNames, TREEBANKS } from './treebanks.js'

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
    network: { type: 'string' },
    'network-epochs': { type: 'string' },
    fifths: { type: 'boolean', default: false },
  },
})
const language = positionals[0]
if (!isLanguage(language))
  throw new Error('usage: npm run train -- fr|en [--network fast|accurate] [--ud FOLDER] [--out FOLDER] [--seed N]')

const started = Date.now()
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const treebanks = TREEBANKS[language]
const banks = bankNames(treebanks)
const command = `npm run train -- ${process.argv.slice(2).join(' ')}`
const settings: Settings = { treebanks, banks, ud: values.ud, out: values.out, fifths: values.fifths, command, log }
const words = (name: string) => readModel(packagePath('training', 'clusters', `${name}.bin`))
const seed = Number(values.seed)
const bankDropout = 0.4
const options: TrainingOptions = {
  language,
  version: values.version,
  clusters: words(language).arrays.slots as Int32Array,
  banks,
  bank: 0,
  seed,
  epochs: Number(values.epochs),
  taggers: 3,
  bankDropout,
  parserEpochs: Number(values['parser-epochs']),
  parsers: Number(values.parsers),
  folds: Number(values.folds),
  exploration: 0.9,
  log,
}
const { network: tier } = values
if (tier === undefined) runLinear(settings, options)
else if (tier === 'fast' || tier === 'accurate')
  runNetwork({ ...settings, tier }, of => ({
    ...options,
    ...NETWORKS[of],
    codes: words(`${language}-codes`),
    network: {
      ...NETWORKS[of].network,
      ...(of === tier && values['network-epochs'] && { epochs: Number(values['network-epochs']) }),
      ...{ seed, bankDropout, log },
    },
  }))
else throw new Error('--network fast or --network accurate')
