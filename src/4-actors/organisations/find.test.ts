import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../record/lexicon.js'
import { tell } from '../fixture.js'
import { abbreviationsIn, longFormStart } from './abbreviations.js'
import { ORGANISATION_KINDS, organisationWords } from './lexicon.js'

describe.each(LANGUAGES)('nouns of organisations in %s', language => {
  it.each([...ORGANISATION_KINDS])('%s make a party of a name, and other nouns do not', kind => {
    const { example, counter } = organisationWords(language)[kind]
    const partiesIn = (text: string) => tell(text, language).cast.mentions.flatMap(({ party }) => party ?? [])
    expect(partiesIn(example)).not.toEqual([])
    expect(partiesIn(counter)).toEqual([])
  })
})

describe('abbreviations', () => {
  it('stand for the words whose letters they hold, as Schwartz and Hearst find them', () => {
    expect(longFormStart('HMM', 'a hidden Markov model')).toBe(2)
    expect(longFormStart('MRL', "le Mouvement pour la réforme de l'eau")).toBe(3)
    expect(longFormStart('XYZ', 'the Lake Fishers Union')).toBe(-1)
  })

  it('are looked for in brackets only', () => {
    const formsOf = (text: string) =>
      tell(text, 'en').sentences.flatMap(({ words }) => abbreviationsIn(words).map(({ at }) => words[at]!.form))
    expect(formsOf('The Lake Fishers Union (LFU) said no.')).toEqual(['LFU'])
    expect(formsOf('The Lake Fishers Union (Oslo) said no.')).toEqual([])
    expect(formsOf('The Lake Fishers Union LFU said no.')).toEqual([])
  })
})

describe('organisations that only the text names', () => {
  it('are one party by name, abbreviation and noun', () => {
    const text =
      "Le Mouvement pour la réforme de l'eau (MRE) a refusé. Le MRE demande du temps. Le mouvement a dit non."
    const { who } = tell(text, 'fr')
    const party = "Mouvement pour la réforme de l'eau"
    expect(who('MRE', 1)).toMatchObject({ party })
    expect(who('mouvement')).toMatchObject({ party })
  })

  it('have leaders who speak for them', () => {
    const text =
      'The Lakeside Timber Company rejected the offer. Its chairman, Ole Berg, said so. The company will sue.'
    const { actor, who } = tell(text, 'en')
    expect(actor('Ole Berg')?.party).toBe('Lakeside Timber Company')
    expect(who('company')).toMatchObject({ party: 'Lakeside Timber Company' })
  })

  it('may be told by a noun in lower case, a mark of companies or a leader', () => {
    expect(tell('La compagnie pétrolière Ostara a dit non.', 'fr').who('Ostara')?.party).toBe('Ostara')
    expect(tell('Ostara Lines Inc said no. Ostara will sue.', 'en').who('Ostara', 1)?.party).toBe('Ostara Lines Inc')
    expect(tell('Ostara Chief Executive Ole Berg said no.', 'en').actor('Ole Berg')?.party).toBe('Ostara')
    expect(tell('OLT said no.', 'en').who('OLT')?.party).toBe('OLT')
  })

  it('are no persons, no organs of a state and no onlookers', () => {
    const text = 'The Berg group said no, and Anna Berg said yes.'
    expect(tell(text, 'en').cast.mentions.flatMap(({ party }) => party ?? [])).toEqual([])
    expect(tell('The National Electoral Commission said no.', 'en').who('Commission')?.party).toBe(null)
    expect(tell('OLT trees grow there.', 'en').who('OLT')?.party).toBe(null)
  })

  it('leave a minister who is a member of one to the country', () => {
    const text = 'Le ministre norvégien de la Pêche, Ole Berg, membre du Parti paysan, a dit non.'
    expect(tell(text, 'fr').actor('Ole Berg')?.party).toBe('NOR')
  })
})
