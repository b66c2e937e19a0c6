/** Where a party moved: a refusal that became an offer, a demand that was sharpened, a question left open that was decided. */
import type { ActType } from '../record/schema.js'
import { type BoardPosition, boardPositions } from './board.js'
import type { Dossier } from './dossier.js'
import { type Filter, groupBy, type Telling } from './positions.js'
import { commonPart, termsIn } from './terms.js'

export type DriftKind = 'softened' | 'hardened' | 'decided' | 'reopened' | 'sharpened'

export interface Drift {
  readonly kind: DriftKind
  readonly party: string
  readonly issue: number
  readonly from: Telling
  readonly to: Telling
}

/** What a stance says to the other side: gives, refuses, leaves open, presses. */
const STANCE: Partial<Record<ActType, 'give' | 'refuse' | 'open' | 'ask' | 'press'>> = {
  offer: 'give',
  accept: 'give',
  commit: 'give',
  reject: 'refuse',
  evade: 'open',
  demand: 'ask',
  warn: 'press',
}
const MOVES: Readonly<Record<string, DriftKind>> = {
  'refuse give': 'softened',
  'give refuse': 'hardened',
  'open give': 'decided',
  'open refuse': 'decided',
  'give open': 'reopened',
  'refuse open': 'reopened',
  'ask press': 'sharpened',
}
/** Two stances are on one thing where this part of the smaller's terms is common. */
const SAME_MATTER = 0.4

/** Moves within one issue and party, in order of time. A later telling of an old position is no move: each position counts on its first day. */
export function drift(dossier: Dossier, filter: Filter = {}): Drift[] {
  const stances = boardPositions(dossier, filter).filter(
    position =>
      position.dated && STANCE[position.type] !== undefined && position.party !== null && position.issue !== null,
  )
  const found: Drift[] = []
  for (const group of groupBy(stances, position => `${position.party}|${position.issue}`).values()) {
    const inTime = [...group].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.id - b.id))
    inTime.forEach((later, i) => {
      const earlier = inTime
        .slice(Math.max(0, i - LOOK_BACK), i)
        .reverse()
        .find(one => one.first < later.first && onOneMatter(one, later))
      if (earlier === undefined) return
      const kind = MOVES[`${STANCE[earlier.type]} ${STANCE[later.type]}`]
      if (kind !== undefined) {
        found.push({ kind, party: later.party!, issue: later.issue!, from: earlier.lead, to: later.lead })
      }
    })
  }
  return found.sort((a, b) => (a.to.day < b.to.day ? -1 : a.to.day > b.to.day ? 1 : 0))
}

/** Earlier positions looked at for each: bounds the work on an issue of hundreds. */
const LOOK_BACK = 40

function onOneMatter(a: BoardPosition, b: BoardPosition): boolean {
  if (a.to !== null && b.to !== null && a.to !== b.to) return false
  return commonPart(termsIn(a.lead.words, a.lead.language), termsIn(b.lead.words, b.lead.language)) >= SAME_MATTER
}
