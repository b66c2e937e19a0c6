/** A title phrase → the role it tells: its words, the party it speaks for, whether it is past, and its years. */
import type { Range, Role } from '../record/schema.js'
import type { Word } from '../record/syntax.js'
import { ownersOf } from './owner.js'
import { isDeterminer } from './phrases.js'
import { textOf } from './surface.js'
import { inSet, isOffice, type Titles } from './titles.js'
import type { Chunk } from './titles-around.js'
import type { View } from './view.js'

export interface RoleReading {
  readonly chunk: Chunk
  readonly title: string
  /** Party ids joined with +, or null where the phrase names none. */
  readonly party: string | null
  /** office: speaks for its party; independent: for itself; counterpart: «son homologue russe»; institution: «le quotidien». */
  readonly kind: 'office' | 'independent' | 'counterpart' | 'institution'
  readonly isFormer: boolean
  /** Whether it is an office of a state, whose country the text may leave out. */
  readonly isStateOffice: boolean
  /** Content words of the office, lower-case lemmas, other ways of saying it folded into one. */
  readonly office: ReadonlySet<string>
  /** «porte-parole de la junte»: of a body that every state has its own of. */
  readonly isOfLocalBody: boolean
  /** Whether it is the head of a state or government. */
  readonly isHead: boolean
  /** «opposition leader»: of the opposition, not of the state. */
  readonly isOfOpposition: boolean
  /** «rebel commander». */
  readonly isOfRebels: boolean
  /** Whether its party is one that only the text names: a minister may be a member of such. */
  readonly isOfOwn: boolean
  /** Index of the possessive («his», «son») that says whose it is, or -1. */
  readonly possessive: number
  /** Of its holder, where the words tell it. */
  readonly gender: 'm' | 'f' | null
  /** «Presidents X and Y» are of several countries. */
  readonly isPlural: boolean
  readonly from?: string
  readonly to?: string
}

/** Two years in the words of a role: «de 2012 à 2018», «(2001-2014)». */
function yearsIn(text: string): { from?: string; to?: string } {
  const years = text.match(/\b(?:19|20)\d\d\b/g)
  if (years === null || years.length < 2) return {}
  return { from: years[0]!, to: years[1]! }
}

/** Content words of a title, folded by the equivalents of the lexicon («chef de la diplomatie» is a foreign minister). */
export function officeWords(view: View, titles: Titles, first: number, last: number): Set<string> {
  const office = new Set<string>()
  for (let i = first; i <= last; i++) {
    const word = view.words[i]!
    if (view.partyAt[i] !== null || !/^(?:NOUN|PROPN|ADJ)$/.test(word.upos)) continue
    if (inSet(titles.former, word)) continue
    office.add(isOffice(titles, word) ? word.lemma.toLowerCase() : word.form.toLowerCase())
  }
  for (const { words, office: other } of titles.equivalents) {
    if (!words.every(word => office.has(word))) continue
    for (const word of words) office.delete(word)
    for (const word of other) office.add(word)
  }
  return office
}

/** Words of the range after its determiner. */
export function phraseText(view: View, text: string, first: number, last: number): string {
  let from = first
  while (from < last && isDeterminer(view.words[from])) from++
  return textOf(text, view.words, from, last)
}

const FORMER_PREFIX = /^ex[-‐‑]/i

