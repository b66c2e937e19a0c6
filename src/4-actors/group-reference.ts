/** A noun phrase without a name → whom it stands for: an earlier person, body or pair, or itself with the party it speaks for. */
import type { Known, State } from './coreference.js'
import { backFrom, type Referent, resolve } from './discourse.js'
import type { Group } from './groups.js'
import type { Person } from './persons.js'
import { needOf } from './pronouns.js'
import { groupReferent, personReferent } from './referents.js'
import { inSet } from './titles.js'
import type { View } from './view.js'

/** Sentences a title looks back for its holder, and ahead for one named after it. */
const BACK = 30
const AHEAD = 3

export function resolveGroup(known: Known, state: State, view: View, group: Group): Referent {
  const { titles } = known
  const head = view.words[group.head]!
  if (isBothSides(known, view, group) && state.pair !== null) return state.pair
  const owner = ownerOf(known, state, view, group)
  const party = group.party ?? ownerParty(known, view, group, owner)
  if (!group.isPlural && (group.kind === 'office' || inSet(titles.counterparts, head))) {
    const holder = group.isDefinite || group.party !== null ? holderOf(known, state, view, group, party, owner) : null
    if (holder !== null) return holder
  }
  if (party !== null) return groupReferent(group, party)
  return earlier(known, state, view, group) ?? groupReferent(group, null)
}

/** «les deux parties», "both sides". */
function isBothSides(known: Known, view: View, group: Group): boolean {
  const { sides, both } = known.titles
  if (!group.isPlural || group.party !== null || !inSet(sides, view.words[group.head]!)) return false
  for (let i = group.first; i < group.head; i++) if (both.has(view.words[i]!.form.toLowerCase())) return true
  return false
}

/** Whom «his», «son» in the phrase, or a person's name in it («Assad regime»), stands for. */
function ownerOf(known: Known, state: State, view: View, group: Group): Referent | null {
  if (group.possessive >= 0) {
    const need = needOf(known.titles, view, group.sentence, group.possessive)
    return need === null ? null : resolve(state.events, view, need)
  }
  for (const occurrence of known.occurrences[group.sentence]!) {
    if (occurrence.last < group.first || occurrence.first > group.last) continue
    const person = known.persons.get(occurrence)!
    if (person.isPerson) return known.personReferents.get(person)!
  }
  return null
}

/** The party an owner passes on to what is theirs. */
function ownerParty(known: Known, view: View, group: Group, owner: Referent | null): string | null {
  if (owner === null || group.kind === 'opponent' || group.kind === 'independent') return null
  const head = view.words[group.head]!
  const passes = group.kind === 'body' || group.kind === 'official' || inSet(known.titles.successions, head)
  if (inSet(known.titles.counterparts, head)) return null
  return passes || group.kind === 'office' ? owner.party : null
}

/** The person an office points to: told before, or named within the next sentences. */
function holderOf(
  known: Known,
  state: State,
  view: View,
  group: Group,
  party: string | null,
  owner: Referent | null,
): Referent | null {
  const isCounterpart = inSet(known.titles.counterparts, view.words[group.head]!)
  const isGeneric = inSet(known.titles.generic, view.words[group.head]!)
  const office = isCounterpart ? (owner?.person?.office ?? new Set<string>()) : group.office
  const fits = (person: Person): boolean =>
    person.isPerson &&
    (party === null || (isCounterpart && person.party === group.party) || sharesParty(person.party, party)) &&
    (isGeneric && group.office.size <= 1 ? party !== null && !person.isBare : isSubset(office, person.office)) &&
    office.size > 0
  let seen: Referent | null = null
  for (const event of backFrom(state.events, group.sentence, BACK)) {
    const { person } = event.referent
    if (person !== null && event.referent !== owner && fits(person)) {
      seen = event.referent
      break
    }
  }
  if (seen !== null || isGeneric) return seen
  return namedLater(known, group, party, fits)
}

const sharesParty = (a: string | null, b: string): boolean =>
  a?.split('+').some(id => b.split('+').includes(id)) ?? false

const isSubset = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every(word => large.has(word))

/**
 * «… a prévenu son chef de la diplomatie. "…", a déclaré Heiko Maas»: a holder named soon after, by the same
 * office or as a speaker of whom the text tells no role.
 */
function namedLater(
  known: Known,
  group: Group,
  party: string | null,
  fits: (person: Person) => boolean,
): Referent | null {
  if (party === null) return null
  for (let sentence = group.sentence; sentence <= group.sentence + AHEAD; sentence++) {
    for (const occurrence of known.occurrences[sentence] ?? []) {
      if (sentence === group.sentence && occurrence.first < group.last) continue
      const person = known.persons.get(occurrence)!
      const isNew = person.occurrences[0] === occurrence
      if (!isNew || !person.isPerson) continue
      if (fits(person)) return known.personReferents.get(person)!
      if (person.isBare && occurrence.isSpeaker && person.party === null && sentence > group.sentence) {
        person.party = party
        for (const word of group.office) person.office.add(word)
        const referent = personReferent(person, false)
        known.personReferents.set(person, referent)
        return referent
      }
    }
  }
  return null
}

/** A body or group told before in other words: «the ministry», «l'alliance», «les rebelles», «le gouvernement». */
function earlier(known: Known, state: State, view: View, group: Group): Referent | null {
  const { titles } = known
  const head = view.words[group.head]!
  const isBare = group.office.size <= 1 || group.isDefinite
  const same = state.byNoun.get(group.noun)
  if (same !== undefined && isBare) {
    return group.isDefinite && group.kind !== 'official' ? same : groupReferent(group, same.party)
  }
  if (group.kind === 'opponent' && group.isDefinite && state.movements.size === 1)
    return [...state.movements.values()][0]!
  if (group.isDefinite) {
    for (const [type, nouns] of Object.entries(titles.stands_for)) {
      if (!inSet(nouns, head)) continue
      for (const event of backFrom(state.events, group.sentence, 8)) {
        if (event.referent.kind === 'party' && event.referent.type === type) return event.referent
      }
    }
  }
  if (inSet(titles.local_bodies, head)) {
    const party = known.home.near(group.sentence, group.first)
    if (party !== null) return groupReferent(group, party)
  }
  return null
}
