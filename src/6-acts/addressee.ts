/** Acts → the same with their addressee: for each act the likeliest of the parties of the article, or nobody. */
import { childrenBy } from '../3-syntax/tree.js'
import { titlesOf } from '../4-actors/titles.js'
import type { Mention } from '../record/cast.js'
import { type Features, scoreOf, weightsOf } from '../record/choice.js'
import type { Language } from '../record/lexicon.js'
import type { Act, Range, Statement } from '../record/schema.js'
import { overlaps } from '../record/span.js'
import { subjectOf, wordAt } from './roles.js'
import { ownerOf, partyNamed, type Scene, sentencesAt, shareParty, whoOf } from './scene.js'

/** A party that an act may be addressed to (null: nobody), and what speaks for it. */
export interface Candidate {
  readonly party: string | null
  readonly features: Features
}

/** Where a party stands in the text. */
interface Place extends Range {
  readonly party: string
  readonly subject: boolean
}

/** Fills `to` anew; what the frames and clauses gave is evidence among other evidence. */
export function addressed(scene: Scene, acts: readonly Act[], language: Language): Act[] {
  const weights = weightsOf('addressee')
  return candidatesOf(scene, acts, language).map((candidates, i) => {
    const scored = candidates.map(({ party, features }) => ({ party, score: scoreOf(features, weights) }))
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
    return { ...acts[i]!, to: best.party }
  })
}

/** By act: nobody first, then every other party of the article. */
export function candidatesOf(scene: Scene, acts: readonly Act[], language: Language): Candidate[][] {
  const course = courseOf(scene, acts, language)
  return acts.map((act, i) => {
    const evidence = evidenceOf(scene, course, acts, i)
    const nobody: Candidate = { party: null, features: new Map([[`${act.type} nobody`, 1]]) }
    const others = [...evidence].map(([party, names]) => {
      const features = new Map<string, number>()
      for (const [name, value] of names) {
        features.set(name, value)
        features.set(`${act.type} ${name}`, value)
      }
      return { party, features }
    })
    return [nobody, ...others]
  })
}

/** What is known of the whole article. */
interface Course {
  readonly places: readonly Place[]
  /** Share of the mentions of parties, by party. */
  readonly shares: ReadonlyMap<string, number>
  readonly dealings: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly byId: ReadonlyMap<string, Act>
  /** By id of an act: the parties that answer it. */
  readonly answerers: ReadonlyMap<string, readonly (string | null)[]>
  readonly statements: ReadonlyMap<string, Statement>
}

function courseOf(scene: Scene, acts: readonly Act[], language: Language): Course {
  const places = placesOf(scene, language)
  const shares = new Map<string, number>()
  for (const { party } of places) shares.set(party, (shares.get(party) ?? 0) + 1 / places.length)
  const answerers = new Map<string, (string | null)[]>()
  for (const { party, answers } of acts)
    for (const id of answers) answerers.set(id, [...(answerers.get(id) ?? []), party])
  return {
    places,
    shares,
    dealings: dealingsOf(acts),
    byId: new Map(acts.map(act => [act.id, act])),
    answerers,
    statements: new Map(scene.statements.map(statement => [statement.id, statement])),
  }
}

type Evidence = Map<string, Map<string, number>>

/** By other party: what makes it the addressee of act `i`. */
function evidenceOf(scene: Scene, course: Course, acts: readonly Act[], i: number): Evidence {
  const act = acts[i]!
  const found: Evidence = new Map()
  const add = (party: string | null | undefined, name: string, value = 1): void => {
    if (party == null || (act.party !== null && shareParty(party, act.party))) return
    const names = found.get(party) ?? new Map<string, number>()
    names.set(name, Math.max(names.get(name) ?? 0, value))
    found.set(party, names)
  }
  for (const [party, share] of course.shares) {
    add(party, 'share', share)
    add(party, 'named', 1)
  }
  add(act.to, 'given')
  for (const id of act.answers) add(course.byId.get(id)?.party, 'asked')
  for (const party of course.answerers.get(act.id) ?? []) add(party, 'answered by')
  addInWords(course, act, add)
  addByTree(scene, course, act, add)
  const statement = course.statements.get(act.statement ?? '')
  if (statement?.addressee != null) add(partyNamed(scene, statement.addressee), 'told')
  addFromCourse(course, acts, i, add)
  rankBy(found, 'share', 'most named')
  return found
}

