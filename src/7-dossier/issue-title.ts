/**
 * The words that name an issue nobody has named: those of the position that says best what its positions have in common. A scrap such as a bare
 * «Monday» or «the idea» names nothing, so words that carry matter come first, those of asks before others.
 */
import { isAsk, type Position } from './positions.js'
import { foldedWords, isConcept, termsIn } from './terms.js'

/** Longest title, in characters. */
const LONGEST = 80
/** Positions looked at, the weightiest first: bounds the work on an issue of hundreds. */
const LOOKED_AT = 60
/** More words than these make a poor title. */
const MANY_WORDS = 12

interface Candidate {
  readonly position: Position
  readonly terms: ReadonlyMap<string, number>
}

export interface IssueTitle {
  readonly title: string
  /** Language of the words; null where an analyst gave the name. */
  readonly language: string | null
}

/** @param group positions of the issue, the weightiest first; at least one */
export function titleOf(group: readonly Position[]): IssueTitle {
  const candidates = group
    .slice(0, LOOKED_AT)
    .map(position => ({ position, terms: termsIn(position.lead.words, position.lead.language) }))
  const held = new Map<string, number>()
  for (const { terms } of candidates) for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1)
  const score = (candidate: Candidate): number => scoreOf(candidate, held)
  const best = poolOf(candidates).reduce((a, b) => (score(b) > score(a) ? b : a))
  const { language } = best.position.lead
  const words = best.position.lead.words.replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST) return { title: words, language }
  const end = words.lastIndexOf(' ', LONGEST)
  return { title: `${words.slice(0, end > 0 ? end : LONGEST)}…`, language }
}

/** Asks that carry matter, else whatever does, those with a quotation torn after the others; else what there is. */
function poolOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const asks = candidates.filter(({ position }) => isAsk(position))
  const telling = asks.filter(({ terms }) => terms.size > 1 || [...terms.keys()].some(isConcept))
  const others = candidates.filter(({ terms }) => terms.size > 1)
  const pools = [telling.filter(isWhole), others.filter(isWhole), telling, others, asks]
  return pools.find(pool => pool.length > 0) ?? candidates
}

const isWhole = ({ position }: Candidate): boolean => (position.lead.words.match(/["«»“”]/g) ?? []).length % 2 === 0

/** High where few terms are each held by many positions, told by many reports, in few words. */
function scoreOf({ position, terms }: Candidate, held: ReadonlyMap<string, number>): number {
  const { words } = position.lead
  const common = [...terms.keys()].reduce((sum, term) => sum + Math.sqrt(held.get(term)!), 0) / (terms.size + 1.5)
  const long = foldedWords(words).length > MANY_WORDS ? 0.7 : 1
  const bare = terms.size > 1 ? 1 : 0.6
  return common * long * bare * (1 + Math.log2(position.reports))
}
