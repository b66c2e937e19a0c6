/** What a text has spoken of so far: referents in the order of their mentions, and the choice of one for a pronoun. */
import { relation } from '../3-syntax/tree.js'
import type { ActorType } from './kinds.js'
import type { Person } from './persons.js'
import { isSubjectAt } from './speakers.js'
import { inSet, type Titles } from './titles.js'
import type { View } from './view.js'

/** Whom words stand for. One object for each person, party or group, shared by its mentions. */
export interface Referent {
  readonly kind: 'person' | 'party' | 'group' | 'pair' | 'thing'
  /** Id of its actor, or null. */
  readonly actor: string | null
  readonly voice: string
  readonly party: string | null
  readonly gender: 'm' | 'f' | null
  readonly isPlural: boolean
  /** Whether «he», «she» may stand for it: persons and single officials. */
  readonly isHuman: boolean
  readonly type: ActorType
  readonly person: Person | null
}

/** One mention, as the choice of an antecedent weighs it. */
export interface Event {
  readonly referent: Referent
  readonly sentence: number
  readonly head: number
  readonly weight: number
  readonly isSpeaker: boolean
  readonly isQuoted: boolean
  /** Whether it is the subject of the main clause. */
  readonly isMain: boolean
}

/** What a pronoun asks of its antecedent. */
export interface Need {
  readonly sentence: number
  readonly head: number
  readonly isQuoted: boolean
  readonly isPossessive: boolean
  /** Whether the pronoun is the subject of a verb that reports. */
  readonly speaks: boolean
  readonly accepts: (referent: Referent) => boolean
  /** Added to the weight of a candidate, for preferences such as persons over countries. */
  readonly prefers: (referent: Referent) => number
}

/** Sentences a pronoun looks back. */
const REACH = 3
/** The same for one who speaks, behind a quotation of many sentences. */
const SPEAKING_REACH = 10
/** Weights of the places in a sentence, after Lappin & Leass 1994, scaled to this task on the annotated articles. */
const WEIGHTS: Readonly<Record<string, number>> = {
  nsubj: 40,
  root: 30,
  obj: 22,
  iobj: 20,
  obl: 15,
  nmod: 8,
  appos: 10,
  conj: 20,
}
const SPEAKER = 15
/** More for the subject of the main clause as the owner of «its», «son». */
const MAIN = 10
/** What is left of a weight one sentence later. */
const DECAY = 0.55
/** What words inside quotation marks weigh for a pronoun outside. */
const IN_QUOTES = 0.5

/** Whether the word heads a clause, and not a noun phrase that the parser gave a subject. */
const isClause = (view: View, verb: number): boolean => !/^(?:nmod|obl|obj|appos)/.test(view.words[verb]!.deprel)

export function weightAt(view: View, titles: Titles, head: number): number {
  const word = view.words[head]!
  const counted = word.head >= 0 ? view.words[word.head]! : undefined
  // «une soixantaine d'experts»: the counted have the place of the number.
  if (relation(word) === 'nmod' && counted !== undefined && inSet(titles.quantities, counted))
    return weightAt(view, titles, word.head)
  if (isSubjectAt(view, head)) return isClause(view, word.head) ? WEIGHTS.nsubj! : WEIGHTS.nmod!
  if (word.deprel === 'obl:agent') return 25
  return WEIGHTS[relation(word)] ?? 8
}

/** Whether the word is the subject of the main clause of its sentence. */
export const isMainAt = (view: View, head: number): boolean =>
  isSubjectAt(view, head) && /^(?:root|parataxis)/.test(view.words[view.words[head]!.head]!.deprel)

/** Events from the latest back, to `reach` sentences before `sentence`. */
export function* backFrom(events: readonly Event[], sentence: number, reach: number): Generator<Event> {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!
    if (event.sentence < sentence - reach) return
    yield event
  }
}

/** Most events a pronoun looks at. */
const LOOKED_AT = 40

/** The best antecedent by place and recency among the events so far, or null; who speaks on may have done so for long. */
export const resolve = (events: readonly Event[], view: View, need: Need): Referent | null =>
  resolveWithin(events, view, need, REACH) ?? (need.speaks ? resolveWithin(events, view, need, SPEAKING_REACH) : null)

function resolveWithin(events: readonly Event[], view: View, need: Need, reach: number): Referent | null {
  let best: Referent | null = null
  let bestScore = 0
  let seen = 0
  for (const event of backFrom(events, need.sentence, reach)) {
    if (++seen > LOOKED_AT) break
    if (!need.accepts(event.referent) || isBarred(event, view, need)) continue
    const main = need.isPossessive && event.isMain ? MAIN : 0
    const own = event.weight + main + speakerBonus(event, need) + need.prefers(event.referent)
    const outside = event.isQuoted && !need.isQuoted ? IN_QUOTES : 1
    const score = own * outside * DECAY ** (need.sentence - event.sentence)
    if (score <= bestScore) continue
    bestScore = score
    best = event.referent
  }
  return best
}

/** Who spoke last speaks on. */
const speakerBonus = (event: Event, need: Need): number => {
  if (!event.isSpeaker) return 0
  return need.speaks ? 2 * SPEAKER : SPEAKER
}

/** Whether grammar or quotation marks keep the event from being the antecedent. */
function isBarred(event: Event, view: View, need: Need): boolean {
  if (event.sentence !== need.sentence) return false
  // Words in quotation marks do not name who is spoken of outside, nor is the speaker «he» inside them.
  if (event.isQuoted && !need.isQuoted) return true
  if (need.isQuoted && !event.isQuoted && event.isSpeaker) return true
  // Subject and object of one verb are not the same.
  const governor = view.words[need.head]!.head
  return !need.isPossessive && governor >= 0 && view.words[event.head]!.head === governor
}
