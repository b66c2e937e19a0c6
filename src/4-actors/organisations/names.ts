/** Words of a sentence → the names of organisations in them, told by the noun inside or beside the name. */
import type { Word } from '../../record/syntax.js'
import { isOffice, type Titles } from '../titles.js'
import { kindsOfNoun, type OrganisationKind, type OrganisationWords } from './lexicon.js'

export interface OrganisationName {
  readonly first: number
  readonly last: number
  readonly kind: OrganisationKind
}

/** Most words of a name. */
const LONGEST = 12

export const isCapitalised = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.form)
const lower = (word: Word | undefined): string => word?.form.toLowerCase() ?? ''
const isHyphen = (word: Word | undefined): boolean => word !== undefined && /^[-‐‑&]$/.test(word.form)

export interface NameContext {
  readonly words: readonly Word[]
  readonly lexicon: OrganisationWords
  readonly titles: Titles
  /** Whether the word belongs to a country's name or adjective. */
  readonly isCountry: (i: number) => boolean
  /** Whether the word belongs to an organisation that is known already. */
  readonly isKnown: (i: number) => boolean
}

/** Names with a noun of their kind in capitals: "Republican Front", «Mouvement pour la réforme». */
export function namesByNoun(context: NameContext): OrganisationName[] {
  const { words, lexicon } = context
  const names: OrganisationName[] = []
  for (let i = 0; i < words.length; i++) {
    const [kind] = isCapitalised(words[i]) && !context.isKnown(i) ? kindsOfNoun(lexicon, words[i]!.form) : []
    if (kind === undefined) continue
    const first = nameStart(context, i)
    const last = nameEnd(context, i)
    if (last > first && isOwn(context, first, last, kind)) names.push({ first, last, kind })
    i = Math.max(i, last)
  }
  return names
}

/** First word of the capitalised run that the noun at `i` ends. */
function nameStart(context: NameContext, i: number): number {
  const { words, lexicon, titles } = context
  let first = i
  while (first > 0 && i - first < LONGEST) {
    const before = words[first - 1]!
    const isPart = isCapitalised(before) || (isHyphen(before) && isCapitalised(words[first - 2]))
    const isBorder =
      before.upos === 'DET' || before.upos === 'ADP' || before.upos === 'PRON' || context.isKnown(first - 1)
    if (!isPart || isBorder || titles.calendar.has(lower(before))) break
    // «Société» behind a name of its own is another: "Lakeside Group Company" is one.
    if (lexicon.rightward && kindsOfNoun(lexicon, before.form).length > 0) break
    first--
  }
  return isHyphen(words[first]) ? first + 1 : first
}

/** Last word of the name whose noun stands at `i`: further nouns, complements, and in French what follows in lower case. */
function nameEnd(context: NameContext, i: number): number {
  const { words, lexicon } = context
  let last = i
  while (isCapitalised(words[last + 1]) && isEnding(context, last + 1)) last++
  let isComplement = false
  for (let at = last + 1; at < words.length && at - i < LONGEST; at++) {
    const word = words[at]!
    const isJoint = lexicon.joints.has(lower(word)) || lexicon.joints.has(word.lemma.toLowerCase())
    if (word.upos === 'ADP' && isJoint) isComplement = true
    else if (isBetween(context, word)) {
      if (word.upos === 'CCONJ' && !isComplement && words[at - 1]!.upos !== 'ADJ') break
    } else if (isNamePart(context, at, isComplement) && !opensOther(context, i, at)) last = at
    else break
  }
  return last
}

/** «la Ligue nautique *Anna Berg*»: a name that nothing joins to the words before it, but for the first («Front Polisario»). */
const opensOther = ({ words, lexicon }: NameContext, noun: number, i: number): boolean =>
  lexicon.rightward &&
  i > noun + 1 &&
  words[i]!.upos === 'PROPN' &&
  /^(?:NOUN|ADJ|PROPN)$/.test(words[i - 1]!.upos) &&
  isCapitalised(words[i])

/** "Timber *Company*", "Petroleum *Corp*". */
const isEnding = ({ words, lexicon }: NameContext, i: number): boolean =>
  kindsOfNoun(lexicon, words[i]!.form).length > 0 || lexicon.legal_forms.has(lower(words[i]))

