/** Persons and titles whose party no words beside them tell → the likeliest of the parties named in the text, or none. */
import { childrenBy, relation } from '../3-syntax/tree.js'
import { type Features, scoreOf, weightsOf } from '../record/choice.js'
import type { Group } from './groups.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import type { Person } from './persons.js'
import { headWord, isSpeakerAt, isSubjectAt } from './speakers.js'
import type { Titles } from './titles.js'
import type { View } from './view.js'

/** Whoever has no party yet: what kind of title, and where it stands. */
export interface Unplaced {
  readonly role: string
  readonly office: ReadonlySet<string>
  /** Sentences that name it, the first one first. */
  readonly sentences: readonly number[]
  /** First and last word in the first of them. */
  readonly first: number
  readonly last: number
  readonly person: Person | null
  readonly group: Group | null
}

/** A party that it may speak for (null: none), and what speaks for that. */
export interface PartyCandidate {
  readonly party: string | null
  readonly features: Features
}

export type ChooseParty = (item: Unplaced, candidates: readonly PartyCandidate[]) => string | null

export const likeliestParty: ChooseParty = (_, candidates) => {
  const weights = weightsOf('party')
  const scored = candidates.map(({ party, features }) => ({ party, score: scoreOf(features, weights) }))
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).party
}

/** Where a party is named. */
interface Naming {
  readonly party: string
  readonly kind: string
  readonly first: number
  readonly last: number
  /** Its place in the sentence: subject, place, adjective or other. */
  readonly part: string
  readonly isQuoted: boolean
}

/** What is known of the whole text. */
export interface Surroundings {
  readonly namings: readonly (readonly Naming[])[]
  readonly shares: ReadonlyMap<string, number>
  readonly mostNamed: string | null
  readonly home: Home
  /** Persons in text order, by sentence. */
  readonly persons: readonly { readonly sentence: number; readonly first: number; readonly person: Person }[]
}

export function surroundingsOf(
  views: readonly View[],
  titles: Titles,
  persons: ReadonlyMap<Occurrence, Person>,
  home: Home,
): Surroundings {
  const namings = views.map(view => namingsIn(view, titles))
  const counts = new Map<string, number>()
  for (const { party } of namings.flat()) counts.set(party, (counts.get(party) ?? 0) + 1)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return {
    namings,
    shares: new Map([...counts].map(([party, count]) => [party, count / all])),
    mostNamed: most?.[0] ?? null,
    home,
    persons: [...persons].map(([{ sentence, first }, person]) => ({ sentence, first, person })),
  }
}

const namingsIn = (view: View, titles: Titles): Naming[] =>
  view.parties.flatMap(({ id, party, kind, form, first, last }) =>
    party === null || view.own.has(id)
      ? []
      : [
          {
            party,
            kind,
            first,
            last,
            part: partOf(view, titles, form, first, last),
            isQuoted: view.quoted[first] === 1,
          },
        ],
  )

function partOf(view: View, titles: Titles, form: string, first: number, last: number): string {
  const head = headWord(view, first, last)
  if (isSubjectAt(view, head)) return isSpeakerAt(view, head) ? 'speaker' : 'subject'
  if (form === 'adjective') {
    const noun = view.words[head]!.head
    return noun >= 0 && isSubjectAt(view, noun) ? 'of subject' : 'adjective'
  }
  const isPlace = childrenBy(view.sentence, head, 'case').some(i =>
    titles.locatives.has(view.words[i]!.lemma.toLowerCase()),
  )
  if (isPlace) return first <= 2 ? 'place in front' : 'place'
  return relation(view.words[head]!) === 'nmod' ? 'of' : 'other'
}

/** Sentences back whose namings count. */
const BACK = 4

/** None first, then every party named in the text. */
export function candidatesOf(around: Surroundings, item: Unplaced): PartyCandidate[] {
  const found = new Map<string, Map<string, number>>()
  const add = (party: string, name: string, value = 1): void => {
    const names = found.get(party) ?? new Map<string, number>()
    names.set(name, Math.max(names.get(name) ?? 0, value))
    found.set(party, names)
  }
  for (const [party, share] of around.shares) {
    add(party, 'share', share)
    add(party, 'named')
  }
  if (around.mostNamed !== null) add(around.mostNamed, 'most named')
  if (around.home.main !== null && found.has(around.home.main)) add(around.home.main, 'main')
  if (around.home.sole !== null && found.has(around.home.sole)) add(around.home.sole, 'sole')
  addNear(around, item, add)
  addTogether(around, item, add)
  addPersons(around, item, found, add)
  const nobody: PartyCandidate = {
    party: null,
    features: new Map([
      ['nobody', 1],
      [`${item.role} nobody`, 1],
    ]),
  }
  return [nobody, ...[...found].map(([party, names]) => ({ party, features: withRole(item.role, names) }))]
}

function withRole(role: string, names: ReadonlyMap<string, number>): Features {
  const features = new Map<string, number>()
  for (const [name, value] of names) {
    features.set(name, value)
    features.set(`${role} ${name}`, value)
  }
  return features
}

