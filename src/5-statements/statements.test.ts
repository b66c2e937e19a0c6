import { describe, expect, it } from 'vitest'
import { statementsIn, toldIn } from '../../test/statements-in.js'
import type { Language } from '../record/lexicon.js'

describe('the place and voice of a statement', () => {
  it.each<[Language, string, string | null, string | null]>([
    ['en', 'Anna Ross told reporters in Vienna that the border would stay closed.', 'Vienna', 'AUT'],
    ['en', 'Anna Ross, speaking at a news conference in Ankara, said the border would stay closed.', 'Ankara', 'TUR'],
    ['en', '"We will wait," Anna Ross said in Brussels on Friday.', 'Brussels', 'BEL'],
    ['en', 'In Moscow, the Foreign Ministry said the border would stay closed.', 'Moscow', 'RUS'],
    ['en', 'The minister said talks in Geneva had failed.', null, null],
    ['en', 'The minister said that he would travel to Oslo.', null, null],
    ['fr', 'La ministre a déclaré à Genève que la frontière resterait fermée.', 'Genève', 'CHE'],
    ['fr', '« Nous attendrons », a déclaré à la presse à Vienne le ministre.', 'Vienne', 'AUT'],
    ['fr', '« Nous attendrons », a-t-elle dit depuis Moscou.', 'Moscou', 'RUS'],
    ['fr', "S'exprimant à Bruxelles, la ministre a affirmé que la frontière resterait fermée.", 'Bruxelles', 'BEL'],
    ['fr', 'La ministre a affirmé que les pourparlers de Genève avaient échoué.', null, null],
    ['fr', "La ministre a affirmé que l'armée resterait en Syrie.", null, null],
  ])('%s: %s', (language, text, place, country) => {
    expect(statementsIn(language, text)[0]).toMatchObject({ place, country })
  })

  it('goes to who speaks on, not to the subject of what was said before', () => {
    const text = 'The minister said the guards had left the border, but stressed that it would stay closed.'
    expect(statementsIn('en', text).map(({ voice }) => voice)).toEqual(['minister', 'minister'])
  })

  it('is not who was spoken to', () => {
    const [statement] = statementsIn('fr', 'La ministre a déclaré à Genève que la frontière resterait fermée.')
    expect(statement?.addressee).toBe(null)
  })
})

