/** A treebank small enough to be learnt by heart in a test, and options to do it with. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterValue, packClusters } from '../src/3-syntax/clusters.js'
import { hashText } from '../src/3-syntax/hash.js'
import { type Example, readExamples } from './examples.js'
import type { TrainingOptions } from './train.js'

const SUBJECTS = ['minister', 'envoy', 'union', 'delegation', 'president', 'ally']
const VERBS = [
  ['refuses', 'refuse'],
  ['accepts', 'accept'],
  ['demands', 'demand'],
  ['offers', 'offer'],
] as const
const OBJECTS = ['talks', 'guarantees', 'concessions', 'terms']

/** A treebank of sentences such as "The envoy refuses new talks ." with every combination of the words. */
function treebank(): string {
  const sentences: string[] = []
  for (const subject of SUBJECTS) {
    for (const [verb, lemma] of VERBS) {
      for (const object of OBJECTS) {
        sentences.push(
          [
            '1\tThe\tthe\tDET\t_\tDefinite=Def\t2\tdet\t_\t_',
            `2\t${subject}\t${subject}\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_`,
            `3\t${verb}\t${lemma}\tVERB\t_\tMood=Ind\t0\troot\t_\t_`,
            '4\tnew\tnew\tADJ\t_\t_\t5\tamod\t_\t_',
            `5\t${object}\t${object.slice(0, -1)}\tNOUN\t_\tNumber=Plur\t3\tobj:subtype\t_\tSpaceAfter=No`,
            '6\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_',
          ].join('\n'),
        )
      }
    }
  }
  return `${sentences.join('\n\n')}\n`
}

/** Its examples, with damaged copies where asked for. */
export function smallTreebank(damaged: boolean): Example[] {
  const folder = mkdtempSync(join(tmpdir(), 'treebank-'))
  const path = join(folder, 'small.conllu')
  writeFileSync(path, treebank())
  const read = readExamples(path, 1, damaged)
  rmSync(folder, { recursive: true })
  return read
}

export const SMALL_OPTIONS: TrainingOptions = {
  language: 'en',
  version: 'test',
  clusters: packClusters(new Map([[hashText('envoy'), clusterValue(3, 1)]])),
  banks: ['unknown', 'small'],
  bank: 0,
  seed: 3,
  epochs: 3,
  taggers: 2,
  bankDropout: 0.3,
  parserEpochs: 3,
  parsers: 2,
  folds: 2,
  exploration: 0.9,
  log: () => {},
}
