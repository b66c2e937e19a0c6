/**
 * `npm run eval [-- NAME…]`: runs the suites (all, or those whose name begins so), prints every measure beside its floor,
 * and fails where one lies below. `--accurate` reads with the accurate tier, whose measures begin with `accurate/`. `--write-floors` raises the floors of this run's measures to what was measured, cut to two decimals.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { packagePath } from '../src/record/paths.js'
import { hasShared, type Measure, TIER } from './suite.js'
import { suites } from './suites.js'

const floorsPath = packagePath('eval', 'floors.json')
const floors: Record<string, number> = JSON.parse(readFileSync(floorsPath, 'utf8'))
const names = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const chosen = suites.filter(suite => names.length === 0 || names.some(name => suite.name.startsWith(name)))

const measures: Measure[] = []
for (const suite of chosen) {
  if (suite.data === 'shared' && !hasShared()) {
    console.log(`${suite.name}: left out, its evaluation set is not here`)
    continue
  }
  for (const { name, ...rest } of await suite.run()) {
    const measure: Measure = { name: TIER === 'fast' ? name : `${TIER}/${name}`, ...rest }
    measures.push(measure)
    const floor = floors[measure.name]
    const mark = floor === undefined ? ' ' : measure.value < floor ? '✗' : '✓'
    const bound = floor === undefined ? '' : `≥ ${floor.toFixed(2)}`
    console.log(
      `${mark} ${measure.name.padEnd(44)} ${measure.value.toFixed(3)}  ${bound.padEnd(7)} ${measure.note ?? ''}`,
    )
  }
}

if (process.argv.includes('--write-floors')) {
  for (const { name, value } of measures) floors[name] = Math.max(floors[name] ?? 0, Math.floor(value * 100) / 100)
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(floorsPath, `${JSON.stringify(sorted, null, 2)}\n`)
}

const fallen = measures.filter(({ name, value }) => value < (floors[name] ?? 0))
if (fallen.length > 0) {
  console.error(`${fallen.length} measures below their floor: ${fallen.map(m => m.name).join(', ')}`)
  process.exitCode = 1
}
