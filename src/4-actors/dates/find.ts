/** Sentences and the day of publication → every date, interval and duration they name. */

import { feature, relation } from '../../3-syntax/tree.js'
import type { DateMention } from '../../record/cast.js'
import type { Language } from '../../record/lexicon.js'
import type { Sentence } from '../../record/syntax.js'
import type { Anchor, Direction } from './anchor.js'
import { fromIso, toIso } from './calendar.js'
import { durationOf } from './duration.js'
import type { Found } from './found.js'
import { type DateGrammar, dateGrammar, matchFrom, type RuleMatch } from './grammar.js'
import { joinRanges } from './ranges.js'
import { resolveRule } from './resolve.js'
import { governedBy, type Tense, tenseOf } from './tense.js'
import { type DateToken, dateTokens } from './tokens.js'

/** Meanings that need no day to count from where their year is written. */
const FULL_WITH_YEAR: ReadonlySet<string> = new Set([
  'date',
  'weekOf',
  'weekOfMonth',
  'days',
  'month',
  'months',
  'season',
  'quarter',
  'feast',
])
const ALWAYS_FULL: ReadonlySet<string> = new Set(['dayFirst', 'yearFirst', 'year', 'years', 'bareYear', 'decade'])

/**
 * Mentions in text order, not overlapping. `published` is an ISO day or null, in which case what counts from it has `from` and `to` null.
 * Time is linear in the text.
 */
export function findDates(
  text: string,
  sentences: readonly Sentence[],
  published: string | null,
  language: Language,
): DateMention[] {
  const grammar = dateGrammar(language)
  const day = published === null ? null : fromIso(published)
  const numberWords = { suffixes: grammar.lexicon.ordinal_suffixes, numbers: grammar.lexicon.numbers }
  const mentions: DateMention[] = []
  let told: number | null = null
  sentences.forEach((sentence, index) => {
    const tokens = dateTokens(text, sentence.start, sentence.end, numberWords)
    const found = findInSentence(grammar, sentence, tokens, day, told)
    for (const one of found) {
      mentions.push(toMention(one, tokens, index))
      told = toldBy(one) ?? told
    }
  })
  return mentions
}

function findInSentence(
  grammar: DateGrammar,
  sentence: Sentence,
  tokens: readonly DateToken[],
  published: number | null,
  toldBefore: number | null,
): Found[] {
  const { lexicon } = grammar
  const tense = tenseOf(lexicon.tense)
  const found: Found[] = []
  let told = toldBefore
  let word = 0
  for (let i = 0; i < tokens.length; ) {
    const match = grammar.mayStart(tokens[i]!) ? matchFrom(grammar, tokens, i) : null
    if (match === null) {
      i++
      continue
    }
    i = match.last + 1
    if (match.rule.means === 'nothing') continue
    const start = tokens[match.first]!.start
    const end = tokens[match.last]!.end
    while (word + 1 < sentence.words.length && sentence.words[word]!.end <= start) word++
    let last = word
    while (last + 1 < sentence.words.length && sentence.words[last + 1]!.start < end) last++
    if (match.rule.means === 'bareYear' && isQuantity(sentence, word)) continue
    const governed = governedBy(sentence, word, last, tense)
    const isStrict = isSince(tokens, match.first, tense)
    const direction = isStrict ? 'past' : governed.direction
    const anchor: Anchor = { published, told, dayFirst: lexicon.day_first, ...governed, direction, isStrict }
    const isSpan = match.slots.has('orduration') && isRecord(sentence, word, tense)
    const one = interpret(match, anchor, word, last, isSpan)
    if (one === null) continue
    found.push(one)
    told = toldBy(one) ?? told
  }
  return joinRanges(found, tokens, lexicon)
}

/** Whether a word such as "since" stands before, an article between them left aside. */
const isSince = (tokens: readonly DateToken[], first: number, tense: Tense): boolean =>
  tense.since.has(tokens[first - 1]?.key ?? '') || tense.since.has(tokens[first - 2]?.key ?? '')

/** Words before "in two years" in which a record may be told. */
const RECORD_REACH = 8

/** "The first talks in two years", "the biggest attack near the city in a year": the time looked back on, not one ahead. */
const isRecord = ({ words }: Sentence, at: number, tense: Tense): boolean =>
  words
    .slice(Math.max(0, at - RECORD_REACH), at)
    .some(word => tense.records.has(word.form.toLowerCase()) || feature(word, 'Degree') === 'Sup')

/** Whether a number counts what follows («2015 personnes») rather than being a year; from the tree, or the word after it. */
function isQuantity({ words }: Sentence, at: number): boolean {
  const word = words[at]!
  const head = words[word.head]
  if (word.upos !== '') {
    return relation(word) === 'nummod' && head !== undefined && word.head > at && feature(head, 'Number') === 'Plur'
  }
  return /^\p{Ll}/u.test(words[at + 1]?.form ?? '')
}

/** What a match means under an anchor; null where it is no date after all. */
function interpret(
  match: RuleMatch,
  anchor: Anchor,
  firstWord: number,
  lastWord: number,
  isSpan: boolean,
): Found | null {
  const { first, last } = match
  const at = { match, anchor, first, last, firstWord, lastWord }
  const isPast = match.slots.has('orduration') && anchor.direction === 'past'
  if (match.rule.means === 'duration' || isSpan || isPast) {
    const duration = durationOf(match)
    return duration === null ? null : { ...at, resolved: null, duration }
  }
  const resolved = resolveRule(match, anchor)
  return resolved === null ? null : { ...at, resolved, duration: null }
}

/** The single day that a mention leaves as the one told of, or null. */
function toldBy({ resolved }: Found): number | null {
  const interval = resolved?.interval
  return interval != null && interval.from === interval.to ? interval.from : null
}

function isRelative({ match, anchor, duration }: Found): boolean {
  const { means } = match.rule
  if (duration !== null || ALWAYS_FULL.has(means)) return false
  const hasYear = match.slots.has('year') || anchor.year !== undefined
  return !(FULL_WITH_YEAR.has(means) && hasYear)
}

function toMention(found: Found, tokens: readonly DateToken[], sentence: number): DateMention {
  const { resolved, duration, anchor } = found
  const interval = resolved?.interval ?? null
  const direction: Direction = duration === null ? anchor.direction : null
  return {
    start: tokens[found.first]!.start,
    end: tokens[found.last]!.end,
    sentence,
    first: found.firstWord,
    last: found.lastWord,
    from: interval === null ? null : toIso(interval.from),
    to: interval === null ? null : toIso(interval.to),
    duration,
    granularity: resolved?.granularity ?? 'duration',
    relative: isRelative(found),
    direction,
  }
}
