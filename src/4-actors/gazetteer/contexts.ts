/** What stands around a name of a place → whether it is a person's name there. */
import type { LanguageIndex } from './build.js'
import type { Token } from './scan.js'
import type { Surface } from './trie.js'

/** The tokens of one sentence. */
export interface Line {
  readonly tokens: readonly Token[]
  /** Whether it is written in capitals only, so that they tell nothing. */
  readonly isShouted: boolean
}

const isCapital = (token: Token): boolean => {
  const first = token.raw[0]!
  return first !== first.toLowerCase()
}

/** Whether all longer words are in capitals. */
export function isShouted(tokens: readonly Token[]): boolean {
  const long = tokens.filter(token => token.raw.length > 3)
  return long.length > 1 && long.every(token => token.raw === token.raw.toUpperCase())
}

/** Share of capitalised words above which a line is a headline in title case. */
const TITLE_CASE = 0.9

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(token => token.raw.length > 3)
  return long.length > 4 && long.filter(isCapital).length > TITLE_CASE * long.length
}

const PLACE_FORMS: ReadonlySet<string> = new Set(['name', 'capital', 'city', 'seat'])

/** Whether the one-word name of a place from `first` to `last` is a surname (Jack London), a given name (Jordan Peele) or part of one (Marie-France). */
export function isPersonName(
  line: Line,
  first: number,
  last: number,
  surfaces: readonly Surface[],
  { contexts, trie }: LanguageIndex,
): boolean {
  if (first !== last || !surfaces.every(isPlaceName)) return false
  const { tokens } = line
  const token = tokens[first]!
  const before = tokens[first - 1]
  if (before !== undefined && isCapital(before)) {
    if (token.gap === 'hyphen' && !trie.next.has(before.key) && !contexts.prefixes.has(before.key)) return true
    if ((token.gap === 'hyphen' || token.gap === 'space') && contexts.personBefore.has(before.key)) return true
  }
  const after = tokens[first + 1]
  if (after === undefined || after.gap !== 'space' || !contexts.givenNames.has(token.key)) return false
  if (before !== undefined && contexts.placeBefore.has(before.key)) return false
  if (!isCapital(after) || after.raw === after.raw.toUpperCase()) return false
  return !contexts.followers.has(after.key) && !trie.next.has(after.key) && !isTitleCase(tokens)
}

const isPlaceName = ({ entry, name }: Surface): boolean =>
  PLACE_FORMS.has(name.form) && (entry === null || entry.kind === 'country' || entry.kind === 'place')
