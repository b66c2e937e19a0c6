/** Acts of an article → the same acts with what each answers and what each repeats. */
import type { Act } from '../record/schema.js'
import type { Scene } from './scene.js'
import { shareParty } from './scene.js'
import { overlapOf, type Topic, topicsOf } from './topics.js'

/** Share of the topic, 0 to 1, from which two acts are about the same: asked before, asked after, countered. Tuned on the annotated articles. */
const SAME = { before: 0.3, after: 0.4, countered: 0.4 } as const
/** How far, in acts, an answer without a topic of its own may reach back. */
const REACH = 6
/** How far apart, in characters, two acts of one sentence may stand. */
const NEAR = 160

const ANSWERING = new Set(['reject', 'accept', 'evade', 'offer'])
const ANSWERABLE = new Set(['demand', 'offer'])

export function linkAnswers(scene: Scene, acts: readonly Act[]): Act[] {
  const topics = topicsOf(scene, acts)
  return acts.map((act, i) => {
    if (ANSWERING.has(act.type)) return { ...act, answers: answered(acts, topics, i) }
    if (act.type === 'insist') return { ...act, repeats: repeated(acts, topics, i) }
    return act
  })
}

/**
 * Ids of the demands and offers of others that act `i` answers: those told within its words; else the one nearest to it
 * in topic; else, for an answer that names no topic or is only put off, the last one put to its party.
 */
function answered(acts: readonly Act[], topics: readonly Topic[], i: number): string[] {
  const act = acts[i]!
  const asked = acts.flatMap((other, j) => (isAskedOf(act, other) && j !== i ? [j] : []))
  if (act.type === 'offer')
    return best(
      acts,
      topics,
      i,
      asked.filter(j => j < i),
      SAME.countered,
    )
  const mentioned = asked.filter(j => within(acts[j]!, act))
  if (mentioned.length > 0) return mentioned.map(j => acts[j]!.id)
  const before = best(
    acts,
    topics,
    i,
    asked.filter(j => j < i),
    SAME.before,
  )
  if (before.length > 0) return before
  const after = best(
    acts,
    topics,
    i,
    asked.filter(j => j > i),
    SAME.after,
  )
  if (after.length > 0) return after
  const last = asked.filter(j => j < i && i - j <= REACH).at(-1)
  if (last === undefined) return []
  const close = act.content[0]!.start - acts[last]!.content.at(-1)!.end <= NEAR
  const open = act.type === 'evade' || topics[i]!.pointsBack
  return close || open ? [acts[last]!.id] : []
}

/** Whether `other` is a demand or offer of another party that could have been put to the party of `act`. */
const isAskedOf = (act: Act, other: Act): boolean =>
  ANSWERABLE.has(other.type) &&
  other.party !== null &&
  act.party !== null &&
  !shareParty(other.party, act.party) &&
  facing(act, other)

/** The id of the candidate that shares most of the topic, if it shares `least` of it. */
function best(
  acts: readonly Act[],
  topics: readonly Topic[],
  i: number,
  candidates: readonly number[],
  least: number,
): string[] {
  const found = candidates
    .map(j => ({ j, share: overlapOf(topics[i]!, topics[j]!) }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share || Math.abs(a.j - i) - Math.abs(b.j - i))[0]
  return found === undefined ? [] : [acts[found.j]!.id]
}

/** Whether `inner` is told within the words of `outer`: its content, or the noun that names it. */
const within = (inner: Act, outer: Act): boolean =>
  [inner.why.cue, ...inner.content].some(a => outer.content.some(b => b.start <= a.start && a.end <= b.end))

/** Whether two acts go in opposite directions, unknown addressees allowed. */
const facing = (answer: Act, asked: Act): boolean =>
  (answer.to === null || asked.party === null || shareParty(answer.to, asked.party)) &&
  (asked.to === null || answer.party === null || shareParty(asked.to, answer.party))

function repeated(acts: readonly Act[], topics: readonly Topic[], i: number): string[] {
  const act = acts[i]!
  const best = acts
    .flatMap((other, j) =>
      j < i &&
      other.party !== null &&
      act.party !== null &&
      shareParty(other.party, act.party) &&
      other.type !== 'assess'
        ? [j]
        : [],
    )
    .map(j => ({ j, share: overlapOf(topics[i]!, topics[j]!) }))
    .filter(({ share }) => share >= SAME.before)
    .sort((a, b) => b.share - a.share || b.j - a.j)[0]
  return best === undefined ? [] : [acts[best.j]!.id]
}
