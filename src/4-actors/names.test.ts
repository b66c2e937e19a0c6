import { describe, expect, it } from 'vitest'
import { isShortFor, nameKey, nameParts, sameFullName, sameWord } from './names.js'

const particles = new Set(['de', 'al', 'bin', 'van', 'der', 'von'])

describe('nameKey', () => {
  it.each([
    ['Poutine', 'Putin'],
    ['Zelensky', 'Zelenskyy'],
    ['Zelenskiy', 'Zelenskyj'],
    ['Loukachenko', 'Lukashenko'],
    ['Riabkov', 'Ryabkov'],
    ['Sergueï', 'Sergei'],
    ['Erdoğan', 'Erdogan'],
    ['Kouleba', 'Kuleba'],
    ['Sissi', 'Sisi'],
  ])('is one for %s and %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })
})

describe('sameWord', () => {
  it.each([
    ['Mohammed', 'Muhammad'],
    ['Rohani', 'Rouhani'],
    ['Netanyahou', 'Netanyahu'],
    ['Medvedev', 'Medvediev'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(sameWord(a, b)).toBe(true)
  })

  it.each([
    ['Kerry', 'Kelly'],
    ['Wang', 'Zhang'],
    ['Xi', 'Xu'],
    ['Kallas', 'Kalin'],
    ['Obama', 'Osama'],
    ['Sharif', 'Zarif'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(sameWord(a, b)).toBe(false)
  })
})

describe('full and short names', () => {
  const parts = (name: string): string[] => nameParts(name, particles)

  it('leaves particles and joined articles out', () => {
    expect(parts('Bashar al-Assad')).toEqual(['Bashar', 'Assad'])
    expect(parts('Ursula von der Leyen')).toEqual(['Ursula', 'Leyen'])
  })

  it('merges initials and middle names', () => {
    expect(sameFullName(parts('Wendy R. Sherman'), parts('Wendy Sherman'))).toBe(true)
    expect(sameFullName(parts('W. Sherman'), parts('Wendy Sherman'))).toBe(true)
    expect(sameFullName(parts('Kamal Kharrazi'), parts('Sadegh Kharrazi'))).toBe(false)
  })

  it('knows family names wherever they stand', () => {
    expect(isShortFor(parts('de Mistura'), parts('Staffan de Mistura'))).toBe('last')
    expect(isShortFor(parts('Wang'), parts('Wang Yi'))).toBe('first')
    expect(isShortFor(parts('Lavrov'), parts('Sergei Ryabkov'))).toBe(null)
  })
})
