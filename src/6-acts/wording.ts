/** Words of a clause → how likely each act is by its wording, learnt from sentences written for the purpose (`training/clauses`). */
import { readFileSync } from 'node:fs'
import { clusterOf, coarseOf } from '../3-syntax/clusters.js'
import { hashText } from '../3-syntax/hash.js'
import { analyzerOf } from '../3-syntax/parse.js'
import { foldForm } from '../3-syntax/word-shape.js'
import type { Language } from '../record/lexicon.js'
import { packagePath } from '../record/paths.js'
import { ACT_TYPES, type ActType } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { wordAt } from './roles.js'

/** Every act type, and none. */
export const CLAUSE_TYPES: readonly (ActType | null)[] = [null, ...ACT_TYPES]

/** Weights by feature, one a type in the order of `CLAUSE_TYPES`, in 64ths. */
export type WordingModel = Readonly<Record<string, readonly number[]>>
export const WORDING_UNIT = 64

export const wordingPath = (language: Language): string => packagePath('models', `clauses-${language}.json`)

const models = new Map<Language, ReadonlyMap<string, readonly number[]>>()

function modelOf(language: Language): ReadonlyMap<string, readonly number[]> {
  let model = models.get(language)
  if (model === undefined) {
    const file: WordingModel = JSON.parse(readFileSync(wordingPath(language), 'utf8'))
    model = new Map(Object.entries(file))
    models.set(language, model)
  }
  return model
}

/** Names and numbers say who and how many, not what is done. */
const SILENT: ReadonlySet<string> = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'X', 'DET'])
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

/** Lemmas, pairs of neighbours, and the clusters of content words, as names of features. */
export function wordingOf(sentence: Sentence, indices: readonly number[], language: Language): string[] {
  const { clusters } = analyzerOf(language).model
  const names = new Set<string>()
  let before = '^'
  for (const index of indices) {
    const { lemma, upos, form } = wordAt(sentence, index)
    if (SILENT.has(upos)) continue
    const word = lemma.toLowerCase()
    names.add(`w ${word}`)
    names.add(`p ${before} ${word}`)
    before = word
    if (!CONTENT.has(upos)) continue
    const cluster = clusterOf(clusters, hashText(foldForm(word))) || clusterOf(clusters, hashText(foldForm(form)))
    if (cluster === 0) continue
    names.add(`c ${cluster}`)
    names.add(`g ${coarseOf(cluster)}`)
  }
  return [...names]
}

/** Log-probability of each of `CLAUSE_TYPES` by the features. */
export function likelihoodsOf(features: Iterable<string>, language: Language): readonly number[] {
  const model = modelOf(language)
  const scores = CLAUSE_TYPES.map(() => 0)
  for (const name of features) {
    const weights = model.get(name)
    if (weights !== undefined) for (let i = 0; i < scores.length; i++) scores[i]! += weights[i]! / WORDING_UNIT
  }
  const highest = Math.max(...scores)
  const all = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0)) + highest
  return scores.map(score => score - all)
}
