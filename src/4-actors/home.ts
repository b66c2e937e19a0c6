/** Which country a text is about, and which one stands nearest to a word: for offices and bodies told without theirs. */
import { relation } from '../3-syntax/tree.js'
import type { GazetteerMatch } from './gazetteer/match.js'
import type { View } from './view.js'

export interface Home {
  /** The main country, or else the nearest: for a body such as «l'armée», which is mostly that of the text's country. */
  readonly own: (sentence: number, i: number) => string | null
  /** The two countries named most, joined with +, where no third comes near; or null. */
  readonly pair: string | null
  /** Country named clearly more often than any other, or null. */
  readonly main: string | null
  /** Country that the words around word `i` of a sentence make the likeliest owner of an office there, or null. */
  readonly near: (sentence: number, i: number) => string | null
}

/** How much more often than the next one the main country must be named; tuned on the annotated articles. */
const LEAD = 1.4

/** Sentences at the front, headline included, whose mentions count twice. */
const FRONT = 4

const isCountry = (match: GazetteerMatch): boolean => match.kind === 'country' && !match.id.includes('+')

function isSubject(view: View, match: GazetteerMatch): boolean {
  if (match.first <= view.dateline + 1 && match.form !== 'adjective') return true
  for (let i = match.first; i <= match.last; i++) if (relation(view.words[i]!) === 'nsubj') return true
  return false
}

/** Countries by how often they are named, the most often first. */
function countCountries(views: readonly View[]): [string, number][] {
  const counts = new Map<string, number>()
  views.forEach((view, i) => {
    const weight = i < FRONT ? 2 : 1
    for (const { country } of view.parties)
      if (country !== null) counts.set(country, (counts.get(country) ?? 0) + weight)
  })
  return [...counts].sort((a, b) => b[1] - a[1])
}

function mainCountry([first, second]: readonly [string, number][]): string | null {
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] >= LEAD * second[1] ? first[0] : null
}

function mainPair([first, second, third]: readonly [string, number][]): string | null {
  if (first === undefined || second === undefined || second[1] < 2) return null
  return third === undefined || second[1] >= LEAD * third[1] ? `${first[0]}+${second[0]}` : null
}

/** The nearest country before word `i` of the sentence, a subject before any other. */
function nearestBefore(view: View, i: number): string | null {
  let nearest: string | null = null
  for (let k = view.parties.length - 1; k >= 0; k--) {
    const match = view.parties[k]!
    if (match.last >= i || !isCountry(match)) continue
    if (isSubject(view, match)) return match.id
    nearest ??= match.id
  }
  return nearest
}

export function homeOf(views: readonly View[]): Home {
  const counts = countCountries(views)
  const main = mainCountry(counts)
  const before = (sentence: number, i: number): string | null => nearestBefore(views[sentence]!, i)
  return {
    main,
    pair: mainPair(counts),
    own: (sentence, i) => main ?? before(sentence, i),
    near: (sentence, i) => before(sentence, i) ?? main,
  }
}
