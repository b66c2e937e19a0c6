/** What all views share: the day the dossier is seen at, language, theme, and the address, which holds the view and its parameters. */
import { computed, effect, signal } from '@preact/signals'
import { type Language, words } from './words/words'

const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

const firstLanguage = (): Language => {
  const known = remembered('language') ?? navigator.language
  return known.startsWith('fr') ? 'fr' : 'en'
}

export const language = signal<Language>(firstLanguage())
export const t = computed(() => words(language.value))

export type Theme = 'light' | 'dark'
const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
const rememberedTheme = remembered('theme')
export const theme = signal<Theme>(
  rememberedTheme === 'dark' || rememberedTheme === 'light' ? rememberedTheme : systemTheme(),
)

/** Counts up whenever something in the dossier has changed, so that views ask anew. */
export const changes = signal(0)
export const somethingChanged = (): void => void changes.value++

export const VIEWS = ['board', 'pair', 'article', 'timeline', 'who', 'search', 'quotations', 'sources'] as const
export type View = (typeof VIEWS)[number]

export interface Place {
  readonly view: View
  readonly query: URLSearchParams
}

function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const view = VIEWS.find(name => name === path) ?? 'board'
  return { view, query: new URLSearchParams(query) }
}

/** Where the reader is: `#/article?id=3&item=12`. */
export const place = signal<Place>(placeOf(location.hash))
addEventListener('hashchange', () => {
  place.value = placeOf(location.hash)
})

/** The address of a view; parameters left out or undefined are not in it. */
export function linkTo(view: View, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(parts.map(([key, value]) => [key, String(value)])).toString()
  return `#/${view}${text === '' ? '' : `?${text}`}`
}

/** The day the dossier is seen at; null is the last. */
export const asOf = signal<string | null>(null)

effect(() => {
  document.documentElement.lang = language.value
  remember('language', language.value)
})
effect(() => {
  document.documentElement.dataset.theme = theme.value
})
export const toggleTheme = (): void => {
  theme.value = theme.value === 'dark' ? 'light' : 'dark'
  remember('theme', theme.value)
}
