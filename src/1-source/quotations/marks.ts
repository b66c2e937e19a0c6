/** Text → its quotation marks, each with what it may be where it stands: opening, closing, or either. */

export type Family = 'guillemet' | 'curly' | 'straight' | 'angle' | 'single'

export interface Mark {
  /** Offset in the text; every mark is one code unit long, of a doubled apostrophe ('' for ") the unit within the quotation. */
  readonly at: number
  readonly family: Family
  /** Cost of taking it as opening or closing; Infinity where it can't be. 0 is what its form and place say. */
  readonly opening: number
  readonly closing: number
  /** Whether a capital, a digit or another mark follows, as at the start of a whole clause. */
  readonly beforeCapital: boolean
  /** Whether a sentence ends before it, or the paragraph starts with it. */
  readonly atSentenceStart: boolean
  /** Whether it follows a stop directly, with no closing mark between. */
  readonly afterStop: boolean
}

/** A mark turned the wrong way («ils » retourneront…») is believed only where that saves more than it costs. */
const WRONG_WAY = 2.5
const UNLIKELY_SIDE = 1.5
const NEVER = Number.POSITIVE_INFINITY

const MARK = /[«»“”„‟‹›"″‘’']/g
const isSpace = (character: string): boolean => character === '' || /\s/.test(character)
const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)
const OPENERS_BEFORE = /[([{\u2013\u2014\-/:«“„‹"‘'’]/
const CLOSERS_AFTER = /[)\]},.;:!?…»”›"’'\u2013\u2014\-/]/

/** The marks within `start` and `end` (one paragraph). Apostrophes are left out: a single mark counts only at the edge of a word. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  MARK.lastIndex = start
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text)) {
    const mark = match[0].length > 1 ? doubledAt(text, match.index, start, end) : markAt(text, match.index, start, end)
    if (mark !== null) marks.push(mark)
  }
  return marks.some(mark => mark.family === 'single') ? withoutApostrophes(marks) : marks
}

/** Closing single marks with no opening one before them are apostrophes of plurals («the states' rights»). */
function withoutApostrophes(marks: readonly Mark[]): Mark[] {
  const first = marks.findIndex(mark => mark.family === 'single' && mark.opening < mark.closing)
  return marks.filter((mark, i) => mark.family !== 'single' || (first >= 0 && i >= first))
}

function markAt(text: string, at: number, start: number, end: number): Mark | null {
  const character = text[at]!
  const before = at > start ? text[at - 1]! : ''
  const after = at + 1 < end ? text[at + 1]! : ''
  const sides = sidesOf(character, before, after)
  if (sides === null) return null
  const [family, opening, closing] = sides
  return { at, family, opening, closing, ...surroundings(text, at, at, start, end) }
}

/** Two apostrophes that stand for a straight mark. */
function doubledAt(text: string, at: number, start: number, end: number): Mark | null {
  const sides = sidesOf('"', at > start ? text[at - 1]! : '', at + 2 < end ? text[at + 2]! : '')
  if (sides === null) return null
  const [family, opening, closing] = sides
  const inner = opening < closing ? at + 1 : at
  return { at: inner, family, opening, closing, ...surroundings(text, at, at + 1, start, end) }
}

function sidesOf(character: string, before: string, after: string): [Family, number, number] | null {
  const opens = !isSpace(after) && (isSpace(before) || OPENERS_BEFORE.test(before))
  const closes = !isSpace(before) && (isSpace(after) || CLOSERS_AFTER.test(after))
  switch (character) {
    case '«':
      return ['guillemet', 0, WRONG_WAY]
    case '»':
      return ['guillemet', WRONG_WAY, 0]
    case '‹':
      return ['angle', 0, WRONG_WAY]
    case '›':
      return ['angle', WRONG_WAY, 0]
    case '„':
    case '‟':
      return ['curly', 0, NEVER]
    case '“':
      return ['curly', 0, closes && !opens ? 0.5 : WRONG_WAY]
    case '”':
      return ['curly', opens && !closes ? 0.5 : WRONG_WAY, 0]
    case '"':
    case '″':
      if (opens === closes) return ['straight', 0.1, 0.1]
      return opens ? ['straight', 0, UNLIKELY_SIDE] : ['straight', UNLIKELY_SIDE, 0]
    default:
      return singleSides(character, before, after, opens)
  }
}

function singleSides(
  character: string,
  before: string,
  after: string,
  opens: boolean,
): [Family, number, number] | null {
  if (isWordCharacter(before)) {
    return isWordCharacter(after) || character === '‘' ? null : ['single', NEVER, 0]
  }
  if (opens && character !== '’' && /\p{L}/u.test(after)) return ['single', 0, NEVER]
  return /[.,!?…»”"]/.test(before) && !isWordCharacter(after) && character !== '‘' ? ['single', NEVER, 0] : null
}

function surroundings(
  text: string,
  first: number,
  last: number,
  start: number,
  end: number,
): Pick<Mark, 'beforeCapital' | 'atSentenceStart' | 'afterStop'> {
  let next = last + 1
  while (next < end && isSpace(text[next]!)) next++
  let previous = first - 1
  while (previous >= start && isSpace(text[previous]!)) previous--
  return {
    beforeCapital: next < end && /[\p{Lu}\p{N}«“"‘„]/u.test(text[next]!),
    atSentenceStart: previous < start || /[.!?…»”"]/.test(text[previous]!),
    afterStop: previous >= start && previous < first - 1 && /[.!?…]/.test(text[previous]!),
  }
}
