import { describe, expect, it } from 'vitest'
import type { Word } from '../record/syntax.js'
import { joinPartedPerfects } from './parted-perfect.js'

/** Words from `form/lemma/UPOS/feats/head/deprel`, heads counted from 1, 0 for the root. */
const tree = (text: string): Word[] =>
  text.split(' ').map((part, i) => {
    const [form = '', lemma = '', upos = '', feats = '', head, deprel = ''] = part.split('/')
    return { start: i, end: i + 1, form, part: -1, lemma, upos, feats, head: Number(head) - 1, deprel }
  })
const headsOf = (words: readonly Word[]): string => words.map(({ head, deprel }) => `${head + 1}${deprel}`).join(' ')
const PERFECT = new Set(['have'])

describe('joinPartedPerfects', () => {
  it('gives a participle behind an aside its auxiliary and all that hung on it', () => {
    const words = tree(
      'Chile/Chile/PROPN/_/2/nsubj has/have/VERB/VerbForm=Fin/0/root for/for/ADP/_/5/case its/its/DET/_/5/det part/part/NOUN/_/2/obl said/say/VERB/Tense=Past|VerbForm=Part/5/acl no/no/INTJ/_/2/obj',
    )
    joinPartedPerfects(words, PERFECT)
    expect(headsOf(words)).toBe('6nsubj 6aux 5case 5det 6obl 0root 6obj')
  })

  it('makes a noun the subject that an auxiliary hangs on', () => {
    const words = tree(
      'Chile/Chile/PROPN/_/0/root has/have/AUX/VerbForm=Fin/1/nmod for/for/ADP/_/5/case its/its/DET/_/5/det part/part/NOUN/_/2/obl said/say/VERB/Tense=Past|VerbForm=Part/5/acl no/no/INTJ/_/6/obj',
    )
    joinPartedPerfects(words, PERFECT)
    expect(headsOf(words)).toBe('6nsubj 6aux 5case 5det 6obl 0root 6obj')
  })

  it('leaves what is had, and said to be done', () => {
    const words = tree(
      'Chile/Chile/PROPN/_/2/nsubj has/have/VERB/VerbForm=Fin/0/root ships/ship/NOUN/_/2/obj built/build/VERB/Tense=Past|VerbForm=Part/3/acl there/there/ADV/_/4/advmod',
    )
    const before = headsOf(words)
    joinPartedPerfects(words, PERFECT)
    expect(headsOf(words)).toBe(before)
  })
})
