import { describe, expect, it } from 'vitest'
import { applyScript, lemmaScript } from './lemma-script.js'

describe('lemma script', () => {
  it.each([
    ['refusaient', 'refuser'],
    ['Les', 'le'],
    ['journaux', 'journal'],
    ['Genève', 'Genève'],
    ['suis', 'être'],
    ['was', 'be'],
    ['OTAN', 'OTAN'],
    ['DÉCLARE', 'déclarer'],
  ])('makes %s of %s again', (form, lemma) => {
    expect(applyScript(lemmaScript(form, lemma), form)).toBe(lemma)
  })

  it('carries over to other words', () => {
    expect(applyScript(lemmaScript('refusaient', 'refuser'), 'menaçaient')).toBe('menaçer')
    expect(applyScript(lemmaScript('talks', 'talk'), 'truces')).toBe('truce')
  })

  it('leaves a form too short for its cut as it is', () => {
    expect(applyScript(lemmaScript('refusaient', 'refuser'), 'ai')).toBe('ai')
  })
})
