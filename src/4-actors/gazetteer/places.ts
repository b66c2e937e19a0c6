/** Names of cities, regions and countries → the country they lie in. */
import { LANGUAGES } from '../../record/lexicon.js'
import { type Gazetteer, type GazetteerEntry, loadGazetteer } from './load.js'
import type { GazetteerMatch } from './match.js'
import type { NameForm } from './names.js'
import { scan } from './scan.js'

/** Forms that name a place: Moscow, Geneva, Russia; of seats only those that are cities. */
const PLACE_FORMS: ReadonlySet<NameForm> = new Set(['name', 'official', 'abbreviation', 'capital', 'city'])

/** Whether a match can be where something happens, as in «à Moscou»; whether it is one there, the words before it tell. */
export const isPlace = ({ kind, form, country }: GazetteerMatch): boolean =>
  country !== null && ((PLACE_FORMS.has(form) && (kind === 'country' || kind === 'place')) || form === 'seat')

const tables = new WeakMap<Gazetteer, ReadonlyMap<string, string>>()
const keyOf = (name: string): string =>
  scan(name)
    .map(token => token.key)
    .join(' ')

function tableOf(gazetteer: Gazetteer): ReadonlyMap<string, string> {
  const known = tables.get(gazetteer)
  if (known !== undefined) return known
  const table = new Map<string, string>()
  const add = (entry: GazetteerEntry): void => {
    if (entry.country === null) return
    for (const language of LANGUAGES) {
      for (const name of entry.lines[language]?.names ?? []) {
        const key = keyOf(name.text)
        if (PLACE_FORMS.has(name.form) && !table.has(key)) table.set(key, entry.country)
      }
    }
  }
  for (const entry of gazetteer.entries.values()) if (entry.kind === 'country') add(entry)
  for (const city of gazetteer.cities) add(city)
  tables.set(gazetteer, table)
  return table
}

/** Country (id) of a city, region or country by its name in French or English, or null: `cityCountry('Genève')` is `CHE`. */
export const cityCountry = (name: string, gazetteer: Gazetteer = loadGazetteer()): string | null =>
  tableOf(gazetteer).get(keyOf(name)) ?? null
