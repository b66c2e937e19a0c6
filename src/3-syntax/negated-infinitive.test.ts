import { expect, it } from 'vitest'
import type { Word } from '../record/syntax.js'
import { joinNegations } from './negated-infinitive.js'

/** Words as form, relation, index of the head and features. */
const heads = (...words: readonly (readonly [string, string, number, string?])[]): number[] => {
  const tree = words.map(
    ([form, deprel, head, feats = '_']): Word => ({
      ...{ start: 0, end: 0, part: -1, lemma: form, upos: 'X' },
      ...{ form, deprel, head, feats },
    }),
  )
  joinNegations(tree)
  return tree.map(({ head }) => head)
}

const NEG = 'Polarity=Neg'
const INF = 'VerbForm=Inf'

it('hangs a negation on the infinitive behind it', () => {
  expect(
    heads(
      ['Oslo', 'nsubj', 1],
      ['vowed', 'root', -1],
      ['never', 'advmod', 1, 'PronType=Neg'],
      ['to', 'mark', 4],
      ['leave', 'xcomp', 1, INF],
    )[2],
  ).toBe(4)
  expect(
    heads(
      ['affirme', 'root', -1],
      ['ne', 'advmod', 0, NEG],
      ['pas', 'advmod', 0, NEG],
      ['avoir', 'aux', 4, INF],
      ['visé', 'xcomp', 0],
    ),
  ).toEqual([-1, 4, 4, 4, 0])
})

it('leaves the negation of the verb before alone', () => {
  expect(
    heads(['ne', 'advmod', 1, NEG], ['peut', 'root', -1], ['pas', 'advmod', 1, NEG], ['partir', 'xcomp', 1, INF]),
  ).toEqual([1, -1, 1, 1])
})