/** Parties named in the if-part, in the content, elsewhere in the sentence. */
function addInWords(course: Course, act: Act, add: (party: string, name: string) => void): void {
  if (act.condition !== null)
    for (const [k, place] of placesIn(course.places, act.condition).entries())
      add(place.party, k === 0 ? 'first in if' : 'in if')
  const inside = act.content.flatMap(range => placesIn(course.places, range))
  inside.forEach((place, k) => {
    add(place.party, k === 0 ? 'first in content' : 'in content')
    if (place.subject) add(place.party, 'subject in content')
  })
}

/** Whose the thing is that the content names, and who is to do, or does, what its verb says. */
function addByTree(
  scene: Scene,
  course: Course,
  act: Act,
  add: (party: string | null | undefined, name: string) => void,
): void {
  const statement = course.statements.get(act.statement ?? '') ?? null
  const [first] = act.content
  const sentence = first === undefined ? undefined : scene.sentences[sentencesAt(scene.sentences, first)[0] ?? -1]
  if (sentence === undefined) return
  const inside = (index: number): boolean =>
    index >= 0 && act.content.some(range => overlaps(range, wordAt(sentence, index)))
  const top = sentence.words.findIndex((word, i) => inside(i) && !inside(word.head) && word.upos !== 'PUNCT')
  if (top < 0) return
  add(ownerOf(scene, sentence, top, statement)?.party, 'owns content')
  const subject = subjectOf(sentence, top, scene.lexicon)
  if (inside(subject)) add(whoOf(scene, sentence, subject, statement)?.party, 'does content')
  for (const object of childrenBy(sentence, top, 'obj', 'nsubj'))
    add(ownerOf(scene, sentence, object, statement)?.party, 'owns object')
}

/** Parties that this one deals with elsewhere, and those of the acts around. */
function addFromCourse(
  { dealings }: Course,
  acts: readonly Act[],
  i: number,
  add: (party: string | null, name: string, value?: number) => void,
): void {
  const { party } = acts[i]!
  if (party === null) return
  const own = dealings.get(party)
  if (own !== undefined) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0)
    for (const [other, count] of own) add(other, 'dealings', count / all)
  }
  let at = i - 1
  while (at >= 0 && acts[at]!.party === null) at--
  const before = acts[at]
  if (before !== undefined) {
    add(before.party, 'acted before')
    if (before.party === party) add(before.to, 'addressed before')
  }
}

/** Marks the party with the highest value of a feature. */
function rankBy(found: Evidence, name: string, mark: string): void {
  let best: Map<string, number> | null = null
  for (const names of found.values()) if ((names.get(name) ?? 0) > (best?.get(name) ?? 0)) best = names
  best?.set(mark, 1)
}

/** By party: how often its acts go to each other party; what comes back counts half. */
function dealingsOf(acts: readonly Act[]): Map<string, Map<string, number>> {
  const dealings = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, weight: number): void => {
    const known = dealings.get(from) ?? new Map<string, number>()
    known.set(to, (known.get(to) ?? 0) + weight)
    dealings.set(from, known)
  }
  for (const { party, to } of acts) {
    if (party === null || to === null || shareParty(party, to)) continue
    add(party, to, 1)
    add(to, party, 1 / 2)
  }
  return dealings
}

/** Places in text order of parties that are someone, not somewhere: «en Suisse» and "in Geneva" only say where. */
function placesOf(scene: Scene, language: Language): Place[] {
  const { locatives } = titlesOf(language)
  return scene.cast.mentions
    .filter((mention): mention is Mention & { readonly party: string } => {
      if (mention.party === null) return false
      const sentence = scene.sentences[mention.sentence]
      if (sentence === undefined || mention.kind !== 'name') return true
      return !childrenBy(sentence, mention.head, 'case').some(i =>
        locatives.has(sentence.words[i]!.lemma.toLowerCase()),
      )
    })
    .map(({ start, end, party, sentence, head }) => ({
      start,
      end,
      party,
      subject: scene.sentences[sentence]?.words[head]?.deprel.startsWith('nsubj') === true,
    }))
    .sort((a, b) => a.start - b.start)
}

/** Places that overlap a range, by binary search over their starts. */
function placesIn(places: readonly Place[], range: Range): Place[] {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.start < range.start) low = middle + 1
    else high = middle
  }
  const found: Place[] = []
  for (let i = low; i < places.length && places[i]!.start < range.end; i++)
    if (overlaps(places[i]!, range)) found.push(places[i]!)
  return found
}
