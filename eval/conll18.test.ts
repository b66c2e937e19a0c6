import { describe, expect, it } from 'vitest'
import { readConllu } from '../src/3-syntax/conllu.js'
import { conll18, f1, METRICS, precision, recall } from './conll18.js'

const row = (
  id: string,
  form: string,
  lemma: string,
  upos: string,
  head: string,
  deprel: string,
  feats = '_',
): string => [id, form, lemma, upos, '_', feats, head, deprel, '_', '_'].join('\t')
const range = (id: string, form: string): string => [id, form, ...Array(8).fill('_')].join('\t')
const file = (...sentences: string[][]) => readConllu(`${sentences.map(s => s.join('\n')).join('\n\n')}\n\n`)

const GOLD = file(
  [
    row('1', 'Il', 'il', 'PRON', '2', 'nsubj', 'Gender=Masc|Special=Yes'),
    row('2', 'parle', 'parler', 'VERB', '0', 'root'),
    range('3-4', 'du'),
    row('3', 'de', 'de', 'ADP', '5', 'case'),
    row('4', 'le', 'le', 'DET', '5', 'det'),
    row('5', 'vote', 'vote', 'NOUN', '2', 'obl:arg'),
  ],
  [row('1', 'Oui', '_', 'INTJ', '0', 'root')],
)

describe('conll18', () => {
  it('gives full marks to the gold itself', () => {
    const scores = conll18(GOLD, GOLD)
    expect(METRICS.map(metric => f1(scores[metric]))).toEqual(METRICS.map(() => 1))
  })

  it('counts tags, heads and relations of words that are aligned, without subtypes and special features', () => {
    const system = file(
      [
        row('1', 'Il', 'lui', 'PRON', '2', 'nsubj', 'Gender=Masc'),
        row('2', 'parle', 'parler', 'NOUN', '0', 'root'),
        range('3-4', 'du'),
        row('3', 'de', 'de', 'ADP', '2', 'case'),
        row('4', 'le', 'le', 'DET', '5', 'case'),
        row('5', 'vote', 'vote', 'NOUN', '2', 'obl'),
      ],
      [row('1', 'Oui', 'oui', 'INTJ', '0', 'root')],
    )
    const { UPOS, UFeats, Lemmas, UAS, LAS } = conll18(GOLD, system)
    expect([UPOS, UFeats, Lemmas, UAS, LAS].map(s => s.correct)).toEqual([5, 6, 5, 5, 4])
  })

  it('aligns by characters where sentences and words differ', () => {
    const system = file([
      row('1', 'Il', 'il', 'PRON', '2', 'nsubj', 'Gender=Masc'),
      row('2', 'parle', 'parler', 'VERB', '0', 'root'),
      row('3', 'du', 'du', 'ADP', '4', 'case'),
      row('4', 'vote', 'vote', 'NOUN', '2', 'obl'),
      row('5', 'O', 'o', 'X', '2', 'dep'),
      row('6', 'ui', 'ui', 'X', '2', 'dep'),
    ])
    const { Tokens, Words, Sentences, LAS } = conll18(GOLD, system)
    expect(Tokens).toEqual({ gold: 5, system: 6, correct: 4 })
    expect(Words).toEqual({ gold: 6, system: 6, correct: 3 })
    expect(Sentences).toEqual({ gold: 2, system: 1, correct: 0 })
    expect(LAS.correct).toBe(3)
    expect(precision(Words)).toBe(0.5)
    expect(recall(Words)).toBe(0.5)
  })

  it('aligns the words of a multi-word token by their forms', () => {
    const system = file(
      [
        row('1', 'Il', 'il', 'PRON', '2', 'nsubj', 'Gender=Masc'),
        row('2', 'parle', 'parler', 'VERB', '0', 'root'),
        range('3-4', 'du'),
        row('3', 'd', 'de', 'ADP', '5', 'case'),
        row('4', 'Le', 'le', 'DET', '5', 'det'),
        row('5', 'vote', 'vote', 'NOUN', '2', 'obl'),
      ],
      [row('1', 'Oui', 'oui', 'INTJ', '0', 'root')],
    )
    expect(conll18(GOLD, system).Words.correct).toBe(6 - 1)
  })

  it('refuses another text', () => {
    expect(() => conll18(GOLD, file([row('1', 'Non', 'non', 'INTJ', '0', 'root')]))).toThrow('the texts differ')
  })
})
