/** Names of countries, organisations, seats, demonyms and movements as news articles write them: each must give its party, whole and alone. */
import { readFileSync } from 'node:fs'
import { matchText } from '../src/4-actors/gazetteer/match.js'
import { LANGUAGES } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import type { Measure, Suite } from './suite.js'

function run(): Measure[] {
  return LANGUAGES.map(language => {
    const rows = readFileSync(packagePath('eval', `names.${language}.tsv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const wrong = rows.filter(row => {
      const [name, id] = row.split('\t')
      const hits = matchText(name!, language)
      return hits.length !== 1 || hits[0]!.id !== id
    })
    const note = `${rows.length - wrong.length} of ${rows.length}${wrong.length > 0 ? `; not: ${wrong.map(row => row.split('\t')[0]).join(', ')}` : ''}`
    return { name: `names/${language}/resolved`, value: 1 - wrong.length / rows.length, note }
  })
}

export const namesSuite: Suite = { name: 'names', data: 'project', run }
