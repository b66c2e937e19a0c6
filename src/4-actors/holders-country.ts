/** Persons whose state office is told without its country → the country, from the rest of the text. */
import type { Group } from './groups.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import type { Person } from './persons.js'

/** «émissaire de Donald Trump»: who speaks for a person speaks for that person's party. */
export function giveBosses(persons: ReadonlyMap<Occurrence, Person>): void {
  const named = new Map<string, Person>()
  for (const [{ sentence, span }, person] of persons) named.set(`${sentence}:${span.first}`, person)
  for (const [{ sentence, boss }, person] of persons) {
    if (boss < 0 || person.party !== null || person.isIndependent) continue
    const other = named.get(`${sentence}:${boss}`)
    if (other?.isPerson && other !== person) person.party = other.party
  }
}

/**
 * A title told elsewhere with its country («Iran's foreign minister») gives it, where only one country has that office
 * in the text; else what is named beside and along with the person.
 */
export function giveCountries(persons: ReadonlySet<Person>, groups: readonly Group[], home: Home): void {
  const offices = countriesByOffice(groups)
  for (const person of persons) {
    if (!person.isPerson || person.party !== null || person.isIndependent) continue
    const titled = person.occurrences.find(({ roles }) =>
      roles.some(role => role.isStateOffice && !role.isFormer && role.kind === 'office' && !role.isPlural),
    )
    if (titled === undefined) continue
    const told = offices.get(officeKey(person.office))
    person.party = told?.size === 1 ? [...told][0]! : home.ofHolder(titled, person.occurrences)
  }
}

const officeKey = (office: ReadonlySet<string>): string => [...office].sort().join(' ')

/** Parties of the titles without a name, by the words of the office. */
function countriesByOffice(groups: readonly Group[]): Map<string, Set<string>> {
  const offices = new Map<string, Set<string>>()
  for (const { kind, party, office, isPlural, isFormer } of groups) {
    if (kind !== 'office' || party === null || isPlural || isFormer || party.includes('+')) continue
    const key = officeKey(office)
    const parties = offices.get(key)
    if (parties === undefined) offices.set(key, new Set([party]))
    else parties.add(party)
  }
  return offices
}
