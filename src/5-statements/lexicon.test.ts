import { describe, expect, it } from 'vitest'
import { statementsIn } from '../../test/statements-in.js'
import { LANGUAGES } from '../record/lexicon.js'
import { cueExamples, cueLexicon, cueVerbs } from './lexicon.js'

describe.each(LANGUAGES)('cues of %s', language => {
  it.each(cueExamples(language))('$entry', ({ yes, no }) => {
    expect(statementsIn(language, yes).map(({ content }) => content.length)).not.toEqual([])
    expect(statementsIn(language, no).map(({ content }) => content[0]?.text)).toEqual([])
  })

  it('names no cue twice', () => {
    const keys = cueVerbs(language).map(cue => [cue.kind, cue.verb, ...cue.with, cue.marker, cue.reflexive].join(' '))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('covers 250 verbs', () => {
    expect(cueLexicon(language).verbs.size).toBeGreaterThanOrEqual(250)
  })
})
