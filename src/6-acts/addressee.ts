/** Acts → the same with their addressee, where the words, the answers or the course of the article make it clear. */
import { childrenBy } from '../3-syntax/tree.js'
import { titlesOf } from '../4-actors/titles.js'
import type { Mention } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Act, ActType, Range } from '../record/schema.js'
import { overlaps } from '../record/span.js'
import { type Scene, shareParty } from './scene.js'

/** Types whose move is towards someone; the others judge or tell. */
const TOWARDS: ReadonlySet<ActType> = new Set([
  'demand',
  'offer',
  'reject',
  'evade',
  'warn',
  'accuse',
  'insist',
  'commit',
])

/** What a party undertakes is towards nobody, unless its own words name someone. */
const UNADDRESSED: ReadonlySet<ActType> = new Set(['commit'])

/** Where a party stands in the text. */
interface Place extends Range {
  readonly party: string
}

/** Fills `to` from the parties named in the if-part, then in the content of each act. */
export function addressedInWords(scene: Scene, acts: readonly Act[], language: Language): Act[] {
  const places = placesOf(scene, language)
  return acts.map(act => {
    if (act.to !== null || act.party === null || !TOWARDS.has(act.type)) return act
    const ranges = [...(act.condition === null ? [] : [act.condition]), ...act.content]
    for (const range of ranges) {
      const named = placesIn(places, range).find(place => !shareParty(place.party, act.party!))
      if (named !== undefined) return { ...act, to: named.party }
    }
    return act
  })
}

/** Fills `to` from what the act answers, then from whom its party deals with most, then from who else the article is most about. */
export function addressedInCourse(scene: Scene, acts: readonly Act[], language: Language): Act[] {
  const byId = new Map(acts.map(act => [act.id, act]))
  const dealings = dealingsOf(acts)
  const counts = countsOf(scene, language)
  return acts.map(act => {
    const { party } = act
    if (party === null || act.to !== null || !TOWARDS.has(act.type) || UNADDRESSED.has(act.type)) return act
    const asked = act.answers.map(id => byId.get(id)?.party).find(other => other != null && !shareParty(other, party))
    const to = asked ?? dominant(dealings.get(party) ?? NO_DEALINGS, party, 0) ?? dominant(counts, party, FEW)
    return { ...act, to }
  })
}

/** A party named so often, or less, is not what an article is about. */
const FEW = 2
const NO_DEALINGS: ReadonlyMap<string, number> = new Map()

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

/** Mentions of parties that are someone, not somewhere: «en Suisse» and "in Geneva" only say where. */
function someone(scene: Scene, language: Language): readonly (Mention & { readonly party: string })[] {
  const { locatives } = titlesOf(language)
  return scene.cast.mentions.filter((mention): mention is Mention & { readonly party: string } => {
    if (mention.party === null) return false
    const sentence = scene.sentences[mention.sentence]
    if (sentence === undefined || mention.kind !== 'name') return true
    return !childrenBy(sentence, mention.head, 'case').some(i => locatives.has(sentence.words[i]!.lemma.toLowerCase()))
  })
}

/** Places of parties in text order; those of boilerplate are left out by the cast. */
const placesOf = (scene: Scene, language: Language): Place[] =>
  someone(scene, language)
    .map(({ start, end, party }) => ({ start, end, party }))
    .sort((a, b) => a.start - b.start)

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

function countsOf(scene: Scene, language: Language): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { party } of someone(scene, language)) counts.set(party, (counts.get(party) ?? 0) + 1)
  return counts
}

/** The other party that counts most, above `least`; the first of equals. */
function dominant(counts: ReadonlyMap<string, number>, party: string, least: number): string | null {
  let best: string | null = null
  let most = least
  for (const [other, count] of counts) {
    if (count > most && !shareParty(other, party)) {
      best = other
      most = count
    }
  }
  return best
}
