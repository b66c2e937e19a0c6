/** Persons whose state office is told without its country → the country, from the rest of the text. */
import type { Group } from './groups.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import type { Person } from './persons.js'
import type { Titles } from './titles.js'

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

/** Mentions without a title, and tellings of a title without a name, from which the two are one. */
const OFTEN = 3
const AGAIN = 2

/**
 * «Donald Trump a annoncé … », «a ajouté le président américain», «le président américain …»: a title told again and
 * again without a name is that of the person most often named, of whom no title is told.
 */
export function giveRepeatedTitles(persons: ReadonlySet<Person>, groups: readonly Group[], titles: Titles): void {
  const [most, next] = [...persons]
    .filter(person => person.isPerson && person.isBare && person.party === null)
    .sort((a, b) => b.occurrences.length - a.occurrences.length)
  const count = most?.occurrences.length ?? 0
  if (most === undefined || count < OFTEN || (next !== undefined && next.occurrences.length * 2 > count)) return
  const told = new Map<string, Group[]>()
  for (const group of groups) {
    const isTitle = group.kind === 'office' && group.isDefinite && !group.isPlural && !group.isFormer
    const isOffice = isTitle && group.party !== null && [...group.office].some(word => titles.state_offices.has(word))
    if (!isOffice) continue
    const key = `${group.party} ${officeKey(group.office)}`
    told.set(key, [...(told.get(key) ?? []), group])
  }
  const [often] = [...told.values()].sort((a, b) => b.length - a.length)
  if (often === undefined || often.length < AGAIN) return
  const { office, party } = often[0]!
  const isHeld = [...persons].some(
    person => person.party === party && [...office].every(word => person.office.has(word)),
  )
  if (isHeld) return
  most.party = party
  for (const word of office) most.office.add(word)
}

/**
 * A title told elsewhere with its country («Iran's foreign minister») gives it, where only one country has that office
 * in the text; else what is named beside and along with the person.
 */
export function giveCountries(persons: ReadonlySet<Person>, groups: readonly Group[], home: Home): void {
  const offices = countriesByOffice(groups)
  for (const person of persons) {
    if (!person.isPerson || person.party !== null || person.isIndependent) continue
    const opponent = person.roles.find(role => (role.isOfOpposition || role.isOfRebels) && !role.isFormer)
    if (opponent !== undefined) {
      person.party = opponent.isOfRebels ? home.rebels : home.opposition
      continue
    }
    const titled = person.occurrences.find(({ roles }) =>
      roles.some(
        role => role.isStateOffice && !role.isFormer && role.kind === 'office' && !role.isPlural && role.possessive < 0,
      ),
    )
    if (titled === undefined) continue
    const told = offices.get(officeKey(person.office))
    const isHead = titled.roles.some(role => role.isHead)
    const ofBody = titled.roles.some(role => role.isOfLocalBody && !role.isFormer)
    const country = (): string | null =>
      (isHead ? home.ofHead(titled) : home.ofHolder(titled, person.occurrences)) ??
      (ofBody ? home.ofBody(titled) : null)
    person.party = told?.size === 1 ? [...told][0]! : country()
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
