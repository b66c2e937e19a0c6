import { expect, it } from 'vitest'
import { localeLanguage } from './words-option.js'

it.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'fr' }, 'fr'],
  [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'fr_CA', LANG: 'en_GB' }, 'fr'],
  [{ LANG: 'frr_DE' }, 'en'],
  [{ LANG: 'de_DE' }, 'en'],
  [{}, 'en'],
])('speaks the language of the locale, else English: %o → %s', (env, language) => {
  expect(localeLanguage(env)).toBe(language)
})
