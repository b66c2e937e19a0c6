/** Date rules of a language → a trie of patterns, matched at each token with bounded work; gives the rule and the values of its slots. */
import type { Language } from '../../record/lexicon.js'
import { type DateRule, type DatesLexicon, datesLexicon } from './lexicon.js'
import { type DateToken, dateTokens } from './tokens.js'

export type SlotValue = number | string
export type Slots = ReadonlyMap<string, readonly SlotValue[]>

export interface RuleMatch {
  readonly rule: DateRule
  /** Token indices of the expression; words before `<` in the pattern are context only. */
  readonly first: number
  readonly last: number
  readonly slots: Slots
}

/** What a slot takes: the value of a token, or null. */
type Test = (token: DateToken) => SlotValue | null

interface Node {
  readonly words: Map<string, Node>
  readonly slots: { readonly name: string; readonly test: Test; readonly node: Node }[]
  rule: DateRule | null
  /** Number of leading tokens that are context. */
  context: number
}

export interface DateGrammar {
  readonly lexicon: DatesLexicon
  readonly root: Node
}

const node = (): Node => ({ words: new Map(), slots: [], rule: null, context: 0 })

const grammars = new Map<Language, DateGrammar>()

/** The grammar of a language, built once a process. */
export function dateGrammar(language: Language): DateGrammar {
  let grammar = grammars.get(language)
  if (grammar === undefined) {
    grammar = build(datesLexicon(language))
    grammars.set(language, grammar)
  }
  return grammar
}

function build(lexicon: DatesLexicon): DateGrammar {
  const tests = slotTests(lexicon)
  const root = node()
  for (const rule of lexicon.rules) {
    for (const pattern of rule.patterns) addPattern(root, rule, pattern.split(' '), 0, 0, tests, lexicon, 0)
  }
  return { lexicon, root }
}

/** Adds elements from `at` on: `word`, `a|b`, `{slot}`, `{slot!}` (unambiguous words only), `?` after one that may be missing, `<` where the expression begins. */
function addPattern(
  from: Node,
  rule: DateRule,
  elements: readonly string[],
  at: number,
  depth: number,
  tests: ReadonlyMap<string, Test>,
  lexicon: DatesLexicon,
  context: number,
): void {
  const element = elements[at]
  const on = (next: Node, length: number): void =>
    addPattern(next, rule, elements, at + 1, depth + length, tests, lexicon, context)
  if (element === undefined) {
    if (from.rule === null) {
      from.rule = rule
      from.context = context
    }
    return
  }
  if (element === '<') {
    addPattern(from, rule, elements, at + 1, depth, tests, lexicon, depth)
    return
  }
  const isOptional = element.length > 1 && element.endsWith('?')
  const core = isOptional ? element.slice(0, -1) : element
  if (isOptional) on(from, 0)
  const slot = /^\{(\w+!?)\}$/.exec(core)?.[1]
  if (slot !== undefined) {
    const test = tests.get(slot)
    if (test === undefined) throw new Error(`unknown slot {${slot}} in the pattern "${elements.join(' ')}"`)
    let edge = from.slots.find(known => known.name === slot)
    if (edge === undefined) {
      edge = { name: slot, test, node: node() }
      from.slots.push(edge)
    }
    on(edge.node, 1)
    return
  }
  for (const alternative of core.split('|')) {
    const keys = dateTokens(alternative, 0, alternative.length, lexicon.ordinal_suffixes).map(token => token.key)
    let next = from
    for (const key of keys) {
      let child = next.words.get(key)
      if (child === undefined) {
        child = node()
        next.words.set(key, child)
      }
      next = child
    }
    on(next, keys.length)
  }
}

