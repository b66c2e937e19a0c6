import { expect, it } from 'vitest'
import { tokenLexicon } from '../../src/2-language/tokenlexicon.js'
import { analogousExamples } from './analogy.js'

it('tells contraction and article by what stands in their place', () => {
  const lexicon = tokenLexicon('fr')
  const labels = (text: string): boolean[] => analogousExamples(text, lexicon).map(example => example.label)
  const times = lexicon.ambiguous.size
  expect(labels('la fin de la guerre')).toEqual(Array(times).fill(true))
  expect(labels('le bord de l’eau claire')).toEqual(Array(times).fill(true))
  expect(labels('Il a vu les chefs partir')).toEqual(Array(times).fill(false))
  expect(labels('la vie de les perdre')).toEqual([])
  expect(labels('rien, les chefs partent')).toEqual([])
})
