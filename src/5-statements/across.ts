/** Subjects that an insertion between pauses parts from their verb: "Kerry, speaking in Amman, said", «le roi, dont le pays …, a dit». */
import {
  formOf,
  isFiniteVerb,
  isInsideWord,
  isNominal,
  isPause,
  isPunctuation,
  nounPhraseAt,
  type Scene,
} from './scene.js'

/** How many words back the pause that opens an insertion is looked for. */
const LONGEST = 45

/**
 * Head of the noun phrase before the insertion that ends right before word `verb`, the first of a verb with its auxiliaries;
 * null where no pause stands there or what stands between two pauses is no insertion.
 */
export function subjectAcross(scene: Scene, verb: number): number | null {
  const { words } = scene
  if (!isPause(words[verb - 1])) return null
  for (let at = verb - 2; at > 0 && verb - at < LONGEST; at--) {
    if (!isPause(words[at]) || isInsideWord(words, at) || !isInsertion(scene, at + 1, verb - 2)) continue
    const start = phraseStart(scene, at - 1)
    const head = start === null ? null : nounPhraseAt(scene, start)
    if (head !== null && head < at) return head
  }
  return null
}

/** Whether the words can be left out: a relative clause, a participle, or an apposition without a verb of its own. */
function isInsertion({ words, lexicon }: Scene, first: number, last: number): boolean {
  const opener = words[first]!
  const isRelative =
    /PronType=(?:Rel|Int)/.test(opener.feats) || /PronType=(?:Rel|Int)/.test(words[first + 1]?.feats ?? '')
  if (isRelative) return isOneClause(words, first, last)
  if (words.slice(first, last + 1).some((word, i) => isFiniteVerb(word) && !hasRelative(words, first, first + i)))
    return false
  if (opener.upos === 'VERB') return !opener.feats.includes('VerbForm=Inf')
  return /^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(opener.upos) && !lexicon.complementizers.has(formOf(opener))
}

/** Whether the words hold a finite verb, and none goes on behind a pause as that of the clause around would. */
function isOneClause(words: Scene['words'], first: number, last: number): boolean {
  const verbs = words.slice(first, last + 1).flatMap((word, i) => (isFiniteVerb(word) ? [first + i] : []))
  const isBehindPause = (verb: number): boolean => [verb - 1, verb - 2].some(i => i >= first && isPause(words[i]))
  return verbs.length > 0 && !verbs.some(isBehindPause)
}

const hasRelative = (words: Scene['words'], first: number, verb: number): boolean =>
  words.slice(first, verb).some(({ feats }) => /PronType=(?:Rel|Int)/.test(feats))

/** First word of the noun phrase that ends at `last`, where nothing but it stands between the clause's start and there. */
function phraseStart({ words, dated }: Scene, last: number): number | null {
  let start = last
  while (start > 0 && !isPunctuation(words[start - 1]) && !/^(?:SCONJ|CCONJ)$/.test(words[start - 1]!.upos)) start--
  while (start < last && (words[start]!.upos === 'ADV' || dated[start] === 1)) start++
  const phrase = words.slice(start, last + 1)
  const isClear = phrase.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX')
  return isClear && words[start]!.upos !== 'ADP' && phrase.some(isNominal) ? start : null
}
