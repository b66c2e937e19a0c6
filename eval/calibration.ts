/** Stated confidence against measured precision: reliability table and expected calibration error. */
import type { Measure } from './suite.js'

export interface Outcome {
  readonly confidence: number
  readonly right: boolean
}

/** One row of a reliability table: the items whose confidence lies in `[from, to)`. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean stated confidence and share of right items. */
  readonly stated: number
  readonly measured: number
}

const BINS = 10

/** Rows of ten equal bins that hold any item. */
export function reliability(outcomes: readonly Outcome[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const items = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i)
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      count: items.length,
      stated: mean(items.map(item => item.confidence)),
      measured: mean(items.map(item => (item.right ? 1 : 0))),
    }
  }).filter(bin => bin.count > 0)
}

/** Expected calibration error (Naeini et al. 2015): mean distance of stated and measured, weighted by the bins' items. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0)
  return total === 0 ? 0 : bins.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.stated - bin.measured), 0)
}

/** One less the expected calibration error, with a row a bin. */
export function calibrationMeasure(name: string, outcomes: readonly Outcome[]): Measure {
  const bins = reliability(outcomes)
  const rows = bins.map(
    ({ from, to, count, stated, measured }) =>
      `${from.toFixed(1)}–${to.toFixed(1)}: ${count} items, stated ${stated.toFixed(2)}, right ${measured.toFixed(2)}`,
  )
  return { name, value: 1 - calibrationError(bins), note: rows.join('; ') }
}
