import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../record/lexicon.js'
import { confidenceOf } from './confidence.js'
import { RULES } from './finding.js'

describe.each(LANGUAGES)('confidence in %s', language => {
  it.each(RULES)('is lower for %s where the voice is unknown or the text damaged', rule => {
    const sound = confidenceOf(language, rule, true, false)
    expect(confidenceOf(language, rule, false, false)).toBeLessThan(sound)
    expect(confidenceOf(language, rule, true, true)).toBeLessThanOrEqual(sound)
  })
})
