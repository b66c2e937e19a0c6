/** Ids of parties → the names a reader knows them by, in the language of the interface. */
import { type Gazetteer, loadGazetteer } from '../4-actors/gazetteer/load.js'
import type { InterfaceLanguage } from './words.js'

/** Name of a party, several joined with +; null stays null. */
export type PartyNames = (party: string | null) => string | null

/** Names by the gazetteer: a country's usual name, an organisation's abbreviation where it has one; an id it does not know stands for itself. */
export function partyNames(language: InterfaceLanguage, gazetteer: Gazetteer = loadGazetteer()): PartyNames {
  const nameOf = (id: string): string => {
    const entry = gazetteer.entries.get(id)
    const names = entry?.lines[language]?.names ?? []
    const short = entry?.kind === 'country' ? undefined : names.find(({ form }) => form === 'abbreviation')
    return (short ?? names.find(({ form }) => form === 'name'))?.text ?? id
  }
  return party => (party === null ? null : party.split('+').map(nameOf).join(' + '))
}
