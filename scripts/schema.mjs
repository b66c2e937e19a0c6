// Writes docs/record.schema.json from the types; a test compares the two.
import { mkdirSync, writeFileSync } from 'node:fs'
import { recordJsonSchema } from '../dist/src/record/schema.js'

const docs = new URL('../docs/', import.meta.url)
mkdirSync(docs, { recursive: true })
writeFileSync(new URL('record.schema.json', docs), `${JSON.stringify(recordJsonSchema(), null, 2)}\n`)
console.log('wrote docs/record.schema.json')
