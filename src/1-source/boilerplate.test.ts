import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../record/lexicon.js'
import { boilerplateIn, boilerplateLexicon, compile } from './boilerplate.js'

const found = (text: string): string[] => boilerplateIn(text).map(({ start, end }) => text.slice(start, end))

describe.each(LANGUAGES)('boilerplate.yaml (%s)', language => {
  it.each(boilerplateLexicon(language).map(entry => [entry.id, entry] as const))('%s', (_, entry) => {
    const { expression } = compile(entry)
    expect(entry.matches).toMatch(expression)
    expect(entry.passes).not.toMatch(expression)
  })
})

describe('boilerplateIn', () => {
  it('keeps the sentence to which a copyright line is glued', () => {
    expect(found('The envoys went home.© 2022 The Harbour Times CompanyRead more on harbourtimes.com')).toEqual([
      '© 2022 The Harbour Times CompanyRead more on harbourtimes.com',
    ])
  })

  it('takes a plea from its sentence to the end of the block', () => {
    const plea = 'In a noisy age, quality journalism matters more than ever. and the facts. SIGN UP NOW.'
    expect(found(`The envoys went home. ${plea}`)).toEqual([plea])
  })

  it('leaves text that only speaks of such things', () => {
    expect(found('The two sides agreed to share the water of the river, the ministry said.')).toEqual([])
    expect(found('By Friday, envoys from forty states had read the text and signed it.')).toEqual([])
  })
})
