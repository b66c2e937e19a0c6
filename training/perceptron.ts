/** Averaged perceptron over hashed features (Collins 2002); rows are sparse, for most features meet few classes. */

/** First room of a feature's row, in classes. */
const FIRST_ROOM = 2

/** Weights by feature key and class, with the sums that give their average (Daumé's trick: average = weight - sum / time). */
export class Perceptron {
  /** Updates are stamped with it; raise it after every decision. */
  time = 1
  private bits = 16
  private used = 0
  private keys = new Int32Array(1 << this.bits)
  /** Start of the row in the pool + 1; 0 is an empty slot. */
  private rows = new Int32Array(1 << this.bits)
  private counts = new Uint16Array(1 << this.bits)
  private rooms = new Uint16Array(1 << this.bits)
  private poolSize = 0
  private classes = new Int16Array(1 << 18)
  private weights = new Float32Array(1 << 18)
  private sums = new Float32Array(1 << 18)

  /** Adds the current weights of the first `count` keys to `scores`, one entry a class. */
  addScores(features: Int32Array, count: number, scores: Float64Array): void {
    const { classes, weights, counts, rows } = this
    for (let i = 0; i < count; i++) {
      const slot = this.find(features[i]!)
      const start = rows[slot]! - 1
      if (start < 0) continue
      const end = start + counts[slot]!
      for (let at = start; at < end; at++) scores[classes[at]!]! += weights[at]!
    }
  }

  /** Moves every key towards class `good` and away from `bad`. */
  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let i = 0; i < count; i++) {
      this.add(features[i]!, good, 1, this.time)
      this.add(features[i]!, bad, -1, -this.time)
    }
  }

  /** Adds the averaged weights to those of `target`, which is then read by `entries` and not trained. */
  averageInto(target: Perceptron): void {
    while (target.bits < this.bits) target.rehash()
    for (let slot = 0; slot < this.rows.length; slot++) {
      const start = this.rows[slot]! - 1
      if (start < 0) continue
      for (let at = start; at < start + this.counts[slot]!; at++) {
        const average = this.weights[at]! - this.sums[at]! / this.time
        if (average !== 0) target.addWeight(this.keys[slot]!, this.classes[at]!, average)
      }
    }
  }

  /** The averaged weights alone. */
  averaged(): Perceptron {
    const target = new Perceptron()
    this.averageInto(target)
    return target
  }

  /** Every key with its classes and weights; the arrays are reused from call to call. */
  forEach(visit: (key: number, classes: Int16Array, weights: Float32Array) => void): void {
    for (let slot = 0; slot < this.rows.length; slot++) {
      const start = this.rows[slot]! - 1
      if (start < 0) continue
      const end = start + this.counts[slot]!
      visit(this.keys[slot]!, this.classes.subarray(start, end), this.weights.subarray(start, end))
    }
  }

  /** Adds to one weight, as when models are summed; does not count for the average. */
  addWeight(key: number, chosen: number, weight: number): void {
    this.add(key, chosen, weight, 0)
  }

  private add(key: number, chosen: number, weight: number, sum: number): void {
    const at = this.place(key, chosen)
    this.weights[at]! += weight
    this.sums[at]! += sum
  }

  private find(key: number): number {
    const { keys, rows } = this
    const mask = keys.length - 1
    let slot = Math.imul(key, 0x85ebca77) >>> (32 - this.bits)
    while (rows[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  /** Place in the pool of a key's class, made where there is none. */
  private place(key: number, chosen: number): number {
    let slot = this.find(key)
    if (this.rows[slot] === 0) {
      if (this.used * 3 > this.keys.length * 2) {
        this.rehash()
        slot = this.find(key)
      }
      this.used++
      this.keys[slot] = key
      this.rows[slot] = this.allot(FIRST_ROOM) + 1
      this.rooms[slot] = FIRST_ROOM
    }
    const start = this.rows[slot]! - 1
    const count = this.counts[slot]!
    for (let at = start; at < start + count; at++) if (this.classes[at] === chosen) return at
    const place = count < this.rooms[slot]! ? start : this.move(slot, start, count)
    this.counts[slot] = count + 1
    this.classes[place + count] = chosen
    return place + count
  }

  private move(slot: number, start: number, count: number): number {
    const room = this.rooms[slot]! * 2
    const fresh = this.allot(room)
    this.classes.copyWithin(fresh, start, start + count)
    this.weights.copyWithin(fresh, start, start + count)
    this.sums.copyWithin(fresh, start, start + count)
    this.rows[slot] = fresh + 1
    this.rooms[slot] = room
    return fresh
  }

  private allot(room: number): number {
    const start = this.poolSize
    this.poolSize += room
    if (this.poolSize > this.classes.length) {
      const size = this.classes.length * 2
      this.classes = grown(this.classes, new Int16Array(size))
      this.weights = grown(this.weights, new Float32Array(size))
      this.sums = grown(this.sums, new Float32Array(size))
    }
    return start
  }

  private rehash(): void {
    const { keys, rows, counts, rooms } = this
    this.bits++
    const size = 1 << this.bits
    this.keys = new Int32Array(size)
    this.rows = new Int32Array(size)
    this.counts = new Uint16Array(size)
    this.rooms = new Uint16Array(size)
    for (let old = 0; old < rows.length; old++) {
      if (rows[old] === 0) continue
      const slot = this.find(keys[old]!)
      this.keys[slot] = keys[old]!
      this.rows[slot] = rows[old]!
      this.counts[slot] = counts[old]!
      this.rooms[slot] = rooms[old]!
    }
  }
}

function grown<T extends Int16Array | Float32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Index of the highest of the first `count` scores from `first` on. */
export function highest(scores: Float64Array, count: number, first = 0): number {
  let best = first
  for (let i = first + 1; i < count; i++) if (scores[i]! > scores[best]!) best = i
  return best
}
