/** State of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011): stack, buffer, and what is known of the tree so far. */
import { type Columns, PAD } from './columns.js'

/**
 * Positions are those of `Columns`; 0 is "no word". The root stands after the last word (Ballesteros and Nivre 2013), and
 * takes the one word left when the buffer is empty, so every tree has one root.
 */
export class ParseState {
  stack = new Int32Array(0)
  stackSize = 0
  /** First position of the buffer; `rootPosition` when it is empty. */
  next = PAD
  rootPosition = PAD
  head = new Int32Array(0)
  /** Index of the relation to the head in the model's list; 0 is none. */
  label = new Int32Array(0)
  /** Outermost and second outermost dependents on each side, 0 for none. */
  left1 = new Int32Array(0)
  left2 = new Int32Array(0)
  right1 = new Int32Array(0)
  right2 = new Int32Array(0)
  leftCount = new Int32Array(0)
  rightCount = new Int32Array(0)
  /** Sums of the hashed relations of the dependents on each side. */
  leftLabels = new Int32Array(0)
  rightLabels = new Int32Array(0)
  /** Number of verbs, of marks and of conjunctions before each position. */
  verbs = new Int32Array(0)
  marks = new Int32Array(0)
  conjunctions = new Int32Array(0)

  /** @param labelHash hash of each relation by its index. */
  constructor(readonly labelHash: Int32Array) {}

  /** Starts on the tagged sentence; `kind` gives 1 for a verb's tag id, 2 for a mark's, 3 for a conjunction's. */
  start(words: Columns, kind: Uint8Array): void {
    const end = PAD + words.length
    this.grow(end + PAD)
    this.stackSize = 0
    this.next = PAD
    this.rootPosition = end
    for (const column of [this.head, this.label, this.left1, this.left2, this.right1, this.right2])
      column.fill(0, 0, end + 1)
    for (const column of [this.leftCount, this.rightCount, this.leftLabels, this.rightLabels])
      column.fill(0, 0, end + 1)
    let verbs = 0
    let marks = 0
    let conjunctions = 0
    for (let i = 0; i <= end; i++) {
      this.verbs[i] = verbs
      this.marks[i] = marks
      this.conjunctions[i] = conjunctions
      if (i < PAD || i === end) continue
      const which = kind[words.tagId[i]!]!
      if (which === 1) verbs++
      else if (which === 2) marks++
      else if (which === 3) conjunctions++
    }
  }

  /** The word `depth` below the top of the stack, or 0. */
  stackWord(depth: number): number {
    return this.stackSize > depth ? this.stack[this.stackSize - 1 - depth]! : 0
  }

  shift(): void {
    this.stack[this.stackSize++] = this.next++
  }

  /** Makes the top of the stack a dependent of the first word of the buffer. */
  attachLeft(label: number): void {
    const dependent = this.stack[--this.stackSize]!
    const head = this.next
    this.head[dependent] = head
    this.label[dependent] = label
    this.left2[head] = this.left1[head]!
    this.left1[head] = dependent
    this.leftCount[head]!++
    this.leftLabels[head]! += this.labelHash[label]!
  }

  /** Makes the top of the stack a dependent of the word below it. */
  attachRight(label: number): void {
    const dependent = this.stack[--this.stackSize]!
    const head = this.stack[this.stackSize - 1]!
    this.head[dependent] = head
    this.label[dependent] = label
    this.right2[head] = this.right1[head]!
    this.right1[head] = dependent
    this.rightCount[head]!++
    this.rightLabels[head]! += this.labelHash[label]!
  }

  private grow(size: number): void {
    if (size <= this.stack.length) return
    const capacity = Math.max(256, size * 2)
    this.stack = new Int32Array(capacity)
    this.head = new Int32Array(capacity)
    this.label = new Int32Array(capacity)
    this.left1 = new Int32Array(capacity)
    this.left2 = new Int32Array(capacity)
    this.right1 = new Int32Array(capacity)
    this.right2 = new Int32Array(capacity)
    this.leftCount = new Int32Array(capacity)
    this.rightCount = new Int32Array(capacity)
    this.leftLabels = new Int32Array(capacity)
    this.rightLabels = new Int32Array(capacity)
    this.verbs = new Int32Array(capacity)
    this.marks = new Int32Array(capacity)
    this.conjunctions = new Int32Array(capacity)
  }
}

/** Distance in words as one of ten classes. */
export function distanceClass(from: number, to: number): number {
  const distance = to - from
  if (distance < 5) return distance
  if (distance < 7) return 5
  if (distance < 10) return 6
  if (distance < 15) return 7
  return distance < 30 ? 8 : 9
}
