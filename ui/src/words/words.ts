/** The words in which the interface speaks, in each of its languages; evidence stays as it is. */
import { type Words, wordsIn } from '../../../src/8-outputs/words'
import type { ActType } from '../../../src/record/schema'
import { EN } from './en'
import { FR } from './fr'

export type Language = 'en' | 'fr'
export type InterfaceWords = typeof EN

const ALL: Readonly<Record<Language, InterfaceWords>> = { en: EN, fr: FR }

interface Told {
  readonly published: string | null
  readonly day: string
}

export interface SpokenWords extends InterfaceWords {
  readonly language: Language
  /** The words that all outputs share. */
  readonly common: Words
  readonly verb: (type: ActType, party: string | null) => string
  readonly day: (iso: string, style?: 'short' | 'long') => string
  /** The day of something told, or that its article has none. */
  readonly when: (told: Told, style?: 'short' | 'long') => string
}

/** A day of which only a year or a month is known is told as such. */
function dayIn(locale: string, iso: string, style: 'short' | 'long'): string {
  const parts = iso.split('-').length
  const date = new Date(`${iso}${'-01'.repeat(3 - parts)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(parts === 3 ? { day: 'numeric' } : {}),
    ...(parts > 1 ? { month: style } : {}),
    ...(style === 'long' || parts < 3 ? { year: 'numeric' } : {}),
  }).format(date)
}

export function words(language: Language): SpokenWords {
  const common = wordsIn(language)
  const day = (iso: string, style: 'short' | 'long' = 'short'): string => dayIn(common.locale, iso, style)
  return {
    ...ALL[language],
    language,
    common,
    verb: (type, party) => common.verb[type][party?.includes('+') ? 1 : 0],
    day,
    when: (told, style) => (told.published === null ? common.label.undated : day(told.day, style)),
  }
}