const isBetween = ({ lexicon }: NameContext, word: Word): boolean =>
  word.upos === 'DET' ? !/PronType=Dem|Poss=Yes/.test(word.feats) : lexicon.joined.has(lower(word)) || isHyphen(word)

function isNamePart({ words, lexicon, titles, isKnown }: NameContext, i: number, isComplement: boolean): boolean {
  const word = words[i]!
  if (isKnown(i) || titles.calendar.has(lower(word)) || isOffice(titles, word)) return false
  if (!lexicon.rightward) return isComplement && isCapitalised(word) && /^(?:PROPN|NOUN|ADJ)$/.test(word.upos)
  if (word.upos === 'ADJ') return true
  return isComplement ? /^(?:PROPN|NOUN)$/.test(word.upos) : isCapitalised(word) && word.upos === 'PROPN'
}

/** Whether the name is of one who acts for itself: none who only watch, no office, and no organ of a state. */
function isOwn(
  { words, lexicon, isCountry }: NameContext,
  first: number,
  last: number,
  kind: OrganisationKind,
): boolean {
  for (let i = first; i <= last; i++) {
    const form = lower(words[i])
    if (lexicon.bystanders.has(form)) return false
    if (kind === 'bodies' && (lexicon.organs.has(form) || isCountry(i))) return false
  }
  const owner = /^['’]s?$/.test(words[first - 1]?.form ?? '') ? first - 2 : last + 2
  return kind !== 'bodies' || !isCountry(owner)
}

/** Names beside a noun in lower case: «le groupe pétrolier Tideline», «leur fédération, Cepesca», "the Unite union". */
export function namesBesideNoun(context: NameContext): OrganisationName[] {
  const { words, lexicon } = context
  return words.flatMap((word, i): OrganisationName[] => {
    const [kind] = isCapitalised(word) || word.upos === 'VERB' ? [] : kindsOfNoun(lexicon, word.form)
    if (kind === undefined || kind === 'bodies') return []
    const behind = lexicon.rightward || kind !== 'movements' ? nameBehind(context, i) : null
    if (behind !== null) return [{ ...behind, kind }]
    const before = lexicon.rightward || kind !== 'associations' ? null : nameBefore(context, i)
    return before === null ? [] : [{ ...before, kind }]
  })
}

/** Most adjectives between a noun and the name behind it. */
const ADJECTIVES = 3

function nameBehind(context: NameContext, noun: number): { first: number; last: number } | null {
  const { words, lexicon } = context
  let first = noun + 1
  while (lexicon.rightward && first - noun <= ADJECTIVES && (words[first]?.upos === 'ADJ' || context.isCountry(first)))
    first++
  if (/Plur/.test(words[noun]!.feats)) return null
  const isOwned = words[noun - 1] !== undefined && /Poss=Yes/.test(words[noun - 1]!.feats)
  if (words[first]?.form === ',' && isOwned) first++
  const last = runEnd(context, first)
  return last < first ? null : { first, last }
}

function nameBefore(context: NameContext, noun: number): { first: number; last: number } | null {
  const { words, titles } = context
  let first = noun
  while (first > 0 && isName(context, first - 1)) first--
  const isWhole = words[first - 1] !== undefined || first < noun - 1
  if (first === noun || !isWhole || words[first - 1]?.upos === 'ADP' || titles.title_words.has(lower(words[first])))
    return null
  return words[noun + 1]?.upos === 'NOUN' ? null : { first, last: noun - 1 }
}

const isName = ({ words, titles, isCountry, isKnown }: NameContext, i: number): boolean => {
  const word = words[i]
  if (word === undefined || word.upos !== 'PROPN' || !isCapitalised(word) || isCountry(i) || isKnown(i)) return false
  return !titles.calendar.has(lower(word)) && !isOffice(titles, word)
}

/** Last word of the run of names that begins at `i`, before `i` where none does. */
function runEnd(context: NameContext, i: number): number {
  let last = i - 1
  while (isName(context, last + 1) && last - i < LONGEST) {
    last++
    // «le patron du PSD Anna Berg»: an abbreviation is no given name.
    if (isAbbreviation(context.words[last]!.form) && /^\p{Lu}\p{Ll}/u.test(context.words[last + 1]?.form ?? '')) {
      return context.lexicon.rightward ? last : runEnd(context, last + 1)
    }
  }
  return last
}

/** Names with the mark of a company behind, or whose chief executive, chairman or staff is told: "Verizon Inc", "X's boss". */
export const namesByMark = (context: NameContext): OrganisationName[] =>
  markedNames(context).filter(
    ({ first, last }) =>
      !context.words.slice(first, last + 1).some(word => context.lexicon.bystanders.has(lower(word))),
  )

function markedNames(context: NameContext): OrganisationName[] {
  const { words, lexicon } = context
  return words.flatMap((word, i): OrganisationName[] => {
    if (lexicon.legal_forms.has(lower(word).replace(/\.$/, '')) && isCapitalised(word)) {
      let first = i
      while (first > 0 && (isName(context, first - 1) || (words[first - 1]!.form === '&' && first > 1))) first--
      return first < i ? [{ first, last: i, kind: 'companies' }] : []
    }
    const leader = leaderAt(context, i)
    if (leader < 0) return []
    const isMarked = /^['’]s?$/.test(words[i - 1]?.form ?? '')
    // "Starwood Chairman Bruce Duncan"
    if (isMarked || (!lexicon.rightward && isCapitalised(words[leader + 1]))) {
      const last = isMarked ? i - 2 : i - 1
      let first = last + 1
      while (first > 0 && isName(context, first - 1)) first--
      const isWhole = !isCapitalised(words[first - 1]) || first === 1
      return first <= last && isWhole ? [{ first, last, kind: 'companies' }] : []
    }
    const next = words[leader + 1]
    if (next?.upos !== 'ADP' || !lexicon.leader_prepositions.has(next.lemma.toLowerCase())) return []
    const first = words[leader + 2]?.upos === 'DET' ? leader + 3 : leader + 2
    const end = runEnd(context, first)
    // «le patron de Total Anna Berg»
    const last = lexicon.rightward && end - first > 1 ? end - 2 : end
    return last < first ? [] : [{ first, last, kind: 'companies' }]
  })
}

/** Last word of a leader's title that begins at `i`, or -1. */
function leaderAt({ words, lexicon }: NameContext, i: number): number {
  const title = lexicon.leaders.find(phrase => phrase.every((form, k) => lower(words[i + k]) === form))
  return title === undefined ? -1 : i + title.length - 1
}

/** Abbreviations that speak, and names in the singular that "which" takes up: "UBS said", "DNO, which …". */
export function namesBySpeech(context: NameContext): OrganisationName[] {
  const { words, lexicon } = context
  return words.flatMap((_, i): OrganisationName[] => {
    const last = runEnd(context, i)
    if (last < i || isName(context, i - 1)) return []
    const hasAbbreviation = words.slice(i, last + 1).some(({ form }) => isAbbreviation(form))
    const isTakenUp = words[last + 1]?.form === ',' && lexicon.thing_relatives.has(lower(words[last + 2]))
    const isStranger = lexicon.bystanders.has(lower(words[i - 1]))
    if (!(hasAbbreviation || isTakenUp) || isStranger) return []
    if (!(hasAbbreviation && isTakenUp) && !speaks(context, i, last)) return []
    return [{ first: i, last, kind: 'companies' }]
  })
}

const isAbbreviation = (form: string): boolean => /^\p{Lu}{2,}$/u.test(form) && !/^[IVX]+$/.test(form)

/** Whether the name is the subject of a verb of saying. */
function speaks({ words, titles, lexicon }: NameContext, first: number, last: number): boolean {
  return words.slice(first, last + 1).some(({ head, deprel }) => {
    if (deprel !== 'nsubj' || head < 0 || (head >= first && head <= last)) return false
    const verb = words[head]!.lemma.toLowerCase()
    return titles.reporting_verbs.has(verb) || lexicon.acting_verbs.has(verb)
  })
}
