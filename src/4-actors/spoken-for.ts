/** A person of whom the text tells no role → the organisation whose acts they keep reporting, as its speaker would. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Group } from './groups.js'
import type { Occurrence } from './occurrences.js'
import type { Person } from './persons.js'
import type { View } from './view.js'

/** Clauses that must have the organisation as their subject, and their share of those with a party as subject. */
const CLAUSES = 2
const SHARE = 0.6

/**
 * «X a déclaré que les alliés de l'OTAN ont offert …» told twice or more makes X speak for NATO. Only organisations and
 * blocs: of countries people speak from outside as well.
 */
export function giveSpokenFor(
  views: readonly View[],
  persons: ReadonlyMap<Occurrence, Person>,
  groups: readonly (readonly Group[])[],
): void {
  const told = new Map<Person, Map<string, number>>()
  for (const [occurrence, person] of persons) {
    if (!person.isPerson || !person.isBare || person.party !== null || !occurrence.isSpeaker) continue
    const view = views[occurrence.sentence]!
    const counts = told.get(person) ?? new Map<string, number>()
    told.set(person, counts)
    for (const party of subjectsReported(view, occurrence, groups[occurrence.sentence]!)) {
      counts.set(party, (counts.get(party) ?? 0) + 1)
    }
  }
  for (const [person, counts] of told) {
    const [first] = [...counts].sort((a, b) => b[1] - a[1])
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (first === undefined || first[1] < CLAUSES || first[1] < SHARE * all) continue
    if (isOrganisation(views, first[0])) person.party = first[0]
  }
}

/** Parties that are subjects of the clauses under the verb of the speaker. */
function subjectsReported(view: View, occurrence: Occurrence, groups: readonly Group[]): string[] {
  const verb = view.words[occurrence.head]!.head
  return childrenBy(view.sentence, verb, 'ccomp').flatMap(clause =>
    childrenBy(view.sentence, clause, 'nsubj').flatMap(subject => {
      const group = groups.find(({ head }) => head === subject)
      const party = group === undefined ? view.partyAt[subject]?.id : group.party
      return party == null ? [] : [party]
    }),
  )
}

const isOrganisation = (views: readonly View[], id: string): boolean =>
  views.some(({ parties }) => parties.some(match => match.id === id && /^(?:organisation|bloc)$/.test(match.kind)))
