/** A noun → the first and last word of its phrase, read off the tags around it so that a wrong tree does little harm. */
import { relation } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import { inSet, type Titles } from './titles.js'
import type { View } from './view.js'

export const isHyphen = (word: Word): boolean => /^[-‐‑]$/.test(word.form)
export const isPossessiveMark = (word: Word): boolean => /^['’]s?$/.test(word.form)
const isPossessive = (word: Word): boolean => /Poss=Yes/.test(word.feats)
/** Words that open a phrase and say which one is meant: «the», «son». */
export const isDeterminer = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === 'DET' || (word.upos === 'PRON' && isPossessive(word)))
export const isModifier = (word: Word): boolean => /^(?:ADJ|NUM|PROPN)$/.test(word.upos)

/** First word of the base noun phrase that `head` closes or opens: its determiner, adjectives, compounds, possessor. */
export function phraseStart(view: View, head: number): number {
  const { words } = view
  let i = head
  while (i > 0) {
    const before = words[i - 1]!
    if (isDeterminer(before)) return i - 1
    // «Polish and Danish officials»
    if (before.upos === 'CCONJ' && view.partyAt[i] !== null && (view.partyAt[i - 2] ?? null) !== null) {
      i--
      continue
    }
    // "the exiled leader"
    if (/VerbForm=Part/.test(before.feats) && isDeterminer(words[i - 2])) return i - 2
    const isCompound = before.upos === 'NOUN' || isModifier(before) || view.partyAt[i - 1] !== null
    if (!isCompound && !isHyphen(before) && !isPossessiveMark(before)) break
    i--
  }
  return i
}

/**
 * First word behind a phrase of membership that begins at `i` («au sein *du* Hamas», "with *the* IAEA"), its article
 * included; -1 where none begins there.
 */
export function behindMembership({ words }: View, titles: Titles, i: number): number {
  const isAt = (phrase: readonly string[]): boolean =>
    phrase.every((wanted, k) => {
      const word = words[i + k]
      return word !== undefined && (word.form.toLowerCase() === wanted || word.lemma.toLowerCase() === wanted)
    })
  const phrase = titles.member_phrases.filter(isAt).sort((a, b) => b.length - a.length)[0]
  if (phrase === undefined) return -1
  let next = i + phrase.length
  while (words[next]?.upos === 'DET' || words[next]?.upos === 'ADJ') next++
  return next
}

/** Whether word `i` is, or says, an organisation or movement that people are of. */
export function hasMembers(view: View, titles: Titles, i: number): boolean {
  const match = view.partyAt[i] ?? null
  if (match !== null) return /^(?:organisation|movement)$/.test(match.kind)
  const word = view.words[i]
  if (word?.upos !== 'NOUN') return false
  return inSet(titles.stands_for.movement, word) || inSet(titles.bodies.words, word)
}

/** Most words between a preposition of membership and the noun that says of what. */
const MEMBERSHIP = 6

/** The noun that a phrase of membership from `i` on ends with ("from Syria's main *opposition group*"), or -1. */
function lastOfMembership(view: View, titles: Titles, i: number): number {
  const start = behindMembership(view, titles, i)
  if (start < 0) return -1
  if (hasMembers(view, titles, start)) return start
  let last = -1
  for (let at = start; at < start + MEMBERSHIP; at++) {
    const word = view.words[at]
    if (word === undefined || !/^(?:DET|ADJ|PART|PROPN|NOUN)$/.test(word.upos)) break
    if (inSet(titles.opposition, word) || (last >= 0 && hasMembers(view, titles, at))) last = at
  }
  return last
}

/** Most words of a phrase after its noun. */
const LONGEST = 14

/**
 * Last word of the phrase that `head` opens: adjectives after it and complements with «de», «of» (after a spokesman
 * also «for»), as far as they are nouns, names and their modifiers.
 */
export function phraseEnd(view: View, titles: Titles, head: number): number {
  const { words } = view
  const isSpokesman = inSet(titles.spokespersons, words[head]!)
  let end = head
  for (let i = head + 1; i < words.length && i - head < LONGEST; i++) {
    const word = words[i]!
    const member = word.upos === 'ADP' ? lastOfMembership(view, titles, i) : -1
    if (member >= 0) {
      end = member
      i = member
      continue
    }
    const isOwn = view.partyAt[i] !== null || word.upos === 'PROPN' || isAdjectiveOf(words, i)
    const isNoun = word.upos === 'NOUN' && end < i - 1
    if (isOwn || isNoun) end = i
    else if (!continues(view, titles, i, isSpokesman)) break
  }
  return end
}

const isAdjectiveOf = (words: readonly Word[], i: number): boolean => {
  const word = words[i]!
  return word.upos === 'ADJ' && relation(word) === 'amod' && word.head < i
}

/** Whether the word leads on to a complement: a preposition of ownership, its article, a hyphen, «et» between adjectives. */
function continues(view: View, titles: Titles, i: number, isSpokesman: boolean): boolean {
  const word = view.words[i]!
  const before = view.words[i - 1]!
  if (word.upos === 'ADP') {
    const isOwner = titles.owner_prepositions.has(word.lemma.toLowerCase())
    return isOwner || (isSpokesman && titles.target_prepositions.has(word.lemma.toLowerCase()))
  }
  if (isDeterminer(word)) return before.upos === 'ADP'
  if (isHyphen(word) || isPossessiveMark(word)) return true
  // "of its *western* front"
  if (word.upos === 'ADJ') return relation(word) === 'amod' && word.head > i
  const next = view.words[i + 1]
  return word.upos === 'CCONJ' && view.partyAt[i - 1] !== null && next?.upos === 'ADJ' && view.partyAt[i + 1] !== null
}
