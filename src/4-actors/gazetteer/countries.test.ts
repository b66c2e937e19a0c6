import { expect, test } from 'vitest'
import { LANGUAGES } from '../../record/lexicon.js'
import { loadGazetteer } from './load.js'
import { matchText } from './match.js'

/** Regions of the locale data that are no country or territory of ISO 3166-1, and old codes. */
const NO_COUNTRY = new Set(['EU', 'UN', 'EZ', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])

/** Where the name of the locale data is also a word or a given name, or holds brackets or a dash: what is looked for instead. */
const INSTEAD: Readonly<Record<string, readonly [string, string]>> = {
  CC: ['Cocos Islands', 'Îles Cocos'],
  CD: ['DR Congo', 'République démocratique du Congo'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  DM: ['Dominica', 'la Dominique'],
  GD: ['Grenada', 'la Grenade'],
  HK: ['Hong Kong', 'Hong Kong'],
  MF: ['French part of Saint Martin', 'partie française de Saint-Martin'],
  MO: ['Macao', 'Macao'],
  MU: ['Mauritius', 'île Maurice'],
  RE: ['Réunion Island', 'La Réunion'],
  SX: ['Sint Maarten', 'Sint Maarten'],
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

function regions(): readonly (readonly [string, string, string])[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  const french = new Intl.DisplayNames(['fr'], { type: 'region' })
  return LETTERS.flatMap(a => LETTERS.map(b => a + b)).flatMap(code => {
    const name = english.of(code)!
    const isOld = Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`
    if (name === code || isOld || NO_COUNTRY.has(code)) return []
    const [inEnglish, inFrench] = INSTEAD[code] ?? [name, french.of(code)!].map(text => text.replace(/ \(.*\)/, ''))
    return [[code, inEnglish!, inFrench!] as const]
  })
}

test('every country and territory of ISO 3166-1 is known in both languages, by one id', () => {
  const all = regions()
  expect(all.length).toBeGreaterThanOrEqual(249)
  for (const [code, inEnglish, inFrench] of all) {
    const english = matchText(inEnglish, 'en')
    const french = matchText(inFrench, 'fr')
    expect([code, english.map(hit => hit.kind), french.map(hit => hit.kind)]).toEqual([code, ['country'], ['country']])
    expect([code, english[0]?.id]).toEqual([code, french[0]?.id])
  }
})

test('each entry has names, and what it refers to exists', () => {
  const { entries, cities } = loadGazetteer()
  for (const entry of [...entries.values(), ...cities]) {
    expect([entry.id, LANGUAGES.some(language => (entry.lines[language]?.names.length ?? 0) > 0)]).toEqual([
      entry.id,
      true,
    ])
    for (const id of [entry.country, entry.of, ...entry.members]) {
      if (id !== null) expect([entry.id, id, entries.has(id)]).toEqual([entry.id, id, true])
    }
  }
})

test('states have adjectives and capitals in both languages', () => {
  const { entries } = loadGazetteer()
  const states = [...entries.values()].filter(({ kind, lines }) => {
    const names = lines.en?.names ?? []
    return (
      kind === 'country' && names.some(name => name.form === 'official') && names.some(name => name.form === 'capital')
    )
  })
  expect(states.length).toBeGreaterThan(160)
  for (const { id, lines } of states) {
    for (const language of LANGUAGES) {
      const forms = lines[language]?.names.map(name => name.form) ?? []
      expect([id, language, forms.includes('capital')]).toEqual([id, language, true])
    }
    expect([id, lines.fr?.names.some(name => name.form === 'adjective')]).toEqual([id, true])
  }
})

test('there are organisations, blocs and movements enough', () => {
  const count = (kind: string): number =>
    [...loadGazetteer().entries.values()].filter(entry => entry.kind === kind).length
  expect(count('organisation') + count('bloc')).toBeGreaterThanOrEqual(150)
  expect(count('movement')).toBeGreaterThanOrEqual(100)
})
