/** Files that were dropped or chosen → sources to add; what is neither page nor text is told as such. */
import { t } from '../state'
import { add, type NewSource, put } from './adding'

/** Reads files that were dropped or chosen and adds those that are pages or texts. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const refuse = (name: string, reason: string): null => {
    put({ name, outcome: 'failed', reason, article: null, source: null })
    return null
  }
  const read = await Promise.all(
    files.map(async (file): Promise<readonly [NewSource, string] | null> => {
      if (!/\.(html?|xhtml|txt|text)$/i.test(file.name)) return refuse(file.name, t.value.sources.notText)
      try {
        const text = decode(new Uint8Array(await file.arrayBuffer()))
        return [/\.(txt|text)$/i.test(file.name) ? { text } : { html: text, name: file.name }, file.name]
      } catch {
        return refuse(file.name, t.value.sources.unreadable)
      }
    }),
  )
  for (const batch of batchesOf(read.filter(pair => pair !== null))) {
    await add(
      batch.map(([source]) => source),
      batch.map(([, name]) => name),
    )
  }
}

/** Sources and characters of one request; the server takes no more than 500 and 32 MB. */
const BATCH = { sources: 100, characters: 4_000_000 }

function batchesOf<T extends readonly [NewSource, string]>(pairs: readonly T[]): T[][] {
  const batches: T[][] = []
  let characters = Number.POSITIVE_INFINITY
  for (const pair of pairs) {
    const { length } = JSON.stringify(pair[0])
    const batch = batches.at(-1)
    if (batch === undefined || batch.length >= BATCH.sources || characters + length > BATCH.characters) {
      batches.push([pair])
      characters = length
    } else {
      batch.push(pair)
      characters += length
    }
  }
  return batches
}

/** A page may name its encoding; else UTF-8 where that fits, else the one of old Western pages. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1]
  if (named !== undefined) {
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // No encoding of that name.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
