/** Names of persons in a text, each with what the words around it say of its bearer. */
import { childrenOf, relation } from '../3-syntax/tree.js'
import { type NameSpan, nameSpans } from './name-spans.js'
import { nameParts } from './names.js'
import { ownersOf } from './owner.js'
import { type RoleReading, readRole } from './roles.js'
import { honorificGender, type Titles } from './titles.js'
import { titleAfter, titleBefore } from './titles-around.js'
import type { View } from './view.js'

/** One place where a name stands. */
export interface Occurrence {
  readonly sentence: number
  readonly span: NameSpan
  readonly parts: readonly string[]
  /** Index of the word that hangs the name, its title included, on the rest of the sentence. */
  readonly head: number
  /** First and last word with title and honorific, apposition left out. */
  readonly first: number
  readonly last: number
  readonly roles: readonly RoleReading[]
  /** Party named beside the name: «Iran's Javad Zarif», «who leads the Syrian delegation». */
  readonly owner: string | null
  readonly gender: 'm' | 'f' | null
  readonly isSpeaker: boolean
  readonly hasDeterminer: boolean
}

/** The word of `first` to `last` whose head lies outside. */
export function headWord(view: View, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = view.words[i]!
    if (head < first || head > last) return i
  }
  return first
}

/** Whether the verb over `i` reports: it takes a clause, stands beside one, or has quoted words under it. */
export function isSpeakerAt(view: View, i: number): boolean {
  const word = view.words[i]!
  if (relation(word) !== 'nsubj' || word.deprel === 'nsubj:pass' || word.head < 0) return false
  const verb = view.words[word.head]!
  if (view.quoted[i] === 1 || !/^(?:VERB|AUX|ADJ|NOUN)$/.test(verb.upos)) return false
  if (relation(verb) === 'parataxis') return true
  return childrenOf(view.sentence, word.head).some(child => {
    const name = relation(view.words[child]!)
    return name === 'ccomp' || name === 'parataxis' || (view.quoted[child] === 1 && child !== i)
  })
}

/** «Iran's Javad Zarif», «Sabra of the Syrian opposition»: the party that stands beside the name. */
function ownerBeside(view: View, span: NameSpan): string | null {
  const before = view.words[span.first - 1]
  if (before !== undefined && /^['’]s?$/.test(before.form)) {
    const match = view.partyAt[span.first - 2]
    if (match) return match.id
  }
  const after = view.words[span.last + 1]
  if (after?.form !== 'of') return null
  const skip = view.words[span.last + 2]?.upos === 'DET' ? 3 : 2
  return view.partyAt[span.last + skip]?.id ?? null
}

/** «…, qui dirigeait la partie russe», "who heads the Syrian opposition council": who leads a body speaks for it. */
function ledParty(view: View, titles: Titles, last: number): string | null {
  const { words } = view
  let i = last + 1
  if (words[i]?.form === ',') i++
  if (words[i] === undefined || !/PronType=(?:Rel|Int,Rel|Int)/.test(words[i]!.feats)) return null
  for (let verb = i + 1; verb <= i + 4 && verb < words.length; verb++) {
    const word = words[verb]!
    if (word.upos !== 'VERB' || !titles.lead_verbs.has(word.lemma)) continue
    let end = verb + 1
    while (end < words.length && end - verb < 9 && !/^(?:PUNCT|VERB|AUX)$/.test(words[end]!.upos)) end++
    const owners = ownersOf(view, titles, verb + 1, end - 1, verb + 1)
    return owners.length > 0 ? owners.join('+') : null
  }
  return null
}

/** Occurrences in one sentence, in text order. */
function inSentence(view: View, titles: Titles, text: string, sentence: number): Occurrence[] {
  const spans = nameSpans(view, titles, text)
  const nameAt: boolean[] = view.words.map(() => false)
  for (const span of spans) nameAt.fill(true, span.first, span.last + 1)
  const befores = spans.map(span => titleBefore(view, titles, span.honorific < 0 ? span.first : span.honorific))
  return spans.map((span, k) => {
    const start = span.honorific < 0 ? span.first : span.honorific
    const before = befores[k]!
    let after = titleAfter(view, titles, span.last, nameAt)
    // «X, the minister, Y»: with a title of its own before it, X leaves the phrase between to Y.
    if (after !== null && before !== null && befores[k + 1]?.first === after.first) after = null
    const usedBefore =
      before !== null &&
      k > 0 &&
      befores[k - 1] === null &&
      before.first > spans[k - 1]!.last &&
      view.words[start - 1]?.form === ',' &&
      titleAfter(view, titles, spans[k - 1]!.last, nameAt)?.first === before.first
        ? null
        : before
    const roles = [usedBefore, after].filter(chunk => chunk !== null).map(chunk => readRole(view, titles, text, chunk))
    const first = usedBefore?.first ?? start
    const head = headWord(view, first, span.last)
    const gender = span.honorific < 0 ? null : honorificGender(titles, view.words[span.honorific]!)
    return {
      sentence,
      span,
      parts: nameParts(span.text, titles.particles),
      head,
      first,
      last: span.last,
      roles,
      owner: ledParty(view, titles, after?.last ?? span.last) ?? ownerBeside(view, span),
      gender: gender ?? (roles.some(role => role.isFeminine && role.kind !== 'counterpart') ? 'f' : null),
      isSpeaker: isSpeakerAt(view, head),
      hasDeterminer: usedBefore === null && view.words[start - 1]?.upos === 'DET',
    }
  })
}

/** Every name of the text with its surroundings, in text order. */
export const occurrencesOf = (views: readonly View[], titles: Titles, text: string): Occurrence[] =>
  views.flatMap((view, sentence) => inSentence(view, titles, text, sentence))
