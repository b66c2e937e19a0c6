import { describe, expect, it } from 'vitest'
import { conditionOf } from './conditions.js'
import { treeOf } from './fixture.js'
import { actLexicon } from './frames.js'
import { outlookOf } from './outlook.js'
import { objectOf, subjectOf } from './roles.js'
import { spansOf, wordsUnder } from './spans.js'

const english = actLexicon('en')
const french = actLexicon('fr')

const PASSIVE = treeOf([
  'The the DET _ 2 det',
  'plan plan NOUN _ 4 nsubj:pass',
  'was be AUX VerbForm=Fin 4 aux:pass',
  'rejected reject VERB Tense=Past|VerbForm=Part 0 root',
  'by by ADP _ 6 case',
  'Norway Norway PROPN _ 4 obl',
])

const PARTICIPLE = treeOf([
  'Chile Chile PROPN _ 2 nsubj',
  'fears fear VERB VerbForm=Fin 0 root',
  'a a DET _ 4 det',
  'vote vote NOUN _ 2 obj',
  'demanded demand VERB Tense=Past|VerbForm=Part 4 acl',
  'by by ADP _ 7 case',
  'Norway Norway PROPN _ 5 obl:agent',
])

const CONTROL = treeOf([
  'La le DET _ 2 det',
  'Norvège Norvège PROPN _ 3 nsubj',
  'voulait vouloir VERB VerbForm=Fin 0 root',
  'pas pas ADV Polarity=Neg 3 advmod',
  'signer signer VERB VerbForm=Inf 3 xcomp',
  'si si SCONJ _ 8 mark',
  'Chili Chili PROPN _ 8 nsubj',
  'partait partir VERB VerbForm=Fin 3 advcl',
])

const RELATIVE = treeOf([
  'Efforts effort NOUN _ 2 nsubj',
  'failed fail VERB VerbForm=Fin 0 root',
  'over over ADP _ 4 case',
  'Norway Norway PROPN _ 2 obl',
  ', , PUNCT _ 7 punct',
  'who who PRON PronType=Rel 7 nsubj',
  'refuses refuse VERB VerbForm=Fin 1 acl:relcl',
])

const INVERTED = treeOf([
  'a avoir AUX VerbForm=Fin 3 aux',
  '-t-il il PRON Number=Sing|Person=3 3 expl',
  'dit dire VERB Tense=Past|VerbForm=Part 0 root',
  'rejetant rejeter VERB Tense=Pres|VerbForm=Part 3 advcl',
])

const LOOSE_RELATIVE = treeOf([
  'Le le DET _ 2 det',
  'Chili Chili PROPN _ 3 nsubj',
  'suit suivre VERB VerbForm=Fin 0 root',
  'la le DET _ 5 det',
  'Norvège Norvège PROPN _ 3 obj',
  ', , PUNCT _ 8 punct',
  'qui qui PRON PronType=Rel 8 nsubj',
  'refuse refuser VERB VerbForm=Fin 3 conj',
])

const SECOND_NEGATION = treeOf([
  'Oslo Oslo PROPN _ 3 nsubj',
  'ne ne ADV Polarity=Neg 3 advmod',
  'signe signer VERB VerbForm=Fin 0 root',
  'plus plus ADV _ 3 advmod',
])

describe('roles', () => {
  it('keeps a relative pronoun within the clause before it, whatever noun the tree hangs it on', () => {
    expect(subjectOf(RELATIVE.sentence, 6, english)).toBe(3)
  })

  it('takes a pronoun behind its auxiliary for the subject, of what is told beside too', () => {
    expect(subjectOf(INVERTED.sentence, 2, french)).toBe(1)
    expect(subjectOf(INVERTED.sentence, 3, french)).toBe(1)
  })

  it('goes back to the noun before a relative pronoun where the tree hangs the clause elsewhere', () => {
    expect(subjectOf(LOOSE_RELATIVE.sentence, 7, french)).toBe(4)
  })

  it('finds agent and patient of a passive clause', () => {
    expect(subjectOf(PASSIVE.sentence, 3, english)).toBe(5)
    expect(objectOf(PASSIVE.sentence, 3, english)).toBe(1)
  })

  it('finds agent and patient of a participle on a noun', () => {
    expect(subjectOf(PARTICIPLE.sentence, 4, english)).toBe(6)
    expect(objectOf(PARTICIPLE.sentence, 4, english)).toBe(3)
  })

  it('gives an infinitive the subject of its governor', () => {
    expect(subjectOf(CONTROL.sentence, 4, french)).toBe(1)
  })
})

describe('outlook', () => {
  it('counts negation and wanting of the governing verb', () => {
    expect(outlookOf(CONTROL.sentence, 4, french)).toMatchObject({ negated: true, wanted: true, future: false, top: 2 })
    expect(outlookOf(PASSIVE.sentence, 3, english)).toMatchObject({ negated: false, future: false, possible: false })
  })
})

describe('negation in two words', () => {
  it('counts the second only beside the first', () => {
    expect(outlookOf(SECOND_NEGATION.sentence, 2, french).negated).toBe(true)
    const bare = treeOf([
      'Oslo Oslo PROPN _ 2 nsubj',
      'signe signer VERB VerbForm=Fin 0 root',
      'plus plus ADV _ 2 advmod',
    ])
    expect(outlookOf(bare.sentence, 1, french).negated).toBe(false)
  })
})

describe('conditions and spans', () => {
  it('finds the if-part from inside the main clause and cuts it out of the content', () => {
    const { sentence, text } = CONTROL
    const condition = conditionOf(sentence, 4, french)
    expect(condition).toBe(7)
    const rest = spansOf(text, sentence, 2, wordsUnder(sentence, 2, new Set([condition])), null)
    expect(rest.map(span => span.text)).toEqual(['La Norvège voulait pas signer'])
  })

  it('clips to the limits and frees the edges of punctuation', () => {
    const { sentence, text } = PASSIVE
    const spans = spansOf(text, sentence, 3, wordsUnder(sentence, 3, new Set()), [{ start: 4, end: 17 }])
    expect(spans.map(span => span.text)).toEqual(['plan was reje'])
  })
})
