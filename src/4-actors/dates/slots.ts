/** The slots of date patterns: for each name, which tokens it takes and the value they give. */
import type { DatesLexicon } from './lexicon.js'
import type { DateToken } from './tokens.js'

export type SlotValue = number | string

/** Value of a token in a slot, or null where the slot does not take it. */
export type SlotTest = (token: DateToken) => SlotValue | null

export function slotTests(lexicon: DatesLexicon): ReadonlyMap<string, SlotTest> {
  const ambiguous = new Set(lexicon.ambiguous)
  const plural = new Set(lexicon.plural_units)
  const sure = (test: SlotTest): SlotTest => {
    return token => (ambiguous.has(token.key) ? null : test(token))
  }
  const proper = (values: Readonly<Record<string, number>>): SlotTest => {
    const test = table(values)
    return token => (lexicon.capitals && !token.isCapital ? null : test(token))
  }
  const words = table(lexicon.numbers)
  const number: SlotTest = token => (token.isNumber ? (token.key.length < 4 ? Number(token.key) : null) : words(token))
  const ordinals = table(lexicon.ordinals)
  const unit = table(lexicon.units)
  const part = table(lexicon.parts)
  const month = proper(lexicon.months)
  const weekday = proper(lexicon.weekdays)
  const decade: SlotTest = token => (token.isNumber && token.key.endsWith('0') ? Number(token.key) : null)
  const day = between(1, 31, 2)
  return new Map<string, SlotTest>([
    ['month', month],
    ['month!', sure(month)],
    ['weekday', weekday],
    ['weekday!', sure(weekday)],
    ['number', number],
    ['n', token => number(token) ?? (lexicon.articles.includes(token.key) ? 1 : null)],
    ['few', member(lexicon.few)],
    ['day', day],
    ['nth', token => (token.isOrdinal ? day(token) : null)],
    ['digits', between(1, 99, 2)],
    ['decade', token => (token.key.length === 4 ? decade(token) : null)],
    ['decade2', token => (token.key.length === 2 ? decade(token) : null)],
    ['year', token => (token.key.length === 4 ? between(1900, 2099, 4)(token) : null)],
    ['ordinal', token => (token.isOrdinal ? Number(token.key) : ordinals(token))],
    ['unit', unit],
    ['unit1', token => (plural.has(token.key) ? null : unit(token))],
    ['units', token => (plural.has(token.key) ? unit(token) : null)],
    ['which', table(lexicon.which)],
    ['part', part],
    ['part!', sure(part)],
    ['daypart', member(lexicon.dayparts)],
    ['dayword', table(lexicon.days)],
    ['season', table(lexicon.seasons)],
    ['feast', table(lexicon.feasts)],
    ...Object.entries(lexicon.sets).map(([name, members]): [string, SlotTest] => [name, member(members)]),
  ])
}

function table(values: Readonly<Record<string, SlotValue>>): SlotTest {
  const map = new Map(Object.entries(values))
  return ({ key }) => map.get(key) ?? null
}

function member(words: readonly string[]): SlotTest {
  const set = new Set(words)
  return ({ key }) => (set.has(key) ? key : null)
}

function between(low: number, high: number, digits: number): SlotTest {
  return ({ isNumber, key }) => {
    const value = Number(key)
    return isNumber && key.length <= digits && value >= low && value <= high ? value : null
  }
}

const SHARED: Readonly<Record<string, string>> = { unit1: 'unit', units: 'unit', decade2: 'decade' }

/** Slots that differ in what they take and not in what it means share a name: `{weekday!}` gives `weekday`. */
export const valueName = (slot: string): string => SHARED[slot] ?? slot.replace('!', '')
