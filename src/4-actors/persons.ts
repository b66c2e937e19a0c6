/** Occurrences of names → persons: full names merged with their spellings and short forms, roles and party from the text. */
import { isShortFor, nameKey, sameFullName, sameWord } from './names.js'
import type { Occurrence } from './occurrences.js'
import type { RoleReading } from './roles.js'

export interface Person {
  /** Longest form of the name in the text. */
  readonly name: string
  readonly forms: ReadonlySet<string>
  readonly roles: readonly RoleReading[]
  party: string | null
  /** f or m where a title or honorific tells it. */
  gender: 'm' | 'f' | null
  /** Words of all present and past offices. */
  readonly office: Set<string>
  readonly occurrences: readonly Occurrence[]
  /** Whether the text gives no role: a title told before may be this person's. */
  readonly isBare: boolean
  readonly isPerson: boolean
  /** Whether the text calls them an analyst, a resident …: they speak for no party. */
  readonly isIndependent: boolean
}

interface Cluster {
  readonly parts: readonly string[]
  readonly occurrences: Occurrence[]
  /** Position of its latest occurrence that the reading has passed, -1 before the first. */
  lastAt: number
}

/** Bucket of a name: the first letter of its folded last word. */
const bucketOf = (word: string): string => nameKey(word).charAt(0)

/** Clusters of full names, then of short names that fit none; short names go to the last full name before them. */
function cluster(occurrences: readonly Occurrence[]): Map<Occurrence, Cluster> {
  const byLast = new Map<string, Cluster[]>()
  const byFirst = new Map<string, Cluster[]>()
  const of = new Map<Occurrence, Cluster>()
  const add = (index: Map<string, Cluster[]>, key: string, value: Cluster): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [value])
    else list.push(value)
  }
  for (const occurrence of occurrences) {
    const { parts } = occurrence
    if (parts.length < 2) continue
    const known = byLast.get(bucketOf(parts.at(-1)!))?.find(({ parts: other }) => sameFullName(parts, other))
    const home = known ?? { parts, occurrences: [], lastAt: -1 }
    if (known === undefined) {
      add(byLast, bucketOf(parts.at(-1)!), home)
      add(byFirst, bucketOf(parts[0]!), home)
    }
    home.occurrences.push(occurrence)
    of.set(occurrence, home)
  }
  occurrences.forEach((occurrence, i) => {
    const { parts } = occurrence
    const known = of.get(occurrence)
    if (known !== undefined) known.lastAt = i
    if (known !== undefined || parts.length === 0) return
    const lasts = (byLast.get(bucketOf(parts.at(-1)!)) ?? []).filter(c => fits(parts, c.parts, 'last'))
    const firsts = (byFirst.get(bucketOf(parts[0]!)) ?? []).filter(c => fits(parts, c.parts, 'first'))
    const home = latest(lasts.length > 0 ? lasts : firsts) ?? { parts, occurrences: [], lastAt: i }
    if (home.occurrences.length === 0) add(byLast, bucketOf(parts.at(-1)!), home)
    home.occurrences.push(occurrence)
    home.lastAt = i
    of.set(occurrence, home)
  })
  return of
}

const fits = (short: readonly string[], full: readonly string[], as: 'last' | 'first'): boolean =>
  full.length === short.length ? short.every((word, i) => sameWord(word, full[i]!)) : isShortFor(short, full) === as

/** The cluster named last so far; where none was named yet, the one named first later on. */
const latest = (clusters: readonly Cluster[]): Cluster | undefined =>
  clusters.reduce<Cluster | undefined>(
    (best, c) => (best === undefined || c.lastAt > best.lastAt ? c : best),
    undefined,
  )

const longest = (forms: readonly Occurrence[]): string =>
  forms.reduce(
    (best, { parts, span }) =>
      parts.length > best.size || (parts.length === best.size && span.text.length > best.text.length)
        ? { size: parts.length, text: span.text }
        : best,
    { size: 0, text: '' },
  ).text

/** Whether the text treats the name as a person's. */
function isPerson(occurrences: readonly Occurrence[]): boolean {
  if (occurrences.some(o => o.span.kind !== 'name' || o.roles.some(role => role.kind === 'institution'))) return false
  if (occurrences.some(o => o.roles.length > 0 || o.span.honorific >= 0 || o.owner !== null)) return true
  if (occurrences.some(o => o.hasDeterminer)) return false
  return occurrences.some(o => o.parts.length > 1 || o.isSpeaker)
}

/** A party told with the person, explicit roles first; a role in the past or an independent one gives none. */
function partyOf(occurrences: readonly Occurrence[], roles: readonly RoleReading[]): string | null {
  const present = roles.filter(role => !role.isFormer)
  // «le ministre X, membre du Parti paysan», speaks for the country.
  const isMinister = present.some(role => role.isStateOffice && !role.isOfOwn)
  const told = present.find(role => role.party !== null && role.kind !== 'independent' && !(isMinister && role.isOfOwn))
  if (told !== undefined) return told.party
  const beside = occurrences.find(({ owner }) => owner !== null)
  if (beside !== undefined && (present.length > 0 || roles.length === 0)) return beside.owner
  return null
}

/** Gives «his Russian counterpart» the office of the person told before. */
function inheritOffices(occurrences: readonly Occurrence[], personOf: ReadonlyMap<Occurrence, Person>): void {
  let office: ReadonlySet<string> | null = null
  for (const occurrence of occurrences) {
    const person = personOf.get(occurrence)
    if (person === undefined) continue
    if (occurrence.roles.some(role => role.kind === 'counterpart'))
      for (const word of office ?? []) person.office.add(word)
    if (person.office.size > 0) office = person.office
  }
}

/** The persons of a text, by occurrence; names of things are left out. */
export function personsOf(occurrences: readonly Occurrence[]): Map<Occurrence, Person> {
  const clusters = cluster(occurrences)
  const made = new Map<Cluster, Person>()
  const persons = new Map<Occurrence, Person>()
  for (const [occurrence, group] of clusters) {
    let person = made.get(group)
    if (person === undefined) {
      person = toPerson(group.occurrences)
      made.set(group, person)
    }
    persons.set(occurrence, person)
  }
  inheritOffices(occurrences, persons)
  return persons
}

function toPerson(occurrences: readonly Occurrence[]): Person {
  const roles = occurrences.flatMap(o => o.roles)
  const present = roles.filter(role => !role.isFormer)
  const isIndependent = present.length > 0 && present.every(role => role.kind === 'independent')
  return {
    name: longest(occurrences),
    forms: new Set(occurrences.map(o => o.span.text)),
    roles,
    party: isIndependent ? null : partyOf(occurrences, roles),
    gender: occurrences.find(o => o.gender !== null)?.gender ?? null,
    office: new Set(roles.filter(role => role.kind !== 'counterpart').flatMap(role => [...role.office])),
    occurrences,
    isBare: roles.length === 0 && occurrences.every(o => o.owner === null),
    isPerson: isPerson(occurrences),
    isIndependent,
  }
}
