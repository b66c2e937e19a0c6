import { describe, expect, it } from 'vitest'
import type { Word } from '../record/syntax.js'
import { joinSecondSubjects } from './second-subjects.js'

/** Words from `form/UPOS/head/deprel`, heads counted from 1, 0 for the root. */
const tree = (text: string): Word[] =>
  text.split(' ').map((part, i) => {
    const [form, upos, head, deprel] = part.split('/')
    return {
      start: i,
      end: i + 1,
      form: form!,
      part: -1,
      lemma: form!,
      upos: upos!,
      feats: '_',
      head: Number(head) - 1,
      deprel: deprel!,
    }
  })
const headsOf = (words: readonly Word[]): string => words.map(({ head, deprel }) => `${head + 1}${deprel}`).join(' ')

describe('joinSecondSubjects', () => {
  it('makes an apposition of a second subject behind a comma', () => {
    const words = tree(
      'Keller/PROPN/6/nsubj ,/PUNCT/1/punct the/DET/4/det envoy/NOUN/6/nsubj ,/PUNCT/4/punct spoke/VERB/0/root',
    )
    joinSecondSubjects(words)
    expect(headsOf(words)).toBe('6nsubj 1punct 4det 1appos 4punct 0root')
  })

  it('leaves subjects that more than a comma parts', () => {
    const words = tree('Keller/PROPN/5/nsubj then/ADV/5/advmod the/DET/4/det envoy/NOUN/5/nsubj spoke/VERB/0/root')
    const before = headsOf(words)
    joinSecondSubjects(words)
    expect(headsOf(words)).toBe(before)
  })
})
