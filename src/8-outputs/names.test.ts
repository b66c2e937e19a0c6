import { expect, it } from 'vitest'
import { partyNames } from './names.js'

it.each([
  ['en', 'RUS', 'Russia'],
  ['fr', 'USA+NATO', 'États-Unis + OTAN'],
  ['fr', 'Free Harbour Front', 'Free Harbour Front'],
  ['en', null, null],
] as const)('names in %s: %s → %s', (language, party, name) => {
  expect(partyNames(language)(party)).toBe(name)
})
