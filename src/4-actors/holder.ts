/** A title without a name («le ministre», «his Russian counterpart») → the person who holds it, told before or soon after. */
import type { Known, State } from './coreference.js'
import { backFrom, type Referent } from './discourse.js'
import type { Group } from './groups.js'
import type { Person } from './persons.js'
import { personReferent } from './referents.js'
import { isSpeakerAt } from './speakers.js'
import { inSet } from './titles.js'
import type { View } from './view.js'

/** Sentences a title looks back for its holder. */
const BACK = 30
/** Sentences it looks back for a person of whom the text tells no title. */
const BACK_FOR_BARE = 3
/** Sentences at the front of a text, headline included, whose unnamed speakers are named later. */
const LEAD = 4
/** Sentences after which they have been named, if at all. */
const LEAD_AHEAD = 5
/** Sentences it looks ahead for one named after it. */
const AHEAD = 3

interface Wanted {
  readonly group: Group
  /** Party of the title, or null. */
  readonly party: string | null
  readonly office: ReadonlySet<string>
  /** Whether the words fit many («l'envoyé», "the official") and only the party tells who is meant. */
  readonly isGeneric: boolean
  /** Whose counterpart it is, who is not meant. */
  readonly owner: Referent | null
}

export function holderOf(
  known: Known,
  state: State,
  view: View,
  group: Group,
  party: string | null,
  owner: Referent | null,
): Referent | null {
  const { titles } = known
  const head = view.words[group.head]!
  const isCounterpart = inSet(titles.counterparts, head)
  if (group.isFormer) return null
  if (group.sentence < LEAD && !isCounterpart && isSpeakerAt(view, group.head)) {
    const named = namedAfterLead(known, group, party)
    if (named !== null) return named
  }
  if (!group.isDefinite && group.party === null) return null
  const wanted: Wanted = {
    group,
    party: isCounterpart ? group.party : party,
    office: isCounterpart ? (owner?.person?.office ?? new Set()) : group.office,
    isGeneric: inSet(titles.generic, head) && group.office.size <= 1,
    owner,
  }
  if (wanted.isGeneric && !group.isDefinite) return null
  const told = toldBefore(state, wanted)
  if (told !== null || wanted.isGeneric) return told
  return namedLater(known, wanted) ?? (isCounterpart ? null : untitled(known, state, view, wanted))
}

/**
 * «a rebel spokesman said … "…," said X»: who speaks in the first sentences without a name is named soon after as a speaker of
 * whom the text tells nothing else, or no more than the same noun.
 */
function namedAfterLead(known: Known, group: Group, party: string | null): Referent | null {
  for (let sentence = group.sentence + 1; sentence <= group.sentence + LEAD_AHEAD; sentence++) {
    for (const occurrence of known.occurrences[sentence] ?? []) {
      const person = known.persons.get(occurrence)!
      if (!person.isPerson || !occurrence.isSpeaker || person.isIndependent) continue
      const isNew = person.occurrences[0] === occurrence
      const isSame = [...person.office].every(word => group.office.has(word))
      const isOther = person.party !== null && party !== null && !sharesParty(person.party, party)
      if (!isNew || !isSame || isOther || person.office.size > group.office.size) return null
      const referent = party === null || person.party !== null ? null : adopt(known, person, group, party)
      return referent ?? known.personReferents.get(person)!
    }
    if (speaksAnew(known, sentence)) return null
  }
  return null
}

/** Whether another group speaks in the sentence. */
const speaksAnew = (known: Known, sentence: number): boolean =>
  (known.groups[sentence] ?? []).some(
    ({ head, isDefinite, isPlural, kind }) =>
      !isDefinite && !isPlural && kind === 'office' && isSpeakerAt(known.views[sentence]!, head),
  )

function fits(person: Person, { party, office, isGeneric }: Wanted): boolean {
  if (!person.isPerson || office.size === 0) return false
  if (party !== null && !sharesParty(person.party, party)) return false
  return isGeneric ? party !== null && !person.isBare : isSubset(office, person.office)
}

const sharesParty = (a: string | null, b: string): boolean =>
  a?.split('+').some(id => b.split('+').includes(id)) ?? false

const isSubset = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every(word => large.has(word))

/** The person told last whom the title fits. */
function toldBefore(state: State, wanted: Wanted): Referent | null {
  for (const { referent } of backFrom(state.events, wanted.group.sentence, BACK)) {
    if (referent.person !== null && referent !== wanted.owner && fits(referent.person, wanted)) return referent
  }
  return null
}

/** Gives the person the title, and what speaks for them from now on the party. */
function adopt(known: Known, person: Person, group: Group, party: string): Referent {
  person.party = party
  for (const word of group.office) person.office.add(word)
  const referent = personReferent(person, false)
  known.personReferents.set(person, referent)
  return referent
}

/**
 * «… a prévenu son chef de la diplomatie. "…", a déclaré Heiko Maas»: a holder named soon after, by the same
 * office or as a speaker of whom the text tells no role.
 */
function namedLater(known: Known, wanted: Wanted): Referent | null {
  const { group, party } = wanted
  if (party === null) return null
  for (let sentence = group.sentence; sentence <= group.sentence + AHEAD; sentence++) {
    for (const occurrence of known.occurrences[sentence] ?? []) {
      if (sentence === group.sentence && occurrence.first < group.last) continue
      const person = known.persons.get(occurrence)!
      if (!person.isPerson || person.occurrences[0] !== occurrence) continue
      if (fits(person, wanted)) return known.personReferents.get(person)!
      const isOpen = person.isBare && person.party === null && occurrence.isSpeaker
      if (isOpen && sentence > group.sentence) return adopt(known, person, group, party)
    }
  }
  return null
}

/**
 * «the prime minister» in a text that tells no one's title: the person told last without one, who then speaks for
 * the country the text is about.
 */
function untitled(known: Known, state: State, view: View, wanted: Wanted): Referent | null {
  const { group } = wanted
  if (wanted.party !== null || !inSet(known.titles.state_offices, view.words[group.head]!)) return null
  for (const { referent } of backFrom(state.events, group.sentence, BACK_FOR_BARE)) {
    const { person } = referent
    if (person === null || !person.isPerson) continue
    if (!person.isBare || person.office.size > 0) return null
    const party = known.home.sole
    return party === null ? referent : adopt(known, person, group, party)
  }
  return null
}
