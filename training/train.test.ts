import { describe, expect, it } from 'vitest'
import { Analyzer } from '../src/3-syntax/analyzer.js'
import { type Model, toModel, toPacked } from '../src/3-syntax/model.js'
import { packModel, unpackModel } from '../src/3-syntax/model-file.js'
import { scoreAnalyzer } from './score.js'
import { SMALL_OPTIONS, smallTreebank } from './testing.js'
import { trainModel } from './train.js'

const train = (): Model => trainModel(smallTreebank(true), SMALL_OPTIONS)

describe('training', () => {
  const gold = smallTreebank(false)
  const model = train()

  it('learns a small treebank by heart', () => {
    const { upos, feats, lemma, las } = scoreAnalyzer(new Analyzer(model), gold)
    expect([upos, feats, lemma, las]).toEqual([1, 1, 1, 1])
  })

  it('reads words it has not seen', () => {
    const analyzer = new Analyzer(model)
    const forms = ['The', 'mediator', 'demands', 'new', 'pledges', '.']
    analyzer.annotate(i => forms[i]!, forms.length)
    analyzer.parse()
    expect(forms.map((_, i) => analyzer.upos(i))).toEqual(['DET', 'NOUN', 'VERB', 'ADJ', 'NOUN', 'PUNCT'])
    expect([...analyzer.parse().heads]).toEqual([1, 2, -1, 4, 2, 2])
    expect(analyzer.lemma(4)).toBe('pledge')
  })

  it('cuts subtypes that the model does not keep', () => {
    expect(model.inventory.labels).toContain('obj')
    expect(model.inventory.labels).not.toContain('obj:subtype')
  })

  it('gives the same model again', () => {
    expect(Buffer.from(packModel(toPacked(train()))).equals(packModel(toPacked(model)))).toBe(true)
  })

  it('reads the same from the file as from memory', () => {
    const again = new Analyzer(toModel(unpackModel(packModel(toPacked(model)), 'test')))
    expect(scoreAnalyzer(again, gold)).toEqual(scoreAnalyzer(new Analyzer(model), gold))
  })

  it('marks damaged copies, and adds those only that differ', () => {
    const copies = smallTreebank(true).filter(({ isCopy }) => isCopy)
    const texts = new Set(gold.map(({ forms }) => forms.join(' ')))
    expect(copies.length).toBeGreaterThan(0)
    expect(copies.some(({ forms }) => texts.has(forms.join(' ')))).toBe(false)
  })
})
