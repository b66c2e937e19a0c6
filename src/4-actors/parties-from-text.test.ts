import { describe, expect, it } from 'vitest'
import { tell } from './fixture.js'

describe('parties that the rest of the text gives', () => {
  it('go with the government a person has', () => {
    const text =
      'The talks failed. The Omani government said it would wait. President Salim Harthy left. Few back the government of Salim Harthy.'
    expect(tell(text, 'en').actor('Salim Harthy')?.party).toBe('OMN')
  })

  it('go with a title told elsewhere with its party', () => {
    const text = 'The lead negotiator in Hamas said it would wait. Negotiator Salim Harthy left the room.'
    expect(tell(text, 'en').actor('Salim Harthy')?.party).toBe('Hamas')
  })

  it('are those of the one a title is joined to', () => {
    const text = 'They saw OPEC head Ole Berg and chief negotiator Anna Ross in Oslo.'
    expect(tell(text, 'en').actor('Anna Ross')?.party).toBe('OPEC')
  })

  it('are those of the organisation that sends envoys', () => {
    const text = "L'ONU a proposé une trêve. L'émissaire Clara Meyer est partie. L'ONU attend."
    expect(tell(text, 'fr').actor('Clara Meyer')?.party).toBe('UN')
  })

  it('are those of what spoke before, for a spokesman of no one', () => {
    const text = 'The Arab League called for calm. "We will wait," spokeswoman Anna Ross said.'
    expect(tell(text, 'en').actor('Anna Ross')?.party).toBe('Arab League')
  })

  it('are the country of the text for the head told most without one', () => {
    const text =
      'Oman is voting. President Salim Harthy left Oman. Oman and its army wait. Harthy will speak in Oman, Norway said.'
    expect(tell(text, 'en').actor('Salim Harthy')?.party).toBe('OMN')
  })

  it('are read off titles that look like parts of names', () => {
    const { actor } = tell(
      'Norwegian Vice President Ole Berg left. UNICEF Executive Director Anna Lake stayed. UN chief Omar Haddad said so.',
      'en',
    )
    expect(actor('Ole Berg')?.party).toBe('NOR')
    expect(actor('Anna Lake')?.party).toBe('UNICEF')
    expect(actor('Omar Haddad')?.party).toBe('UN')
    expect(tell('Le roi Salim II a refusé.', 'fr').actor('Salim II')?.type).toBe('person')
  })

  it('are none for monitors and news outlets', () => {
    const { who } = tell('The Syrian Observatory for Human Rights said 12 people died, Reuters wrote.', 'en')
    expect(who('Observatory')).toMatchObject({ party: null })
    expect(who('Reuters')).toMatchObject({ party: null })
  })
})

describe('who is meant', () => {
  it('by a noun told again is the group told in full', () => {
    const text = 'A source close to the talks said they had failed. The source said no date was set.'
    expect(tell(text, 'en').who('source', 1)?.voice).toBe('source close')
    const french = "Une source proche du dossier l'assure. Selon la même source, rien n'est signé."
    expect(tell(french, 'fr').who('source', 1)?.voice).toBe('source proche du dossier')
  })

  it('by one word of the name of an organisation is the organisation', () => {
    const text = 'The Syrian Observatory for Human Rights counted 12 dead. The Observatory said more were hurt.'
    expect(tell(text, 'en').who('Observatory', 1)?.voice).toBe('Syrian Observatory for Human Rights')
  })

  it('by what someone is called is who spoke last', () => {
    const text = 'Anna Ross a dit que rien ne pressait. La chercheuse a ajouté que la date était fixée.'
    expect(tell(text, 'fr').who('chercheuse')?.voice).toBe('Anna Ross')
  })

  it('by an unnamed speaker at the front is the speaker named next', () => {
    const text =
      'A delegation flew to Oslo on Saturday, a Hamas representative said. "We will see," Omar Haddad said. The room was full.'
    expect(tell(text, 'en').who('representative')).toMatchObject({ voice: 'Omar Haddad', party: 'Hamas' })
  })

  it('by a source within an organisation speaks for it', () => {
    expect(tell("Selon une source au sein du Hamas, rien n'est signé.", 'fr').who('source')?.party).toBe('Hamas')
  })

  it('by the rebels of a country is the movement that bears that name', () => {
    const text = 'Syria is at war. Syria and its army wait. A rebel commander, Omar Haddad, left Syria.'
    expect(tell(text, 'en').actor('Omar Haddad')?.party).toBe('Syrian opposition')
  })
})

describe('whom one speaks for', () => {
  it('is whose title comes before the name', () => {
    const text = "L'Union africaine est lasse. Son médiateur, le Danois Ole Berg, a demandé du calme."
    expect(tell(text, 'fr').actor('Ole Berg')?.party).toBe('AU')
    const other = "L'Union africaine est lasse. Un promeneur, le Danois Ole Berg, a demandé du calme."
    expect(tell(other, 'fr').actor('Ole Berg')?.party).not.toBe('AU')
  })

  it('is the country before «dont», "whose"', () => {
    const text = 'Norway, whose foreign minister, Ole Berg, is in Oslo, wants time.'
    expect(tell(text, 'en').actor('Ole Berg')?.party).toBe('NOR')
    expect(tell('Le Danemark, dont le gouvernement a dit non, attend.', 'fr').who('gouvernement')?.party).toBe('DNK')
  })

  it('is told with a verb of speaking for someone', () => {
    const text = 'Anna Ross, who negotiates for Norway, refused. Ingrid Solberg, who runs for pleasure, agreed.'
    const { actor } = tell(text, 'en')
    expect(actor('Anna Ross')?.party).toBe('NOR')
    expect(actor('Ingrid Solberg')?.party ?? null).toBe(null)
    const french = "Anna Lund, s'exprimant au nom de la Norvège, a refusé."
    expect(tell(french, 'fr').actor('Anna Lund')?.party).toBe('NOR')
  })

  it('is the body one is of', () => {
    const text = 'Ole Berg, du ministère norvégien des Eaux, a refusé.'
    expect(tell(text, 'fr').actor('Ole Berg')?.party).toBe('NOR')
  })

  it('is whose capital is told with an official', () => {
    expect(tell('In Beijing, a senior official said no.', 'en').who('official')?.party).toBe('CHN')
    expect(tell('Officials in Beijing said the deal was dead.', 'en').who('Officials')?.party).toBe('CHN')
    expect(tell('In Beijing, an analyst said no.', 'en').who('analyst')?.party ?? null).toBe(null)
  })

  it('is the party that was the subject before "a spokesman"', () => {
    const text = 'Denmark met Norway. Norway refused to sign. There was no question of it, a spokesman said.'
    expect(tell(text, 'en').who('spokesman')?.party).toBe('NOR')
  })

  it('is an organisation of which only the noun is told again', () => {
    const text = "L'OTAN a refusé. La représentante de l'organisation, Anna Lund, a dit non."
    expect(tell(text, 'fr').actor('Anna Lund')?.party).toBe('NATO')
  })
})
