/** Ids of parties → the names a reader knows them by, in the language of the interface. */
import type { Gazetteer } from '../4-actors/gazetteer/load.js'
import { type NamedParty, ownParties } from '../4-actors/gazetteer/own-names.js'
import type { InterfaceLanguage } from './words.js'

/** Name of a party, several joined with +; null stays null. */
export type PartyNames = (party: string | null) => string | null

/** Names by the gazetteer: a country's usual name, an organisation's abbreviation where it has one; an id it does not know stands for itself. */
export function partyNames(language: InterfaceLanguage, gazetteer?: Gazetteer): PartyNames {
  const entryOf =
    gazetteer === undefined ? (id: string) => ownParties().get(id) : (id: string) => partyIn(gazetteer, id)
  const kept = new Map<string, string>()
  const nameOf = (id: string): string => {
    const name = kept.get(id) ?? shortName(entryOf(id), language) ?? id
    kept.set(id, name)
    return name
  }
  return party => (party === null ? null : party.split('+').map(nameOf).join(' + '))
}

function partyIn(gazetteer: Gazetteer, id: string): NamedParty | undefined {
  const entry = gazetteer.entries.get(id)
  return entry && { isCountry: entry.kind === 'country', names: language => entry.lines[language]?.names ?? [] }
}

function shortName(party: NamedParty | undefined, language: InterfaceLanguage): string | undefined {
  const names = party?.names(language) ?? []
  const short = party?.isCountry ? undefined : names.find(({ form }) => form === 'abbreviation')
  return (short ?? names.find(({ form }) => form === 'name'))?.text
}
