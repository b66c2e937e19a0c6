import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../record/lexicon.js'
import type { Word } from '../record/syntax.js'
import { inSet, titlesOf } from './titles.js'

const word = (form: string): Word => ({
  start: 0,
  end: form.length,
  form,
  part: -1,
  lemma: form.toLowerCase(),
  upos: 'NOUN',
  feats: '_',
  head: -1,
  deprel: 'root',
})

const holds = (words: ReadonlySet<string>, text: string): boolean =>
  text.split(/[\s,;]+|(?<!\b[A-Z]\w?)\.(?=\s|$)|(?<=[’'])/).some(form => form !== '' && inSet(words, word(form)))

describe.each(LANGUAGES)('titles of %s', language => {
  const titles = titlesOf(language)
  const { masculine, feminine, neutral } = titles.honorifics
  const lists = {
    offices: titles.offices,
    independents: titles.independents,
    institutions: titles.institutions,
    bodies: titles.bodies,
    officials: titles.officials,
    opponents: titles.opponents,
    honorifics: { ...titles.honorifics, words: new Set([...masculine, ...feminine, ...neutral]) },
  }

  it.each(Object.entries(lists))(
    'finds its example of %s and leaves its counter-example',
    (_, { words, example, counter }) => {
      expect(holds(words, example)).toBe(true)
      expect(holds(words, counter)).toBe(false)
    },
  )

  it('writes every word in lower case', () => {
    for (const { words } of Object.values(lists)) for (const entry of words) expect(entry).toBe(entry.toLowerCase())
  })
})
