/** Persons, parties and groups → one referent each, shared by all mentions, with what pronouns must agree with. */

import type { Referent } from './discourse.js'
import type { GazetteerMatch } from './gazetteer/match.js'
import type { Group } from './groups.js'
import type { Person } from './persons.js'

/** Referent of a person, or of a named thing that is no person. */
export function personReferent(person: Person, isOrganisation: boolean): Referent {
  return {
    kind: person.isPerson ? 'person' : 'thing',
    actor: person.isPerson || isOrganisation ? person.name : null,
    voice: person.name,
    party: person.party,
    gender: person.isPerson ? person.gender : null,
    isPlural: false,
    isHuman: person.isPerson,
    type: person.isPerson ? 'person' : 'organisation',
    person,
  }
}

/** Referent of a party where the text names it with these words. */
export const partyReferent = (match: GazetteerMatch, text: string): Referent => ({
  kind: 'party',
  actor: match.id,
  voice: text,
  party: match.party,
  gender: match.gender === null ? null : match.gender === 'Masc' ? 'm' : 'f',
  isPlural: match.number === 'Plur' || match.form === 'demonym',
  isHuman: false,
  type: match.kind === 'place' ? 'country' : match.kind,
  person: null,
})

/** Referent of a group; `party` as resolved. */
export function groupReferent(group: Group, party: string | null): Referent {
  const { isHuman } = group
  return {
    kind: 'group',
    actor: null,
    voice: group.text,
    party,
    gender: group.gender,
    isPlural: group.isPlural,
    isHuman,
    type: 'group',
    person: null,
  }
}

/** Several as one: «les Américains et les Russes». */
export function pairReferent(members: readonly Referent[], conjunction: string): Referent {
  const voices = members.map(member => member.voice)
  return {
    kind: 'pair',
    actor: null,
    voice: `${voices.slice(0, -1).join(', ')} ${conjunction} ${voices.at(-1)}`,
    party: joinParties(members.map(member => member.party)),
    gender: null,
    isPlural: true,
    isHuman: members.every(member => member.isHuman),
    type: 'group',
    person: null,
  }
}

/** Party ids joined with + in text order, each once; null where none is known. */
export function joinParties(parties: readonly (string | null)[]): string | null {
  const ids = new Set(parties.flatMap(party => party?.split('+') ?? []))
  return ids.size > 0 ? [...ids].join('+') : null
}
