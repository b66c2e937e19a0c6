/** Treebanks, `models/fr.bin` and what stands between → `models/fr-fast.bin` or `models/fr-accurate.bin`, the networks of the tiers, with cards. */
import { writeFileSync } from 'node:fs'
import { Analyzer } from '../../src/3-syntax/analyzer.js'
import { loadModel } from '../../src/3-syntax/model.js'
import { type Packed, packModel, readModel } from '../../src/3-syntax/model-file.js'
import { toNetwork } from '../../src/3-syntax/network/model.js'
import { NetworkParser } from '../../src/3-syntax/network/network-parser.js'
import type { Tier } from '../../src/3-syntax/parse.js'
import { writeCard } from '../card.js'
import type { Example } from '../examples.js'
import { examplesOf, type Settings, scoreFifths, scoreSets, teaching, wordsOf } from '../run.js'
import { type TrainingOptions, trainModel } from '../train.js'
import { type NetworkModelOptions, trainNetworkModel } from './model.js'

const HOW = `word vectors, two layers of LSTMs in both directions, biaffine choice of heads (Dozat and Manning 2017)`
const ABOUT: Readonly<Record<Tier, string>> = {
  fast: `Small neural dependency parser on the tags, features and lemmas of the linear model, which goes over its trees:
${HOW}, with a bonus for the linear parser's choice.`,
  accurate: `Neural dependency parser on the tags, features and lemmas of the linear model, for \`--accurate\`, beside that of the fast
tier: ${HOW}, with a bonus for the linear parser's choice.`,
}

interface NetworkSettings extends Settings {
  readonly tier: Tier
}

export type OptionsOfTier = (tier: Tier) => NetworkModelOptions & TrainingOptions

/** To be run after the linear model was made, and for `accurate` the network of the fast tier, from the same treebanks. */
export function runNetwork(settings: NetworkSettings, optionsOf: OptionsOfTier): void {
  const { out, log, command, tier } = settings
  const options = optionsOf(tier)
  const { language, version } = options
  const taught = teaching(settings)
  const linear = new Analyzer(loadModel(`${out}/${language}.bin`))
  const below = tier === 'fast' ? linear : withNetwork(linear, readModel(`${out}/${language}-fast.bin`))
  const network = train(examplesOf(taught), below, options)
  const file = packModel(network)
  const name = `${language}-${tier}`
  writeFileSync(`${out}/${name}.bin`, file)
  log(`wrote ${out}/${name}.bin`)
  const rows = scoreSets(settings, withNetwork(below, network))
  const sibling = (examples: readonly Example[]): Analyzer => {
    const tiers: readonly Tier[] = tier === 'fast' ? ['fast'] : ['fast', 'accurate']
    const first = new Analyzer(trainModel(examples, { ...options, parsers: 1 }))
    return tiers.reduce((analyzer, one) => withNetwork(analyzer, train(examples, analyzer, optionsOf(one))), first)
  }
  const note = 'siblings of all parts without it, one linear parser'
  const siblings = settings.fifths ? scoreFifths(settings, taught, sibling, note) : []
  const card = { name, about: ABOUT[tier], version, command, bytes: file.byteLength, treebanks: wordsOf(taught) }
  writeFileSync(`${out}/${name}.md`, writeCard({ ...card, rows: [...rows, ...siblings] }))
}

const train = (examples: readonly Example[], below: Analyzer, options: NetworkModelOptions): Packed =>
  trainNetworkModel(examples, below.model, below.network?.model ?? null, options)

/** The parser with one more network. */
const withNetwork = ({ model, network: below }: Analyzer, network: Packed): Analyzer =>
  new Analyzer(model, new NetworkParser(toNetwork(network, model, below?.model ?? null), below))
