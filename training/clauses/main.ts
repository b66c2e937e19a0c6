/**
 * `npm run train-clauses`: `training/clauses/{fr,en}.tsv` (act type, tab, a sentence that reports one clause of a party) →
 * `models/clauses-{fr,en}.json`, after telling how often the type is right on sentences left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Clause, clausesOf } from '../../src/6-acts/clause.js'
import { CLAUSE_TYPES, WORDING_UNIT, wordingPath } from '../../src/6-acts/wording.js'
import { LANGUAGES, type Language } from '../../src/record/lexicon.js'
import { packagePath } from '../../src/record/paths.js'
import { sceneOfText } from './scene.js'
import { chancesOf, type Example, trainSoftmax } from './softmax.js'

const FOLDS = 5
const DECAY = 2
/** A feature that stands in fewer sentences is left out. */
const LEAST = 3

function examplesOf(language: Language): Example[] {
  const lines = readFileSync(packagePath('training', 'clauses', `${language}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const examples = lines.flatMap((line): Example[] => {
    const [type, sentence] = line.split('\t')
    const label = CLAUSE_TYPES.findIndex(known => (known ?? 'none') === type)
    if (label < 0 || sentence === undefined) throw new Error(`not an act type and a sentence: ${line}`)
    const clause = longestOf(clausesOf(sceneOfText('example', sentence, language)))
    return clause === null ? [] : [{ features: [...clause.names, ...clause.words], label }]
  })
  console.log(`${language}: ${lines.length} sentences, a clause found in ${examples.length}`)
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  return examples.map(({ features, label }) => ({
    features: features.filter(name => counts.get(name)! >= LEAST),
    label,
  }))
}

/** The clause with most to say: a sentence reports one, the rest is beside it. */
const longestOf = (clauses: readonly Clause[]): Clause | null =>
  clauses.reduce<Clause | null>((best, one) => (one.words.length > (best?.words.length ?? -1) ? one : best), null)

function shareRight(examples: readonly Example[]): number {
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainSoftmax(
      examples.filter((_, i) => i % FOLDS !== fold),
      CLAUSE_TYPES.length,
      DECAY,
    )
    examples.forEach(({ features, label }, i) => {
      if (i % FOLDS !== fold) return
      const chances = chancesOf(model, features, CLAUSE_TYPES.length)
      if (chances.indexOf(Math.max(...chances)) === label) right++
    })
  }
  return right / examples.length
}

for (const language of LANGUAGES) {
  const examples = examplesOf(language)
  console.log(`${language}: type right when left out ${shareRight(examples).toFixed(3)}`)
  const { weights } = trainSoftmax(examples, CLAUSE_TYPES.length, DECAY)
  const rows = [...weights]
    .map(([name, row]) => [name, [...row].map(weight => Math.round(weight * WORDING_UNIT))] as const)
    .filter(([, row]) => row.some(weight => weight !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const text = rows.map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`).join(',\n')
  writeFileSync(wordingPath(language), `{\n${text}\n}\n`)
}
