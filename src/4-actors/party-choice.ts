/** Persons and titles whose party no words beside them tell → the likeliest of the parties named in the text, or none. */
import { childrenBy } from '../3-syntax/tree.js'
import { type Features, scoreOf, weightsOf } from '../record/choice.js'
import type { Group } from './groups.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import type { Person } from './persons.js'
import { headWord, isSubjectAt } from './speakers.js'
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

/** How much likelier than none a party must be, but for offices that every state has: a wrong one makes wrong acts. */
const MARGIN = 0.7
/** Kinds of offices and bodies that are always someone's. */
const OF_A_STATE = /^(?:head|state)/

export const likeliestParty: ChooseParty = ({ role }, candidates) => {
  const weights = weightsOf('party')
  const margin = OF_A_STATE.test(role) ? 0 : MARGIN
  const scored = candidates.map(({ party, features }) => ({
    party,
    score: scoreOf(features, weights) + (party === null ? margin : 0),
  }))
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).party
}

/** Where a party, or a person who speaks for it, is named. */
interface Naming {
  readonly party: string
  readonly first: number
  readonly last: number
  /** Its place in the sentence: subject, place in front, adjective … */
  readonly part: Part
  readonly isQuoted: boolean
}

type Part = 'subject' | 'front' | 'of subject' | 'place' | 'other'

/** How far a naming makes its party what the text is speaking of. */
const WEIGHTS: Readonly<Record<Part, number>> = { subject: 1, front: 1, 'of subject': 0.7, place: 0.3, other: 0.3 }

/** What is known of the whole text. */
export interface Surroundings {
  /** By sentence; those of persons and groups are added as they are told. */
  readonly namings: readonly Naming[][]
  /** Countries in whose cities something happens, by sentence. */
  readonly cities: readonly (readonly string[])[]
  readonly blocks: readonly number[]
  readonly shares: ReadonlyMap<string, number>
  readonly home: Home
  /** Persons in text order, by sentence. */
  readonly persons: readonly { readonly sentence: number; readonly occurrence: Occurrence; readonly person: Person }[]
  readonly titles: Titles
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
  return {
    namings,
    cities: views.map(({ cities }) => cities.flatMap(({ country }) => country ?? [])),
    blocks: views.map(({ sentence }) => sentence.block),
    shares: new Map([...counts].map(([party, count]) => [party, count / all])),
    home,
    persons: [...persons].map(([occurrence, person]) => ({ sentence: occurrence.sentence, occurrence, person })),
    titles,
  }
}

const namingsIn = (view: View, titles: Titles): Naming[] =>
  view.parties.flatMap(({ id, party, form, first, last }) =>
    party === null || view.own.has(id)
      ? []
      : [
          {
            party,
            first,
            last,
            part: partOf(view, titles, form === 'adjective', first, last),
            isQuoted: view.quoted[first] === 1,
          },
        ],
  )

function partOf(view: View, titles: Titles, isAdjective: boolean, first: number, last: number): Part {
  const head = headWord(view, first, last)
  if (!isAdjective && isSubjectAt(view, head)) return 'subject'
  if (isAdjective) {
    const noun = view.words[head]!.head
    return noun >= 0 && isSubjectAt(view, noun) ? 'of subject' : 'other'
  }
  const isPlace = childrenBy(view.sentence, head, 'case').some(i =>
    titles.locatives.has(view.words[i]!.lemma.toLowerCase()),
  )
  return isPlace ? (first <= FRONT ? 'front' : 'place') : 'other'
}

/** Words at the front of a sentence in which a place is that of all it tells. */
const FRONT = 3
/** Sentences back whose namings count, and what is left of their weight a sentence earlier or in the paragraph before. */
const BACK = 4
const DECAY = 0.6
const OTHER_BLOCK = 0.6

/** Sentences at the front, headline included, whose first subject is whom the text is about. */
const LEAD = 3

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
  const { main, sole } = around.home
  const lead = around.namings.slice(0, LEAD).flatMap(list => list.filter(({ part }) => part === 'subject'))[0]?.party
  if (lead !== undefined) add(lead, 'lead subject')
  if (main !== null && found.has(main)) add(main, 'main')
  if (sole !== null && found.has(sole)) add(sole, 'sole')
  addNear(around, item, add)
  addFocus(around, item, add)
  addTogether(around, item, found, add)
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

/** What counts by the kind of office as well. */
const BY_ROLE: ReadonlySet<string> = new Set([
  'share',
  'topic',
  'focus',
  'main',
  'together',
  'here subject',
  'has another in this office',
])

function withRole(role: string, names: ReadonlyMap<string, number>): Features {
  const features = new Map<string, number>()
  for (const [name, value] of names) {
    features.set(name, value)
    if (BY_ROLE.has(name)) features.set(`${role} ${name}`, value)
  }
  return features
}

type Add = (party: string, name: string, value?: number) => void

/** Namings in the sentence: before, each party by its nearest, and behind. */
function addNear({ namings }: Surroundings, { sentences, first, last }: Unplaced, add: Add): void {
  const here = namings[sentences[0]!]!
  const before = here.filter(naming => naming.last < first && !naming.isQuoted).reverse()
  const seen = new Set<string>()
  before.forEach(({ party, part }, i) => {
    if (!seen.has(party)) add(party, `here ${part}`)
    if (i === 0) add(party, 'nearest here')
    seen.add(party)
  })
  for (const { party, part, isQuoted, first: at } of here)
    if (!seen.has(party) && (at > last || isQuoted)) add(party, isQuoted ? 'here in quotes' : `behind ${part}`)
}

