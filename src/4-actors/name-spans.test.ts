import { describe, expect, it } from 'vitest'
import { statementsIn } from '../../test/statements-in.js'

describe('runs of names', () => {
  it('end with the sentence, also where its last word is half a particle', () => {
    expect(() => statementsIn('en', "Ben Bradley: Twitter abuse ‘putting off future MPs'")).not.toThrow()
  })
})
