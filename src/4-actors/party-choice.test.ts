import { describe, expect, it } from 'vitest'
import { likeliestParty, type PartyCandidate, type Unplaced } from './party-choice.js'

const item: Unplaced = { role: 'head', office: new Set(), sentences: [0], first: 0, last: 1, person: null, group: null }

describe('the party of whoever has none told', () => {
  it('stays unknown where nothing is known of the others', () => {
    const candidates: PartyCandidate[] = [
      { party: null, features: new Map([['nobody', 1]]) },
      { party: 'TUN', features: new Map([['no such feature', 1]]) },
    ]
    expect(likeliestParty(item, candidates)).toBeNull()
  })
})