describe.each<[string, [Language, string, string[]][]]>([
  [
    'a clause behind its cue',
    [
      [
        'fr',
        'La ministre a déclaré que la frontière resterait fermée.',
        ['La ministre: la frontière resterait fermée'],
      ],
      ['en', 'The minister said that the border would stay closed.', ['The minister: the border would stay closed']],
      ['en', 'The minister said the border would stay closed.', ['The minister: the border would stay closed']],
      ['fr', 'Le général a affirmé avoir quitté la ville.', ['Le général: avoir quitté la ville']],
      ['fr', 'Le président s’est dit prêt à signer le traité.', ['Le président: prêt à signer le traité']],
    ],
  ],
  [
    'a cue that an insertion parts from who speaks',
    [
      [
        'en',
        'Anna Ross, speaking in Oslo on Sunday, said the border would stay closed.',
        ['Anna Ross, speaking in Oslo on Sunday: the border would stay closed'],
      ],
      [
        'en',
        'The committee, which brings together five parties, said the border would stay closed.',
        ['The committee, which brings together five parties: the border would stay closed'],
      ],
      [
        'fr',
        'Le roi, dont le pays est un allié du Danemark, a déclaré que la frontière resterait fermée.',
        ['Le roi, dont le pays est un allié du Danemark: la frontière resterait fermée'],
      ],
      ['fr', 'Oslo a de son côté déclaré que la frontière resterait fermée.', ['Oslo: la frontière resterait fermée']],
      [
        'fr',
        '« Nous ne céderons rien », a indiqué dans un communiqué la direction du parti.',
        ['la direction du parti: Nous ne céderons rien'],
      ],
      ['en', 'An army statement on Tuesday said the border would stay closed.', ['army: the border would stay closed']],
    ],
  ],
  [
    'a quotation before its cue',
    [
      ['fr', '« Nous ne céderons rien », a déclaré le ministre.', ['le ministre: Nous ne céderons rien']],
      ['fr', '"Nous ne céderons rien", a-t-elle ajouté.', ['-t-elle: Nous ne céderons rien']],
      ['en', '“We will give up nothing,” the minister said.', ['the minister: We will give up nothing']],
      ['en', '"We will give up nothing," said the minister.', ['the minister: We will give up nothing']],
    ],
  ],
  [
    'a quotation behind a colon',
    [
      ['fr', 'Le ministre a déclaré : « Nous ne céderons rien. »', ['Le ministre: Nous ne céderons rien.']],
      ['en', 'The minister said: "We will give up nothing."', ['The minister: We will give up nothing.']],
    ],
  ],
  [
    'a quotation behind a name and a colon',
    [
      ['fr', 'Ada Ross : « Nous ne céderons rien. »', ['Ada Ross: Nous ne céderons rien.']],
      ['en', 'Anna Ross: "We will give up nothing."', ['Anna Ross: We will give up nothing.']],
    ],
  ],
  [
    'a cue in the middle of what it attributes',
    [
      [
        'fr',
        'Si la ville tombe, a-t-elle déclaré, les troupes partiront demain.',
        ['-t-elle: Si la ville tombe | les troupes partiront demain'],
      ],
      ['en', 'The talks, she said, will resume tomorrow.', ['she: The talks | will resume tomorrow']],
    ],
  ],
  [
    'a cue within the marks of a quotation',
    [
      [
        'fr',
        '« Moi, dit-il, je reste dans la ville jusqu’à demain. »',
        ['-il: Moi | je reste dans la ville jusqu’à demain.'],
      ],
    ],
  ],
  [
    'a speaker whose words are quoted by another',
    [['en', '"We will leave tomorrow," the general was quoted as saying.', ['the general: We will leave tomorrow']]],
  ],
  [
    'a relative clause',
    [
      ['fr', 'Le général, qui a déclaré que la ville tiendrait, est parti.', ['Le général: la ville tiendrait']],
      ['en', 'The general, who said that the town would hold, has left.', ['The general: the town would hold']],
    ],
  ],
  [
    'unquoted content before its cue',
    [
      ['fr', 'La frontière restera fermée, a indiqué le ministère.', ['le ministère: La frontière restera fermée']],
      ['en', 'The border will stay closed, the ministry said.', ['the ministry: The border will stay closed']],
    ],
  ],
  [
    'content split around its cue',
    [
      [
        'fr',
        '« Si la ville tombe », a-t-elle déclaré, « nous partirons demain ».',
        ['-t-elle: Si la ville tombe | nous partirons demain'],
      ],
      [
        'en',
        '"If the town falls," the general said, "we will leave tomorrow."',
        ['the general: If the town falls | we will leave tomorrow.'],
      ],
    ],
  ],
  [
    'a quotation that runs over sentences',
    [
      [
        'fr',
        '« Nous sommes venus parler. Nous repartons sans accord », a dit l’émissaire.',
        ['l’émissaire: Nous sommes venus parler. Nous repartons sans accord'],
      ],
      [
        'en',
        '"We came to talk. We leave without a deal," the envoy said.',
        ['the envoy: We came to talk. We leave without a deal'],
      ],
    ],
  ],
  [
    'a quotation that continues without a cue',
    [
      [
        'fr',
        '« Nous sommes venus parler », a dit l’émissaire. « Nous repartons sans accord. »',
        ['l’émissaire: Nous sommes venus parler', 'l’émissaire: Nous repartons sans accord.'],
      ],
      [
        'en',
        '"We came to talk," the envoy said. "We leave without a deal."',
        ['the envoy: We came to talk', 'the envoy: We leave without a deal.'],
      ],
      [
        'en',
        '"We came to talk," the envoy said.\n\n"We leave without a deal."',
        ['the envoy: We came to talk', 'the envoy: We leave without a deal.'],
      ],
    ],
  ],
  [
    'a participle that adds',
    [
      [
        'fr',
        'Le ministre a dit que la trêve tenait, ajoutant que les combats avaient cessé.',
        ['Le ministre: la trêve tenait', 'Le ministre: les combats avaient cessé'],
      ],
      [
        'en',
        'The minister said the truce was holding, adding that the fighting had stopped.',
        ['The minister: the truce was holding', 'The minister: the fighting had stopped'],
      ],
    ],
  ],
  [
    'a source in a phrase',
    [
      ['fr', 'Selon le ministre, la trêve tient.', ['le ministre: la trêve tient']],
      ['fr', 'La trêve tient, selon le ministre.', ['le ministre: La trêve tient']],
      ['en', 'According to the minister, the truce is holding.', ['the minister: the truce is holding']],
      ['en', 'The truce is holding, according to the minister.', ['the minister: The truce is holding']],
    ],
  ],
  [
    'a judgement',
    [
      ['fr', 'La ministre a qualifié la réunion de « très franche ».', ['La ministre: très franche']],
      ['en', 'The minister called the meeting "very frank".', ['The minister: very frank']],
      ['en', 'The minister described the meeting as a failure.', ['The minister: a failure']],
    ],
  ],
  [
    'a verdict quoted in part',
    [
      ['fr', 'La ministre a dénoncé une « grave erreur ».', ['La ministre: une « grave erreur']],
      ['en', 'The minister denounced a "grave error".', ['The minister: a "grave error']],
    ],
  ],
  [
    'no statement',
    [
      ['fr', 'Le ministre n’a pas dit que la trêve tenait.', []],
      ['en', 'The minister did not say that the truce was holding.', []],
      ['fr', 'Le ministre a annoncé une réunion.', []],
      ['en', 'The minister announced a meeting.', []],
      ['fr', 'Le film « Une longue nuit » sort mercredi.', []],
      ['en', 'The film "A long cold night" opens on Friday.', []],
    ],
  ],
])('reads %s', (_, cases) => {
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(toldIn(language, text)).toEqual(expected)
  })
})

