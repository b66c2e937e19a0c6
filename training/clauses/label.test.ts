import { expect, it } from 'vitest'
import { CLAUSE_TYPES } from '../../src/6-acts/wording.js'
import { rightTypes } from './label.js'

const typesOf = (label: string) => rightTypes(label)?.map(i => CLAUSE_TYPES[i])

it('reads labels, open ones as the act or none', () => {
  expect(typesOf('warn')).toEqual(['warn'])
  expect(typesOf('none')).toEqual([null])
  expect(typesOf('assess?')).toEqual(['assess', null])
  expect(rightTypes('threaten')).toBeNull()
})
