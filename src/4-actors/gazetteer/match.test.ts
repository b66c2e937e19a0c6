import { describe, expect, test } from 'vitest'
import type { Language } from '../../record/lexicon.js'
import { matchGazetteer, matchText } from './match.js'

const ids = (text: string, language: Language): string[] => matchText(text, language).map(hit => hit.id)

describe('names that are something else', () => {
  const none: readonly (readonly [Language, string])[] = [
    ['en', 'They served turkey and told us who it was.'],
    ['en', 'Turkey sandwich sales rose, turkey breast sales did not.'],
    ['en', 'Michael Jordan retired, and Jordan said he was glad.'],
    ['en', 'Mr. Jordan spoke to Ms England and Dr Holland.'],
    ['en', 'Chad Smith played the drums while Paris Hilton danced.'],
    ['en', 'Georgia Meloni wrote to Sydney Sweeney and Kenya Moore.'],
    ['en', 'A guinea pig and a Guinea pig are the same.'],
    ['en', 'Cuba Gooding starred with Denzel Washington.'],
    ['en', 'George Washington crossed the river; Jack London wrote of wolves.'],
    ['en', 'The Washington Post wrote of the Paris Agreement and the Vienna Convention.'],
    ['en', 'Voters in Georgia chose Democrats in Atlanta, and the governor of Georgia called a runoff.'],
    ['en', 'He ran in New England, then in New Mexico and New Jersey.'],
    ['en', 'Latin American and South American markets fell; African American voters stayed.'],
    ['en', 'The Geneva Conventions and the Minsk agreements were read aloud.'],
    ['en', 'They flew American Airlines and Turkish Airlines.'],
    ['en', 'He ate French fries and a Danish pastry.'],
    ['en', 'The Panama Papers and the Bank of England were in the news.'],
    ['en', 'who told us that it was an aids clinic'],
    ['en', 'Let him speak; let it be.'],
    ['en', 'Nice words cost nothing.'],
    ['en', 'The National Security Council met.'],
    ['en', 'The 27 passengers and the 28 others were safe.'],
    ['fr', 'La chine du fabricant et la suède de ses gants plaisaient à Marie-France.'],
    ['fr', 'Ils se promenaient au jardin du Luxembourg, près du palais du Luxembourg.'],
    ['fr', "L'accord de Paris et la convention de Genève ont été lus au cochon d'Inde."],
    ['fr', 'La réunion a plu à Dominique et à Maurice.'],
    ['fr', 'Anatole France et Jack London étaient lus.'],
    ['fr', "L'émission de Radio France a plu en Île-de-France."],
    ['fr', 'Les accords de Minsk et le protocole de Kyoto sont loin.'],
    ['fr', 'Une grenade a été lancée, puis une Grenade.'],
    ['fr', 'Les 27 passagers et les 28 autres sont saufs.'],
    ['fr', "L'Union sportive a gagné ; François Hollande a applaudi."],
    ['fr', 'Les Latino-Américains et les Afro-Américains ont voté.'],
    ['fr', 'Le berger allemand a mangé des montagnes russes.'],
    ['fr', 'Le docteur parlait de la PMA et des couples.'],
    ['fr', 'Le Conseil national de sécurité a siégé.'],
    ['fr', 'Un salon de la maison blanche était fermé.'],
  ]
  test.each(none)('%s: %s', (language, text) => {
    expect(matchText(text, language).filter(hit => hit.kind !== 'place')).toEqual([])
  })
})

test('the longest name wins', () => {
  expect(ids('Nigeria and Niger, Guinea-Bissau and Guinea, South Korea and Northern Ireland', 'en')).toEqual([
    'NGA',
    'NER',
    'GNB',
    'GIN',
    'KOR',
    'Northern Ireland',
  ])
  expect(ids('La Guinée équatoriale, la Guinée et la RD Congo', 'fr')).toEqual(['GNQ', 'GIN', 'COD'])
})

test('a name of several bearers follows the words of the document', () => {
  expect(ids('Georgia said in Tbilisi that it would talk about Abkhazia.', 'en')[0]).toBe('GEO')
  expect(ids('À Brazzaville, le Congo a signé.', 'fr')).toEqual(['COG', 'COG'])
  expect(ids('À Kinshasa, le Congo a signé.', 'fr')).toEqual(['COD', 'COD'])
})

test('spelling variants of accents, apostrophes, hyphens, dots', () => {
  expect(ids('Les Etats-Unis, les États‑Unis, les ETATS UNIS, l’Elysée', 'fr')).toEqual(['USA', 'USA', 'USA', 'FRA'])
  expect(ids('U.S. and US and U.S.A. officials, the U.S.-led talks', 'en')).toEqual(['USA', 'USA', 'USA', 'USA'])
})

test('a slash joins names as a hyphen does', () => {
  expect(ids('the G-77/CHINA and the US/UK proposal', 'en')).toEqual(['G77+China', 'USA', 'GBR'])
})

test('an organ speaks for its party', () => {
  expect(matchText('le Conseil européen', 'fr')[0]).toMatchObject({ id: 'European Council', party: 'EU' })
  expect(matchText('Moscow', 'en')[0]).toMatchObject({ id: 'RUS', party: 'RUS', form: 'capital' })
  expect(matchText('Geneva', 'en')[0]).toMatchObject({ party: null })
})

test('matches carry the words of their sentence', () => {
  const text = 'The Kremlin met the Security Council.'
  const forms = ['The', 'Kremlin', 'met', 'the', 'Security', 'Council', '.']
  let at = 0
  const words = forms.map(form => {
    const start = text.indexOf(form, at)
    at = start + form.length
    return { start, end: at, form, part: -1, lemma: '', upos: '', feats: '_', head: -1, deprel: '' }
  })
  const sentence = { start: 0, end: text.length, index: 0, block: 0, words, children: [] }
  expect(matchGazetteer(text, [sentence], 'en').map(({ id, first, last }) => [id, first, last])).toEqual([
    ['RUS', 1, 1],
    ['UNSC', 4, 5],
  ])
})

test('time grows with the text, not with its square', () => {
  const text = 'Republic of the Republic of Democratic Republic of '.repeat(4000)
  expect(matchText(text, 'en')).toEqual([])
})

test('form, gender, number and country', () => {
  expect(matchText('une délégation russe', 'fr')[0]).toMatchObject({ id: 'RUS', form: 'adjective', number: 'Sing' })
  expect(matchText('des Américaines', 'fr')[0]).toMatchObject({ form: 'demonym', gender: 'Fem', number: 'Plur' })
  expect(matchText('Geneva', 'en')[0]).toMatchObject({ id: 'Geneva', kind: 'place', country: 'CHE' })
  expect(matchText('Bruxelles', 'fr')[0]).toMatchObject({ id: 'EU', form: 'seat', country: 'BEL' })
  expect(matchText('les talibans', 'fr')[0]).toMatchObject({ id: 'Taliban', kind: 'movement', country: 'AFG' })
})

test('in a line of capitals, short abbreviations tell nothing', () => {
  expect(ids('WHO TOLD US ABOUT UKRAINE', 'en')).toEqual(['UKR'])
})
