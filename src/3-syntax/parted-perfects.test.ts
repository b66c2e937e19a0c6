import { describe, expect, it } from 'vitest'
import type { Word } from '../record/syntax.js'
import { joinPartedPerfects } from './parted-perfects.js'

/** Words from `form/UPOS/head/deprel/feats`, heads counted from 1, 0 for the root; lemmas are the forms. */
const tree = (text: string): Word[] =>
  text.split(' ').map((part, i) => {
    const [form, upos, head, deprel, feats] = part.split('/')
    return {
      start: i,
      end: i + 1,
      form: form!,
      part: -1,
      lemma: form!,
      upos: upos!,
      feats: feats ?? '_',
      head: Number(head) - 1,
      deprel: deprel!,
    }
  })
const headsOf = (words: readonly Word[]): string => words.map(({ head, deprel }) => `${head + 1}${deprel}`).join(' ')

const sentence = (verb: string): string =>
  `Oslo/PROPN/2/nsubj ${verb}/VERB/0/root/VerbForm=Fin de/ADP/5/case son/DET/5/det côté/NOUN/2/obl refusé/VERB/5/acl/Tense=Past|VerbForm=Part`

describe('joinPartedPerfects', () => {
  it('makes the participle the verb of the clause', () => {
    const words = tree(sentence('avoir'))
    joinPartedPerfects(words, ['avoir'])
    expect(headsOf(words)).toBe('6nsubj 6aux 5case 5det 6obl 0root')
    expect(words[1]!.upos).toBe('AUX')
  })

  it('leaves other verbs alone', () => {
    const words = tree(sentence('vivre'))
    joinPartedPerfects(words, ['avoir'])
    expect(headsOf(words)).toBe('2nsubj 0root 5case 5det 2obl 5acl')
  })
})
