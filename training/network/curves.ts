/** The S-shaped functions of the network, from a table with straight lines between its points (error below 0.00002). */

const LIMIT = 8
const STEPS_PER_UNIT = 128
const values = Float32Array.from({ length: 2 * LIMIT * STEPS_PER_UNIT + 2 }, (_, i) =>
  Math.tanh(i / STEPS_PER_UNIT - LIMIT),
)

export function tanh(x: number): number {
  if (x >= LIMIT) return 1
  if (x <= -LIMIT) return -1
  const at = (x + LIMIT) * STEPS_PER_UNIT
  const step = at | 0
  const low = values[step]!
  return low + (values[step + 1]! - low) * (at - step)
}

/** 1 / (1 + exp(-x)). */
export const sigmoid = (x: number): number => 0.5 + 0.5 * tanh(0.5 * x)
