import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../record/lexicon.js'
import { isSpaceAt } from './characters.js'
import { splitText } from './split.js'
import { tokenLexicon } from './tokenlexicon.js'

const split = (text: string, language: Language) => [...splitText(text, 0, text.length, language, false)]
/** Tokens of the text; words of a multi-word token joined by `+`. */
const tokens = (text: string, language: Language): string =>
  split(text, language)
    .flatMap(s => s.words)
    .map(w => (w.part > 0 ? `+${w.form}` : ` ${w.form}`))
    .join('')
    .trim()
const sentences = (text: string, language: Language): string[] =>
  split(text, language).map(s => text.slice(s.start, s.end))

describe('French tokens', () => {
  it.each([
    ["L'ambassadeur n'a pas répondu.", "L' ambassadeur n' a pas répondu ."],
    ['Le texte « suffit » : à qui ?', 'Le texte « suffit » : à qui ?'],
    ['Où va-t-elle, dit-il ?', 'Où va -t-elle , dit -il ?'],
    ['Est-ce lui-même ou celui-ci ?', 'Est -ce lui-même ou celui-ci ?'],
    ['Il parle du vote aux députés.', 'Il parle de+le vote à+les députés .'],
    ["jusqu'au soir d'aujourd'hui", "jusqu' à+le soir d' aujourd'hui"],
    ['100 000 hommes, 1,5 % et 14h30', '100 000 hommes , 1,5 % et 14 h 30'],
    ['M. Dupont et J.-P. Martin, etc.', 'M. Dupont et J.-P. Martin , etc.'],
    ["ce que l'on sait", "ce que l'on sait"],
    ['voir https://exemple.fr/a?b=1, merci', 'voir https://exemple.fr/a?b=1 , merci'],
    ['un mot cou\u00ADpé', 'un mot cou\u00ADpé'],
    ["l'« offre »", "l' « offre »"],
  ])('%s', (text, expected) => {
    expect(tokens(text, 'fr')).toBe(expected)
  })
})

describe('English tokens', () => {
  it.each([
    ["They don't know it's Iran's.", "They do+n't know it+'s Iran+'s ."],
    ['We cannot, and they can’t.', 'We can+not , and they ca+n’t .'],
    ['the non-EU state-of-the-art plan', 'the non-EU state - of - the - art plan'],
    ['Mr. Smith of the U.S. paid $1,200.50 at 5pm.', 'Mr. Smith of the U.S. paid $ 1,200.50 at 5 pm .'],
    ["the allies' wish", "the allies+' wish"],
    ["the 'two allies' wish", "the ' two allies ' wish"],
    ['write to a.b@example.org or #talks', 'write to a.b@example.org or #talks'],
    ['well... no -- yes—maybe', 'well ... no -- yes — maybe'],
  ])('%s', (text, expected) => {
    expect(tokens(text, 'en')).toBe(expected)
  })
})

describe.each(LANGUAGES)('lexicon of tokens: %s', language => {
  const lexicon = tokenLexicon(language)
  it.each(Object.values(lexicon.examples).flat())('%s', (text, expected) => {
    expect(tokens(text, language)).toBe(expected)
  })

  it('has examples of every list that holds something', () => {
    const lists = { ...lexicon, ...lexicon.abbreviations }
    const filled = Object.entries(lists)
      .filter(
        ([, list]) =>
          (list instanceof Set || list instanceof Map ? list.size : Array.isArray(list) ? list.length : 0) > 0,
      )
      .map(([name]) => name)
    expect(Object.keys(lexicon.examples).sort()).toEqual(filled.sort())
  })
})

describe('sentences', () => {
  it.each<[Language, string[]]>([
    ['fr', ['M. Dupont est parti.', 'Il reviendra.']],
    ['fr', ['« Nous partons. »', "L'autre reste."]],
    ['fr', ['« Partez ! » a dit le ministre.', 'Ils partent.']],
    ['fr', ['Ils ont promis.', 'de ne pas revenir.']],
    ['en', ['"We leave."', 'He stays.']],
    ['en', ['The U.S. Senate met.', 'It lives in the U.S.', 'The vote was close.']],
    ['en', ['"Why?" he asked.', 'No one knows.', 'Not yet!']],
    ['fr', ['Paris - la capitale - attend.', 'Qui ?']],
  ])('%s %j', (language, expected) => {
    expect(sentences(expected.join(' '), language)).toEqual(expected)
  })

  it('parts paragraphs', () => {
    expect(sentences('A title\n\nThe text', 'en')).toEqual(['A title', 'The text'])
  })
})

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom(...'aÉ.,!?«»"\'’-  \n01_@/:%éß\u00AD😀'.split('')), { maxLength: 200 })
      .map(c => c.join('')),
  )
  it('has every character that is no space in exactly one token, in order, with its own form', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (given, language) => {
        let at = 0
        for (const sentence of split(given, language)) {
          expect(sentence.start).toBe(sentence.words[0]!.start)
          for (const word of sentence.words) {
            if (word.part > 0) continue
            for (; at < word.start; at++) expect(isSpaceAt(given, at)).toBe(true)
            expect(word.start).toBe(at)
            if (word.part < 0) expect(given.slice(word.start, word.end)).toBe(word.form)
            expect(word.end).toBeGreaterThan(word.start)
            at = word.end
          }
        }
        for (; at < given.length; at++) expect(isSpaceAt(given, at)).toBe(true)
      }),
    )
  })

  it.each([
    ['one word', 'x'.repeat(300_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['no full stop', 'le mot '.repeat(100_000)],
    ['hyphens', 'a-'.repeat(100_000)],
    ['apostrophes', "l'".repeat(100_000)],
    ['letters and stops', 'a.'.repeat(100_000)],
    ['digits and stops', '1.'.repeat(100_000)],
    ['at signs', 'a@'.repeat(100_000)],
  ])('bounds sentences and words: %s', (_, given) => {
    const found = split(given, 'fr')
    expect(Math.max(...found.map(s => s.words.length))).toBeLessThanOrEqual(300)
  })
})
