import { expect, it } from 'vitest'
import { loadGazetteer } from '../4-actors/gazetteer/load.js'
import { partyNames } from './names.js'

it.each([
  ['en', 'RUS', 'Russia'],
  ['fr', 'USA+NATO', 'États-Unis + OTAN'],
  ['fr', 'Free Harbour Front', 'Free Harbour Front'],
  ['en', null, null],
] as const)('names in %s: %s → %s', (language, party, name) => {
  expect(partyNames(language)(party)).toBe(name)
})

it('names parties alike whether the gazetteer is read for its names or for reading texts', () => {
  const gazetteer = loadGazetteer()
  for (const language of ['en', 'fr'] as const) {
    const [quick, whole] = [partyNames(language), partyNames(language, gazetteer)]
    for (const id of gazetteer.entries.keys()) expect(quick(id)).toBe(whole(id))
  }
})
