/** A gap between two tokens → whether a sentence may end there, and what a model needs to know to decide. */
import { featureHash } from './decision.js'
import type { Token } from './words.js'

/** Where a sentence may end: after token `after - 1`, with the mark or word before it and the word that follows. */
export interface Gap {
  /** Index of the first token after the gap. */
  readonly after: number
  /** Index of the last token before the gap that is no closing mark. */
  readonly base: number
  /** Index of the first token after the gap that is no opening mark. */
  readonly follower: number
}

const FINAL = /^[.!?…]+$/
const CLOSER = /^[)\]}»”’'"]$/
const OPENER = /^[([{«“‘'"„]$/
const MAX_MARKS = 4

export const isFinal = (form: string): boolean => FINAL.test(form)

/** The gap before token `after`, or null where no sentence can end: within a run of text, or before an ordinary word. */
export function gapAt(tokens: readonly Token[], first: number, after: number): Gap | null {
  if (tokens[after]!.form === '»' || tokens[after]!.form === '”') return null
  const isGlued = tokens[after]!.start === tokens[after - 1]!.end
  let base = after - 1
  while (base > first && base > after - MAX_MARKS && CLOSER.test(tokens[base]!.form)) base--
  let follower = after
  while (follower < tokens.length - 1 && follower < after + MAX_MARKS && OPENER.test(tokens[follower]!.form)) follower++
  const mark = tokens[base]!.form
  const word = tokens[follower]!.form
  if (isGlued) {
    const isMissingSpace = FINAL.test(mark) && base === after - 1 && follower === after && /^[\p{Lu}©]/u.test(word)
    return isMissingSpace ? { after, base, follower } : null
  }
  const isCandidate =
    mark.endsWith('.') || FINAL.test(mark) || mark === ';' || mark === ':' || /^[\p{Lu}\d•©*–—-]/u.test(word)
  return isCandidate ? { after, base, follower } : null
}

/** Puts the hashed features of a gap into `out`; the sentence so far begins at token `first`. */
export function gapFeatures(
  tokens: readonly Token[],
  first: number,
  { after, base, follower }: Gap,
  out: number[],
): void {
  out.length = 0
  const mark = tokens[base]!.form.toLowerCase()
  const markShape = shapeOf(tokens[base]!.form)
  const closers = joined(tokens, base + 1, after)
  const openers = joined(tokens, after, follower)
  const before = base > first ? tokens[base - 1]!.form : ''
  const beforeShape = shapeOf(before)
  const wordShape = shapeOf(tokens[follower]!.form)
  const word = tokens[follower]!.form.toLowerCase() + (wordShape.startsWith('X') ? '^' : '')
  const second = tokens[follower + 1]?.form ?? ''
  const secondShape = shapeOf(second)
  const length = bucket(after - first)
  const history = historyOf(tokens, first, after)
  const opener = tokens[first]!.form.toLowerCase()
  const glued = tokens[after]!.start === tokens[after - 1]!.end ? 'g' : ''
  const add = (template: number, a: string, b?: string, c?: string): void => {
    out.push(featureHash(template, a, b, c))
  }
  add(0, markShape, glued)
  add(1, mark, closers, openers)
  add(2, mark, wordShape)
  add(3, markShape + closers, openers, wordShape)
  add(4, markShape, word)
  add(5, mark, word)
  add(6, before.toLowerCase(), mark)
  add(7, beforeShape, mark, wordShape)
  add(8, length, markShape, wordShape)
  add(9, history, closers + openers, markShape)
  add(10, markShape, word, secondShape)
  add(11, mark.slice(-3), wordShape)
  add(12, beforeShape, mark, word)
  add(13, second.toLowerCase(), markShape, wordShape)
  add(14, before.toLowerCase().slice(-3), mark, wordShape)
  add(15, opener, markShape, wordShape)
  add(16, length, mark, history)
  add(17, markShape, wordShape, secondShape)
  add(18, history, markShape, wordShape)
  add(19, mark, word, second.toLowerCase())
  add(20, length, markShape, word)
  add(21, shapeOf(tokens[follower + 2]?.form ?? ''), wordShape + secondShape, markShape)
}

/** The tokens as they stand, `_` for a space before or after one. */
function joined(tokens: readonly Token[], from: number, to: number): string {
  let out = ''
  for (let i = from; i < to; i++) {
    const { form, start, end } = tokens[i]!
    out += `${tokens[i - 1]!.end < start ? '_' : ''}${form}${i + 1 === to && tokens[to]!.start > end ? '_' : ''}`
  }
  return out
}

/** What stands open in the sentence so far: brackets, quotation marks; and whether all its words are capitals. */
function historyOf(tokens: readonly Token[], first: number, after: number): string {
  let [brackets, guillemets, quotes, capitals, words] = [0, 0, 0, 0, 0]
  for (let i = Math.max(first, after - 100); i < after; i++) {
    const { form } = tokens[i]!
    const code = form.charCodeAt(0)
    if (form === '(') brackets++
    else if (form === ')') brackets--
    else if (form === '«' || form === '“') guillemets++
    else if (form === '»' || form === '”') guillemets--
    else if (form === '"') quotes ^= 1
    else if (code >= 0x41) {
      words++
      if (form.length > 1 && form === form.toUpperCase()) capitals++
    }
  }
  const sign = (n: number): string => (n > 0 ? '+' : n < 0 ? '-' : '0')
  return `${sign(brackets)}${sign(guillemets)}${quotes}${words > 0 && capitals === words ? 'C' : ''}`
}

const bucket = (n: number): string => String(n < 8 ? n : n < 12 ? 8 : n < 20 ? 12 : n < 40 ? 20 : 40)

/** Coarse look of a token: x, Xx, XX, A (one capital), A. (abbreviation), 9, or the mark itself. */
export function shapeOf(form: string): string {
  if (form === '') return ''
  if (/^\p{Ll}/u.test(form)) return form.endsWith('.') ? 'x.' : 'x'
  if (/^\p{Lu}/u.test(form)) {
    if (form.endsWith('.')) return form.length === 2 ? 'A.' : 'X.'
    if (form.length === 1) return 'A'
    return form === form.toUpperCase() ? 'XX' : 'Xx'
  }
  if (/^\d/.test(form)) return /^\d{1,2}$/.test(form) ? '9' : '99'
  return /^[.…]{2,}$/.test(form) || form === '…' ? '...' : form.slice(0, 2)
}