type Add = (party: string, name: string, value?: number) => void

/** Namings in the sentence and before it, each party by its nearest. */
function addNear({ namings }: Surroundings, { sentences, first, last }: Unplaced, add: Add): void {
  const [at] = sentences
  const seen = new Set<string>()
  const here = namings[at!]!
  const before = here.filter(naming => naming.last < first).reverse()
  before.forEach(({ party, kind, part }, i) => {
    if (!seen.has(party)) {
      add(party, `before as ${part}`)
      add(party, `before as ${kind}`)
      if (i === 0) add(party, 'nearest before')
    }
    seen.add(party)
  })
  for (const { party, part, isQuoted } of here)
    if (!seen.has(party) && here.some(naming => naming.party === party && naming.first > last))
      add(party, isQuoted ? 'behind in quotes' : `behind as ${part}`)
  const nearest = new Set<string>()
  for (let back = 1; back <= BACK && at! - back >= 0; back++) {
    const there = [...namings[at! - back]!].reverse()
    there.forEach(({ party, kind, part, isQuoted }) => {
      if (nearest.has(party) || isQuoted) return
      nearest.add(party)
      add(party, `${back} back as ${part}`)
      add(party, `${back} back as ${kind}`)
      if (nearest.size === 1) add(party, 'nearest in sentences before')
    })
  }
}

/** How often the party is named with it, and whether in quoted words, where one rarely names one's own. */
function addTogether({ namings }: Surroundings, { sentences }: Unplaced, add: Add): void {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const party of new Set(namings[sentence]!.map(naming => naming.party)))
      counts.set(party, (counts.get(party) ?? 0) + 1)
  for (const [party, count] of counts) {
    add(party, 'together', count / sentences.length)
    if (count > 1) add(party, 'together again')
  }
  for (const sentence of sentences)
    for (const { party, isQuoted } of namings[sentence]!) if (isQuoted) add(party, 'in quotes')
}

/** Others who speak for the party: the one told last, and one who has the same office. */
function addPersons(
  { persons }: Surroundings,
  { sentences, first, office, person }: Unplaced,
  found: ReadonlyMap<string, unknown>,
  add: Add,
): void {
  const [at] = sentences
  const others = persons.filter(other => other.person !== person && other.person.party !== null)
  const before = others.findLast(other => other.sentence < at! || (other.sentence === at && other.first < first))
  for (const id of before?.person.party?.split('+') ?? []) if (found.has(id)) add(id, 'of the person before')
  for (const other of others) {
    const isHeld = office.size > 0 && [...office].every(word => other.person.office.has(word))
    for (const id of other.person.party!.split('+'))
      if (found.has(id)) add(id, isHeld ? 'has another in this office' : 'has speakers')
  }
}

/** Gives every person without a party the likeliest one. */
export function chooseForPersons(around: Surroundings, titles: Titles, choose: ChooseParty): void {
  const done = new Set<Person>()
  for (const { person } of around.persons) {
    if (done.has(person)) continue
    done.add(person)
    if (!person.isPerson || person.party !== null || person.isIndependent) continue
    const role = roleOf(person, titles)
    if (role === null) continue
    const titled = person.occurrences.find(({ roles }) => roles.length > 0) ?? person.occurrences[0]!
    const sentences = [...new Set([titled.sentence, ...person.occurrences.map(({ sentence }) => sentence)])]
    const item = { role, office: person.office, sentences, first: titled.first, last: titled.last, person, group: null }
    person.party = choose(item, candidatesOf(around, item))
  }
}

/** The kind of office a person has; null where it is that of someone, whose party decides. */
function roleOf({ roles, office, occurrences }: Person, titles: Titles): string | null {
  const present = roles.filter(role => !role.isFormer)
  if (present.some(role => role.possessive >= 0)) return null
  if (roles.length > 0 && present.length === 0) return 'former'
  if (present.some(role => role.isOfOpposition || role.isOfRebels)) return 'opponent'
  if (present.some(role => role.isHead)) return 'head'
  if (present.some(role => role.isStateOffice)) return 'state'
  if ([...office].some(word => titles.spokespersons.has(word))) return 'spokesman'
  if ([...office].some(word => titles.mediators.has(word))) return 'envoy'
  if (present.length > 0) return 'office'
  return occurrences.some(({ isSpeaker }) => isSpeaker) ? 'speaker' : 'name'
}

/** The likeliest party of a title without a name. */
export function chooseForGroup(
  around: Surroundings,
  titles: Titles,
  group: Group,
  speaks: boolean,
  choose: ChooseParty,
): string | null {
  if (group.isFormer || group.kind === 'independent' || group.kind === 'opponent') return null
  const isState = [...group.office].some(word => titles.state_offices.has(word))
  const number = group.isPlural ? 's' : ''
  const role = `${group.isDefinite ? 'the' : 'a'} ${isState ? 'state ' : ''}${group.kind}${number}${speaks ? ' speaks' : ''}`
  const { office, sentence, first, last } = group
  const item = { role, office, sentences: [sentence], first, last, person: null, group }
  return choose(item, candidatesOf(around, item))
}
