/** Noun phrases that are no names but speak: «des responsables russes», "the Syrian government", «la délégation». */
import { childrenBy, feature, relation } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import { ownersOf } from './owner.js'
import { phraseEnd, phraseStart } from './phrases.js'
import { inherentParty, officeWords, phraseText } from './roles.js'
import { inSet, isOffice, type Titles } from './titles.js'
import { isPlural } from './titles-around.js'
import type { View } from './view.js'

export type GroupKind = 'body' | 'official' | 'office' | 'opponent' | 'independent'

export interface Group {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
  /** Lower-case lemma of the head noun. */
  readonly noun: string
  /** The phrase without its article. */
  readonly text: string
  /** Party the words of the phrase name, or null. */
  readonly party: string | null
  /** «ancien ministre»: speaks for no one now. */
  readonly isFormer: boolean
  readonly kind: GroupKind
  readonly isPlural: boolean
  readonly isDefinite: boolean
  readonly isIndefinite: boolean
  /** Whether a single person may be meant, so that «he», «she» may stand for it. */
  readonly isHuman: boolean
  readonly gender: 'm' | 'f' | null
  /** Index of «their», «son» before the noun, or -1. */
  readonly possessive: number
  /** Content words that say which office it is. */
  readonly office: ReadonlySet<string>
}

/** A noun, or what a tagger took for an adjective where it stands for one: «hauts responsables», "said one official". */
function isNoun(view: View, i: number): boolean {
  const word = view.words[i]!
  if (word.upos === 'NOUN' || word.upos === 'PROPN') return true
  if (word.upos !== 'ADJ' || relation(word) === 'amod') return false
  return /^(?:nsubj|obj|iobj|obl|conj)/.test(word.deprel) || childrenBy(view.sentence, i, 'det', 'nummod').length > 0
}

function kindOf(titles: Titles, view: View, i: number): GroupKind | null {
  const word = view.words[i]!
  if (!isNoun(view, i)) return null
  if (inSet(titles.opponents.words, word)) return 'opponent'
  if (isPlural(word) && inSet(titles.officials.words, word)) return 'official'
  if (inSet(titles.bodies.words, word)) return 'body'
  if (isOffice(titles, word)) return 'office'
  if (inSet(titles.officials.words, word)) return 'official'
  if (isPlural(word) && inSet(titles.partakers, word)) return 'official'
  if (Object.values(titles.stands_for).some(set => inSet(set, word))) return 'body'
  if (inSet(titles.independents.words, word) || inSet(titles.institutions.words, word)) return 'independent'
  return null
}

/** Whether the noun only modifies another: «government officials», "ministry official". */
const isCompound = (view: View, titles: Titles, i: number): boolean => {
  const next = view.words[i + 1]
  // "an army statement" is the army's.
  if (next !== undefined && inSet(titles.documents, next)) return false
  return relation(view.words[i]!) === 'compound' && next !== undefined && /^(?:NOUN|PROPN)$/.test(next.upos)
}

/** Opponents of a country are not the country, and experts speak for an organisation that sent them, not for a state. */
function partyOf(
  view: View,
  kind: GroupKind,
  first: number,
  last: number,
  owners: readonly string[],
  isOfOpponents: boolean,
  isOfState: boolean,
): string | null {
  const isFree = kind === 'opponent' || kind === 'independent' ? !isOfState : isOfOpponents
  const kept = isFree
    ? owners.filter(owner =>
        view.parties.some(m => m.party === owner && m.first >= first && m.last <= last && m.kind !== 'country'),
      )
    : owners
  return kept.length > 0 ? kept.join('+') : null
}

/** What the noun tells of the one person it may mean; other than in «une source» its grammatical gender says nothing. */
function genderOfHolder(titles: Titles, word: Word): 'm' | 'f' | null {
  if (inSet(titles.offices.feminine, word)) return 'f'
  return inSet(titles.offices.masculine, word) ? 'm' : null
}

function genderOf(word: Word): 'm' | 'f' | null {
  const gender = feature(word, 'Gender')
  return gender === 'Fem' ? 'f' : gender === 'Masc' ? 'm' : null
}

/** Groups of one sentence; `taken` marks words that belong to a person's name or title or to a party's name. */
export function groupsOf(
  view: View,
  titles: Titles,
  text: string,
  sentence: number,
  taken: readonly boolean[],
): Group[] {
  return view.words.flatMap((_, head) => {
    const kind = taken[head] || isCompound(view, titles, head) ? null : kindOf(titles, view, head)
    return kind === null ? [] : [groupAt(view, titles, text, sentence, head, kind)]
  })
}

function groupAt(view: View, titles: Titles, text: string, sentence: number, head: number, kind: GroupKind): Group {
  const { words } = view
  const word = words[head]!
  const first = phraseStart(view, head)
  const last = phraseEnd(view, titles, head)
  const opener = words[first]!
  const isFormer = words.slice(first, head + 2).some(other => inSet(titles.former, other))
  const isPossessive = feature(opener, 'Poss') === 'Yes'
  const isCounted = first < head && (inSet(titles.quantities, opener) || inSet(titles.others, opener))
  const isHuman = !isPlural(word) && kind !== 'body' && kind !== 'opponent' && !inSet(titles.institutions.words, word)
  const isOfOpponents = words.slice(first, head).some(other => inSet(titles.opponents.words, other))
  // "Syrian state media", «la presse officielle nord-coréenne»
  const isOfState =
    inSet(titles.institutions.words, word) &&
    words.slice(first, last + 1).some(other => titles.state_marks.has(other.form.toLowerCase()))
  const isSingleOffice = kind === 'office' && !isPlural(word)
  return {
    sentence,
    first,
    last,
    head,
    noun: word.lemma.toLowerCase(),
    text: phraseText(view, text, first, last),
    party: isFormer
      ? null
      : (partyOf(view, kind, first, last, ownersOf(view, titles, first, last, head), isOfOpponents, isOfState) ??
        (isSingleOffice ? inherentParty(view, titles, first, last) : null)),
    isFormer,
    kind,
    isPlural: isPlural(word),
    isDefinite: isPossessive || feature(opener, 'Definite') === 'Def' || feature(opener, 'PronType') === 'Dem',
    isIndefinite: feature(opener, 'Definite') === 'Ind' || isCounted,
    isHuman,
    gender: isHuman ? genderOfHolder(titles, word) : genderOf(word),
    possessive: isPossessive ? first : -1,
    office: officeWords(view, titles, first, last),
  }
}
