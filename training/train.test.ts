import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { clusterValue, packClusters } from '../src/3-syntax/clusters.js'
import { hashText } from '../src/3-syntax/hash.js'
import { type Model, toModel, toPacked } from '../src/3-syntax/model.js'
import { packModel, unpackModel } from '../src/3-syntax/model-file.js'
import { type Example, readExamples } from './examples.js'
import { scoreAnalyzer } from './score.js'
import { type TrainingOptions, trainModel } from './train.js'

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

function examples(damaged: boolean): Example[] {
  const folder = mkdtempSync(join(tmpdir(), 'treebank-'))
  const path = join(folder, 'small.conllu')
  writeFileSync(path, treebank())
  const read = readExamples(path, 1, damaged)
  rmSync(folder, { recursive: true })
  return read
}

const options: TrainingOptions = {
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

const train = (): Model => trainModel(examples(true), options)

describe('training', () => {
  const gold = examples(false)
  const model = train()

  it('learns a small treebank by heart', () => {
    const { upos, feats, lemma, las } = scoreAnalyzer(new Analyzer(model), gold)
    expect([upos, feats, lemma, las]).toEqual([1, 1, 1, 1])
  })

  it('reads words it has not seen', () => {
    const analyzer = new Analyzer(model)
    const forms = ['The', 'mediator', 'demands', 'new', 'pledges', '.']
    analyzer.annotate(i => forms[i]!, forms.length)
    analyzer.parse()
    expect(forms.map((_, i) => analyzer.upos(i))).toEqual(['DET', 'NOUN', 'VERB', 'ADJ', 'NOUN', 'PUNCT'])
    expect(forms.map((_, i) => analyzer.head(i))).toEqual([1, 2, -1, 4, 2, 2])
    expect(analyzer.lemma(4)).toBe('pledge')
  })

  it('cuts subtypes that the model does not keep', () => {
    expect(model.inventory.labels).toContain('obj')
    expect(model.inventory.labels).not.toContain('obj:subtype')
  })

  it('gives the same model again', () => {
    expect(Buffer.from(packModel(toPacked(train()))).equals(packModel(toPacked(model)))).toBe(true)
  })

  it('reads the same from the file as from memory', () => {
    const again = new Analyzer(toModel(unpackModel(packModel(toPacked(model)), 'test')))
    expect(scoreAnalyzer(again, gold)).toEqual(scoreAnalyzer(new Analyzer(model), gold))
  })

  it('marks damaged copies, and adds those only that differ', () => {
    const copies = examples(true).filter(({ isCopy }) => isCopy)
    const texts = new Set(gold.map(({ forms }) => forms.join(' ')))
    expect(copies.length).toBeGreaterThan(0)
    expect(copies.some(({ forms }) => texts.has(forms.join(' ')))).toBe(false)
  })
})
