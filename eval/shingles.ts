/** Two texts → how far the one holds the other, by the measure of Scrapinghub's article extraction benchmark. */

/** Precision, recall and F1 over a set of texts. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const SHINGLE_WORDS = 4

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE_WORDS).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Precision and recall of one text in shingles of four words, with multiplicity; null where there is nothing to divide by. */
export function shingleAgreement(expected: string, found: string): { precision: number | null; recall: number | null } {
  const gold = shingles(expected)
  const given = shingles(found)
  let hits = 0
  for (const [shingle, count] of given) hits += Math.min(count, gold.get(shingle) ?? 0)
  const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)
  const [goldTotal, givenTotal] = [total(gold), total(given)]
  return {
    precision: givenTotal === 0 ? null : hits / givenTotal,
    recall: goldTotal === 0 ? null : hits / goldTotal,
  }
}

/** Means over the texts, as the benchmark takes them: F1 of the mean precision and the mean recall. */
export function meanAgreement(pairs: readonly { readonly expected: string; readonly found: string }[]): Agreement {
  const scores = pairs.map(({ expected, found }) => shingleAgreement(expected, found))
  const mean = (values: readonly (number | null)[]): number => {
    const known = values.filter(value => value !== null)
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  }
  const precision = mean(scores.map(score => score.precision))
  const recall = mean(scores.map(score => score.recall))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
