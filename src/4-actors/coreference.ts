/** Mentions in text order → whom each stands for: names at once, pronouns, titles and groups by what was told before. */
import { childrenBy, relation } from '../3-syntax/tree.js'
import { type Event, isMainAt, type Referent, resolve, weightAt } from './discourse.js'
import type { GazetteerMatch } from './gazetteer/match.js'
import { partyOfBodyIn, resolveGroup } from './group-reference.js'
import type { Group } from './groups.js'
import { giveBosses } from './holders-country.js'
import type { Home } from './home.js'
import type { Occurrence } from './occurrences.js'
import type { OrganisationWords } from './organisations/lexicon.js'
import { partyOfWhose } from './owner.js'
import { type ChooseParty, chooseForPerson, noteSpeaker, type Surroundings } from './party-choice.js'
import type { Person } from './persons.js'
import { placeInFront } from './place-in-front.js'
import { needOf } from './pronouns.js'
import { pairReferent, partyReferent, personReferent } from './referents.js'
import { headWord, isSpeakerAt, isSubjectAt } from './speakers.js'
import { textOf } from './surface.js'
import { inSet, type Titles } from './titles.js'
import { isPlural } from './titles-around.js'
import type { View } from './view.js'

/** A mention that has been resolved, or a pronoun that could not be. */
export interface Item {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
  readonly kind: 'name' | 'title' | 'adjective' | 'pronoun' | 'group'
  readonly referent: Referent | null
}

export interface Known {
  readonly views: readonly View[]
  readonly titles: Titles
  readonly organisations: OrganisationWords
  readonly text: string
  readonly home: Home
  readonly persons: ReadonlyMap<Occurrence, Person>
  readonly personReferents: Map<Person, Referent>
  /** By sentence. */
  readonly occurrences: readonly (readonly Occurrence[])[]
  readonly groups: readonly (readonly Group[])[]
  readonly around: Surroundings
  readonly choose: ChooseParty
}

/** What has been told so far, as later mentions look it up. */
export interface State {
  readonly events: Event[]
  /** Last referent told with a noun: «the ministry» after "China's Foreign Ministry". */
  readonly byNoun: Map<string, Referent>
  /** Last group told in full with a noun: «the source» after "a source close to the talks". */
  readonly inFull: Map<string, Referent>
  /** Parties told together last, by their number; the last of any number at 0. */
  readonly together: Map<number, Referent>
  /** Party of the officials told last. */
  officials: string | null
  /** Persons for whom a party was chosen, if only none. */
  readonly asked: Set<Person>
  /** Movements told so far, by id. */
  readonly movements: Map<string, { readonly referent: Referent; readonly country: string | null }>
}

type Source =
  | { readonly kind: 'person'; readonly first: number; readonly at: Occurrence }
  | { readonly kind: 'party'; readonly first: number; readonly at: GazetteerMatch }
  | { readonly kind: 'group'; readonly first: number; readonly at: Group }
  | { readonly kind: 'pronoun'; readonly first: number }

/** Resolves all mentions of a text, sentence by sentence. */
export function resolveMentions(known: Known): Item[] {
  const state: State = {
    events: [],
    byNoun: new Map(),
    inFull: new Map(),
    together: new Map(),
    officials: null,
    asked: new Set(),
    movements: new Map(),
  }
  const items = known.views.flatMap((view, sentence) => {
    const sources: Source[] = [
      ...known.occurrences[sentence]!.map(at => ({ kind: 'person', first: at.first, at }) as const),
      ...view.parties.map(at => ({ kind: 'party', first: at.first, at }) as const),
      ...known.groups[sentence]!.map(at => ({ kind: 'group', first: at.first, at }) as const),
      ...view.words.flatMap((word, first) =>
        word.upos === 'PRON' || word.upos === 'DET' ? [{ kind: 'pronoun', first } as const] : [],
      ),
    ]
    sources.sort((a, b) => a.first - b.first)
    return resolveSentence(known, state, view, sentence, sources)
  })
  giveBosses(known.persons)
  return items.map(item => withParty(known, item))
}

/** A person's party may be told behind the first mentions: all of them have it. */
function withParty(known: Known, item: Item): Item {
  const person = item.referent?.person
  if (person == null || item.referent!.party === person.party) return item
  const referent = known.personReferents.get(person)!
  return { ...item, referent: referent.party === person.party ? referent : withoutStale(known, person, referent) }
}

function withoutStale(known: Known, person: Person, { type }: Referent): Referent {
  const referent = personReferent(person, type === 'organisation')
  known.personReferents.set(person, referent)
  return referent
}

