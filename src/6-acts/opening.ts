/**
 * A verb without a subject of its own behind an aside that opens the sentence → who opens it: "Norway, whose ships leave tomorrow, called
 * for calm". A tree may hang such a verb on the clause of the aside, or all of it on the name.
 */
import { childrenBy, childrenOf, feature } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import { hasFiniteVerb, isInfinitive, wordAt } from './roles.js'
import type { Scene } from './scene.js'

/** How many words the phrase that opens the sentence may have. */
const LONGEST = 8

/** Head of the phrase that opens the sentence and that the verb at `trigger` tells of, or -1. */
export function openingOf({ cast }: Scene, sentence: Sentence, trigger: number): number {
  if (isInfinitive(wordAt(sentence, trigger)) || hasOwnSubject(sentence, trigger)) return -1
  const resumes = startOf(sentence, trigger) - 1
  const opens = sentence.words.findIndex(({ form }) => form === ',')
  if (opens < 1 || opens > LONGEST || resumes <= opens || wordAt(sentence, resumes).form !== ',') return -1
  if (!isAside(sentence, opens, resumes)) return -1
  const named = cast.mentions.filter(
    ({ sentence: at, last, kind }) => at === sentence.index && last < opens && kind !== 'adjective',
  )
  const first = named.reduce<(typeof named)[number] | null>((a, b) => (a === null || b.first < a.first ? b : a), null)
  if (first === null || first.kind === 'pronoun') return -1
  return sentence.words.slice(0, first.first).every(({ upos }) => upos === 'DET') ? first.head : -1
}

/** A subject of its own, or a passive, whose subject makes no move. */
const hasOwnSubject = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'nsubj', 'csubj', 'expl', 'aux:pass').length > 0

/** First word of the verb with its auxiliaries and adverbs. */
function startOf(sentence: Sentence, index: number): number {
  const own = new Set(childrenOf(sentence, index))
  let start = index
  while (start > 0 && own.has(start - 1) && /^(?:AUX|ADV|PART|PRON)$/.test(wordAt(sentence, start - 1).upos)) start--
  return start
}

/** Whether all between two commas is one aside: it opens with a relative, or holds no finite verb and no third comma. */
function isAside(sentence: Sentence, from: number, to: number): boolean {
  const inside = sentence.words.slice(from + 1, to)
  const opening = inside.slice(0, 2).some(word => feature(word, 'PronType')?.includes('Rel') === true)
  if (opening) return true
  return !inside.some((word, i) => word.upos === 'VERB' && hasFiniteVerb(sentence, from + 1 + i))
}
