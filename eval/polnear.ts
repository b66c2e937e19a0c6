/** Suite `polnear`: attributions in US political news (PolNeAR, development articles), content and source words. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../src/read.js'
import type { ArticleRecord } from '../src/record/schema.js'
import { READING, type Suite, sharedPath } from './suite.js'

const FOLDER = sharedPath('data', 'polnear', 'dev')

interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
}

export const polnearSuite: Suite = {
  name: 'polnear',
  data: 'shared',
  run: () => {
    const result = spawnSync(process.execPath, [sharedPath('data', 'polnear', 'score.mjs'), FOLDER, '--json'], {
      input: readFolder()
        .map(record => JSON.stringify(record))
        .join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 27,
    })
    if (result.status !== 0) throw new Error(result.stderr)
    const rows: Record<string, Score | number> = JSON.parse(result.stdout)
    return Object.entries(rows).flatMap(([row, score]) =>
      typeof score === 'number'
        ? []
        : [{ name: `polnear/dev/${row}/F1`, value: score.f1, note: `P ${score.p.toFixed(3)} R ${score.r.toFixed(3)}` }],
    )
  },
}

/** Records of the folder's texts in the order of their names, which is the order the scorer expects. */
function readFolder(): ArticleRecord[] {
  const names = readdirSync(`${FOLDER}/text`).filter(name => name.endsWith('.txt'))
  return names.sort().map(name => {
    const raw = { name, bytes: readFileSync(`${FOLDER}/text/${name}`), contentType: 'text/plain', url: null }
    const result = read(raw, { language: 'en' }, READING)
    if (!result.ok) throw result.error
    return result.value
  })
}
