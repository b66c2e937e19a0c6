import { expect, it } from 'vitest'
import { normalForm } from './normal.js'

it.each([
  ['l’', "l'"],
  ['«', '"'],
  ["''", '"'],
  ['–', '-'],
  ['…', '...'],
  ['100\u202F000', '100 000'],
  ['négo\u00ADciation', 'négociation'],
  ['e\u0301te\u0301', 'été'],
  ['\u00AD', '\u00AD'],
  ['OTAN', 'OTAN'],
])('%j is looked up as %j', (form, normal) => {
  expect(normalForm(form)).toBe(normal)
})
