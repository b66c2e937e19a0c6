/** Loads what the engine knows of a language from `lexicon/{fr,en}/*.yaml`, checked by a schema and kept for the run. */
import { readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import type { z } from 'zod'
import { fail } from './errors.js'
import { packagePath } from './paths.js'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (code: string | null | undefined): code is Language =>
  LANGUAGES.some(language => language === code)

/**
 * A function that gives the content of `lexicon/LANGUAGE/NAME.yaml`, parsed and checked once a process.
 * @throws RapporteurError `lexicon-invalid` naming the file and the first fault.
 */
export const lexiconFile = <T>(name: string, schema: z.ZodType<T>): ((language: Language) => T) =>
  checkedFile(name, content => {
    const result = schema.safeParse(content)
    if (result.success) return result.data
    const issue = result.error.issues[0]
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  })

/** The same with a check of one's own, an error of which names the fault: for a file that is small beside the library of schemas. */
export function checkedFile<T>(name: string, check: (content: unknown) => T): (language: Language) => T {
  const kept = new Map<Language, T>()
  return language => {
    const known = kept.get(language)
    if (known !== undefined) return known
    const content = readChecked(packagePath('lexicon', language, `${name}.yaml`), check)
    kept.set(language, content)
    return content
  }
}

function readChecked<T>(path: string, check: (content: unknown) => T): T {
  try {
    return check(parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw fail('lexicon-invalid', path, error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
}
