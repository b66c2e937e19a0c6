/** Content that is a predicate: «qualifier X de Y», "describe X as Y", "call X Y", «ce que X appelle Y». */
import { childrenBy, childrenOf, subtree } from '../3-syntax/tree.js'
import type { Word } from '../record/syntax.js'
import type { Cue } from './cue.js'
import { rangeOfWords } from './extent.js'
import type { Content } from './finding.js'
import { quotationEnd } from './mention.js'
import { formOf, isPunctuation, isQuotationMark, type Scene } from './scene.js'

/** How far behind a verb of judging its predicate may begin, in words. */
const WINDOW = 40

export function judgementContent(scene: Scene, cue: Cue): Content | null {
  for (const entry of cue.entries) {
    if (entry.kind !== 'judge') continue
    const first = entry.marker === null ? predicateOf(scene, cue) : markedBy(scene, cue, entry.marker)
    if (first === null) continue
    const range = rangeOfWords(scene, first, predicateEnd(scene, first))
    if (range !== null) return { rule: 'judgement', content: [range] }
  }
  return null
}

/** First word behind the marker: before a quotation if there is such a marker, else the one that hangs on the verb. */
function markedBy(scene: Scene, cue: Cue, marker: string): number | null {
  const { words, sentence } = scene
  const end = Math.min(words.length, cue.last + WINDOW)
  let hanging: number | null = isMarker(words[cue.last + 1], marker) ? cue.last + 2 : null
  for (let at = cue.last + 1; at + 1 < end; at++) {
    if (!isMarker(words[at], marker)) continue
    const next = words[at + 1]!.part > 0 ? at + 2 : at + 1
    if (isQuotationMark(words[next])) return next + 1 < words.length ? next + 1 : null
    const { head } = words[at]!
    if (hanging === null && head > at && hangsOn(scene, head, cue.at) && !isObject(scene, head)) hanging = at + 1
  }
  if (hanging === null && childrenOf(sentence, cue.at).length === 0) return null
  return hanging
}

const isMarker = (word: Word | undefined, marker: string): boolean => formOf(word) === marker || word?.lemma === marker

/** Whether a word hangs on the verb, or on its object. */
const hangsOn = ({ words }: Scene, index: number, verb: number): boolean => {
  const { head } = words[index]!
  return head === verb || (words[head]?.head === verb && words[head].deprel === 'obj')
}

const isObject = ({ words }: Scene, index: number): boolean => /^(?:nsubj|obj|iobj)/.test(words[index]!.deprel)

/** First word of the predicate of a verb without marker: its xcomp, or a quotation that it governs. */
function predicateOf(scene: Scene, cue: Cue): number | null {
  const { words, sentence, quoted } = scene
  const end = Math.min(words.length, cue.last + WINDOW)
  for (let at = cue.last + 1; at < end; at++) {
    if (quoted[at]! >= 0) return isQuotationMark(words[at - 1]) ? at : null
    if (
      words[at]!.upos === 'VERB' ||
      words[at]!.upos === 'SCONJ' ||
      isPunctuation(words[at]) !== isQuotationMark(words[at])
    )
      break
  }
  const predicate = childrenBy(sentence, cue.at, 'xcomp').find(
    child => child > cue.last && words[child]!.upos !== 'VERB' && words[child]!.upos !== 'AUX',
  )
  return predicate === undefined ? null : Math.max(cue.last + 1, subtree(sentence, predicate).first)
}

/** Last word of the predicate that begins at `first`: the end of its phrase, and of the quotation it stands in. */
function predicateEnd(scene: Scene, first: number): number {
  const { words, quoted, sentence } = scene
  let head = first
  while (words[head]!.head > head && words[words[head]!.head]!.upos !== 'VERB') head = words[head]!.head
  let last = Math.max(first, subtree(sentence, head).last)
  if (quoted[first]! >= 0) {
    last = quotationEnd(scene, first)
  }
  while (last > first && isPunctuation(words[last])) last--
  return last
}
