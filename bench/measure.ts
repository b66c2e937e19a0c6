/** Timing and layout of the bench. */

/** Items a second in the fastest of `rounds` runs, after two runs to warm up. */
export function bestRate(items: number, rounds: number, run: () => void): number {
  run()
  run()
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const started = performance.now()
    run()
    best = Math.min(best, performance.now() - started)
  }
  return (items / best) * 1000
}

/** Resident memory of the process, texts of the bench included. */
export const megabytes = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB`

const WIDTHS = [9, 28, 12, 12, 8, 12]

export const row = (...cells: readonly string[]): string =>
  cells
    .map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0))
    .join(' ')
    .trimEnd()

export const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