function resolveSentence(known: Known, state: State, view: View, sentence: number, sources: readonly Source[]): Item[] {
  const items: Item[] = []
  const byHead = new Map<number, Referent>()
  let last: Item | null = null
  for (const source of sources) {
    const item = toItem(known, state, view, sentence, source)
    if (item === null) continue
    items.push(item)
    const party = item.referent?.party ?? null
    if (party !== null && source.kind !== 'party') noteSpeaker(known.around, view, item.first, item.last, party)
    if (item.referent === null || item.kind === 'adjective' || isPlace(known, view, item)) continue
    if (source.kind === 'group' && (isBareBody(source.at, item.referent) || isFormerHolder(view, source.at))) continue
    byHead.set(item.head, item.referent)
    state.events.push({
      referent: item.referent,
      sentence,
      head: item.head,
      weight: weightAt(view, known.titles, item.head),
      isSpeaker: isSpeakerAt(view, item.head),
      isQuoted: view.quoted[item.head] === 1,
      isMain: isMainAt(view, item.head),
    })
    addPair(known, state, view, sentence, item.head, byHead)
    if (last !== null) addNeighbours(state, view, last, item)
    last = item
  }
  return items
}

/** «faire état de»: a noun without article or party is not spoken of. */
const isBareBody = (group: Group, referent: Referent): boolean =>
  group.kind === 'body' && !group.isPlural && !group.isDefinite && !group.isIndefinite && referent.party === null

/** «Ancienne porte-parole des rebelles, elle …»: what someone was is not who is spoken of next. */
const isFormerHolder = (view: View, { isFormer, head }: Group): boolean => isFormer && !isSubjectAt(view, head)

/** «à Berlin», "in Moscow": the city, not its government. */
function isPlace(known: Known, view: View, { head, first }: Item): boolean {
  if (view.partyAt[first]?.form !== 'capital') return false
  return childrenBy(view.sentence, head, 'case').some(i =>
    known.titles.locatives.has(view.words[i]!.lemma.toLowerCase()),
  )
}

/** «X and Y» side by side are told together, whatever the tree makes of them. */
function addNeighbours(state: State, view: View, first: Item, second: Item): void {
  const at = [second.first - 1, second.first - 2].find(i => view.words[i]?.upos === 'CCONJ') ?? -1
  const isListed = view.words[first.first - 1]?.form === ','
  const isJoined = at >= 0 && first.last === at - 1 && !isListed
  const [one, other] = [first.referent, second.referent]
  if (!isJoined || one?.party == null || other?.party == null || one.party === other.party) return
  const pair = pairReferent([one, other], view.words[at]!.form)
  for (const size of [0, 2]) state.together.set(size, pair)
}

/** When the last conjunct is told, tells the whole coordination. */
function addPair(
  known: Known,
  state: State,
  view: View,
  sentence: number,
  head: number,
  byHead: ReadonlyMap<number, Referent>,
): void {
  const word = view.words[head]!
  if (relation(word) !== 'conj') return
  const leader = word.head
  const members = [leader, ...childrenBy(view.sentence, leader, 'conj')]
  if (head !== members.at(-1)) return
  const referents = members.map(i => byHead.get(i)).filter(referent => referent !== undefined)
  if (referents.length < 2 || referents.length < members.length) return
  const conjunction = childrenBy(view.sentence, head, 'cc')[0]
  const pair = pairReferent(referents, conjunction === undefined ? '+' : view.words[conjunction]!.form)
  if (referents.every(referent => referent.party !== null)) {
    for (const size of [0, referents.length]) state.together.set(size, pair)
  }
  state.events.push({
    referent: pair,
    sentence,
    head: leader,
    weight: weightAt(view, known.titles, leader) + 5,
    isSpeaker: isSpeakerAt(view, leader),
    isQuoted: view.quoted[leader] === 1,
    isMain: isMainAt(view, leader),
  })
}

function toItem(known: Known, state: State, view: View, sentence: number, source: Source): Item | null {
  switch (source.kind) {
    case 'person': {
      const { first, last, head } = source.at
      const person = known.persons.get(source.at)!
      if (person.party === null) giveParty(known, state, view, source.at, person)
      const referent = known.personReferents.get(person)!
      if (!person.isPerson) {
        const short = shortName(state, view, source.at)
        if (short !== null) return { sentence, first, last, head, kind: 'name', referent: short }
        rememberName(known, state, view, first, last, referent)
      }
      return { sentence, first, last, head, kind: 'name', referent }
    }
    case 'party':
      return partyItem(known, state, view, sentence, source.at)
    case 'group': {
      const { first, last, head } = source.at
      const referent = resolveGroup(known, state, view, source.at)
      if (referent.party !== null) state.byNoun.set(nounKey(source.at), referent)
      if (referent.kind === 'group' && isInFull(known.titles, source.at)) state.inFull.set(nounKey(source.at), referent)
      if (referent.party !== null && source.at.kind === 'official') state.officials = referent.party
      return { sentence, first, last, head, kind: referent.person === null ? 'group' : 'title', referent }
    }
    case 'pronoun': {
      const need = needOf(known.titles, view, sentence, source.first)
      if (need === null) return null
      const referent = resolve(state.events, view, need)
      return { sentence, first: source.first, last: source.first, head: source.first, kind: 'pronoun', referent }
    }
  }
}

/** Whether the phrase says more of a group than its noun, or brings in another of the kind. */
const isInFull = (titles: Titles, group: Group): boolean => !isAgain(titles, group)

