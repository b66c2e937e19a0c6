/** Word forms → rows of integers (form, affixes, shape), computed once a form and kept for the run. */
import { hashText } from './hash.js'
import { foldForm, plainForm, wordShape } from './word-shape.js'

/** Fields of a row, as offsets from `id * ROW`. */
export const FORM = 0
export const FOLDED = 1
/** Last 1 to 5 characters, at SUFFIX … SUFFIX + 4. */
export const SUFFIX = 2
/** First 1 to 3 characters. */
export const PREFIX = 7
export const SHAPE = 10
export const CAPITAL = 11
/** What the model's word list knows of the form (0: nothing), and the same as an atom of features. */
export const CLASS = 12
export const AMBIGUITY = 13
/** Cluster of the form and the group of its cluster, as atoms of features. */
export const CLUSTER = 14
export const GROUP = 15
export const ROW = 16

/** Forms kept before the table starts afresh, so that memory stays bounded on endless input. */
const LIMIT = 32_000
/** Longer forms are numbers in disguise, addresses or junk: not kept, and read by their ends only. */
export const LONGEST = 64

/** A string of its own: a part of a text, kept, would keep the whole text in memory (V8 shares parts from 13 characters on). */
export const ownCopy = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')

/** Owns the rows of the forms seen so far; `generation` changes when ids lose their meaning. */
export class WordTypes {
  rows = new Int32Array(4096 * ROW)
  generation = 0
  private ids = new Map<string, number>()

  /** @param classify fills the last four fields of the row at the given offset from the others. */
  constructor(private readonly classify: (rows: Int32Array, at: number) => void) {}

  get size(): number {
    return this.ids.size
  }

  /** Id of a form, new or known; its row starts at `id * ROW` of `rows`. */
  idOf(form: string): number {
    const short = form.length <= LONGEST ? form : form.slice(0, LONGEST / 2) + form.slice(-LONGEST / 2)
    return this.ids.get(short) ?? this.add(short)
  }

  /** Makes room before a sentence of `count` words, so that ids stay valid while it is read. */
  reserve(count: number): void {
    if (this.ids.size + count <= LIMIT || this.ids.size === 0) return
    this.ids = new Map()
    this.generation++
  }

  private add(form: string): number {
    const id = this.ids.size
    if ((id + 1) * ROW > this.rows.length) {
      const wider = new Int32Array(this.rows.length * 2)
      wider.set(this.rows)
      this.rows = wider
    }
    this.ids.set(ownCopy(form), id)
    fillRow(this.rows, id * ROW, form)
    this.classify(this.rows, id * ROW)
    return id
  }
}

function fillRow(rows: Int32Array, at: number, form: string): void {
  const plain = plainForm(form)
  const folded = foldForm(plain)
  rows[at + FORM] = hashText(plain)
  rows[at + FOLDED] = hashText(folded)
  for (let n = 1; n <= 5; n++) rows[at + SUFFIX + n - 1] = hashText(folded, Math.max(0, folded.length - n))
  for (let n = 1; n <= 3; n++) rows[at + PREFIX + n - 1] = hashText(folded, 0, Math.min(n, folded.length))
  const shape = wordShape(plain)
  rows[at + SHAPE] = hashText(shape)
  rows[at + CAPITAL] = shape.startsWith('X') || shape.startsWith('1X') ? 1 : 0
}
