/** A run of letters, hyphens and apostrophes → its tokens: elisions, inversions, hyphens, endings, contractions. */
import { normalForm } from './normal.js'
import type { TokenLexicon } from './tokenlexicon.js'

/** A surface token, its offsets in the text that was given, and its syntactic words where it has several. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly form: string
  /** Forms of the words of a multi-word token, else null. */
  readonly parts: readonly string[] | null
}

const APOSTROPHE = /['’‘ʼ`´]/
const APOSTROPHES = new RegExp(APOSTROPHE, 'g')
const HYPHENS = /[-‐‑]/g
const CAPITAL = /^\p{Lu}/u
const WORDLESS = /^[^\p{L}\p{N}]+$/u

const keyOf = (form: string): string => normalForm(form).toLowerCase()

/** Adds the tokens of `form`, which stands at `start` and has no space and no full stop in it. */
export function pushWord(out: Token[], form: string, start: number, lexicon: TokenLexicon): void {
  if (!/[^\p{L}]/u.test(form)) {
    pushPlain(out, form, start, lexicon)
    return
  }
  if (lexicon.whole.has(keyOf(form))) {
    push(out, form, start)
    return
  }
  const afterElisions = pushElisions(out, form, start, lexicon)
  const rest = form.slice(afterElisions)
  if (rest === '') return
  if (lexicon.whole.has(keyOf(rest))) push(out, rest, start + afterElisions)
  else if (lexicon.splitsHyphens) pushHyphenParts(out, rest, start + afterElisions, lexicon)
  else pushInversions(out, rest, start + afterElisions, lexicon)
}

const push = (out: Token[], form: string, start: number, parts: readonly string[] | null = null): void => {
  out.push({ start, end: start + form.length, form, parts })
}

/** A word that is cut no further: contraction, fused form, or itself. */
function pushPlain(out: Token[], form: string, start: number, lexicon: TokenLexicon): void {
  if (form.length <= 12) {
    const key = form.toLowerCase()
    const contraction = lexicon.contractions.get(key)
    if (contraction !== undefined) {
      push(out, form, start, CAPITAL.test(form) ? capitalised(contraction) : contraction)
      return
    }
    const fused = lexicon.fused.get(key)
    if (fused !== undefined) {
      const cut = fused[0]!.length
      push(out, form, start, [form.slice(0, cut), form.slice(cut)])
      return
    }
  }
  push(out, form, start)
}

const capitalised = ([first = '', ...rest]: readonly string[]): readonly string[] => [
  first.slice(0, 1).toUpperCase() + first.slice(1),
  ...rest,
]

/** Adds the elided words at the front (l', qu') and returns where they end in `form`. */
function pushElisions(out: Token[], form: string, start: number, lexicon: TokenLexicon): number {
  let from = 0
  if (lexicon.elided.size === 0) return from
  for (const { index } of form.matchAll(APOSTROPHES)) {
    const head = form.slice(from, index + 1)
    if (!lexicon.elided.has(keyOf(head)) || lexicon.whole.has(keyOf(form.slice(from)))) break
    push(out, head, start + from)
    from = index + 1
  }
  return from
}

/** Cuts pronouns and particles off the end (a-t-elle → a, -t-elle; allez-vous-en → allez, -vous, -en). */
function pushInversions(out: Token[], form: string, start: number, lexicon: TokenLexicon): void {
  const previous = out.at(-1)
  const opens = previous === undefined || WORDLESS.test(previous.form) || form === form.toUpperCase()
  const tails: string[] = []
  let base = form
  if (!CAPITAL.test(form) || opens) {
    for (;;) {
      const key = base.toLowerCase().replace(HYPHENS, '-')
      const tail = key.includes('-') ? lexicon.hyphened.find(t => key.length > t.length && key.endsWith(t)) : undefined
      if (tail === undefined || lexicon.whole.has(key)) break
      tails.unshift(base.slice(-tail.length))
      base = base.slice(0, -tail.length)
    }
  }
  pushPlain(out, base, start, lexicon)
  let at = start + base.length
  for (const tail of tails) {
    push(out, tail, at)
    at += tail.length
  }
}

/** Cuts at each hyphen but after a prefix: state-of-the-art, non-EU. */
function pushHyphenParts(out: Token[], form: string, start: number, lexicon: TokenLexicon): void {
  let from = 0
  for (const { index } of form.matchAll(HYPHENS)) {
    const head = form.slice(from, index)
    if (lexicon.prefixes.has(head.toLowerCase()) && !/^\p{Lu}{2}/u.test(head)) continue
    if (head !== '') pushEnding(out, head, start + from, lexicon)
    push(out, form.slice(index, index + 1), start + index)
    from = index + 1
  }
  if (from < form.length) pushEnding(out, form.slice(from), start + from, lexicon)
}

/** Parts an ending from its word as words of one token: don't → do n't. */
function pushEnding(out: Token[], form: string, start: number, lexicon: TokenLexicon): void {
  if (APOSTROPHE.test(form) && !lexicon.whole.has(keyOf(form))) {
    const lower = form.toLowerCase().replace(APOSTROPHES, "'")
    const ending = lexicon.suffixes.find(suffix => lower.length > suffix.length && lower.endsWith(suffix))
    if (ending !== undefined && !/^\d+$/.test(form.slice(0, -ending.length))) {
      push(out, form, start, [form.slice(0, -ending.length), form.slice(-ending.length)])
      return
    }
  }
  pushPlain(out, form, start, lexicon)
}
