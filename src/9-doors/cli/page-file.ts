/** Writes a page beside its place first and moves it there, so that a failure leaves no half page. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail } from '../../record/errors.js'

/** Makes the folder where it is missing. @throws RapporteurError `output-unwritable` */
export function savePage(file: string, page: string): void {
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, page)
    renameSync(draft, file)
  } catch (error) {
    throw fail('output-unwritable', file, error instanceof Error ? error.message : String(error))
  }
}
