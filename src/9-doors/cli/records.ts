/** Names given on the command line → records, one by one; whatever goes wrong with one is an error in its place. */
import { openInputs } from '../../1-source/inputs.js'
import { type ReadOptions, read } from '../../read.js'
import { fail, failed, RapporteurError, type Result } from '../../record/errors.js'
import type { ArticleRecord } from '../../record/schema.js'
import { hintsFor, inputOptions, type ReadingFlags, readOptions } from './flags.js'

export async function* readRecords(
  names: readonly string[],
  flags: ReadingFlags,
  options: ReadOptions,
): AsyncGenerator<Result<ArticleRecord>, void, undefined> {
  for await (const input of openInputs(names, inputOptions(flags))) {
    if (!input.ok) {
      yield input
      continue
    }
    const { raw, hints } = input.value
    try {
      yield read(raw, hintsFor(flags, hints), { ...options, ...readOptions(flags) })
    } catch (error) {
      if (isOfThePackage(error)) throw error
      yield failed(fail('reading-failed', raw.name, error instanceof Error ? error.message : String(error)))
    }
  }
}

/** A missing model or a broken lexicon fails every input alike, so it is told once. */
const isOfThePackage = (error: unknown): boolean => error instanceof RapporteurError && error.code !== 'record-invalid'
