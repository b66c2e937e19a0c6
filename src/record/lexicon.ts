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
export function lexiconFile<T>(name: string, schema: z.ZodType<T>): (language: Language) => T {
  const kept = new Map<Language, T>()
  return language => {
    const known = kept.get(language)
    if (known !== undefined) return known
    const path = packagePath('lexicon', language, `${name}.yaml`)
    const result = schema.safeParse(parseYaml(path))
    if (!result.success) {
      const issue = result.error.issues[0]
      throw fail('lexicon-invalid', path, `${issue?.path.join('.')}: ${issue?.message}`)
    }
    kept.set(language, result.data)
    return result.data
  }
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw fail('lexicon-invalid', path, error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
}
