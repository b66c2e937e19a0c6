/** Persons and bodies whose party no words beside them tell → the party that the rest of the text gives them. */
import type { Group } from './groups.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import { ownersOf } from './owner.js'
import type { Person } from './persons.js'
import { phraseEnd, phraseStart } from './phrases.js'
import type { RoleReading } from './roles.js'
import { headWord, isSubjectAt } from './speakers.js'
import { inSet, type Titles } from './titles.js'
import type { View } from './view.js'

interface Told {
  readonly views: readonly View[]
  readonly titles: Titles
  readonly persons: ReadonlyMap<Occurrence, Person>
  readonly groups: readonly (readonly Group[])[]
  readonly home: Home
}

/** All ways in the order of their certainty. */
export function givePartiesFromText(told: Told): void {
  giveBodies(told)
  giveRulers(told)
  giveHeads(told)
  giveTitlesElsewhere(told)
  giveNeighbours(told)
  giveEnvoys(told)
  giveSpokespersons(told)
}

const isOpen = (person: Person): boolean => person.isPerson && person.party === null && !person.isIndependent

/** «the Russian Foreign Ministry», «le ministère de la Défense malien»: what the phrase names, else the country of the text. */
function giveBodies({ views, titles, persons, home }: Told): void {
  for (const [{ sentence, span }, person] of persons) {
    if (person.isPerson || person.party !== null) continue
    const view = views[sentence]!
    const { first, last } = span
    const head = view.words.findIndex((word, i) => i >= first && i <= last && inSet(titles.local_bodies, word))
    if (head < 0) continue
    const owners = ownersOf(view, titles, phraseStart(view, first), phraseEnd(view, titles, last), last)
    person.party = owners.length > 0 ? owners.join('+') : home.ofBody({ sentence, first, head })
  }
}

/** «Assad's government» beside "the Syrian army": who has a government, army or regime speaks for the country it is of. */
function giveRulers({ views, titles, persons, groups, home }: Told): void {
  const owned = new Map<Person, Set<string>>()
  const countries = new Map<string, Set<string>>()
  const add = <K>(map: Map<K, Set<string>>, key: K, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value))
  }
  for (const group of groups.flat()) {
    const head = views[group.sentence]!.words[group.head]!
    if (group.kind !== 'body' || group.isFormer || !inSet(titles.local_bodies, head)) continue
    if (group.party !== null) add(countries, group.noun, group.party)
    else for (const person of personsIn(persons, views, group)) if (isOpen(person)) add(owned, person, group.noun)
  }
  for (const [person, nouns] of owned) {
    const parties = new Set([...nouns].flatMap(noun => [...(countries.get(noun) ?? [])]))
    const country =
      parties.size === 1 ? [...parties][0]! : home.main !== null && parties.has(home.main) ? home.main : null
    const closeness = home.closeness(person.occurrences)
    const isFar = [...closeness].some(
      ([id, score]) => id !== country && score > FAR * (closeness.get(country ?? '') ?? 0),
    )
    if (country !== null && !isFar) person.party = country
  }
}

/** How many times closer another country must be to keep the one of the same body from being the person's. */
const FAR = 2

function personsIn(persons: ReadonlyMap<Occurrence, Person>, views: readonly View[], group: Group): Person[] {
  const found: Person[] = []
  for (const [{ sentence, span, first }, person] of persons) {
    const isInside = sentence === group.sentence && span.last >= group.first && first <= group.last
    if (isInside && isOwner(views[sentence]!, group, span.first, span.last)) found.push(person)
  }
  return found
}

/** Whether the name owns the noun: it stands before it, or is joined to it behind. */
const isOwner = (view: View, { head }: Group, first: number, last: number): boolean =>
  last < head || view.words.slice(head + 1, first).every(({ upos }) => /^(?:ADP|DET|NOUN|ADJ|PROPN)$/.test(upos))

/** How close the main country must be to a head of state, as a share of the closest one. */
const NEAR = 0.5

/**
 * «President X» of a text about one country, told more often than other heads without a country: that country's, unless it has
 * another head or other countries are told with X far more.
 */
