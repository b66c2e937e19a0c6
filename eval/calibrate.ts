/**
 * `node dist/eval/calibrate.js`: measures how often the statements found by each rule are right on the annotated articles and
 * on bad copies of them, and writes `lexicon/{fr,en}/confidence.yaml`. Run it when the rules of attribution change.
 */
import { writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { LANGUAGES } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import { confidenceTable } from './confidence-table.js'
import { judgedStatements } from './judged.js'

const HEADER = '# Share of right statements by rule of attribution, measured by eval/calibrate.ts; see there.\n'

const judged = judgedStatements()
for (const language of LANGUAGES) {
  const { rules, unnamed, damaged } = confidenceTable(judged, language)
  const rounded = Object.fromEntries(Object.entries(rules).map(([rule, share]) => [rule, round(share)]))
  const table = { rules: rounded, unnamed: round(unnamed), damaged: round(damaged) }
  writeFileSync(packagePath('lexicon', language, 'confidence.yaml'), HEADER + stringify(table))
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
