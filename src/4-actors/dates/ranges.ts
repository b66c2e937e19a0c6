/** Two expressions joined by words of a range («de lundi à mercredi», "from January to March") → one interval. */
import type { Found } from './found.js'
import type { DatesLexicon } from './lexicon.js'
import { resolveRule } from './resolve.js'
import type { DateToken } from './tokens.js'

export function joinRanges(
  found: readonly Found[],
  tokens: readonly DateToken[],
  { ranges, coordinators }: Pick<DatesLexicon, 'ranges' | 'coordinators'>,
): Found[] {
  const joined: Found[] = []
  for (const next of found) {
    const before = joined.at(-1)
    const range = before === undefined ? null : join(before, next, tokens, ranges)
    if (range === null) joined.push(before === undefined ? next : afterFirst(before, next, tokens, coordinators))
    else joined[joined.length - 1] = range
  }
  return joined
}

function join(first: Found, last: Found, tokens: readonly DateToken[], ranges: DatesLexicon['ranges']): Found | null {
  if (last.first !== last.match.first || first.last + 2 !== last.first) return null
  const between = tokens[first.last + 1]!.key
  const opening = tokens[first.first - 1]?.key ?? ''
  if (!ranges.some(([open, link]) => link === between && (open === '' || open === opening))) return null
  const to = last.resolved
  if (to === null || first.resolved === null) return null
  const year = last.match.slots.get('year')?.[0]
  const from =
    typeof year === 'number' && !first.match.slots.has('year')
      ? resolveRule(first.match, { ...first.anchor, year })
      : first.resolved
  if (from === null || from.granularity !== to.granularity || first.match.rule.means !== last.match.rule.means)
    return null
  const interval = from.interval === null || to.interval === null ? null : inOrder(first, from.interval, to.interval)
  return { ...last, first: first.first, firstWord: first.firstWord, resolved: { ...to, interval } }
}

/** The second of two weekdays joined by a coordinator is the first one after the first («mardi et mercredi prochains»). */
function afterFirst(
  first: Found,
  next: Found,
  tokens: readonly DateToken[],
  coordinators: DatesLexicon['coordinators'],
): Found {
  const isPair = first.match.rule.means === 'weekday' && next.match.rule.means === 'weekday'
  const isJoined = first.last + 2 === next.first && coordinators.includes(tokens[first.last + 1]!.key)
  const start = first.resolved?.interval?.from
  const day = next.resolved?.interval?.from
  if (!isPair || !isJoined || start === undefined || day === undefined || next.resolved === null) return next
  const from = start + ((((day - start) % 7) + 7) % 7)
  return { ...next, resolved: { ...next.resolved, interval: { from, to: from } } }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Moves the end, or in the past the beginning, by a week or a year where the end would come before the beginning. */
function inOrder({ match, anchor }: Found, from: Span, to: Span): Span {
  const period = match.rule.means === 'weekday' ? 7 : 365
  if (to.to >= from.from) return { from: from.from, to: to.to }
  return anchor.direction === 'past' ? { from: from.from - period, to: to.to } : { from: from.from, to: to.to + period }
}