/** Reads a title phrase found beside a name. */
export function readRole(view: View, titles: Titles, text: string, chunk: Chunk): RoleReading {
  const { words } = view
  const head = words[chunk.head]!
  const isInstitution = !isOffice(titles, head) && inSet(titles.institutions.words, head)
  const isIndependent = !isOffice(titles, head) && inSet(titles.independents.words, head)
  const owners = ownersOf(view, titles, chunk.first, chunk.last, chunk.head)
  // "a Republican Front activist", "a Verizon executive": of an organisation that acts, as against a Polish activist.
  const isOfOwn = owners.length > 0 && owners.every(owner => view.own.has(owner))
  let possessive = -1
  let isFormer = FORMER_PREFIX.test(head.form) || FORMER_PREFIX.test(words[chunk.first]!.form)
  for (let i = chunk.first; i <= chunk.last && i <= chunk.head + 1; i++) {
    const word = words[i]!
    if (/Poss=Yes/.test(word.feats) && i < chunk.head) possessive = i
    if (inSet(titles.former, word)) isFormer = true
  }
  const range: Range = { start: words[chunk.first]!.start, end: words[chunk.last]!.end }
  const years = yearsIn(text.slice(range.start, Math.min(text.length, range.end + 14)))
  const kind = isInstitution
    ? 'institution'
    : inSet(titles.counterparts, head)
      ? 'counterpart'
      : isIndependent && !isOfOwn
        ? 'independent'
        : 'office'
  return {
    chunk,
    title: titleText(view, titles, text, chunk),
    party:
      kind === 'office' || kind === 'counterpart'
        ? owners.length > 0
          ? owners.join('+')
          : inherentParty(view, titles, chunk.first, chunk.last)
        : null,
    isOfOwn,
    kind,
    isFormer,
    isStateOffice: isStateOffice(view, titles, chunk),
    office: officeWords(view, titles, chunk.first, chunk.last),
    isOfLocalBody: words.slice(chunk.head + 1, chunk.last + 1).some(word => inSet(titles.local_bodies, word)),
    isHead: inSet(titles.heads_of_state, head),
    isOfOpposition: words.slice(chunk.first, chunk.last + 1).some(word => inSet(titles.opposition, word)),
    isOfRebels: words.slice(chunk.first, chunk.last + 1).some(word => inSet(titles.rebels, word)),
    possessive,
    isPlural: /Number=Plur/.test(head.feats),
    gender: genderOf(titles, head, words[chunk.first]!),
    ...(isFormer || words[chunk.last]!.upos === 'NUM' ? years : {}),
  }
}

/** Whose the office is where only one state has such: «le pape», "the supreme leader"; or null. */
export function inherentParty(view: View, titles: Titles, first: number, last: number): string | null {
  const words = view.words.slice(first, last + 1)
  const isThere = (wanted: string): boolean =>
    words.some(({ form, lemma }) => form.toLowerCase() === wanted || lemma.toLowerCase() === wanted)
  return titles.inherent.find(office => office.words.every(isThere))?.party ?? null
}

function genderOf(titles: Titles, head: Word, opener: Word): 'm' | 'f' | null {
  if (inSet(titles.offices.feminine, head) || /Gender=Fem/.test(opener.feats)) return 'f'
  return inSet(titles.offices.masculine, head) ? 'm' : null
}

/** Whether the phrase names an office or body of a state: «army chief», «porte-parole du ministère». */
function isStateOffice(view: View, titles: Titles, chunk: Chunk): boolean {
  const isGeneral = view.words.slice(chunk.head + 1, chunk.last + 1).some(word => inSet(titles.no_state, word))
  for (let i = chunk.first; i <= chunk.last; i++) {
    const word = view.words[i]!
    if (inSet(titles.local_bodies, word)) return true
    if (inSet(titles.state_offices, word) && !(i === chunk.head && isGeneral)) return true
  }
  return false
}

/** The title to print: without determiner, possessive and years. */
function titleText(view: View, titles: Titles, text: string, { first, last }: Chunk): string {
  const { words } = view
  let end = last
  while (end > first && (words[end]!.upos === 'NUM' || words[end]!.upos === 'ADP' || words[end]!.upos === 'DET')) end--
  return inSet(titles.former, words[first]!) ? textOf(text, words, first, end) : phraseText(view, text, first, end)
}

/** The role as the record holds it. */
export const toRole = ({ title, party, from, to }: RoleReading): Role => ({
  title,
  ...(party === null ? {} : { party }),
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
