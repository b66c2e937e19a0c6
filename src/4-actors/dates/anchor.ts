/** What a time expression counts from, and what it resolves to. */
import type { Interval } from './calendar.js'

export type Granularity = 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'duration'

export type Direction = 'past' | 'present' | 'future' | null

export interface Anchor {
  /** Day of publication, or null. */
  readonly published: number | null
  /** Day the text last spoke of, or null. */
  readonly told: number | null
  readonly direction: Direction
  /** Whether the expression hangs on that verb itself, and not on a noun below it. */
  readonly isDirect: boolean
  /** Whether a day against the direction is out of the question ("since 24 February"). */
  readonly isStrict: boolean
  readonly dayFirst: boolean
  /** Year from elsewhere in a range (`from Jan. 10 to Feb. 3, 2018`). */
  readonly year?: number
}

export interface Resolved {
  /** Null where it counts from a day that is not known. */
  readonly interval: Interval | null
  readonly granularity: Granularity
}

export const single = (day: number, granularity: Granularity = 'day'): Resolved => ({
  interval: { from: day, to: day },
  granularity,
})
