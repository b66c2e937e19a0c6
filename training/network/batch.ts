/** Sentences read together: the words at the same place of each stand in rows side by side, longer sentences first. */

export interface Batch {
  /** Length of each sentence, falling. */
  readonly lengths: readonly number[]
  /** Number of sentences that have a word at each place. */
  readonly active: readonly number[]
  /** First row of each place. The word at a place of sentence `s` stands in row `first[place] + s`. */
  readonly first: readonly number[]
  /** Number of words. */
  readonly rows: number
}

/** @param lengths from the longest to the shortest */
export function batchOf(lengths: readonly number[]): Batch {
  const active: number[] = []
  const first: number[] = []
  let rows = 0
  for (let place = 0; place < lengths[0]!; place++) {
    let count = 0
    while (count < lengths.length && lengths[count]! > place) count++
    active.push(count)
    first.push(rows)
    rows += count
  }
  return { lengths, active, first, rows }
}
