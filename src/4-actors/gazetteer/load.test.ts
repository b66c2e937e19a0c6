import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadGazetteer } from './load.js'
import { matchText } from './match.js'
import { cityCountry } from './places.js'

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a file of the user adds entries and replaces those of the same id', () => {
  const path = file(
    'own.yaml',
    `movements:
  Blue Front:
    in: GEO
    en: Blue Front, Blue Fronters (p) | abbreviation = BLF
    fr: Front bleu (m)
cities:
  Newhaven Bay: GBR | fr = baie de Newhaven
`,
  )
  const gazetteer = loadGazetteer({ extra: [path] })
  expect(matchText('The BLF and the Blue Front met Russia.', 'en', gazetteer).map(hit => hit.id)).toEqual([
    'Blue Front',
    'Blue Front',
    'RUS',
  ])
  expect(matchText('le Front bleu', 'fr', gazetteer)[0]).toMatchObject({ country: 'GEO', gender: 'Masc' })
  expect(cityCountry('baie de Newhaven', gazetteer)).toBe('GBR')
  expect(matchText('The BLF', 'en')).toEqual([])
})

test('a section may be one block of text', () => {
  const path = file(
    'block.yaml',
    'blocs: |\n  # ours\n  Quiet Four:\n    members: FRA, DEU\n    en: Quiet Four\ncities: |\n  Dulltown: GBR\n',
  )
  const gazetteer = loadGazetteer({ extra: [path] })
  expect(gazetteer.entries.get('Quiet Four')?.members).toEqual(['FRA', 'DEU'])
  expect(cityCountry('Dulltown', gazetteer)).toBe('GBR')
})

test.each([
  ['bad block', 'blocs: |\n  Quiet Four\n', /line 1 of the block is not "key: value"/],
  ['missing key', 'movements:\n  Blue Front:\n    in: GEO\n', /movements\.Blue Front: has names in no language/],
  ['unknown section', 'peoples:\n  X: {}\n', /peoples/],
  ['unknown form', 'blocs:\n  X:\n    en: X | nickname = Y\n', /X\.en: unknown kind of name "nickname"/],
  ['no YAML', 'blocs: [', /not a valid gazetteer file/],
  ['taken id', 'blocs:\n  RUS:\n    en: Rus\n', /taken by an entry of another kind \(country\)/],
  ['unknown sense', 'senses:\n  en:\n    Foo: [{ id: NOONE, near: "" }]\n', /no entry NOONE/],
])('a bad file is refused: %s', (_, text, message) => {
  const path = file('bad.yaml', text)
  const read = (): unknown => loadGazetteer({ extra: [path] }).index('en')
  expect(read).toThrow(message)
  expect(read).toThrow(path)
})

test('a file that is not there is refused by name', () => {
  expect(() => loadGazetteer({ extra: [join(folder, 'none.yaml')] })).toThrow(/none\.yaml/)
})

test('places have their country', () => {
  const places = {
    Genève: 'CHE',
    Geneva: 'CHE',
    Astana: 'KAZ',
    Sotchi: 'RUS',
    'Camp David': 'USA',
    Bruxelles: 'BEL',
    'La Haye': 'NLD',
  }
  for (const [name, country] of Object.entries(places)) expect([name, cityCountry(name)]).toEqual([name, country])
  expect(cityCountry('Atlantis')).toBeNull()
})
