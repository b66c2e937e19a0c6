/** Text and sentences → every country, organisation, bloc, movement and city named in them, found in one pass over the tokens. */
import type { Language } from '../../record/lexicon.js'
import type { Range } from '../../record/schema.js'
import type { Sentence } from '../../record/syntax.js'
import type { LanguageIndex } from './build.js'
import { isPersonName, isShouted, type Line } from './contexts.js'
import { type EntryKind, type Gazetteer, type GazetteerEntry, loadGazetteer } from './load.js'
import type { Gender, GrammaticalNumber, NameForm } from './names.js'
import { scan } from './scan.js'
import { hasCase, type Surface, type TrieNode } from './trie.js'

export interface GazetteerHit extends Range {
  /** Id of the party the name is or stands for; of a city that stands for none, its name. */
  readonly id: string
  /** Party (id) it speaks for: the one it is an organ of, or itself; null for a city or a bystander. */
  readonly party: string | null
  readonly kind: EntryKind
  readonly form: NameForm
  readonly gender: Gender
  readonly number: GrammaticalNumber
  /** Country (id) where the place lies or the movement acts, or null. */
  readonly country: string | null
  readonly entry: GazetteerEntry
}

/** A hit with its sentence and the indices of its first and last word in it. */
export interface GazetteerMatch extends GazetteerHit {
  readonly sentence: number
  readonly first: number
  readonly last: number
}

interface Candidate {
  readonly line: Line
  readonly first: number
  readonly last: number
  readonly surfaces: readonly Surface[]
  readonly isPerson: boolean
}

/**
 * Matches of all sentences, in text order; they never overlap, and the longest name wins. A name with several senses takes the one that
 * the words of the whole document speak for. Time is linear in the text.
 */
export function matchGazetteer(
  text: string,
  sentences: readonly Sentence[],
  language: Language,
  gazetteer: Gazetteer = loadGazetteer(),
): GazetteerMatch[] {
  const matches: GazetteerMatch[] = []
  const hits = matchRanges(text, sentences, language, gazetteer)
  sentences.forEach((sentence, i) => {
    let word = 0
    for (const hit of hits[i]!) {
      while (word < sentence.words.length && sentence.words[word]!.end <= hit.start) word++
      let last = word
      while (last + 1 < sentence.words.length && sentence.words[last + 1]!.start < hit.end) last++
      if (word < sentence.words.length) matches.push({ ...hit, sentence: i, first: word, last })
    }
  })
  return matches
}

/** Hits in a text without sentences. */
export const matchText = (text: string, language: Language, gazetteer: Gazetteer = loadGazetteer()): GazetteerHit[] =>
  matchRanges(text, [{ start: 0, end: text.length }], language, gazetteer)[0]!

function matchRanges(
  text: string,
  ranges: readonly Range[],
  language: Language,
  gazetteer: Gazetteer,
): GazetteerHit[][] {
  const index = gazetteer.index(language)
  const near = new Map<string, number>()
  const perRange = ranges.map(range => {
    const tokens = scan(text, range.start, range.end)
    for (const { key } of tokens) if (index.nearWords.has(key)) near.set(key, (near.get(key) ?? 0) + 1)
    return findCandidates({ tokens, isShouted: isShouted(tokens) }, index)
  })
  const people = surnamesOf(perRange.flat(), index)
  return perRange.map(candidates =>
    candidates.flatMap(candidate => toHit(candidate, near, people, index, gazetteer) ?? []),
  )
}

function findCandidates(line: Line, index: LanguageIndex): Candidate[] {
  const candidates: Candidate[] = []
  const { tokens } = line
  for (let i = 0; i < tokens.length; ) {
    const found = longest(line, i, index.trie)
    // «l'Union» is not the name where «Union africaine» is.
    const next = found !== null && found.last > i ? longest(line, i + 1, index.trie) : null
    if (found === null || (next !== null && next.last > found.last)) {
      i++
      continue
    }
    const { last, surfaces } = found
    candidates.push({ line, first: i, last, surfaces, isPerson: isPersonName(line, i, last, surfaces, index) })
    i = last + 1
  }
  return candidates
}

function longest(line: Line, first: number, trie: TrieNode): { last: number; surfaces: Surface[] } | null {
  const { tokens } = line
  let node = trie.next.get(tokens[first]!.key)
  let best: { last: number; surfaces: Surface[] } | null = null
  for (let last = first; node !== undefined; ) {
    const surfaces = node.ends.filter(surface => fits(surface, line, first, last))
    if (surfaces.length > 0) best = { last, surfaces }
    const next = tokens[++last]
    if (next === undefined || next.gap === 'break') break
    node = node.next.get(next.key)
  }
  return best
}

function fits(surface: Surface, { tokens, isShouted }: Line, first: number, last: number): boolean {
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  if (surface.isPrefix && after?.gap !== 'hyphen') return false
  if (after !== undefined && after.gap !== 'break' && surface.notBefore.has(after.key)) return false
  if (before !== undefined && tokens[first]!.gap !== 'break' && surface.notAfter.has(before.key)) return false
  if (isShouted && surface.name.form === 'abbreviation' && surface.cases.length === 1 && surface.cases[0]!.length <= 3)
    return false
  for (let i = first; i <= last; i++) if (!hasCase(tokens[i]!, surface.cases[i - first]!)) return false
  return true
}

/** Names that somewhere in the document are a person's surname or given name: alone they are the person, unless a word of place stands before. */
function surnamesOf(candidates: readonly Candidate[], index: LanguageIndex): ReadonlySet<string> {
  const people = new Set<string>()
  for (const { line, first, last, isPerson } of candidates) {
    if (isPerson && first === last && !index.contexts.prefixes.has(line.tokens[first]!.key)) {
      people.add(line.tokens[first]!.key)
    }
  }
  return people
}

function toHit(
  { line, first, last, surfaces, isPerson }: Candidate,
  near: ReadonlyMap<string, number>,
  people: ReadonlySet<string>,
  index: LanguageIndex,
  gazetteer: Gazetteer,
): GazetteerHit | null {
  const { tokens } = line
  const token = tokens[first]!
  if (isPerson) return null
  const surface = chooseSense(surfaces, near)
  if (surface?.entry == null) return null
  const { entry, name } = surface
  if (first === last && people.has(token.key) && name.form !== 'adjective') {
    const before = tokens[first - 1]
    if (before === undefined || !index.contexts.placeBefore.has(before.key)) return null
  }
  const isCapitalised = token.raw[0] !== token.raw[0]!.toLowerCase()
  const isNoun = isCapitalised && surface.cases[0] === 'any' && !surface.isPrefix
  const form = name.form === 'adjective' && isNoun ? 'demonym' : name.form
  const city = surfaces.find(other => other.entry?.kind === 'place')?.entry
  return {
    start: token.start,
    end: tokens[last]!.end,
    id: entry.id,
    party: entry.kind === 'place' || entry.isBystander ? null : (entry.of ?? entry.id),
    kind: entry.kind,
    form,
    gender: name.gender,
    number: name.number,
    country: city?.country ?? entry.country,
    entry: gazetteer.entries.get(entry.id) ?? entry,
  }
}

/** The sense with the most of its words in the document; at a tie the first, parties before places. */
function chooseSense(surfaces: readonly Surface[], near: ReadonlyMap<string, number>): Surface | null {
  let best: Surface | null = null
  let bestScore = -1
  for (const surface of surfaces) {
    let score = 0
    if (surface.near !== null) for (const word of surface.near) score += near.get(word) ?? 0
    if (score > bestScore) {
      best = surface
      bestScore = score
    }
  }
  return best
}