describe('findStatements', () => {
  it('names the hearer and the channel', () => {
    const [statement] = statementsIn('en', '"We leave," the envoy told reporters.')
    expect(statement?.addressee).toBe('reporters')
    const [declared] = statementsIn('fr', '« Nous partons », a déclaré l’émissaire dans un communiqué.')
    expect(declared?.channel).toBe('dans un communiqué')
  })

  it('tells direct, indirect and mixed speech apart', () => {
    const kinds = (text: string) => statementsIn('en', text).map(({ kind }) => kind)
    expect(kinds('"We will leave tomorrow," the envoy said.')).toEqual(['direct'])
    expect(kinds('The envoy said they would leave tomorrow.')).toEqual(['indirect'])
    expect(kinds('The envoy said they would leave the "useless talks" tomorrow.')).toEqual(['mixed'])
  })

  it('ends a quotation that is never closed at its sentence, and marks the damage', () => {
    const [first, second, ...others] = statementsIn(
      'fr',
      '« Notre position est claire », a dit l’émissaire. « Nous attendons une réponse. Les combats ont repris hier.',
    )
    expect(first?.damaged).toBe(false)
    expect(second?.content[0]?.text).toBe('Nous attendons une réponse.')
    expect(second?.damaged).toBe(true)
    expect(others).toEqual([])
  })

  it('keeps a quotation whose opening mark was lost', () => {
    const [statement] = statementsIn('fr', 'est un vrai danger pour tous », a déclaré le ministre.')
    expect(statement?.content[0]?.text).toBe('est un vrai danger pour tous')
    expect(statement?.damaged).toBe(true)
  })
})

describe('who speaks where no subject says it', () => {
  const voices = (language: Language, text: string): (string | null)[] =>
    statementsIn(language, text).map(({ voice }) => voice)

  it.each<[Language, string, (string | null)[]]>([
    ['fr', 'A Accra, on fait valoir que la frontière restera fermée.', ['Accra']],
    ['fr', '« Nous attendrons », répète-t-on à la mission chinoise.', ['mission chinoise']],
    ['fr', 'On dit que la frontière restera fermée.', [null]],
    ['fr', 'Le Danemark, qui paie une partie du barrage, souhaite que « chacun baisse le ton ».', ['Danemark']],
    ['fr', 'La frontière restera fermée, selon les mots de la ministre norvégienne Anna Lund.', ['Anna Lund']],
  ])('%s: %s', (language, text, expected) => {
    expect(voices(language, text)).toEqual(expected)
  })
})
