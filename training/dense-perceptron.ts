/** Averaged perceptron of few classes: as `Perceptron`, with each feature's key and weights side by side, for half the time. */
import type { Perceptron } from './perceptron.js'

/** Share of slots in use at most, as a fraction: 5 of 8. */
const USED = 5
const OF = 8

export class DensePerceptron {
  /** Updates are stamped with it; raise it after every decision. */
  time = 1
  private readonly stride: number
  private bits = 16
  private used = 0
  /** Key, then the weight of each class, slot by slot; a key of 0 marks an empty slot. */
  private keys: Int32Array
  private weights: Float32Array
  /** Sums of the updates times their stamps, laid out as the weights. */
  private sums: Float32Array

  constructor(private readonly classes: number) {
    this.stride = classes + 1
    this.keys = new Int32Array(this.stride << this.bits)
    this.weights = new Float32Array(this.keys.buffer)
    this.sums = new Float32Array(this.keys.length)
  }

  /** Adds the current weights of the first `count` keys to `scores`, one entry a class. */
  addScores(features: Int32Array, count: number, scores: Float64Array): void {
    const { weights, classes } = this
    for (let i = 0; i < count; i++) {
      const at = this.find(features[i]!)
      for (let chosen = 0; chosen < classes; chosen++) scores[chosen]! += weights[at + 1 + chosen]!
    }
  }

  /** Moves every key towards class `good` and away from `bad`. */
  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let i = 0; i < count; i++) {
      const at = this.place(features[i]!)
      this.weights[at + 1 + good]! += 1
      this.sums[at + 1 + good]! += this.time
      this.weights[at + 1 + bad]! -= 1
      this.sums[at + 1 + bad]! -= this.time
    }
  }

  /** Adds the averaged weights to those of `target`. */
  averageInto(target: Perceptron): void {
    for (let at = 0; at < this.keys.length; at += this.stride) {
      if (this.keys[at] === 0) continue
      for (let chosen = 0; chosen < this.classes; chosen++) {
        const average = this.weights[at + 1 + chosen]! - this.sums[at + 1 + chosen]! / this.time
        if (average !== 0) target.addWeight(this.keys[at]!, chosen, average)
      }
    }
  }

  /** Start of the slot that holds the key, or of the empty one where it belongs. A key of 0 is taken for 1. */
  private find(key: number): number {
    const { keys, stride } = this
    const wanted = key === 0 ? 1 : key
    // Another order than that of the tables that are filled from this one: equal orders would make long runs of full slots.
    let at = (Math.imul(wanted, 0x9e3779b1) >>> (32 - this.bits)) * stride
    for (let found = keys[at]!; found !== 0 && found !== wanted; found = keys[at]!) {
      at += stride
      if (at === keys.length) at = 0
    }
    return at
  }

  private place(key: number): number {
    const at = this.find(key)
    if (this.keys[at] !== 0) return at
    if (this.used * OF >= (this.keys.length / this.stride) * USED) {
      this.grow()
      return this.place(key)
    }
    this.used++
    this.keys[at] = key === 0 ? 1 : key
    return at
  }

  private grow(): void {
    const { keys, sums, stride } = this
    this.bits++
    this.keys = new Int32Array(stride << this.bits)
    this.weights = new Float32Array(this.keys.buffer)
    this.sums = new Float32Array(this.keys.length)
    for (let old = 0; old < keys.length; old += stride) {
      if (keys[old] === 0) continue
      const at = this.find(keys[old]!)
      this.keys.set(keys.subarray(old, old + stride), at)
      this.sums.set(sums.subarray(old, old + stride), at)
    }
  }
}
