/** Acts of an article → the same acts with what each answers and what each repeats. */
import type { Act } from '../record/schema.js'
import type { Scene } from './scene.js'
import { shareParty } from './scene.js'
import { overlapOf, type Topic, topicsOf } from './topics.js'

/** How much of the topic two acts must share: share of the rarer words, 0 to 1. Tuned on the annotated articles. */
const SAME_ISSUE = 0.3
/** How far back an act without an object of its own may reach, in acts. */
const REACH = 6

const ANSWERING = new Set(['reject', 'accept', 'evade'])
const ANSWERABLE = new Set(['demand', 'offer'])

export function linkAnswers(scene: Scene, acts: readonly Act[]): Act[] {
  const topics = topicsOf(scene, acts)
  return acts.map((act, i) => {
    if (ANSWERING.has(act.type)) return { ...act, answers: answered(acts, topics, i) }
    if (act.type === 'insist') return { ...act, repeats: repeated(acts, topics, i) }
    return act
  })
}

/** Ids of the demands and offers of the other side that act `i` answers: those told within its words, else the nearest on its topic. */
function answered(acts: readonly Act[], topics: readonly Topic[], i: number): string[] {
  const act = acts[i]!
  const open = acts.flatMap((other, j) =>
    j !== i && ANSWERABLE.has(other.type) && other.party !== null && !shareParty(other.party, act.party ?? '')
      ? [j]
      : [],
  )
  const mentioned = open.filter(j => within(acts[j]!, act))
  if (mentioned.length > 0) return mentioned.map(j => acts[j]!.id)
  const related = open
    .map(j => ({ j, share: overlapOf(topics[i]!, topics[j]!), faced: facing(act, acts[j]!) }))
    .filter(({ share, faced }) => faced && share >= SAME_ISSUE)
    .sort((a, b) => b.share - a.share || Math.abs(a.j - i) - Math.abs(b.j - i))
  if (related.length > 0) return [acts[related[0]!.j]!.id]
  if (!topics[i]!.pointsBack) return []
  const previous = open.filter(j => j < i && i - j <= REACH && facing(act, acts[j]!)).at(-1)
  return previous === undefined ? [] : [acts[previous]!.id]
}

/** Whether the content of `inner` stands within the words of `outer`. */
const within = (inner: Act, outer: Act): boolean =>
  inner.content.some(a => outer.content.some(b => b.start <= a.start && a.end <= b.end))

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
    .filter(({ share }) => share >= SAME_ISSUE)
    .sort((a, b) => b.share - a.share || b.j - a.j)[0]
  return best === undefined ? [] : [acts[best.j]!.id]
}
