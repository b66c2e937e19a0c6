/** A sentence with its text, its quotations and its cue lexicon: what every reading rule of this stage looks at. */
import { childrenOf, relation, subtree } from '../3-syntax/tree.js'
import type { DateMention } from '../record/cast.js'
import type { Sentence, Word } from '../record/syntax.js'
import { type CueLexicon, plain } from './lexicon.js'
import type { Quotation } from './quotations.js'

export interface Scene {
  readonly text: string
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly lexicon: CueLexicon
  readonly quotations: readonly Quotation[]
  /** For each word the index in `quotations` of the one it stands in, marks excluded, or -1. */
  readonly quoted: Int32Array
  /** For each word whether it is part of a time expression. */
  readonly dated: Uint8Array
}

/** The scene of every sentence; `quotations` and `dates` in text order, quotations without overlaps. Linear. */
export function scenesOf(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  dates: readonly DateMention[],
  lexicon: CueLexicon,
): Scene[] {
  let next = 0
  let nextDate = 0
  return sentences.map(sentence => {
    const quoted = new Int32Array(sentence.words.length).fill(-1)
    while (next < quotations.length && quotations[next]!.end <= sentence.start) next++
    let at = next
    sentence.words.forEach((word, i) => {
      while (at < quotations.length && quotations[at]!.inner.end <= word.start) at++
      const quotation = quotations[at]
      if (quotation !== undefined && quotation.inner.start <= word.start && word.end <= quotation.inner.end)
        quoted[i] = at
    })
    const dated = new Uint8Array(sentence.words.length)
    for (; dates[nextDate]?.sentence === sentence.index; nextDate++) {
      dated.fill(1, dates[nextDate]!.first, dates[nextDate]!.last + 1)
    }
    return { text, sentence, words: sentence.words, lexicon, quotations, quoted, dated }
  })
}

/** A sentence read as if nothing in it were quoted. */
export const sceneWithoutQuotations = (text: string, sentence: Sentence, lexicon: CueLexicon): Scene => ({
  text,
  sentence,
  words: sentence.words,
  lexicon,
  quotations: [],
  quoted: new Int32Array(sentence.words.length).fill(-1),
  dated: new Uint8Array(sentence.words.length),
})

const NO_LETTER = /^[^\p{L}\p{N}]+$/u
const MARK = /^(?:["“”„‟«»‹›]+|''|``)$/
const PAUSE = /^[,–—-]+$|^--$/

export const isPunctuation = (word: Word | undefined): boolean => word !== undefined && NO_LETTER.test(word.form)
export const isQuotationMark = (word: Word | undefined): boolean => word !== undefined && MARK.test(word.form)
/** A comma or dash. */
export const isPause = (word: Word | undefined): boolean => word !== undefined && PAUSE.test(word.form)
const HYPHEN = /^[-\u2010\u2011]$/

/** Whether word `at` is the hyphen of a hyphenated word («long-term»): no pause. */
export const isInsideWord = (words: readonly Word[], at: number): boolean =>
  HYPHEN.test(words[at]!.form) && words[at - 1]?.end === words[at]!.start && words[at + 1]?.start === words[at]!.end
export const isColon = (word: Word | undefined): boolean => word?.form === ':'

/** A word as the lexicon writes it. */
export const formOf = (word: Word | undefined): string => (word === undefined ? '' : plain(word.form))

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
export const isNominal = (word: Word | undefined): boolean => word !== undefined && NOMINAL.has(word.upos)

/** A personal pronoun, which heads no longer phrase. */
const isPersonal = ({ upos, feats }: Word): boolean =>
  upos === 'PRON' && !/PronType=(?:Dem|Ind|Int|Neg|Rel|Tot)/.test(feats)

/** Whether a word is a finite verb or auxiliary. */
export const isFiniteVerb = (word: Word): boolean =>
  (word.upos === 'VERB' || word.upos === 'AUX') && word.feats.includes('VerbForm=Fin')

/** First and last word of the phrase headed by `head`, cut at quotation marks and outer punctuation around it. */
export function phraseOf(scene: Scene, head: number): { first: number; last: number } {
  if (isPersonal(scene.words[head]!)) return { first: head, last: head }
  const whole = subtree(scene.sentence, head)
  let { first, last } = { first: head, last: head }
  while (first > whole.first && !isQuotationMark(scene.words[first - 1])) first--
  while (last < whole.last && !isQuotationMark(scene.words[last + 1])) last++
  while (first < head && isPunctuation(scene.words[first])) first++
  while (last > head && isPunctuation(scene.words[last])) last--
  return { first, last }
}

/** The head of the noun phrase that begins at `from` or just behind its determiners, or null where none does. */
export function nounPhraseAt(scene: Scene, from: number): number | null {
  const { words, sentence } = scene
  let at = from
  while (words[at]?.part === 0 && words[at]!.upos === 'ADP') at++
  if (words[at]?.upos === 'PRON' && /^(?:NOUN|PROPN)$/.test(words[at + 1]?.upos ?? '')) at++
  while (at < words.length && /^(?:DET|ADJ|NUM)$/.test(words[at]!.upos) && !isNominalAlone(scene, at)) at++
  if (!isNominal(words[at]) && at > from && /^(?:ADJ|NUM)$/.test(words[at - 1]!.upos)) return at - 1
  if (!isNominal(words[at]) || scene.dated[at] === 1) return null
  for (let steps = 0; steps < words.length; steps++) {
    const head = words[at]!.head
    if (head > at && words.slice(at, head).some(isPunctuation)) break
    if (
      head < from ||
      !isNominal(words[head]) ||
      !/^(?:flat|compound|nmod|nummod|appos|det|amod)/.test(words[at]!.deprel)
    )
      break
    if (childrenOf(sentence, head).some(child => child < from && /^(?:nsubj|aux|cop)/.test(words[child]!.deprel))) break
    at = head
  }
  return at
}

/** A number or determiner that heads its phrase: "two of them". */
const isNominalAlone = ({ words }: Scene, at: number): boolean =>
  words[at]!.upos === 'NUM' && words[at]!.head < at && !isNominal(words[at + 1])

/** Whether the words hold a finite verb that is neither a relative clause nor an adverbial one. */
export const hasClause = (scene: Scene, first: number, last: number): boolean =>
  scene.words.slice(first, last + 1).some(word => isFiniteVerb(word) && !isDependent(scene, word))

/** Whether a relative pronoun or a conjunction makes the clause of a finite verb part of another. */
function isDependent({ words, sentence }: Scene, word: Word): boolean {
  const isHelper = /^(?:aux|cop)/.test(word.deprel) && word.head >= 0
  const verb = isHelper ? word.head : words.indexOf(word)
  if (!/^(?:acl|advcl)/.test(words[verb]!.deprel)) return false
  return childrenOf(sentence, verb).some(
    child => relation(words[child]!) === 'mark' || hasRelativePronoun(words, sentence, child),
  )
}

const hasRelativePronoun = (words: readonly Word[], sentence: Sentence, index: number): boolean =>
  words[index]!.feats.includes('PronType=Rel') ||
  childrenOf(sentence, index).some(child => words[child]!.feats.includes('PronType=Rel'))
