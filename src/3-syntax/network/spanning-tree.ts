/** Scores of heads → the best tree with one root (Chu and Liu 1965, Edmonds 1967). */

/**
 * `scores` holds a row for each of `count` words, `stride` apart: every word as its head in turn, then the root. Gives the head
 * of each word, `count` for the root. The greedy choice where that is a tree; else cycles are contracted, in time up to the
 * cube of `count`.
 */
export function bestTree(scores: Float32Array, count: number, stride = count + 1): Int32Array {
  const greedy = highestHeads(scores, count, stride)
  let roots = 0
  for (const head of greedy) if (head === count) roots++
  if (roots === 1 && findCycle(greedy) === null) return greedy
  const width = count + 1
  const weights = new Float64Array(count * width)
  for (let d = 0; d < count; d++) {
    for (let h = 0; h <= count; h++) weights[d * width + h] = scores[d * stride + h]!
    weights[d * width + d] = Number.NEGATIVE_INFINITY
  }
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

/** The best head of each word, not itself. */
function highestHeads(weights: Float32Array | Float64Array, count: number, stride: number): Int32Array {
  const heads = new Int32Array(count)
  for (let d = 0; d < count; d++) {
    const from = d * stride
    let best = count
    let most = weights[from + count]!
    for (let h = 0; h < count; h++) {
      const weight = weights[from + h]!
      if (weight > most && h !== d) {
        most = weight
        best = h
      }
    }
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
  const width = count + 1
  const heads = highestHeads(weights, count, width)
  const cycle = findCycle(heads)
  if (cycle === null) return heads
  const outside = outsideOf(cycle, count)
  const node = outside.length
  const size = node + 2
  const smaller = new Float64Array((node + 1) * size).fill(Number.NEGATIVE_INFINITY)
  /** Word of the cycle that is the best head of each word outside, and that each head outside enters the cycle by. */
  const left = new Int32Array(node)
  const entered = new Int32Array(size)
  for (let d = 0; d < node; d++) {
    const from = outside[d]! * width
    for (let h = 0; h < node; h++) smaller[d * size + h] = weights[from + outside[h]!]!
    smaller[d * size + size - 1] = weights[from + count]!
    let best = cycle[0]!
    for (const word of cycle) if (weights[from + word]! > weights[from + best]!) best = word
    left[d] = best
    smaller[d * size + node] = weights[from + best]!
  }
  for (let h = 0; h < size; h++) {
    if (h === node) continue
    const head = h < node ? outside[h]! : count
    let most = Number.NEGATIVE_INFINITY
    entered[h] = cycle[0]!
    for (const word of cycle) {
      const gain = weights[word * width + head]! - weights[word * width + heads[word]!]!
      if (gain > most) {
        most = gain
        entered[h] = word
      }
    }
    smaller[node * size + h] = most
  }
  const solved = contracted(smaller, node + 1)
  for (let d = 0; d < node; d++) {
    const head = solved[d]!
    heads[outside[d]!] = head === node ? left[d]! : head < node ? outside[head]! : count
  }
  const into = solved[node]!
  heads[entered[into]!] = into < node ? outside[into]! : count
  return heads
}

function outsideOf(cycle: readonly number[], count: number): Int32Array {
  const isInCycle = new Uint8Array(count)
  for (const word of cycle) isInCycle[word] = 1
  const outside = new Int32Array(count - cycle.length)
  let next = 0
  for (let word = 0; word < count; word++) if (!isInCycle[word]) outside[next++] = word
  return outside
}