function slotTests(lexicon: DatesLexicon): ReadonlyMap<string, Test> {
  const ambiguous = new Set(lexicon.ambiguous)
  const table = (values: Readonly<Record<string, SlotValue>>): Test => {
    const map = new Map(Object.entries(values))
    return ({ key }) => map.get(key) ?? null
  }
  const proper = (values: Readonly<Record<string, number>>, isSure: boolean): Test => {
    const test = table(values)
    return token => {
      if (lexicon.capitals && !token.isCapital) return null
      return isSure && ambiguous.has(token.key) ? null : test(token)
    }
  }
  const between = (low: number, high: number): Test => {
    return ({ isNumber, key }) => (isNumber && Number(key) >= low && Number(key) <= high ? Number(key) : null)
  }
  const words = table(lexicon.numbers)
  const number: Test = token => (token.isNumber ? (token.key.length < 4 ? Number(token.key) : null) : words(token))
  const article: Test = ({ key }) => (lexicon.articles.includes(key) ? 1 : null)
  const ordinals = table(lexicon.ordinals)
  const day = between(1, 31)
  const unit = table(lexicon.units)
  const part = table(lexicon.parts)
  const plural = new Set(lexicon.plural_units)
  const tests = new Map<string, Test>([
    ['month', proper(lexicon.months, false)],
    ['month!', proper(lexicon.months, true)],
    ['weekday', proper(lexicon.weekdays, false)],
    ['weekday!', proper(lexicon.weekdays, true)],
    ['number', number],
    ['n', token => number(token) ?? article(token)],
    ['few', ({ key }) => (lexicon.few.includes(key) ? key : null)],
    ['day', token => (token.key.length <= 2 ? day(token) : null)],
    ['nth', token => (token.isOrdinal ? day(token) : null)],
    ['digits', token => (token.key.length <= 2 ? between(1, 99)(token) : null)],
    ['decade', token => (token.isNumber && token.key.endsWith('0') ? Number(token.key) : null)],
    ['year', token => (token.key.length === 4 ? between(1900, 2099)(token) : null)],
    ['ordinal', token => (token.isOrdinal ? Number(token.key) : ordinals(token))],
    ['unit', unit],
    ['unit1', token => (plural.has(token.key) ? null : unit(token))],
    ['units', token => (plural.has(token.key) ? unit(token) : null)],
    ['which', table(lexicon.which)],
    ['part', part],
    ['part!', token => (ambiguous.has(token.key) ? null : part(token))],
    ['daypart', ({ key }) => (lexicon.dayparts.includes(key) ? key : null)],
    ['dayword', table(lexicon.days)],
    ['season', table(lexicon.seasons)],
    ['feast', table(lexicon.feasts)],
  ])
  for (const [name, members] of Object.entries(lexicon.sets)) {
    const set = new Set(members)
    tests.set(name, ({ key }) => (set.has(key) ? key : null))
  }
  return tests
}

/** Slots that differ in what they take and not in what it means share a name: `{weekday!}` gives `weekday`. */
const valueName = (slot: string): string => (slot === 'unit1' || slot === 'units' ? 'unit' : slot.replace('!', ''))

/**
 * The match at token `first` or, where its first words are only context, a longer one that begins in them; null for none.
 * Work is bounded by the patterns, not by the text.
 */
export function matchFrom(grammar: DateGrammar, tokens: readonly DateToken[], first: number): RuleMatch | null {
  let best = matchAt(grammar, tokens, first)
  for (let at = first + 1; best !== null && at <= best.first; at++) {
    const later = matchAt(grammar, tokens, at)
    if (later !== null && later.last > best.last) best = later
  }
  return best
}

interface Best {
  readonly at: Node
  readonly end: number
  readonly slots: readonly (readonly [string, SlotValue])[]
}

/** Longer is better; at the same length, what says that it is no date. */
const isBetter = (rule: DateRule, end: number, best: Best | null): boolean =>
  best === null || end > best.end || (end === best.end && rule.means === 'nothing' && best.at.rule!.means !== 'nothing')

/** The longest match of a rule that begins at token `first`, or null. */
function matchAt({ root }: DateGrammar, tokens: readonly DateToken[], first: number): RuleMatch | null {
  let best: Best | null = null
  const walk = (at: Node, next: number, slots: readonly (readonly [string, SlotValue])[]): void => {
    if (at.rule !== null && isBetter(at.rule, next, best)) best = { at, end: next, slots }
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
  const { at, end, slots } = best as Best
  const gathered = new Map<string, SlotValue[]>()
  for (const [name, value] of slots) gathered.set(name, [...(gathered.get(name) ?? []), value])
  return { rule: at.rule!, first: first + at.context, last: end - 1, slots: gathered }
}
