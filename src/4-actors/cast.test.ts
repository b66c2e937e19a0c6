import { describe, expect, it } from 'vitest'
import { whoIs } from './cast.js'
import { tell } from './fixture.js'

describe('persons', () => {
  it('have the party of their title, and the short name is the same person', () => {
    const { actor, who } = tell(
      'Norwegian Foreign Minister Ingrid Solberg said the offer stood. Solberg added that time was short.',
      'en',
    )
    expect(actor('Ingrid Solberg')).toMatchObject({
      type: 'person',
      party: 'NOR',
      names: ['Ingrid Solberg', 'Solberg'],
    })
    expect(who('Solberg', 1)).toMatchObject({ voice: 'Ingrid Solberg', party: 'NOR' })
  })

  it('have roles of the past with their years, and speak for their present party', () => {
    const { actor } = tell(
      "Le vice-ministre polonais des Affaires étrangères, Adam Nowak, ancien ambassadeur auprès de l'OTAN de 2014 à 2019, a refusé.",
      'fr',
    )
    expect(actor('Adam Nowak')?.party).toBe('POL')
    expect(actor('Adam Nowak')?.roles).toContainEqual(expect.objectContaining({ from: '2014', to: '2019' }))
  })

  it('speak for no one as analysts, whatever their nationality', () => {
    expect(tell('Un analyste polonais, Adam Nowak, en doute.', 'fr').actor('Adam Nowak')?.party).toBe(null)
    expect(tell('A former Norwegian minister, Ole Berg, disagreed.', 'en').actor('Ole Berg')?.party).toBe(null)
  })

  it('are told apart from what their office is about', () => {
    const { actor } = tell("L'envoyée de l'ONU pour le Yémen, Clara Meyer, a quitté Oslo.", 'fr')
    expect(actor('Clara Meyer')?.party).toBe('UN')
    expect(tell('Sudan envoy Clara Meyer left Oslo.', 'en').actor('Clara Meyer')?.party ?? null).toBe(null)
  })

  it('take the country of a title told before without their name', () => {
    const text = "The talks failed, Norway's defence minister said. Defence Minister Kari Lund left the room."
    expect(tell(text, 'en').actor('Kari Lund')?.party).toBe('NOR')
  })

  it('speak for the body they lead', () => {
    const text = 'Omar Haddad, who heads the Omani delegation, refused to sign.'
    expect(tell(text, 'en').actor('Omar Haddad')?.party).toBe('OMN')
  })

  it('speak for the person whose envoy they are', () => {
    const text = "Le président danois Ole Berg a refusé. Adam Nowak, émissaire d'Ole Berg, l'a confirmé."
    expect(tell(text, 'fr').actor('Adam Nowak')?.party).toBe('DNK')
  })

  it('of one family name stay two', () => {
    const text = 'Norwegian minister Ole Berg met Danish minister Anna Berg.'
    const { actor } = tell(text, 'en')
    expect(actor('Ole Berg')?.party).toBe('NOR')
    expect(actor('Anna Berg')?.party).toBe('DNK')
  })
})

describe('groups', () => {
  it('speak for the party in their words', () => {
    expect(tell('Des responsables polonais ont protesté.', 'fr').who('responsables')).toMatchObject({
      voice: 'responsables polonais',
      party: 'POL',
    })
    expect(tell('Polish and Danish officials protested.', 'en').who('officials')?.party).toBe('POL+DNK')
  })

  it('that oppose a country are not the country', () => {
    expect(tell('Omani rebels rejected the plan.', 'en').who('rebels')?.party ?? null).toBe(null)
  })

  it('are known again by their noun', () => {
    const { who } = tell("Norway's Foreign Ministry declined to comment. The ministry said it would wait.", 'en')
    expect(who('ministry')?.party).toBe('NOR')
  })

  it('of two are the two told last', () => {
    const { who } = tell('Norway and Denmark met on Friday. The two sides agreed to wait.', 'en')
    expect(who('sides')?.party).toBe('NOR+DNK')
  })
})

describe('coreference', () => {
  it('gives a pronoun after a quotation to who spoke last', () => {
    const { who } = tell(
      '« Nous attendons », a déclaré la ministre danoise Anna Berg. « La Norvège sait ce que nous voulons », a-t-elle ajouté.',
      'fr',
    )
    expect(who('-t-elle')).toMatchObject({ voice: 'Anna Berg', party: 'DNK' })
  })

  it('gives «he» to a person and «it» to a country', () => {
    const { who } = tell(
      'Norway rejected the plan of Danish minister Ole Berg. He said that it would regret this.',
      'en',
    )
    expect(who('He')?.voice).toBe('Ole Berg')
    expect(who('it')?.party).toBe('NOR')
  })

  it('finds the holder of a title, by office and party', () => {
    const text =
      'Norwegian Foreign Minister Ole Berg met Danish Defence Minister Anna Lund. The foreign minister praised the talks.'
    expect(tell(text, 'en').who('minister')?.voice).toBe('Ole Berg')
  })

  it('finds the counterpart named with it', () => {
    const text = 'Norwegian Foreign Minister Ole Berg met his Danish counterpart, Anna Lund, in Oslo.'
    expect(tell(text, 'en').actor('Anna Lund')?.party).toBe('DNK')
  })

  it('leaves a pronoun open that nothing fits', () => {
    expect(tell('She refused to answer.', 'en').who('She')).toBe(null)
  })

  it('gives the first person to the speaker it is told', () => {
    const { cast, sentences } = tell('We will not sign.', 'en')
    const speaker = { voice: 'Anna Berg', party: 'DNK', start: 0, end: 0 }
    expect(whoIs(cast, sentences[0]!, 0)).toBe(null)
    expect(whoIs(cast, sentences[0]!, 0, speaker)).toMatchObject({ voice: 'Anna Berg', party: 'DNK' })
  })

  it('joins coordination in text order', () => {
    expect(tell('Les Danois et les Norvégiens disent non.', 'fr').who('Danois')).toMatchObject({
      voice: 'Danois et Norvégiens',
      party: 'DNK+NOR',
    })
  })
})
