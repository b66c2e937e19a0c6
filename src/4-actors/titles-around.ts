/** A name in its sentence → the words beside it that say what its bearer is: title before, apposition after. */
import type { Word } from '../record/syntax.js'
import { isDeterminer, isHyphen, isModifier, isPossessiveMark, phraseStart } from './phrases.js'
import { inSet, isOffice, type Titles } from './titles.js'
import type { View } from './view.js'

/** Words `first` to `last`; `head` is the office or profession they rest on. */
export interface Chunk {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** How far a title may reach, in words. */
const REACH = 26

export const isPlural = (word: Word): boolean => /Number=Plur/.test(word.feats)

const isTitleNoun = (titles: Titles, word: Word): boolean =>
  isOffice(titles, word) ||
  inSet(titles.counterparts, word) ||
  (/^\p{Ll}/u.test(word.form) && (inSet(titles.independents.words, word) || inSet(titles.institutions.words, word)))

export const isPreposition = (titles: Titles, word: Word): boolean => {
  const form = word.form.toLowerCase()
  const lemma = word.lemma.toLowerCase()
  const { owner_prepositions: owner, target_prepositions: target } = titles
  return owner.has(form) || owner.has(lemma) || target.has(form) || target.has(lemma)
}

/** One word in brackets, as an abbreviation: «Comité (CICR)». */
const isBracketed = (words: readonly Word[], i: number): boolean =>
  (words[i]!.form === '(' && words[i + 2]?.form === ')') ||
  (words[i - 1]?.form === '(' && words[i + 1]?.form === ')') ||
  (words[i]!.form === ')' && words[i - 2]?.form === '(')

/** Whether the word may stand inside a title phrase. */
function isTitleMaterial(view: View, titles: Titles, i: number): boolean {
  const word = view.words[i]!
  if (isBracketed(view.words, i)) return true
  if (view.partyAt[i] !== null || isHyphen(word) || isPossessiveMark(word) || isDeterminer(word)) return true
  if (word.upos === 'VERB') return /VerbForm=Part/.test(word.feats)
  return word.upos === 'NOUN' || word.upos === 'CCONJ' || isModifier(word) || isPreposition(titles, word)
}

/**
 * The title that ends before word `nameFirst`: «U.S. Secretary of State», «le ministre français des Affaires
 * étrangères», with or without a comma. `nameAt` tells the words of names, which it does not cross. Null where no
 * title noun stands there.
 */
export function titleBefore(view: View, titles: Titles, nameFirst: number, nameAt: readonly boolean[]): Chunk | null {
  const { words } = view
  const hasComma = words[nameFirst - 1]?.form === ','
  const last = nameFirst - (hasComma ? 2 : 1)
  // «la sœur de NAME» is no title of NAME.
  if (last < 0 || isPreposition(titles, words[last]!) || isDeterminer(words[last])) return null
  let head = -1
  let plural = -1
  let hasPreposition = false
  for (let i = last; i >= 0 && last - i < REACH && !nameAt[i] && isTitleMaterial(view, titles, i); i--) {
    const word = words[i]!
    if (isPreposition(titles, word)) hasPreposition = true
    // "UN chief X": a tagger may take the word beside the name for an adjective.
    const isAdjective = word.upos === 'ADJ' && (i < last || view.partyAt[i - 1] == null)
    if (!isTitleNoun(titles, word) || isAdjective) continue
    if (isPlural(word)) {
      if (plural < 0 && !hasPreposition) plural = i
    } else if (head < 0) {
      head = i
      hasPreposition = false
    } else if (hasComma && hasPreposition) head = i
  }
  if (head < 0) head = hasComma ? -1 : plural
  if (head < 0) return null
  const first = phraseStart(view, head)
  // «…, minister, NAME»: without an article or an owner it is a list more often than a title.
  const hasOwner = words.slice(first, head).some(isPossessiveMark)
  if (hasComma && !isDeterminer(words[first]) && view.partyAt[first] === null && !hasOwner) return null
  return { first, last, head }
}

const opensApposition = (word: Word | undefined): boolean => word !== undefined && /^(?:,|\(|--?|–|—)$/.test(word.form)

/** Index after an age: «, 61 ans,», «, 56,». */
function afterAge(words: readonly Word[], i: number): number {
  if (words[i]?.upos !== 'NUM') return i
  let end = i + 1
  while (end < i + 4 && words[end] !== undefined && words[end]!.upos !== 'PUNCT' && words[end]!.upos !== 'CCONJ') end++
  return end < i + 4 ? end + 1 : i
}

/**
 * The apposition after word `nameLast`: «Sherman, la secrétaire d'État adjointe», «Sabra, a member of …».
 * `nameAt` tells the words of names, at which an apposition ends. Null where none is there.
 */
export function titleAfter(view: View, titles: Titles, nameLast: number, nameAt: readonly boolean[]): Chunk | null {
  const { words } = view
  if (!opensApposition(words[nameLast + 1])) return null
  const first = afterAge(words, nameLast + 2)
  let head = -1
  let isBase = true
  let last = first
  for (; last < words.length && last - first < REACH && isTitleMaterial(view, titles, last); last++) {
    const word = words[last]!
    if (nameAt[last]) {
      if (head < 0 || isBase) return null
      break
    }
    if (isPreposition(titles, word) && last > first) isBase = false
    if (isBase && word.upos !== 'ADJ' && isTitleNoun(titles, word)) head = last
    else if (isBase && word.upos === 'NOUN' && head >= 0 && view.partyAt[last] === null) isBase = false
  }
  if (head < 0 || isPlural(words[head]!)) return null
  // «…, X, le ministre a dit»: the subject of what follows is no apposition.
  if (isDeterminer(words[first]) && /^(?:VERB|AUX)$/.test(words[last]?.upos ?? '')) return null
  while (last - 1 > head && (words[last - 1]!.upos === 'CCONJ' || isPreposition(titles, words[last - 1]!))) last--
  return { first, last: last - 1, head }
}
