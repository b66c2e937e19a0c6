/** Names of persons in a text, each with what the words around it say of its bearer. */

import type { Word } from '../record/syntax.js'
import { type NameSpan, nameSpans } from './name-spans.js'
import { nameParts } from './names.js'
import { ownersOf } from './owner.js'
import { phraseEnd } from './phrases.js'
import { type RoleReading, readRole } from './roles.js'
import { headWord, isSpeakerAt } from './speakers.js'
import { honorificGender, inSet, type Titles } from './titles.js'
import { type Chunk, isPlural, titleAfter, titleBefore } from './titles-around.js'
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
  /** First word of the name of the person for whom this one speaks («émissaire de X», "X's spokesman"), or -1. */
  readonly boss: number
  readonly gender: 'm' | 'f' | null
  readonly isSpeaker: boolean
  readonly hasDeterminer: boolean
  /** Whether words behind the name say what its bearer is, if no office: «X, hydrologue à Rabat», "X, whose fields …". */
  readonly isDescribed: boolean
}

/** «Iran's Javad Zarif», «Sabra of the Syrian opposition»: the party that stands beside the name. */
function ownerBeside(view: View, titles: Titles, span: NameSpan): string | null {
  const before = view.words[span.first - 1]
  if (before !== undefined && /^['’]s?$/.test(before.form)) {
    const match = view.partyAt[span.first - 2]
    if (match) return match.party ?? match.id
  }
  const after = view.words[span.last + 1]
  if (after === undefined || !titles.owner_prepositions.has(after.lemma.toLowerCase())) return null
  const skip = view.words[span.last + 2]?.upos === 'DET' ? 3 : 2
  const match = view.partyAt[span.last + skip]
  return match?.party ?? match?.id ?? null
}

/** Most words of a clause behind a name in which whom one speaks for is looked for. */
const CLAUSE = 16

/** «…, qui négocie pour la Norvège», "…, speaking on behalf of the islands": the party behind the words that say for whom. */
function partySpokenFor(view: View, titles: Titles, last: number): string | null {
  const { words } = view
  if (words[last + 1]?.form !== ',') return null
  for (let i = last + 2; i < words.length && i - last < CLAUSE; i++) {
    const word = words[i]!
    if (view.quoted[i] === 1 || /^[.;:]$/.test(word.form)) return null
    const phrase = titles.on_behalf.find(forms => forms.every((form, k) => isForm(words[i + k], form)))
    const isFor =
      titles.speak_for.prepositions.has(word.form.toLowerCase()) &&
      titles.speak_for.verbs.has(words[i - 1]!.lemma.toLowerCase())
    const from = phrase === undefined ? (isFor ? i + 1 : -1) : i + phrase.length
    if (from < 0) continue
    const at = words[from]?.upos === 'DET' ? from + 1 : from
    return view.partyAt[at]?.party ?? null
  }
  return null
}

const isForm = (word: Word | undefined, form: string): boolean =>
  word !== undefined && (word.form.toLowerCase() === form || word.lemma.toLowerCase() === form)

/** «Liu Wei, du ministère chinois des Eaux», "Ole Berg, of the Republican Front": the body or organisation that one is of. */
function affiliation(view: View, titles: Titles, last: number): string | null {
  const { words } = view
  const at = words[last + 1]?.form === ',' ? last + 2 : last + 1
  if (words[at]?.upos !== 'ADP' || !titles.owner_prepositions.has(words[at]!.lemma.toLowerCase())) return null
  let noun = at + 1
  while (words[noun] !== undefined && /^(?:DET|ADJ)$/.test(words[noun]!.upos)) noun++
  const match = view.partyAt[at + 1] ?? view.partyAt[at + 2] ?? null
  const isOrganisation =
    match !== null && /^(?:organisation|movement|bloc)$/.test(match.kind) && match.form !== 'adjective'
  if (isOrganisation) return match.party
  const isBody = words[noun]?.upos === 'NOUN' && inSet(titles.bodies.words, words[noun]!)
  const owners = isBody ? ownersOf(view, titles, at + 1, phraseEnd(view, titles, noun), noun) : []
  return owners.length > 0 ? owners.join('+') : null
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

const startOfSpan = ({ first, honorific }: NameSpan): number => (honorific < 0 ? first : honorific)

/**
 * Titles of the names of one sentence: what stands before and after each. A phrase between two names («X, the
 * minister, Y») belongs to the second where the first has a title before it, else to the first. A title in the plural
 * is also that of the names joined to its own.
 */
function titlesOfSpans(view: View, titles: Titles, spans: readonly NameSpan[]): (Chunk | null)[][] {
  const nameAt: boolean[] = view.words.map(() => false)
  const blocks: boolean[] = view.words.map(() => false)
  for (const span of spans) {
    nameAt.fill(true, span.first, span.last + 1)
    const before = view.words[span.first - 1]?.upos
    if (before !== 'DET' && before !== 'ADP') blocks.fill(true, span.first, span.last + 1)
  }
  const befores = spans.map(span => titleBefore(view, titles, startOfSpan(span), blocks))
  const afters = spans.map(span => titleAfter(view, titles, span.last, nameAt))
  return spans.map((span, k) => {
    let before: Chunk | null = befores[k]!
    let after: Chunk | null = afters[k]!
    if (after !== null && before !== null && befores[k + 1]?.first === after.first) after = null
    const previous = k > 0 ? afters[k - 1]! : null
    if (before !== null && previous?.first === before.first && befores[k - 1] === null) before = null
    if (before === null && k > 0 && isJoinedToPlural(view, befores[k - 1]!, spans[k - 1]!, span))
      before = befores[k - 1]!
    return [before, after]
  })
}

/** «former presidents X of A and Y of B»: the title of X is also that of Y. */
function isJoinedToPlural(view: View, title: Chunk | null, first: NameSpan, second: NameSpan): boolean {
  if (title === null || !isPlural(view.words[title.head]!)) return false
  return view.words.slice(first.last + 1, second.first).every(word => /^(?:CCONJ|PUNCT|ADP|DET|PROPN)$/.test(word.upos))
}

/** The name inside a title or right after it, where the title is one of speaking for a person. */
function bossOf(view: View, titles: Titles, spans: readonly NameSpan[], own: NameSpan, chunk: Chunk | null): number {
  if (chunk === null || !inSet(titles.advisers, view.words[chunk.head]!)) return -1
  const inside = spans.find(span => span !== own && span.first >= chunk.first && span.last < chunk.head)
  if (inside !== undefined) return inside.first
  if (view.words[chunk.last + 1]?.upos !== 'ADP') return -1
  const next = spans.find(span => startOfSpan(span) === chunk.last + 2)
  return next === undefined || next === own ? -1 : next.first
}

/** Occurrences in one sentence, in text order. */
function inSentence(view: View, titles: Titles, text: string, sentence: number): Occurrence[] {
  const spans = nameSpans(view, titles, text)
  const chunks = titlesOfSpans(view, titles, spans)
  return spans.map((span, k) => {
    const [before, after] = chunks[k]!
    const start = startOfSpan(span)
    const isOwn = before != null && before.last < start && before.last >= start - 2
    const first = isOwn ? before.first : start
    const head = headWord(view, first, span.last)
    const roles = chunks[k]!.filter(chunk => chunk !== null).map(chunk => readRole(view, titles, text, chunk))
    const gender = span.honorific < 0 ? null : honorificGender(titles, view.words[span.honorific]!)
    return {
      sentence,
      span,
      parts: nameParts(span.text, titles.particles),
      head,
      first,
      last: span.last,
      roles,
      boss: Math.max(
        bossOf(view, titles, spans, span, before ?? null),
        bossOf(view, titles, spans, span, after ?? null),
      ),
      owner:
        partySpokenFor(view, titles, span.last) ??
        ledParty(view, titles, after?.last ?? span.last) ??
        ownerBeside(view, titles, span) ??
        affiliation(view, titles, span.last),
      gender: gender ?? roles.find(role => role.gender !== null && role.kind !== 'counterpart')?.gender ?? null,
      isSpeaker: isSpeakerAt(view, head),
      isDescribed: isDescribed(view, titles, span.last),
      hasDeterminer: !isOwn && view.words[start - 1]?.upos === 'DET',
    }
  })
}

function isDescribed({ words }: View, titles: Titles, last: number): boolean {
  const at = words[last + 1]?.form === ',' ? last + 2 : last + 1
  const word = words[at]
  if (word === undefined) return false
  if (word.upos === 'ADP') return titles.owner_prepositions.has(word.lemma.toLowerCase())
  if (at === last + 1) return false
  return /^(?:NOUN|NUM|ADJ)$/.test(word.upos) || /PronType=(?:Int,)?Rel/.test(word.feats) || isIndefinite(words, at)
}

/** «X, une hydrologue de Rabat» */
const isIndefinite = (words: readonly Word[], i: number): boolean =>
  words[i]!.feats.includes('Definite=Ind') && words[i + 1]?.upos === 'NOUN'

/** Every name of the text with its surroundings, in text order. */
export const occurrencesOf = (views: readonly View[], titles: Titles, text: string): Occurrence[] =>
  views.flatMap((view, sentence) => inSentence(view, titles, text, sentence))
