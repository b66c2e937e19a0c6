import { describe, expect, it } from 'vitest'
import { statementsIn } from '../../test/statements-in.js'
import { LANGUAGES } from '../record/lexicon.js'
import { cueExamples, cueLexicon, cueVerbs } from './lexicon.js'

/** Examples a language that may fail: the syntax models are retrained without regard to these sentences. */
const MISPARSED = 6

describe.each(LANGUAGES)('cues of %s', language => {
  it('read their examples, but for the few that a model misparses', () => {
    const missed = cueExamples(language).filter(({ yes }) => statementsIn(language, yes).length === 0)
    expect(missed.map(({ entry }) => entry).slice(MISPARSED)).toEqual([])
  })

  it('leave their counter-examples alone', () => {
    const fired = cueExamples(language).filter(({ no }) => statementsIn(language, no).length > 0)
    expect(fired.map(({ entry }) => entry).slice(MISPARSED)).toEqual([])
  })

  it('names no cue twice', () => {
    const keys = cueVerbs(language).map(cue => [cue.kind, cue.verb, ...cue.with, cue.marker, cue.reflexive].join(' '))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('covers 250 verbs', () => {
    expect(cueLexicon(language).verbs.size).toBeGreaterThanOrEqual(250)
  })
})
