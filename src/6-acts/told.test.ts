import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import type { Language } from '../record/lexicon.js'
import type { ArticleRecord } from '../record/schema.js'

function recordOf(text: string, language: Language): ArticleRecord {
  const raw = { name: 'article', bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: null }
  const result = read(raw, { language })
  if (!result.ok) throw result.error
  return result.value
}

const told = (text: string, language: Language = 'en'): [string, string | null, string][] =>
  recordOf(text, language).acts.map(act => [act.type, act.party, act.content.map(span => span.text).join(' ')])

describe('who makes a move that the reporter tells', () => {
  it('opens the sentence before an aside with a verb of its own', () => {
    expect(told('Nicaragua, whose warships have been shadowing Chilean boats in the gulf, appealed for calm.')).toEqual(
      [['demand', 'NIC', 'calm']],
    )
  })

  it('is a group that no party is known of, under the fullest name that the text has', () => {
    const { acts, actors } = recordOf(
      'Foreign bondholders rejected the plan. The bondholders demanded a new vote.',
      'en',
    )
    expect(acts.map(({ type, party }) => [type, party])).toEqual([
      ['reject', 'Foreign bondholders'],
      ['demand', 'Foreign bondholders'],
    ])
    expect(actors.find(({ id }) => id === 'Foreign bondholders')?.mentions).toHaveLength(1)
  })

  it('is no group that only hopes or fears, nor a kind of parties without a word that says which', () => {
    expect(told('The bondholders hope for a better deal.')).toEqual([])
    expect(told('States rejected the plan.').map(([, party]) => party)).not.toContain('States')
  })

  it('is for silence whoever was asked last', () => {
    expect(told('Norway asked Chile for a loan. The letter has gone without a reply.')).toContainEqual([
      'evade',
      'CHL',
      'The letter has gone without a reply.',
    ])
  })
})

describe('what a move that the reporter tells is', () => {
  it('is an offer where a promise has a price', () => {
    expect(told('Norway promised to lift the ban if Chile signs the treaty.').map(([type]) => type)).toEqual(['offer'])
    expect(told('Norway promised to lift the ban in return for a share of the catch.').map(([type]) => type)).toEqual([
      'offer',
    ])
    expect(told('Norway promised to lift the ban.').map(([type]) => type)).toEqual(['commit'])
  })

  it('is a proposal where a clause tells what is to be, a claim where it tells what is', () => {
    expect(told('Norway suggested that the text be changed.').map(([type]) => type)).toEqual(['offer'])
    expect(told('Norway insisted that the text be changed.').map(([type]) => type)).toEqual(['demand'])
    expect(told('Norway insisted that the text was short.').map(([type]) => type)).not.toContain('demand')
  })

  it('is left open by what is not said', () => {
    expect(told('Norway praised the plan without saying whether it would sign.')).toEqual([
      ['support', 'NOR', 'the plan'],
      ['evade', 'NOR', 'saying whether it would sign'],
    ])
  })

  it('takes the complement behind its verb before what stands in front', () => {
    expect(told('Norway, for the group, called for a public fund.').map(([, , content]) => content)).toEqual([
      'a public fund',
    ])
  })
})
