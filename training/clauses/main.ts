/**
 * `npm run train-clauses`: `training/clauses/{prototypes,drawn}-{fr,en}.tsv` (act type, tab, a sentence that reports one clause of a
 * party) → `models/clauses-{fr,en}.json`, after telling how often the type is right on drawn sentences left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Clause, clausesOf } from '../../src/6-acts/clause.js'
import { CLAUSE_TYPES, WORDING_UNIT, wordingPath } from '../../src/6-acts/wording.js'
import { LANGUAGES, type Language } from '../../src/record/lexicon.js'
import { packagePath } from '../../src/record/paths.js'
import { rightTypes } from './label.js'
import { sceneOfText } from './scene.js'
import { chancesOf, type Example, trainSoftmax } from './softmax.js'

const FOLDS = 5
const DECAY = 2
/** A feature that stands in fewer sentences is left out. */
const LEAST = 3
/** Prototypes show the words of an act, but not how seldom it is made: each counts less than a drawn sentence. */
const WEIGHTS = { prototypes: 0.3, drawn: 1 } as const

function examplesOf(language: Language, kind: keyof typeof WEIGHTS): Example[] {
  const lines = readFileSync(packagePath('training', 'clauses', `${kind}-${language}.tsv`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const examples = lines.flatMap((line): Example[] => {
    const [type, sentence] = line.split('\t')
    const right = rightTypes(type!)
    if (right === null || sentence === undefined) throw new Error(`not an act type and a sentence: ${line}`)
    const clause = longestOf(clausesOf(sceneOfText('example', sentence, language)))
    return clause === null ? [] : [{ features: [...clause.names, ...clause.words], right, weight: WEIGHTS[kind] }]
  })
  console.log(`${language}: ${lines.length} ${kind}, a clause found in ${examples.length}`)
  return examples
}

/** The clause with most to say: a sentence reports one, the rest is beside it. */
const longestOf = (clauses: readonly Clause[]): Clause | null =>
  clauses.reduce<Clause | null>((best, one) => (one.words.length > (best?.words.length ?? -1) ? one : best), null)

function withoutRare(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  return examples.map(example => ({
    ...example,
    features: example.features.filter(name => counts.get(name)! >= LEAST),
  }))
}

const train = (examples: readonly Example[]) => trainSoftmax(withoutRare(examples), CLAUSE_TYPES.length, DECAY)

/** Of drawn sentences left out, the share whose likeliest type is a right one. */
function shareRight(prototypes: readonly Example[], drawn: readonly Example[]): number {
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (_: Example, i: number): boolean => i % FOLDS === fold
    const model = train([...prototypes, ...drawn.filter((example, i) => !isHeld(example, i))])
    for (const example of drawn.filter(isHeld)) {
      const chances = chancesOf(model, example.features, CLAUSE_TYPES.length)
      if (example.right.includes(chances.indexOf(Math.max(...chances)))) right++
    }
  }
  return right / drawn.length
}

for (const language of LANGUAGES) {
  const prototypes = examplesOf(language, 'prototypes')
  const drawn = examplesOf(language, 'drawn')
  console.log(`${language}: type right when left out ${shareRight(prototypes, drawn).toFixed(3)}`)
  const { weights } = train([...prototypes, ...drawn])
  const rows = [...weights]
    .map(([name, row]) => [name, [...row].map(weight => Math.round(weight * WORDING_UNIT))] as const)
    .filter(([, row]) => row.some(weight => weight !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const text = rows.map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`).join(',\n')
  writeFileSync(wordingPath(language), `{\n${text}\n}\n`)
}
