import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldedWords, termsIn } from './terms.js'

it('folds plain letters as it folds all others', () => {
  const ascii = fc.string({ unit: 'binary-ascii' })
  fc.assert(
    fc.property(ascii, text => {
      expect(foldedWords(`${text} É`)).toEqual([...foldedWords(text), 'e'])
    }),
  )
})

it('finds one concept in both languages, the longer phrase first', () => {
  expect(termsIn('lifting of sanctions', 'en').has('=sanctions-relief')).toBe(true)
  expect(termsIn('la levée des sanctions', 'fr').has('=sanctions-relief')).toBe(true)
  expect([...termsIn('the sanctions', 'en').keys()]).toEqual(['=sanctions'])
})