function giveHeads({ persons, home }: Told): void {
  const all = [...new Set(persons.values())]
  const hasHead = (person: Person): boolean => person.roles.some(role => role.isHead && !role.isFormer)
  const isTaken = all.some(person => person.party === home.main && hasHead(person))
  const [first] = all
    .filter(person => isOpen(person) && hasHead(person))
    .sort((a, b) => b.occurrences.length - a.occurrences.length)
  if (first === undefined || home.main === null || isTaken) return
  const closeness = home.closeness(first.occurrences)
  const own = closeness.get(home.main) ?? 0
  if (own > 0 && own >= NEAR * Math.max(...closeness.values())) first.party = home.main
}

/** «Negotiator X» after "the lead negotiator of the rebels": a title that is told with one party only. */
function giveTitlesElsewhere({ titles, persons, groups }: Told): void {
  const parties = new Map<string, Set<string>>()
  for (const { kind, noun, party, isFormer } of groups.flat()) {
    if (party === null || isFormer || !/^(?:office|official)$/.test(kind)) continue
    parties.set(noun, (parties.get(noun) ?? new Set()).add(party))
  }
  for (const person of new Set(persons.values())) {
    if (!isOpen(person) || person.roles.some(role => role.isFormer || role.possessive >= 0)) continue
    const told = [...person.office]
      .filter(word => !titles.common.has(word))
      .flatMap(word => [...(parties.get(word) ?? [])])
    if (new Set(told).size === 1) person.party = told[0]!
  }
}

/** «HNC head X and chief negotiator Y»: a title without an owner goes with the one it is joined to. */
function giveNeighbours({ views, persons }: Told): void {
  const entries = [...persons].sort(([a], [b]) => a.sentence - b.sentence || a.first - b.first)
  entries.forEach(([occurrence, person], i) => {
    const before = entries[i - 1]
    if (before === undefined || !isOpen(person) || occurrence.roles.length === 0) return
    const [{ sentence, last, roles }, neighbour] = before
    if (sentence !== occurrence.sentence || neighbour.party === null || roles.length === 0) return
    const between = views[sentence]!.words.slice(last + 1, occurrence.first)
    if (between.length > 0 && between.every(({ upos, form }) => upos === 'CCONJ' || upos === 'DET' || form === ',')) {
      person.party = neighbour.party
    }
  })
}

/** «special envoy X» of a text that names one organisation of states most: mediators are sent by such. */
function giveEnvoys({ views, titles, persons }: Told): void {
  const sender = mostNamed(views)
  if (sender === null) return
  for (const person of new Set(persons.values())) {
    if (!isOpen(person)) continue
    const isEnvoy = [...person.office].some(word => titles.mediators.has(word))
    if (isEnvoy && person.roles.every(role => !role.isFormer && role.possessive < 0)) person.party = sender
  }
}

/** Sentences back to what a spokesman of no one speaks for. */
const SPOKEN_BACK = 2

/** "The U.N. rights office called for calm. "…," spokeswoman X said": of the party that was the subject before. */
function giveSpokespersons({ views, titles, persons }: Told): void {
  for (const [{ sentence, roles }, person] of persons) {
    if (!isOpen(person) || !roles.some(role => isBareSpokesman(role, titles))) continue
    for (let i = sentence; i >= Math.max(0, sentence - SPOKEN_BACK) && person.party === null; i--) {
      const view = views[i]!
      const match = view.parties.find(({ first, last }) => isSubjectAt(view, headWord(view, first, last)))
      if (match !== undefined) person.party = match.party
    }
  }
}

const isBareSpokesman = ({ office, isFormer, possessive }: RoleReading, titles: Titles): boolean =>
  !isFormer &&
  possessive < 0 &&
  [...office].every(word => titles.spokespersons.has(word) || titles.title_words.has(word))

function mostNamed(views: readonly View[]): string | null {
  const counts = new Map<string, number>()
  for (const { parties, own } of views) {
    for (const { kind, party, id } of parties) {
      if (kind === 'organisation' && party !== null && !own.has(id)) counts.set(party, (counts.get(party) ?? 0) + 1)
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null
}
