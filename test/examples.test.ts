import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openInputs } from '../src/1-source/inputs.js'
import { read } from '../src/read.js'
import { packagePath } from '../src/record/paths.js'
import { type ArticleRecord, recordJsonSchema } from '../src/record/schema.js'
import { checkRecord } from '../src/record/span.js'

async function recordsOf(folder: string): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = []
  for await (const input of openInputs([packagePath(folder)])) {
    if (!input.ok) throw input.error
    const result = read(input.value.raw, input.value.hints)
    if (!result.ok) throw result.error
    records.push(result.value)
  }
  return records
}

it('reads every example to a valid record whose spans hold', async () => {
  const records = await recordsOf('examples')
  expect(records).toHaveLength(8)
  for (const record of records) expect(() => checkRecord(JSON.parse(JSON.stringify(record)))).not.toThrow()
  expect(records.map(record => record.document.language)).toEqual(['en', 'fr', 'fr', 'en', 'en', 'en', 'fr', 'en'])
})

it('has the JSON Schema of the types in docs (npm run schema writes it)', () => {
  expect(JSON.parse(readFileSync(packagePath('docs', 'record.schema.json'), 'utf8'))).toEqual(recordJsonSchema())
})
