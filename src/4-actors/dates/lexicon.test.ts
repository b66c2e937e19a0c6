import { expect, test } from 'vitest'
import { LANGUAGES } from '../../record/lexicon.js'
import { findDates } from './find.js'
import { sentenceOf } from './fixture.js'
import { type DateRule, datesLexicon } from './lexicon.js'

const PUBLISHED = '2022-01-12'

/** What a sentence gives, each mention as `FROM`, `FROM/TO` or its duration. */
function given(text: string, language: 'fr' | 'en'): string[] {
  return findDates(text, [sentenceOf(text)], PUBLISHED, language).map(
    ({ from, to, duration }) => duration ?? (from === to ? `${from}` : `${from}/${to}`),
  )
}

const cases = LANGUAGES.flatMap(language =>
  datesLexicon(language).rules.map((rule): readonly ['fr' | 'en', DateRule] => [language, rule]),
)

test.each(cases)('%s: $means in "$example"', (language, rule) => {
  const found = given(rule.example, language)
  if (rule.gives === '') expect(found).toEqual([])
  else expect(found).toContain(rule.gives)
})

test.each(cases)('%s: $means not in "$not"', (language, rule) => {
  const expected = rule.gives === '' ? 1 : 0
  expect(given(rule.not, language)).toHaveLength(expected)
})