/** What the sentences before speak of: their subjects most, the nearest most; the one with the most of it is the topic. */
function addFocus({ namings, blocks, cities }: Surroundings, { sentences }: Unplaced, add: Add): void {
  const at = sentences[0]!
  const focus = new Map<string, number>()
  let lastSubject: string | null = null
  for (let back = 1; back <= BACK && at - back >= 0; back++) {
    const fade = DECAY ** (back - 1) * (blocks[at - back] === blocks[at] ? 1 : OTHER_BLOCK)
    const there = namings[at - back]!.filter(({ isQuoted }) => !isQuoted)
    const best = new Map<string, number>()
    for (const { party, part } of there) best.set(party, Math.max(best.get(party) ?? 0, WEIGHTS[part]))
    for (const [party, weight] of best) focus.set(party, (focus.get(party) ?? 0) + weight * fade)
    lastSubject ??= there.findLast(({ part }) => part === 'subject')?.party ?? null
  }
  const [top] = [...focus].sort((a, b) => b[1] - a[1])
  for (const [party, weight] of focus) add(party, 'focus', weight)
  if (top !== undefined) add(top[0], 'topic')
  if (lastSubject !== null) add(lastSubject, 'last subject')
  for (const country of cities[at]!) add(country, 'city here')
}

/** How often the party is named with it. */
function addTogether(
  { namings }: Surroundings,
  { sentences }: Unplaced,
  found: ReadonlyMap<string, unknown>,
  add: Add,
): void {
  const counts = new Map<string, number>()
  for (const sentence of sentences)
    for (const party of new Set(namings[sentence]!.map(naming => naming.party)))
      counts.set(party, (counts.get(party) ?? 0) + 1)
  for (const [party, count] of counts) {
    if (found.has(party)) add(party, 'together', count / sentences.length)
    if (count > 1) add(party, 'together again')
  }
}

/** Others who speak for the party: the one told last, and one who has the same office. */
function addPersons(
  { persons, blocks }: Surroundings,
  { sentences, first, office, person }: Unplaced,
  found: ReadonlyMap<string, unknown>,
  add: Add,
): void {
  const [at] = sentences
  const others = persons.filter(other => other.person !== person && other.person.party !== null)
  const before = others.findLast(
    other => other.sentence < at! || (other.sentence === at && other.occurrence.first < first),
  )
  const where = before !== undefined && blocks[before.sentence] === blocks[at!] ? 'before' : 'of the paragraph before'
  for (const id of before?.person.party?.split('+') ?? []) if (found.has(id)) add(id, `of the person ${where}`)
  for (const other of others) {
    const isHeld = office.size > 0 && [...office].every(word => other.person.office.has(word))
    for (const id of other.person.party!.split('+'))
      if (found.has(id)) add(id, isHeld ? 'has another in this office' : 'has speakers')
  }
}

/** Takes note of someone who speaks for a party: they are what is spoken of as much as the party itself. */
export function noteSpeaker(around: Surroundings, view: View, first: number, last: number, party: string): void {
  const list = around.namings[view.sentence.index]!
  const part = partOf(view, around.titles, false, first, last)
  for (const id of party.split('+')) {
    if (around.shares.has(id)) list.push({ party: id, first, last, part, isQuoted: view.quoted[first] === 1 })
  }
  list.sort((a, b) => a.first - b.first)
}

/** The likeliest party of a person of whom no words tell it. */
export function chooseForPerson(
  around: Surroundings,
  person: Person,
  at: Occurrence,
  choose: ChooseParty,
): string | null {
  const role = roleOf(person)
  if (role === null) return null
  const sentences = [...new Set([at.sentence, ...person.occurrences.map(({ sentence }) => sentence)])]
  const item = { role, office: person.office, sentences, first: at.first, last: at.last, person, group: null }
  return choose(item, candidatesOf(around, item))
}

/** The kind of office a person has; null where it is that of someone, whose party decides. */
function roleOf({ roles, occurrences }: Person): string | null {
  const present = roles.filter(role => !role.isFormer)
  if (present.some(role => role.possessive >= 0)) return null
  if (roles.length > 0 && present.length === 0) return 'former'
  if (present.some(role => role.isHead)) return 'head'
  if (present.some(role => role.isStateOffice)) return 'state'
  if (present.length > 0) return 'office'
  const described = occurrences.some(({ isDescribed }) => isDescribed) ? ' described' : ''
  return `${occurrences.some(({ isSpeaker }) => isSpeaker) ? 'speaker' : 'name'}${described}`
}

/** The likeliest party of a title without a name. */
export function chooseForGroup(
  around: Surroundings,
  titles: Titles,
  group: Group,
  speaks: boolean,
  choose: ChooseParty,
  isOfState = false,
): string | null {
  if (group.isFormer || group.kind === 'independent' || group.kind === 'opponent') return null
  const isOffice = [...group.office].some(word => titles.state_offices.has(word))
  const kind = isOfState ? 'state body' : group.kind === 'body' ? 'body' : isOffice ? 'state office' : 'official'
  const role = isOfState
    ? kind
    : `${group.isDefinite && !group.isPlural ? 'the' : 'a'} ${kind}${speaks ? ' speaks' : ''}`
  const { office, sentence, first, last } = group
  const item = { role, office, sentences: [sentence], first, last, person: null, group }
  return choose(item, candidatesOf(around, item))
}
