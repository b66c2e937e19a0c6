/** A file of single sentences in the shared sets → their records, and what the set's own scorer says of them. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { read } from '../src/read.js'
import type { ArticleRecord } from '../src/record/schema.js'
import { READING, sharedPath } from './suite.js'

interface SentenceItem {
  readonly sentence: string
}

/** Records of the English sentences of `SET/FILE`, each read as a document of its own. @throws on unreadable input. */
export function recordsOfSentences(set: string, file: string): ArticleRecord[] {
  const lines = readFileSync(sharedPath('data', set, file), 'utf8')
    .split('\n')
    .filter(Boolean)
  return lines.map((line, i) => {
    const { sentence }: SentenceItem = JSON.parse(line)
    const raw = { name: `${set}-${i}`, bytes: new TextEncoder().encode(sentence), contentType: 'text/plain', url: null }
    const result = read(raw, { language: 'en' }, READING)
    if (!result.ok) throw result.error
    return result.value
  })
}

/** Output of the set's `score.mjs --json` for these records, parsed. */
export function scoreSentences<T>(set: string, file: string, records: readonly ArticleRecord[]): T {
  const result = spawnSync(
    process.execPath,
    [sharedPath('data', set, 'score.mjs'), sharedPath('data', set, file), '--json'],
    { input: records.map(record => JSON.stringify(record)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  if (result.status !== 0) throw new Error(result.stderr)
  return JSON.parse(result.stdout) as T
}
