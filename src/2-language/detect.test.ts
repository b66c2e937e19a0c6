import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect.js'

describe('detectLanguage', () => {
  it.each([
    ['fr', 'Il pleut.'],
    ['fr', 'Les deux délégations se retrouveront lundi à Genève.'],
    ['en', 'Both delegations will meet again in Geneva on Monday.'],
    ['es', 'Las dos delegaciones se reunirán de nuevo el lunes en Ginebra.'],
    ['de', 'Die beiden Delegationen treffen sich am Montag wieder in Genf.'],
    ['ru', 'Обе делегации снова встретятся в Женеве в понедельник.'],
    ['ar', 'سيلتقي الوفدان مجددا في جنيف يوم الاثنين'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it('keeps what is declared where the text does not contradict it', () => {
    expect(detectLanguage('Vladimir Poutine', 'fr-FR')).toBe('fr')
    expect(detectLanguage('12.01.2022', 'fr')).toBe('fr')
    expect(detectLanguage('Les deux délégations se retrouveront lundi à Genève.', 'en-US')).toBe('fr')
    expect(detectLanguage('12.01.2022')).toBe('en')
  })
})
