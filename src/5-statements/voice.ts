/** Who a source is: the name and party of the cast, else the words of the text themselves. */
import { childrenOf, relation } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Cast } from '../record/cast.js'
import type { Span } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Source } from './finding.js'
import { isPunctuation, phraseOf, type Scene } from './scene.js'

export interface Voice {
  readonly voice: string | null
  readonly span: Span
  readonly party: string | null
}

/**
 * The voice of a source; a pronoun that the cast cannot resolve stays unknown.
 * @param verb of the cue: a relative clause that it heads is no part of who speaks
 */
export function voiceOf(cast: Cast, { scene, head }: Source, verb = -1): Voice {
  const reference = whoIs(cast, scene.sentence, head)
  const phrase = phraseOf(scene, head)
  let first = phrase.first
  while (first < head && /^(?:case|fixed)/.test(scene.words[first]!.deprel) && scene.words[first]!.part < 0) first++
  const tells = verb > head && scene.words[verb]!.head === head
  const last = tells ? Math.max(head, wordBefore(scene, leftEdge(scene, verb, head))) : phrase.last
  const span = spanOf(scene.text, scene.words[first]!.start, scene.words[last]!.end)
  const named = reference?.voice ?? (scene.words[head]!.upos === 'PRON' ? null : shortName(scene, head))
  return { voice: named, span, party: reference?.party ?? null }
}

const OUTER: ReadonlySet<string> = new Set(['acl', 'appos', 'parataxis', 'advcl', 'punct', 'advmod', 'cc', 'dep'])

/** The noun phrase as the text has it, without determiner before and clauses behind. */
function shortName(scene: Scene, head: number): string {
  const { words, sentence, text } = scene
  const { first, last } = phraseOf(scene, head)
  let end = last
  for (const child of childrenOf(sentence, head)) {
    if (child > head && child <= end && OUTER.has(relation(words[child]!))) end = leftEdge(scene, child, head) - 1
  }
  let start = first
  while (start < head && words[start]!.upos === 'DET') start++
  return text.slice(words[start]!.start, words[Math.max(end, head)]!.end)
}

/** The last word before `index` that is no mark. */
function wordBefore({ words }: Scene, index: number): number {
  let at = index - 1
  while (at > 0 && isPunctuation(words[at])) at--
  return at
}

/** First word of the phrase of `index` behind `after`. */
function leftEdge(scene: Scene, index: number, after: number): number {
  return Math.max(after + 1, phraseOf(scene, index).first)
}

/** Whether a phrase names someone: by a proper name, or as one that the cast gives a party. */
export function isKnown(cast: Cast, scene: Scene, head: number): boolean {
  const { first, last } = phraseOf(scene, head)
  const isNamed = scene.words.slice(first, last + 1).some(word => word.upos === 'PROPN')
  const reference = whoIs(cast, scene.sentence, head)
  return reference !== null && reference.voice !== null && (isNamed || reference.party !== null)
}
