/** Which of several years, seasons or months an expression without one means. */
import type { Anchor } from './anchor.js'
import type { Interval } from './calendar.js'

/**
 * The candidate nearest to `day`, where a day against the direction of the verb counts as `weight` days: the verb may govern
 * something else («la victime de l'attentat du 13 novembre sera…»), and far from now news writes the year.
 */
export function choose(
  candidates: readonly Interval[],
  day: number,
  { direction, isDirect, isStrict }: Anchor,
  weights: readonly [number, number],
): Interval {
  const weight = isStrict ? Number.MAX_SAFE_INTEGER : weights[isDirect ? 0 : 1]
  const cost = ({ from, to }: Interval): number => {
    if (from > day) return (from - day) * (direction === 'past' ? weight : 1)
    if (to < day) return (day - to) * (direction === 'future' || direction === 'present' ? weight : 1)
    return 0
  }
  return candidates.reduce((best, next) => (cost(next) < cost(best) ? next : best))
}

/** Weights on the verb itself and on a noun below it, chosen on the dated expressions of news in both languages. */
export const DAY_WEIGHTS = [7, 3] as const

const MONTH_WEIGHTS = [12, 4] as const

/** A future on the verb above binds a noun's month more than a past does: what is past is told of at length. */
const FUTURE_MONTH_WEIGHTS = [12, 8] as const

export const monthWeights = ({ direction }: Anchor): readonly [number, number] =>
  direction === 'past' ? MONTH_WEIGHTS : FUTURE_MONTH_WEIGHTS
