/** Marks of successive paragraphs → which belong together, as the reading of least cost (a beam search over readings). */
import type { Range } from '../../record/schema.js'
import type { Mark } from './marks.js'

/** A pair, or half of one. `limit` bounds the missing half: the earliest start of an unopened, the end of an unclosed one. */
export interface Found {
  readonly open: Mark | null
  readonly close: Mark | null
  readonly depth: number
  readonly limit: number
  readonly continues: boolean
  readonly stray: readonly Mark[]
}

/** An open quotation and those around it. */
interface Open {
  readonly mark: Mark
  readonly outer: Open | null
  readonly depth: number
  readonly stray: readonly Mark[]
  /** Whether a quotation was closed within it. */
  readonly holdsOther: boolean
  /** Paragraphs begun since it was opened. */
  readonly paragraphs: number
}

interface Reading {
  readonly cost: number
  readonly open: Open | null
  readonly found: Chain | null
  /** End of the last mark read, before which no unopened quotation starts. */
  readonly from: number
}
interface Chain {
  readonly item: Found
  readonly rest: Chain | null
}

/** Readings kept at each mark. More changed nothing on 1,700 news articles. */
const BEAM = 8
/** A paragraph with more marks than this is no prose; its readings are not worth weighing. */
const PROSE_MARKS = 1000
/** A reading that costs so much more than the best will not win. */
const MARGIN = 6
/** So far ahead, the best reading needs no rivals in a paragraph of plain pairs. */
const LEAD = 1.5
const MAX_DEPTH = 3
/** A mark without its partner. A single mark without one was an apostrophe: it costs little and is forgotten. */
const LONE = 3
const LONE_SINGLE = 0.4
const NESTED = 0.3
const NESTED_AT_SENTENCE_START = 1.5
const MIXED_FAMILIES = 1.2
/** An opening mark passed over within a quotation. */
const PASSED_OVER = 2.8
const RUNS_ON_REOPENED = 0.3
/** «A. «B»: texts that lost their paragraph ends still carry the marks that re-open a quotation in each. */
const REOPENED_IN_LINE = 0.6
const RUNS_ON = 2
/** Two opening marks within so few characters, the second before a capital: the first is a relic («le « Ce n'est pas…»). */
const DOUBLED_WITHIN = 30
const DOUBLED = -1.5
/** Quotations of one paragraph grow unlikely beyond this many characters. */
const USUAL_LENGTH = 700
const COST_PER_CHARACTER = 1 / 400
const MAX_LENGTH_COST = 5

export class Pairing {
  private readings: Reading[] = [{ cost: 0, open: null, found: null, from: 0 }]
  private lastEnd = 0

  /** Reads the marks of the next paragraph, or of the next part of one. */
  paragraph(range: Range, marks: readonly Mark[], isNew: boolean): void {
    if (isNew) this.newParagraph(range, marks[0])
    if (this.isSettled() && arePairs(marks)) this.readings = [readPairs(this.readings[0]!, marks)]
    else {
      const beam = marks.length > PROSE_MARKS ? 1 : BEAM
      marks.forEach((mark, i) => {
        const reopens = isNew && i === 0 && mark.at === range.start
        this.keepBest(
          this.readings.flatMap(reading => [...readMark(reading, mark, reopens)]),
          beam,
        )
      })
    }
    this.lastEnd = range.end
  }

  /** The quotations of the best reading, in the order in which they ended. */
  finish(): Found[] {
    this.keepBest(this.readings.map(reading => dropAll(reading, this.lastEnd)))
    const found: Found[] = []
    for (let chain = this.readings[0]!.found; chain !== null; chain = chain.rest) found.push(chain.item)
    return found.reverse()
  }

  private newParagraph(range: Range, first: Mark | undefined): void {
    const reopened = first !== undefined && first.at === range.start && first.opening < 1
    const next = this.readings.flatMap(reading => {
      if (reading.open === null) return [{ ...reading, from: range.start }]
      const ended = { ...dropAll(reading, this.lastEnd), from: range.start }
      if (reading.open.mark.family === 'single') return [ended]
      const cost = reading.cost + (reopened ? RUNS_ON_REOPENED : RUNS_ON)
      return [ended, { ...reading, cost, open: { ...reading.open, paragraphs: reading.open.paragraphs + 1 } }]
    })
    this.keepBest(next)
  }

  /** Whether nothing is open in the best reading, and no other comes near it. */
  private isSettled(): boolean {
    const [best, second] = this.readings
    return best!.open === null && (second === undefined || second.cost - best!.cost >= LEAD)
  }

  private keepBest(readings: Reading[], beam = BEAM): void {
    const best = new Map<string, Reading>()
    const floor = readings.sort((a, b) => a.cost - b.cost)[0]!.cost
    for (const reading of readings) {
      if (best.size === beam || reading.cost > floor + MARGIN) break
      const key = stackKey(reading.open)
      if (!best.has(key)) best.set(key, reading)
    }
    this.readings = [...best.values()].map(reading => ({ ...reading, cost: reading.cost - floor }))
  }
}

const stackKey = (open: Open | null): string =>
  open === null ? '' : `${open.mark.at},${open.stray.length},${stackKey(open.outer)}`

