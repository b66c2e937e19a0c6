/** The date rules of a language, matched at each token with bounded work; a match gives the rule and the values of its slots. */
import type { Language } from '../../record/lexicon.js'
import { type DateRule, type DatesLexicon, datesLexicon } from './lexicon.js'
import { compilePatterns, type PatternEnd, type PatternNode } from './patterns.js'
import { type SlotValue, valueName } from './slots.js'
import type { DateToken } from './tokens.js'

export type Slots = ReadonlyMap<string, readonly SlotValue[]>

export interface RuleMatch {
  readonly rule: DateRule
  /** Token indices of the expression, its context left out. */
  readonly first: number
  readonly last: number
  readonly slots: Slots
}

export interface DateGrammar {
  readonly lexicon: DatesLexicon
  readonly root: PatternNode
  /** Whether any pattern can begin with a token; quick, and never wrong where it says no. */
  readonly mayStart: (token: DateToken) => boolean
}

const grammars = new Map<Language, DateGrammar>()

/** The grammar of a language, built once a process. */
export function dateGrammar(language: Language): DateGrammar {
  let grammar = grammars.get(language)
  if (grammar === undefined) {
    const lexicon = datesLexicon(language)
    const root = compilePatterns(lexicon)
    const starts = startWords(root, lexicon)
    grammar = { lexicon, root, mayStart: ({ isNumber, key }) => isNumber || starts.has(key) }
    grammars.set(language, grammar)
  }
  return grammar
}

function startWords(root: PatternNode, lexicon: DatesLexicon): ReadonlySet<string> {
  const { months, weekdays, numbers, ordinals, units, which, parts, days, seasons, feasts, sets } = lexicon
  const tables = [months, weekdays, numbers, ordinals, units, which, parts, days, seasons, feasts].flatMap(Object.keys)
  const lists = [...Object.values(sets), lexicon.few, lexicon.articles, lexicon.dayparts].flat()
  const known = [...tables, ...lists].filter(key => {
    const token = { start: 0, end: 0, key, isNumber: false, isOrdinal: false, isCapital: true }
    return root.slots.some(({ test }) => test(token) !== null)
  })
  return new Set([...root.words.keys(), ...known])
}

const length = ({ first, last }: RuleMatch): number => last - first + 1

/**
 * The match that begins at token `first`, or a longer one that begins within it; null for none.
 * Work is bounded by the patterns, not by the text.
 */
export function matchFrom(grammar: DateGrammar, tokens: readonly DateToken[], first: number): RuleMatch | null {
  let best = matchAt(grammar, tokens, first)
  for (let at = first + 1; best !== null && at <= best.last; at++) {
    const later = matchAt(grammar, tokens, at)
    const isLonger = later !== null && later.last > best.last && length(later) > length(best)
    if (isLonger && later.rule.means !== 'nothing') best = later
  }
  return best
}

interface Best {
  readonly end: PatternEnd
  /** Token index after the last one matched, context included. */
  readonly stop: number
  readonly slots: readonly (readonly [string, SlotValue])[]
}

/** Longer is better; at the same length, what says that it is no date. */
const isBetter = (end: PatternEnd, stop: number, best: Best | null): boolean =>
  best === null ||
  stop > best.stop ||
  (stop === best.stop && end.rule.means === 'nothing' && best.end.rule.means !== 'nothing')

/** The longest match of a rule that begins at token `first`, or null. */
function matchAt({ root }: DateGrammar, tokens: readonly DateToken[], first: number): RuleMatch | null {
  let best: Best | null = null
  const walk = (at: PatternNode, next: number, slots: Best['slots']): void => {
    if (at.end !== null && isBetter(at.end, next, best)) best = { end: at.end, stop: next, slots }
    const token = tokens[next]
    if (token === undefined) return
    const word = at.words.get(token.key)
    if (word !== undefined) walk(word, next + 1, slots)
    for (const edge of at.slots) {
      const value = edge.test(token)
      if (value !== null) walk(edge.node, next + 1, [...slots, [valueName(edge.name), value]])
    }
  }
  walk(root, first, [])
  if (best === null) return null
  const { end, stop, slots } = best as Best
  const gathered = new Map<string, SlotValue[]>()
  for (const [name, value] of slots) gathered.set(name, [...(gathered.get(name) ?? []), value])
  const expression = trim(tokens, first + end.before, stop - 1 - end.after)
  return { rule: end.rule, ...expression, slots: gathered }
}

/** Leaves out marks of punctuation that a pattern took at the ends. */
function trim(tokens: readonly DateToken[], first: number, last: number): { first: number; last: number } {
  while (first < last && isMark(tokens[first]!)) first++
  while (last > first && isMark(tokens[last]!)) last--
  return { first, last }
}

const isMark = ({ key }: DateToken): boolean => key === ',' || key === '.' || key === '-'
