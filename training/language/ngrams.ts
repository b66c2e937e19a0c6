/**
 * The letter-sequence counts of the package eld (Apache-2.0) → `models/languages.bin`: those of the languages that are told
 * apart, as typed arrays. The package itself would cost every process 90 MB and 150 ms.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { byteHash } from '../../src/2-language/profile.js'
import { packagePath } from '../../src/record/paths.js'

/** What news on international affairs is written in; more would only cost precision on short texts. */
const TOLD_APART = [
  ...['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ro', 'ca', 'pl', 'cs', 'sv', 'da', 'no', 'fi', 'hu', 'el', 'tr', 'ru'],
  ...['uk', 'bg', 'sr', 'hr', 'ar', 'fa', 'he', 'hi', 'ur', 'bn', 'vi', 'zh', 'ja', 'ko'],
]
/** The package leaves out this much of every count. */
const BASE = 53

interface EldData {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const eldFile = async (name: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(packagePath('node_modules', 'eld', 'src', name)).href)

export async function writeLanguageProfiles(folder: string): Promise<void> {
  const { ngramsData } = (await eldFile('ngrams/extrasmall.js')) as { ngramsData: EldData }
  const { dictionary } = (await eldFile('dictionary.js')) as { dictionary: Readonly<Record<string, string>> }
  const byteOf = new Map(
    Object.entries(dictionary)
      .map(([byte, char]): [string, number] => [char, Number(byte)])
      .filter(([char, byte]) => byte >= 0x80 && char !== ' '),
  )
  const bytes = (ngram: string): number[] => [...ngram].map(char => byteOf.get(char) ?? char.charCodeAt(0))
  const rows = Object.entries(ngramsData.ngrams)
    .map(([ngram, counts]) => ({
      key: byteHash(bytes(ngram)),
      counts: Object.entries(counts)
        .map(([id, count]): [number, number] => [TOLD_APART.indexOf(ngramsData.languages[id]!), count + BASE])
        .filter(([language]) => language >= 0),
    }))
    .filter(({ counts }) => counts.length > 0)
    .sort((a, b) => a.key - b.key)
  const header = Buffer.from(`${JSON.stringify({ languages: TOLD_APART, ngrams: rows.length })}\n`)
  const padded = Buffer.alloc(Math.ceil(header.length / 4) * 4, ' ')
  header.copy(padded)
  const keys = Uint32Array.from(rows, row => row.key)
  const sizes = Uint8Array.from(rows, row => row.counts.length)
  const entries = Uint8Array.from(rows.flatMap(row => row.counts.flat()))
  const path = join(folder, 'languages.bin')
  writeFileSync(path, Buffer.concat([padded, Buffer.from(keys.buffer), sizes, entries]))
  console.log(`${path}: ${rows.length} sequences`)
}
