/** Gradients → smaller loss: Adam (Kingma and Ba 2015), with the gradient clipped by its length. */

const [DECAY, SQUARE_DECAY, EPSILON] = [0.9, 0.95, 1e-8]
/** Longest gradient. */
const CLIP = 5

export class Adam {
  private readonly mean: Float32Array
  private readonly square: Float32Array
  private time = 0

  constructor(private readonly parameters: Float32Array) {
    this.mean = new Float32Array(parameters.length)
    this.square = new Float32Array(parameters.length)
  }

  /** One step; `share` is what the gradient is multiplied by first. */
  step(gradient: Float32Array, rate: number, share: number): void {
    const { parameters, mean, square } = this
    this.time++
    let length = 0
    for (let i = 0; i < gradient.length; i++) length += gradient[i]! * gradient[i]!
    const factor = share * Math.min(1, CLIP / (Math.sqrt(length) * share + 1e-12))
    const pace = rate / (1 - DECAY ** this.time)
    const squareShare = 1 / (1 - SQUARE_DECAY ** this.time)
    for (let i = 0; i < gradient.length; i++) {
      const slope = gradient[i]! * factor
      const m = DECAY * mean[i]! + (1 - DECAY) * slope
      const s = SQUARE_DECAY * square[i]! + (1 - SQUARE_DECAY) * slope * slope
      mean[i] = m
      square[i] = s
      parameters[i]! -= (pace * m) / (Math.sqrt(s * squareShare) + EPSILON)
    }
  }
}
