/** Scores of heads → the best tree with one root (Chu and Liu 1965, Edmonds 1967). */

/**
 * `scores` holds a row for each of `count` words: every word as its head in turn, then the root. Gives the head of each word,
 * `count` for the root. The greedy choice where that is a tree; else cycles are contracted, in time up to the cube of `count`.
 */
export function bestTree(scores: Float32Array, count: number): Int32Array {
  const width = count + 1
  const weights = new Float64Array(scores.subarray(0, count * width))
  for (let d = 0; d < count; d++) weights[d * width + d] = Number.NEGATIVE_INFINITY
  const greedy = highestHeads(weights, count)
  let roots = 0
  for (const head of greedy) if (head === count) roots++
  if (roots === 1 && findCycle(greedy) === null) return greedy
  // a root costs more than all else can give, so the best tree has one only (Stanojević and Cohen 2021)
  const price = priceOf(weights, count)
  for (let d = 0; d < count; d++) weights[d * width + count]! -= price
  return contracted(weights, count)
}

function priceOf(weights: Float64Array, count: number): number {
  let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const weight of weights) {
    if (weight > most) most = weight
    if (weight < least && weight !== Number.NEGATIVE_INFINITY) least = weight
  }
  return (most - least + 1) * count
}

function highestHeads(weights: Float64Array, count: number): Int32Array {
  const heads = new Int32Array(count)
  for (let d = 0; d < count; d++) {
    const from = d * (count + 1)
    let best = count
    for (let h = 0; h < count; h++) if (weights[from + h]! > weights[from + best]!) best = h
    heads[d] = best
  }
  return heads
}

/** The words of a cycle, or null. */
export function findCycle(heads: Int32Array): number[] | null {
  const seenFrom = new Int32Array(heads.length).fill(-1)
  for (let start = 0; start < heads.length; start++) {
    let at = start
    while (at < heads.length && seenFrom[at] === -1) {
      seenFrom[at] = start
      at = heads[at]!
    }
    if (at === heads.length || seenFrom[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return null
}

/** The best tree of a graph: a cycle of best heads becomes one node, the smaller graph is solved, the cycle opened where it was entered. */
function contracted(weights: Float64Array, count: number): Int32Array {
  const heads = highestHeads(weights, count)
  const cycle = findCycle(heads)
  if (cycle === null) return heads
  const width = count + 1
  const isInCycle = new Uint8Array(width)
  for (const word of cycle) isInCycle[word] = 1
  const outside = Array.from({ length: count }, (_, i) => i).filter(i => !isInCycle[i])
  const node = outside.length
  const smaller = new Float64Array((node + 1) * (node + 2)).fill(Number.NEGATIVE_INFINITY)
  const nodes = [...outside, -1, count]
  const entered = new Int32Array(node + 2)
  const left = new Int32Array(node)
  nodes.forEach((head, h) => {
    outside.forEach((dependent, d) => {
      if (head >= 0) {
        smaller[d * (node + 2) + h] = weights[dependent * width + head]!
        return
      }
      left[d] = cycle.reduce((best, word) =>
        weights[dependent * width + word]! > weights[dependent * width + best]! ? word : best,
      )
      smaller[d * (node + 2) + h] = weights[dependent * width + left[d]!]!
    })
    if (head < 0) return
    const gain = (word: number): number => weights[word * width + head]! - weights[word * width + heads[word]!]!
    entered[h] = cycle.reduce((best, word) => (gain(word) > gain(best) ? word : best))
    smaller[node * (node + 2) + h] = gain(entered[h]!)
  })
  const solved = contracted(smaller, node + 1)
  outside.forEach((dependent, d) => {
    heads[dependent] = solved[d] === node ? left[d]! : nodes[solved[d]!]!
  })
  heads[entered[solved[node]!]!] = nodes[solved[node]!]!
  return heads
}