/** Whether the marks are opening and closing by turns, each as its form and place say. */
const arePairs = (marks: readonly Mark[]): boolean =>
  marks.length % 2 === 0 &&
  marks.every((mark, i) => {
    if (i % 2 === 0) return mark.opening < mark.closing && mark.family !== 'single'
    const open = marks[i - 1]!
    return mark.closing < mark.opening && mark.family === open.family && mark.at - open.at <= USUAL_LENGTH
  })

function readPairs(reading: Reading, marks: readonly Mark[]): Reading {
  let current: Reading = { ...reading, cost: 0 }
  for (let i = 0; i < marks.length; i += 2) {
    const close = marks[i + 1]!
    current = add(current, opened(marks[i]!, null), { close, limit: close.at, continues: false })
  }
  return marks.length === 0 ? current : { ...current, from: marks.at(-1)!.at + 1 }
}

/** Every way to read one more mark. */
function* readMark(reading: Reading, mark: Mark, reopens: boolean): Generator<Reading> {
  const { open, cost } = reading
  const from = mark.at + 1
  if (mark.opening < Number.POSITIVE_INFINITY) {
    const base = cost + mark.opening
    if (open === null) yield { ...reading, from, cost: base, open: opened(mark, null) }
    else {
      yield* openWithin(reading, open, mark, base)
      if (reopens && open.mark.family === mark.family) {
        const continued = add(reading, open, { close: null, limit: mark.at, continues: true })
        yield { ...continued, from, cost: base, open: opened(mark, open.outer) }
      }
    }
  }
  if (mark.closing < Number.POSITIVE_INFINITY) yield* close(reading, mark)
}

function* openWithin(reading: Reading, open: Open, mark: Mark, base: number): Generator<Reading> {
  const from = mark.at + 1
  const sameStraight = mark.family === 'straight' && open.mark.family === 'straight'
  if (open.depth + 1 < MAX_DEPTH && !sameStraight) {
    const nested = open.mark.family === mark.family && mark.atSentenceStart ? NESTED_AT_SENTENCE_START : NESTED
    yield { ...reading, from, cost: base + nested, open: opened(mark, open) }
  }
  if (mark.family === 'single') return
  const doubled =
    open.paragraphs === 0 && !mark.afterStop && mark.beforeCapital && mark.at - open.mark.at <= DOUBLED_WITHIN
  const restart = (mark.atSentenceStart ? -1 : 0.2) + (mark.beforeCapital ? -0.5 : 0) + (doubled ? DOUBLED : 0)
  const dropped = drop(reading, open, mark.at)
  yield { ...dropped, from, cost: dropped.cost + mark.opening + restart, open: opened(mark, open.outer) }
  if (mark.afterStop && mark.beforeCapital && mark.family === open.mark.family && !open.holdsOther) {
    const continued = add(reading, open, { close: null, limit: mark.at, continues: true })
    yield { ...continued, from, cost: base + REOPENED_IN_LINE, open: opened(mark, open.outer) }
  }
  const passed = PASSED_OVER + (mark.atSentenceStart || mark.beforeCapital ? 1.5 : 0)
  yield { ...reading, cost: base + passed, open: { ...open, stray: [...open.stray.slice(-9), mark] } }
}

function* close(reading: Reading, mark: Mark): Generator<Reading> {
  const from = mark.at + 1
  const cost = reading.cost + mark.closing
  let current: Reading = reading
  for (let open = reading.open; open !== null; open = current.open) {
    const mixed = open.mark.family === mark.family ? 0 : MIXED_FAMILIES
    if (mixed === 0 || !(open.mark.family === 'single' || mark.family === 'single')) {
      const closed = add(current, open, { close: mark, limit: mark.at, continues: false })
      const length = open.paragraphs > 0 ? 0 : lengthCost(mark.at - open.mark.at)
      yield { ...closed, from, cost: current.cost + mark.closing + mixed + length, open: holding(open.outer) }
    }
    current = drop(current, open, mark.at)
  }
  if (mark.family === 'single') yield reading
  else {
    const depth = reading.open === null ? 0 : reading.open.depth + 1
    const item: Found = { open: null, close: mark, depth, limit: reading.from, continues: false, stray: [] }
    yield { ...reading, from, cost: cost + LONE, found: { item, rest: reading.found } }
  }
}

const holding = (open: Open | null): Open | null => (open === null ? null : { ...open, holdsOther: true })

const opened = (mark: Mark, outer: Open | null): Open => ({
  mark,
  outer,
  depth: outer === null ? 0 : outer.depth + 1,
  stray: [],
  holdsOther: false,
  paragraphs: 0,
})

const lengthCost = (length: number): number =>
  Math.min(MAX_LENGTH_COST, Math.max(0, length - USUAL_LENGTH) * COST_PER_CHARACTER)

function add(reading: Reading, open: Open, end: Pick<Found, 'close' | 'limit' | 'continues'>): Reading {
  const item: Found = { open: open.mark, depth: open.depth, stray: open.stray, ...end }
  return { ...reading, found: { item, rest: reading.found } }
}

/** Gives the innermost quotation up as never closed. */
function drop(reading: Reading, open: Open, limit: number): Reading {
  if (open.mark.family === 'single') return { ...reading, cost: reading.cost + LONE_SINGLE, open: open.outer }
  const unclosed = add(reading, open, { close: null, limit, continues: false })
  return { ...unclosed, cost: reading.cost + LONE, open: open.outer }
}

function dropAll(reading: Reading, limit: number): Reading {
  let current = reading
  while (current.open !== null) current = drop(current, current.open, limit)
  return current
}
