import { describe, expect, it } from 'vitest'
import { tell } from '../4-actors/fixture.js'
import { LANGUAGES, type Language } from '../record/lexicon.js'
import type { Meeting } from '../record/schema.js'
import { meetingWordsOf } from './meeting-words.js'
import { findMeetings } from './meetings.js'

// Wednesday
const PUBLISHED = '2031-05-14'

function meetings(text: string, language: Language): Meeting[] {
  const { document, sentences, cast } = tell(text, language, PUBLISHED)
  return findMeetings(document, sentences, cast, language)
}

describe('findMeetings', () => {
  it('reads place, day and parties of a meeting that was held', () => {
    expect(meetings('Norway and Denmark held talks in Geneva on Monday.', 'en')).toMatchObject([
      { place: 'Geneva', country: 'CHE', date: '2031-05-12', parties: ['NOR', 'DNK'], status: 'held' },
    ])
  })

  it('reads the persons who met as heads of their sides', () => {
    const text = 'Le ministre danois Ole Berg a rencontré mardi à Vienne la ministre norvégienne Anna Lund.'
    expect(meetings(text, 'fr')).toMatchObject([
      { place: 'Vienne', date: '2031-05-13', heads: { DNK: ['Ole Berg'], NOR: ['Anna Lund'] } },
    ])
  })

  it('makes one of several mentions', () => {
    const text =
      'Les négociations entre la Norvège et le Danemark ont débuté lundi à Genève. Les négociations ont duré quatre heures. Elles furent franches.'
    expect(meetings(text, 'fr')).toHaveLength(1)
  })

  it('keeps meetings on other days apart', () => {
    const text = 'Norway and Denmark held talks in Geneva on Monday. They will hold talks in Vienna on Friday.'
    expect(meetings(text, 'en').map(({ place, date, status }) => [place, date, status])).toEqual([
      ['Geneva', '2031-05-12', 'held'],
      ['Vienna', '2031-05-16', 'planned'],
    ])
  })

  it('tells refused and cancelled meetings', () => {
    expect(meetings('Norway refused to attend the summit in Geneva.', 'en')[0]?.status).toBe('refused')
    expect(meetings('Le Danemark a annulé la réunion de vendredi à Vienne.', 'fr')[0]?.status).toBe('cancelled')
  })

  it('names who led a delegation', () => {
    const text =
      'La Norvège et le Danemark ont tenu des pourparlers lundi à Genève. La délégation danoise était dirigée par Ole Berg.'
    expect(meetings(text, 'fr')[0]?.heads).toMatchObject({ DNK: ['Ole Berg'] })
  })

  it('gives a meeting told without its day the day that the report tells of', () => {
    const text = 'Norway said on Tuesday that a deal was near. Its minister held talks with Denmark in Vienna.'
    expect(meetings(text, 'en')).toMatchObject([{ place: 'Vienna', date: '2031-05-13', status: 'held' }])
    const old = 'Norway left the pact on 3 March. Its minister held talks with Denmark in Vienna.'
    expect(meetings(old, 'en')).toMatchObject([{ place: 'Vienna', date: null }])
  })

  it('follows a pronoun to the talks of the sentence before', () => {
    const text = 'Norway and Denmark agreed to hold peace talks in Geneva. They are due to begin on Friday.'
    expect(meetings(text, 'en')).toMatchObject([{ place: 'Geneva', date: '2031-05-16' }])
  })

  it('follows a traveller to the places of his meetings', () => {
    const text =
      'Le ministre danois Ole Berg est arrivé mardi à Vienne. Ole Berg a eu un entretien avec la ministre norvégienne Anna Lund.'
    expect(meetings(text, 'fr')).toMatchObject([{ place: 'Vienne', date: '2031-05-13', parties: ['DNK', 'NOR'] }])
  })

  it('leaves a call without a place', () => {
    const text =
      'Danish minister Ole Berg told Norwegian minister Anna Lund by phone on Monday that talks in Vienna were hard.'
    expect(meetings(text, 'en')[0]).toMatchObject({ place: null, date: '2031-05-12' })
  })

  it('keeps the rounds of a series apart', () => {
    const text =
      'Norway and Denmark held a first summit in Geneva in February. The second summit between Norway and Denmark was held in Vienna in March.'
    expect(meetings(text, 'en').map(({ place, date }) => [place, date])).toEqual([
      ['Geneva', '2031-02'],
      ['Vienna', '2031-03'],
    ])
  })

  it('takes the day that stands before the clause of the meeting', () => {
    const text = 'The rift will show on Friday when Norway hosts a summit in Oslo with Denmark.'
    expect(meetings(text, 'en')).toMatchObject([{ place: 'Oslo', date: '2031-05-16' }])
  })

  it('reads a day behind the names of those who met, and none that is only counted from', () => {
    const text =
      'La rencontre entre la ministre danoise Eva Holm et le ministre norvégien Ole Berg lundi a duré une heure.'
    expect(meetings(text, 'fr')).toMatchObject([{ date: '2031-05-12' }])
    const after = 'Des négociations entre la Norvège et le Danemark ont eu lieu à Genève après la trêve du 3 mars.'
    expect(meetings(after, 'fr')).toMatchObject([{ place: 'Genève', date: null }])
  })

  it('does not take a year beside a visit for its own, nor a means for a meeting', () => {
    const text =
      "Le Danemark a écarté un retrait avant la fin de la mission en 2033, lors d'une visite à Copenhague du ministre norvégien Ole Berg."
    expect(meetings(text, 'fr').map(({ date }) => date)).not.toContain('2033')
    const means = 'Le sommet entre la Norvège et le Danemark aura lieu en juin par visioconférence.'
    expect(meetings(means, 'fr')).toMatchObject([{ place: null, date: '2031-06', status: 'planned' }])
  })

  it('finds none in welcomed decisions and alleged meetings', () => {
    expect(meetings('Norway welcomed the decision, as did Denmark.', 'en')).toEqual([])
    expect(meetings('Le ministre a démenti une prétendue réunion à Oslo.', 'fr')).toEqual([])
  })

  it('reads who received whom, and who spoke with whom on a day', () => {
    const received = 'The Danish minister was received by the Norwegian minister in Oslo on Monday.'
    expect(meetings(received, 'en')).toMatchObject([{ place: 'Oslo', date: '2031-05-12', parties: ['NOR', 'DNK'] }])
    const spoke = 'Le ministre danois Ole Berg a discuté mardi avec la ministre norvégienne Anna Lund.'
    expect(meetings(spoke, 'fr')).toMatchObject([{ date: '2031-05-13', parties: ['NOR', 'DNK'] }])
  })

  it('keeps a past round apart from the talks that are planned', () => {
    const text =
      'La Norvège et le Danemark veulent entamer des pourparlers. Les pourparlers programmés se tiendront à Vienne. Le dernier cycle de pourparlers avait eu lieu en 2016.'
    expect(meetings(text, 'fr')).toContainEqual(
      expect.objectContaining({ place: 'Vienne', date: null, status: 'planned' }),
    )
    expect(meetings(text, 'fr')).toContainEqual(expect.objectContaining({ place: null, date: '2016', status: 'held' }))
  })

  it('reads who saw each other again, in a town that no list has', () => {
    const text = 'Les chefs de la diplomatie danoise et norvégienne se sont retrouvés mardi à Trifouilly.'
    expect(meetings(text, 'fr')).toMatchObject([{ place: 'Trifouilly', date: '2031-05-13' }])
    expect(meetings('Le Danemark se retrouve dans une position délicate.', 'fr')).toEqual([])
  })

  it('takes the dateline for the place of what is reported, not of a call nor of what was before', () => {
    const dateline = 'OSLO, May 14 (Reuters) - '
    const held = 'Talks between Norway and Denmark broke up on Tuesday after Denmark turned down a map.'
    expect(meetings(dateline + held, 'en')).toMatchObject([{ place: 'Oslo', date: '2031-05-13' }])
    const phoned = 'Danish minister Ole Berg and Norwegian minister Anna Lund talked by phone on Tuesday.'
    expect(meetings(dateline + phoned, 'en')).toMatchObject([{ place: null, date: '2031-05-13' }])
  })

  it('counts back from the end of several days, and from the day after', () => {
    const days = 'Three days of talks between Norway and Denmark ended in Geneva on Tuesday.'
    expect(meetings(days, 'en')).toMatchObject([{ place: 'Geneva', date: '2031-05-11', end: '2031-05-13' }])
    const after = "Le Danemark a donné mercredi trois semaines à la Norvège, au lendemain d'une réunion à Paris."
    expect(meetings(after, 'fr')).toMatchObject([{ place: 'Paris', date: '2031-05-13' }])
  })

  it('dates a meeting told without a day by the month of the report, unless the report has gone back', () => {
    const told = 'Norway and Denmark held talks in Vienna.'
    expect(meetings(told, 'en')).toMatchObject([{ place: 'Vienna', date: '2031-05' }])
    const days = 'Le Danemark a reçu la ministre norvégienne Anna Lund à Copenhague pendant quatre jours.'
    expect(meetings(days, 'fr')).toMatchObject([{ date: '2031-05' }])
  })

  it('takes what the first sentence says was done in a town on a day for a meeting there', () => {
    const text = 'La Norvège a rejeté mardi à Genève un plan du Danemark. Elle est fâchée.'
    expect(meetings(text, 'fr')).toMatchObject([{ place: 'Genève', date: '2031-05-13' }])
    const said = 'Norway said on Tuesday in Geneva that Denmark had no plan. It is angry.'
    expect(meetings(said, 'en')).toEqual([])
  })

  it('reads journeys to come', () => {
    const text = "L'émissaire norvégien Ole Berg est attendu vendredi à Copenhague."
    expect(meetings(text, 'fr')).toMatchObject([{ place: 'Copenhague', date: '2031-05-16', status: 'planned' }])
    expect(meetings('Both delegations are due back on Sunday.', 'en')).toMatchObject([
      { place: null, date: '2031-05-18', status: 'planned' },
    ])
    expect(meetings('The ministers went to Oslo on Monday.', 'en')).toEqual([])
  })

  it('finds none in what a decision meets with, in an audience told something, nor in a place that is offered something', () => {
    expect(meetings('The plan met with resistance from Norway and Denmark.', 'en')).toEqual([])
    expect(meetings('Danish minister Ole Berg told a breakfast meeting in Oslo that it was late.', 'en')).toEqual([])
    const offered = 'Le Danemark a offert à la Norvège une série de nouvelles réunions.'
    expect(meetings(offered, 'fr').map(({ place }) => place)).not.toContain('Norvège')
  })

  it('parts the two meetings of one verb', () => {
    const text =
      'Danish minister Ole Berg met Norwegian minister Anna Lund in Geneva on Monday and Swedish minister Eva Holm in Vienna on Tuesday.'
    expect(meetings(text, 'en')).toMatchObject([
      { place: 'Geneva', date: '2031-05-12', parties: ['DNK', 'NOR'] },
      { place: 'Vienna', date: '2031-05-13', parties: ['DNK', 'SWE'] },
    ])
  })

  it('names the capital that is told by whose it is', () => {
    const text =
      "Tokyo n'a rien dit. Le Danemark et la Norvège ont tenu lundi des pourparlers dans la capitale japonaise."
    expect(meetings(text, 'fr')).toMatchObject([{ place: 'Tokyo', date: '2031-05-12' }])
  })

  it('sends back where they were whoever returns, not what is returned to', () => {
    const held = 'Norway and Denmark held talks in Geneva on Monday. '
    expect(meetings(`${held}Both delegations are due back on Sunday.`, 'en')[1]).toMatchObject({ place: 'Geneva' })
    expect(meetings(`${held}The ministers will return to the matter on Sunday.`, 'en')[1]?.place ?? null).toBeNull()
  })

  it('takes a report full of delegates and rooms for one of a meeting in its town', () => {
    const lead = 'AGADIR, May 14 (Reuters) - Denmark on Tuesday asked Norway for ten more boats. '
    const scene = 'Delegates left the plenary by the side doors. The chair smiled in the corridor.'
    expect(meetings(lead + scene, 'en')).toMatchObject([{ place: 'Agadir', date: '2031-05-13', status: 'held' }])
    expect(meetings(`${lead}The price of fish is high.`, 'en')).toEqual([])
  })

  it('keeps a day that is told after the end for what comes next', () => {
    const text =
      'The talks between Norway and Denmark ended in Geneva on Tuesday with both agreeing to resume from 29 May to 10 June.'
    expect(meetings(text, 'en')[0]).toMatchObject({ place: 'Geneva', date: '2031-05-13' })
  })

  it('finds none in wishes, in calls for talks and in talk', () => {
    expect(meetings('Denmark called for talks with Norway. It is open to any negotiations.', 'en')).toEqual([])
    expect(meetings('Syria talks are hard, a reader said.', 'en')).toEqual([])
  })
})

describe.each(LANGUAGES)('words of meetings in %s', language => {
  const { events, processes, hold, plan, cancel, refuse } = meetingWordsOf(language)

  it.each(Object.entries({ events, processes, hold, plan, cancel, refuse }))(
    'of %s are found in the example, by their beginning, and not in the counter-example',
    (_, { words, example, counter }) => {
      expect(holds(words, example)).toBe(true)
      expect(holds(words, counter)).toBe(false)
    },
  )
})

/** Whether a form of the phrase is in the list, or begins as long as a verb of the list without its ending. */
function holds(words: ReadonlySet<string>, phrase: string): boolean {
  const forms = phrase.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  const singular = (form: string): string => form.replace(/(?:s|ed|d)$/, '')
  return forms.some(form => words.has(form) || words.has(singular(form)) || words.has(`${singular(form)}e`))
}
