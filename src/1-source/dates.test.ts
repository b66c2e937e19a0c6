import { describe, expect, it } from 'vitest'
import { dateIn } from './dates.js'

describe('dateIn', () => {
  it.each([
    ['2022-01-12T08:30:00+01:00', '2022-01-12'],
    ['20220112', '2022-01-12'],
    ['2022/1/12', '2022-01-12'],
    ['Publié le mercredi 12 janvier 2022 à 08h30', '2022-01-12'],
    ['le 1er août 2020', '2020-08-01'],
    ['Jan. 12, 2022', '2022-01-12'],
    ['Wed, 12 Jan 2022 07:00:00 GMT', '2022-01-12'],
    ['12/01/2022', '2022-01-12'],
    ['01/31/2022', '2022-01-31'],
  ])('reads %s', (text, day) => {
    expect(dateIn(text)).toBe(day)
  })

  it.each(['31/02/2022', '12 brigades 2022', 'January', '2022', '12-13'])('finds no day in %s', text => {
    expect(dateIn(text)).toBeNull()
  })
})
