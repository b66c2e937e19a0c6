/** Noun phrases that are no names but speak: «des responsables russes», "the Syrian government", «la délégation». */
import { relation } from '../3-syntax/tree.js'
import { ownersOf } from './owner.js'
import { officeWords, phraseText } from './roles.js'
import { inSet, isOffice, type Titles } from './titles.js'
import { isDeterminer, isPlural, phraseStart } from './titles-around.js'
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
  readonly kind: GroupKind
  readonly isPlural: boolean
  readonly isDefinite: boolean
  /** Index of «their», «son» before the noun, or -1. */
  readonly possessive: number
  /** Content words that say which office it is. */
  readonly office: ReadonlySet<string>
  readonly gender: 'm' | 'f' | null
}

function kindOf(titles: Titles, view: View, i: number): Group['kind'] | null {
  const word = view.words[i]!
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return null
  if (inSet(titles.opponents.words, word)) return 'opponent'
  if (isPlural(word) && inSet(titles.officials.words, word)) return 'official'
  if (inSet(titles.bodies.words, word)) return 'body'
  if (isOffice(titles, word)) return 'office'
  if (inSet(titles.officials.words, word)) return 'official'
  if (Object.values(titles.stands_for).some(set => inSet(set, word))) return 'body'
  return inSet(titles.independents.words, word) ? 'independent' : null
}

const isOwnerPreposition = (titles: Titles, view: View, i: number): boolean => {
  const word = view.words[i]
  return (
    word !== undefined &&
    word.upos === 'ADP' &&
    (titles.owner_prepositions.has(word.form.toLowerCase()) || titles.owner_prepositions.has(word.lemma.toLowerCase()))
  )
}

/**
 * Last word of the phrase that `head` opens: adjectives after it and complements with «de», «of», as far as
 * they are nouns, names and their modifiers.
 */
export function phraseEnd(view: View, titles: Titles, head: number): number {
  const { words } = view
  let end = head
  for (let i = head + 1; i < words.length && i - head < 14; i++) {
    const word = words[i]!
    if (view.partyAt[i] !== null || word.upos === 'ADJ' || word.upos === 'PROPN') end = i
    else if (word.upos === 'NOUN') {
      // A noun joins only after a preposition, a hyphen or an article of the complement.
      if (end === i - 1 && !/^[-‐‑]$/.test(words[i - 1]!.form)) break
      end = i
    } else if (isOwnerPreposition(titles, view, i) || (word.upos === 'DET' && isOwnerPreposition(titles, view, i - 1)))
      continue
    else if (/^[-‐‑]$/.test(word.form) || /^['’]s?$/.test(word.form)) continue
    else if (
      word.upos === 'CCONJ' &&
      view.partyAt[i - 1] != null &&
      words[i + 1]?.upos === 'ADJ' &&
      view.partyAt[i + 1] != null
    )
      continue
    else break
  }
  return end
}

/** Whether the noun only modifies another: «government officials», "ministry official". */
const isCompound = (view: View, i: number): boolean => {
  const word = view.words[i]!
  const next = view.words[i + 1]
  return relation(word) === 'compound' && next !== undefined && /^(?:NOUN|PROPN)$/.test(next.upos)
}

/** Opponents of a country are not the country, and experts speak for an organisation that sent them, not for a state. */
function partyOf(view: View, kind: GroupKind, first: number, last: number, owners: readonly string[]): string | null {
  const isFree = kind === 'opponent' || kind === 'independent'
  const kept = isFree
    ? owners.filter(owner =>
        view.parties.some(m => m.id === owner && m.first >= first && m.last <= last && m.kind !== 'country'),
      )
    : owners
  return kept.length > 0 ? kept.join('+') : null
}

/** Groups of one sentence; `taken` marks words that belong to a person's name or title or to a party's name. */
export function groupsOf(
  view: View,
  titles: Titles,
  text: string,
  sentence: number,
  taken: readonly boolean[],
): Group[] {
  const groups: Group[] = []
  for (let head = 0; head < view.words.length; head++) {
    if (taken[head] || isCompound(view, head)) continue
    const kind = kindOf(titles, view, head)
    if (kind === null) continue
    const first = phraseStart(view, head)
    const last = phraseEnd(view, titles, head)
    const owners = ownersOf(view, titles, first, last, head)
    const opener = view.words[first]!
    const isPossessive = /Poss=Yes/.test(opener.feats)
    const party = partyOf(view, kind, first, last, owners)
    groups.push({
      sentence,
      first,
      last,
      head,
      noun: view.words[head]!.lemma.toLowerCase(),
      text: phraseText(view, text, first, last),
      party,
      kind,
      isPlural: isPlural(view.words[head]!),
      isDefinite:
        isPossessive ||
        /Definite=Def/.test(opener.feats) ||
        (isDeterminer(opener) && /PronType=Dem/.test(opener.feats)),
      possessive: isPossessive ? first : -1,
      office: officeWords(view, titles, first, last),
      gender: /Gender=Fem/.test(view.words[head]!.feats)
        ? 'f'
        : /Gender=Masc/.test(view.words[head]!.feats)
          ? 'm'
          : null,
    })
  }
  return groups
}
