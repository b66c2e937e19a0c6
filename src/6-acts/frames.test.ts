import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { LANGUAGES, type Language } from '../record/lexicon.js'
import { actLexicon } from './frames.js'

/** Examples a language that may fail: the syntax models are retrained without regard to these sentences. */
const MISPARSED = 7

/** Ids of the frames that read an act in the sentence, through the whole pipeline. */
function framesIn(sentence: string, language: Language): string[] {
  const raw = { name: 'example', bytes: new TextEncoder().encode(sentence), contentType: 'text/plain', url: null }
  const result = read(raw, { language })
  if (!result.ok) throw result.error
  return result.value.acts.map(act => act.why.frame)
}

describe.each(LANGUAGES)('frames of %s', language => {
  const { frames } = actLexicon(language)

  it('have ids of their own and at least 400 predicates', () => {
    expect(new Set(frames.map(frame => frame.id)).size).toBe(frames.length)
    const predicates = new Set(
      frames.flatMap(frame => [
        ...frame.verbs.map(lemma => `v:${lemma}`),
        ...frame.nouns.map(lemma => `n:${lemma}`),
        ...frame.adjectives.map(lemma => `a:${lemma}`),
      ]),
    )
    expect(predicates.size).toBeGreaterThanOrEqual(400)
  })

  it('read their examples, but for the few that a model misparses', () => {
    const missed = frames.filter(frame => !framesIn(frame.example, language).includes(frame.id))
    expect(missed.map(frame => frame.id).slice(MISPARSED)).toEqual([])
  })

  it('leave their counter-examples alone', () => {
    const fired = frames.filter(frame => framesIn(frame.counter, language).includes(frame.id))
    expect(fired.map(frame => frame.id).slice(MISPARSED)).toEqual([])
  })
})
