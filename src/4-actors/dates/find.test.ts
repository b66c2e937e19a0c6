import { describe, expect, test } from 'vitest'
import { findDates } from './find.js'
import { sentenceOf } from './fixture.js'

const found = (text: string, published: string | null, language: 'fr' | 'en') =>
  findDates(text, [sentenceOf(text)], published, language)

test('a record looks back over its span', () => {
  const text = 'These are the first open talks in two years.'
  expect(found(text, '2031-05-14', 'en')).toMatchObject([{ duration: 'P2Y', from: null }])
  expect(found('Talks will open in two years.', '2031-05-14', 'en')).toMatchObject([
    { duration: null, from: '2033-01-01' },
  ])
})

describe('without a day of publication', () => {
  test('what counts from it stays relative and says so', () => {
    for (const [text, language] of [
      ['He spoke on Thursday.', 'en'],
      ['They met on Jan. 10.', 'en'],
      ['Ils se sont vus la semaine dernière.', 'fr'],
      ['Ils se verront dans deux jours.', 'fr'],
    ] as const) {
      expect(found(text, null, language)).toMatchObject([{ from: null, to: null, relative: true }])
    }
  })

  test('full dates, years and durations do not need it', () => {
    expect(found('They met on Jan. 10, 2022.', null, 'en')).toMatchObject([{ from: '2022-01-10', relative: false }])
    expect(found('Il est parti en 2018.', null, 'fr')).toMatchObject([{ from: '2018-01-01', to: '2018-12-31' }])
    expect(found('Après quatre heures de pourparlers', null, 'fr')).toMatchObject([{ duration: 'PT4H', from: null }])
  })

  test('what counts from a day told in the text is known', () => {
    const mentions = found('They met on Jan. 10, 2022 and left two days later.', null, 'en')
    expect(mentions.map(mention => mention.from)).toEqual(['2022-01-10', '2022-01-12'])
  })
})

test('the mention covers the words of the expression', () => {
  const text = 'Talks on Wednesday, Jan. 12, 2022, failed.'
  const [mention] = found(text, null, 'en')
  expect(text.slice(mention!.start, mention!.end)).toBe('Wednesday, Jan. 12, 2022')
  const words = sentenceOf(text).words
  expect([words[mention!.first]!.form, words[mention!.last]!.form]).toEqual(['Wednesday', '2022'])
})

test('days that the calendar does not have are none', () => {
  expect(found('It was on February 30, 2021.', null, 'en').filter(({ granularity }) => granularity === 'day')).toEqual(
    [],
  )
  expect(found('Le 31/02/2021.', null, 'fr').filter(({ granularity }) => granularity === 'day')).toEqual([])
})

test('the weekday chooses the year', () => {
  expect(found('It fell on Tuesday, November 3.', '2022-01-12', 'en')).toMatchObject([{ from: '2020-11-03' }])
})

test('leap days and the turn of the year', () => {
  expect(found('They met yesterday.', '2024-03-01', 'en')).toMatchObject([{ from: '2024-02-29' }])
  expect(found('Ils se verront demain.', '2020-12-31', 'fr')).toMatchObject([{ from: '2021-01-01' }])
  expect(found('They met last month.', '2021-01-15', 'en')).toMatchObject([{ from: '2020-12-01', to: '2020-12-31' }])
})

test('numbers in several words', () => {
  expect(found('une trêve de soixante-douze heures', null, 'fr')).toMatchObject([{ duration: 'PT72H' }])
  expect(found('il y a vingt-quatre jours', '2022-01-25', 'fr')).toMatchObject([{ from: '2022-01-01' }])
  expect(found('after twenty-one days of siege', null, 'en')).toMatchObject([{ duration: 'P21D' }])
})

test('Mrs May is no month', () => {
  expect(found('He wrote to May. Theresa May replied.', '2018-05-02', 'en')).toEqual([])
})

test('long runs of numbers and words of dates take linear time', () => {
  const text = 'last week of 10 11 12 January to March 2020 or '.repeat(2000)
  expect(found(text, '2022-01-12', 'en').length).toBeGreaterThan(1000)
})
