/** Words of an act or a statement → weighted terms that stand for what it is about, the same in French and English where they can be. */
import { checkedFile, isLanguage, LANGUAGES, type Language } from '../record/lexicon.js'

interface TermsFile {
  readonly stop: readonly string[]
  /** Patterns that stand for each concept. */
  readonly concepts: readonly (readonly [concept: string, patterns: readonly string[]])[]
}

const CONCEPT = /^([\p{L}-]+): ((?:[\p{L}\p{N}* -]+(?:, )?)+)$/u

// Plain lines checked by hand: every command that shows a dossier needs these words, and should not wait for YAML lists or a library of schemas.
const termsFile = checkedFile('terms', (content): TermsFile => {
  const { stop, concepts } = content as Readonly<Record<string, unknown>>
  if (typeof stop !== 'string') throw new Error('stop: is not a block of words')
  if (typeof concepts !== 'string') throw new Error('concepts: is not a block of lines')
  return {
    stop: stop.split(/\s+/),
    concepts: concepts
      .trim()
      .split('\n')
      .map(line => {
        const match = CONCEPT.exec(line)
        if (match === null) throw new Error(`concepts: «${line}» is not "concept: pattern, pattern"`)
        return [match[1]!, match[2]!.split(', ')] as const
      }),
  }
})

/** Folded words: lower case, no accents, split at everything but letters and digits. */
export function foldedWords(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
/** Most English texts and many a French one: nothing to fold but letters' case. */
const ASCII = /^[\0-\x7F]*$/

interface Pattern {
  readonly concept: string
  /** Following words; each exact or a prefix. */
  readonly words: readonly { readonly text: string; readonly prefix: boolean }[]
}

interface Terms {
  readonly stop: ReadonlySet<string>
  /** Patterns by the first three letters of their first word. */
  readonly byStart: ReadonlyMap<string, readonly Pattern[]>
}

const START = 3
const kept = new Map<Language, Terms>()

function termsOf(language: Language): Terms {
  const known = kept.get(language)
  if (known !== undefined) return known
  const { stop, concepts } = termsFile(language)
  const byStart = new Map<string, Pattern[]>()
  for (const [concept, patterns] of concepts) {
    for (const pattern of patterns) {
      const words = pattern
        .split(/[ -]+/)
        .filter(part => part !== '')
        .map(part => ({ text: part.replace(/\*$/, ''), prefix: part.endsWith('*') }))
      const start = words[0]!.text.slice(0, START)
      byStart.set(start, [...(byStart.get(start) ?? []), { concept, words }])
    }
  }
  // Longer patterns first, so that «levée des sanctions» is no mere «sanctions».
  for (const patterns of byStart.values()) patterns.sort((a, b) => b.words.length - a.words.length)
  const terms = { stop: new Set(stop), byStart }
  kept.set(language, terms)
  return terms
}

const fits = (pattern: Pattern, words: readonly string[], at: number): boolean =>
  pattern.words.every(({ text, prefix }, i) => {
    const word = words[at + i]
    return word !== undefined && (prefix ? word.startsWith(text) : word === text)
  })

/** A stem good enough to tell the forms of a word together: its first six letters. */
const STEM = 6

/**
 * The terms of a text: `=concept` for what the bilingual list knows, `word` stems for the rest, `@ID` for entities.
 * A concept weighs three times a plain word: it is what negotiations are about, and the only bridge between languages.
 */
export function termsIn(text: string, language: string, entities: readonly string[] = []): Map<string, number> {
  const { stop, byStart } = termsOf(isLanguage(language) ? language : LANGUAGES[0])
  const words = foldedWords(text)
  const found = new Map<string, number>()
  for (let i = 0; i < words.length; ) {
    const pattern = byStart.get(words[i]!.slice(0, START))?.find(candidate => fits(candidate, words, i))
    if (pattern !== undefined) {
      found.set(`=${pattern.concept}`, 3)
      i += pattern.words.length
      continue
    }
    const word = words[i]!
    if (word.length > 2 && !stop.has(word) && !/^\d+$/.test(word)) found.set(word.slice(0, STEM), 1)
    i++
  }
  for (const entity of entities) found.set(`@${entity}`, 1.5)
  return found
}

/** Whether a term is one of the concepts that negotiations are about, not just the stem of a word. */
export const isConcept = (term: string): boolean => term.startsWith('=')

const massOf = (terms: ReadonlyMap<string, number>): number => {
  let mass = 0
  for (const weight of terms.values()) mass += weight
  return mass
}

const massIn = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let common = 0
  for (const [term, weight] of a) if (b.has(term)) common += weight
  return common
}

/** Which part of the lighter one's weight both have in common, 0 to 1; nothing where that is less than `least`. */
export function commonPart(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, least = 0): number {
  const common = massIn(a, b)
  const smaller = Math.min(massOf(a), massOf(b))
  return smaller === 0 || common < least ? 0 : common / smaller
}

/** Which part of the weight of `a` stands in `b` too, 0 to 1. */
export function heldPart(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const whole = massOf(a)
  return whole === 0 ? 0 : massIn(a, b) / whole
}