/** «the source», «cette même source»: a phrase that says no more than which kind of group told before is meant. */
export const isAgain = (titles: Titles, { isDefinite, office }: Group): boolean =>
  isDefinite && [...office].filter(word => !titles.same.has(word)).length <= 1

/** The party of a person whose own words name none: of whom he is the officer («son ministre X»), else the likeliest of the text. */
function giveParty(known: Known, state: State, view: View, at: Occurrence, person: Person): void {
  const { around, choose } = known
  const party = ownerOf(known, state, view, at) ?? bodyOf(known, state, view, at) ?? officeParty(known, person)
  if (party === null) {
    const isTitled = at.roles.length > 0 || person.roles.length === 0
    if (!person.isPerson || person.isIndependent || !isTitled || state.asked.has(person)) return
    state.asked.add(person)
  }
  const there = person.roles.some(role => role.isStateOffice && !role.isFormer) ? placeInFront(view, at.first) : null
  person.party = party ?? there ?? chooseForPerson(around, person, at, choose)
  if (person.party !== null) known.personReferents.set(person, personReferent(person, false))
}

/** «la représentante de l'institution», "the fund's mission chief": the party of a body told before by its noun alone. */
function bodyOf(known: Known, state: State, view: View, { roles, sentence }: Occurrence): string | null {
  for (const { chunk, kind, isFormer } of roles) {
    if (kind !== 'office' || isFormer) continue
    const party = partyOfBodyIn(known, state, view, sentence, chunk)
    if (party !== null) return party
  }
  return null
}

/** «la commissaire X» in a text that names the Union: an office that one organisation has. */
function officeParty({ titles, around }: Known, { isPerson, isIndependent, office, roles }: Person): string | null {
  if (!isPerson || isIndependent || roles.some(({ isFormer }) => isFormer)) return null
  const only = titles.named_offices.find(({ words }) => words.every(word => office.has(word)))
  return only !== undefined && around.shares.has(only.party) ? only.party : null
}

/** «son secrétaire d'État X»: the party of whose secretary it is. */
function ownerOf(known: Known, state: State, view: View, { roles, sentence }: Occurrence): string | null {
  for (const { kind, isFormer, chunk } of roles) {
    const party = kind === 'office' && !isFormer ? partyOfWhose(known.titles, view, chunk.first) : null
    if (party !== null) return party
  }
  const role = roles.find(({ kind, possessive, isFormer }) => kind === 'office' && possessive >= 0 && !isFormer)
  const need = role === undefined ? null : needOf(known.titles, view, sentence, role.possessive)
  if (need === null) return null
  const accepts = (referent: Referent): boolean => referent.party !== null && need.accepts(referent)
  return resolve(state.events, view, { ...need, accepts })?.party ?? null
}

/** «the Observatory» after "the Syrian Observatory for Human Rights": one word of the name of an organisation told before. */
function shortName(state: State, view: View, { span }: Occurrence): Referent | null {
  if (span.first !== span.last) return null
  const before = state.byNoun.get(view.words[span.first]!.form.toLowerCase())
  return before !== undefined && before.person?.isPerson !== true && before.voice.includes(' ') ? before : null
}

/** Keeps a name of several words under its last word and the nouns that say what kind of organisation bears it. */
function rememberName(known: Known, state: State, view: View, first: number, last: number, referent: Referent): void {
  if (last === first) return
  for (let i = first; i <= last; i++) {
    const word = view.words[i]!
    const isKind = inSet(known.titles.organisation_nouns, word) || inSet(known.titles.bodies.words, word)
    if (i === last || isKind) state.byNoun.set(word.form.toLowerCase(), referent)
  }
}

/** How a group is looked up by its noun; singular and plural are apart. */
export const nounKey = ({ noun, isPlural }: Group): string => (isPlural ? `${noun}+` : noun)

function partyItem(known: Known, state: State, view: View, sentence: number, match: GazetteerMatch): Item {
  const { first, last } = match
  const { words } = view
  const referent = partyReferent(match, textOf(known.text, words, first, last))
  const isAdjective = match.form === 'adjective'
  if (match.kind === 'movement') {
    state.movements.set(match.id, { referent, country: match.country })
    // «les rebelles Houthis»: the noun beside the name stands for it later.
    for (const beside of [first - 1, last + 1]) {
      const noun = words[beside]
      const stands =
        noun !== undefined &&
        (inSet(known.titles.opponents.words, noun) || inSet(known.titles.stands_for.movement, noun))
      if (stands) state.byNoun.set(noun.lemma.toLowerCase() + (isPlural(noun) ? '+' : ''), referent)
    }
  }
  if (!isAdjective) rememberName(known, state, view, first, last, referent)
  const kind = view.own.get(match.id)
  if (kind !== undefined) for (const noun of known.organisations[kind].words) state.byNoun.set(noun, referent)
  return {
    sentence,
    first,
    last,
    head: headWord(view, first, last),
    kind: isAdjective ? 'adjective' : 'name',
    referent,
  }
}
