import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../record/lexicon.js'
import { CLAUSE_TYPES, likelihoodsOf } from './wording.js'

describe.each(LANGUAGES)('wording of clauses in %s', language => {
  it('gives chances that add up, whatever the words', () => {
    const chances = likelihoodsOf(['w xyzzy'], language).map(Math.exp)
    expect(chances).toHaveLength(CLAUSE_TYPES.length)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
  })
})

it('tells a theft from a due step', () => {
  const chances = (...lemmas: string[]) =>
    likelihoodsOf(
      lemmas.map(lemma => `w ${lemma}`),
      'en',
    )
  const accuse = CLAUSE_TYPES.indexOf('accuse')
  const demand = CLAUSE_TYPES.indexOf('demand')
  const [theft, due, nothing] = [chances('steal', 'they'), chances('must', 'should'), chances()]
  expect(theft[accuse]).toBeGreaterThan(nothing[accuse]!)
  expect(due[demand]).toBeGreaterThan(nothing[demand]!)
  expect(theft[accuse]).toBeGreaterThan(due[accuse]!)
})
