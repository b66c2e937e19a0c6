/** Acts without an addressee → those whose addressee the article makes clear: the party they have been dealing with. */
import type { Act, ActType } from '../record/schema.js'
import { type Scene, shareParty } from './scene.js'

/** Types whose move is always towards someone. */
const TOWARDS: ReadonlySet<ActType> = new Set([
  'demand',
  'offer',
  'reject',
  'evade',
  'warn',
  'accuse',
  'insist',
  'commit',
  'accept',
  'support',
  'deny',
])

/** Fills `to` from the nearest earlier act between two parties, in reverse or in the same direction. */
export function addresseesOf(_scene: Scene, acts: readonly Act[]): Act[] {
  const partner = new Map<string, string>()
  return acts.map(act => {
    if (act.party === null) return act
    const to = act.to ?? (TOWARDS.has(act.type) ? (partner.get(act.party) ?? null) : null)
    if (to !== null && !shareParty(to, act.party)) {
      partner.set(act.party, to)
      if (!partner.has(to)) partner.set(to, act.party)
    }
    return { ...act, to: to !== null && to === act.party ? null : to }
  })
}
