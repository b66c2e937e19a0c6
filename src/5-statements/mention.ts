/** Content that is an argument quoted in part: «dénoncer une "grave erreur"», "urge the sides to show "more patience"". */
import { isUnder } from '../3-syntax/tree.js'
import type { Cue } from './cue.js'
import { rangeOfWords } from './extent.js'
import type { Content } from './finding.js'
import { skipAside, skipHearer } from './holder.js'
import type { CueVerb } from './lexicon.js'
import { formOf, isFiniteVerb, isInsideWord, isPunctuation, isQuotationMark, type Scene } from './scene.js'

/** How far behind its verb the quoted words may begin, in words. */
const WINDOW = 40

export function mentionContent(scene: Scene, cue: Cue): Content | null {
  if (cue.passive) return null
  for (const entry of cue.entries) {
    if (entry.kind !== 'call' && entry.kind !== 'react') continue
    const quoted = quotedWordBehind(scene, cue, entry.kind === 'call' && entry.marker !== null)
    if (quoted === null) continue
    const first = argumentStart(scene, cue, entry, quoted)
    const range =
      first === null
        ? null
        : rangeOfWords(
            scene,
            first,
            entry.kind === 'call' && entry.marker !== null
              ? conditionEnd(scene, quoted)
              : quotedPhraseEnd(scene, quoted),
          )
    if (range !== null) return { rule: entry.kind === 'call' ? 'appeal' : 'mention', content: [range] }
  }
  return null
}

/** The first quoted word behind the cue that no other clause holds; an appeal may hold clauses («appeler à … afin que»). */
function quotedWordBehind({ words, quoted, lexicon }: Scene, cue: Cue, isAppeal: boolean): number | null {
  const end = Math.min(words.length, cue.last + WINDOW)
  for (let at = cue.last + 1; at < end; at++) {
    const word = words[at]!
    if (quoted[at]! >= 0) return at
    if (/^[;:.]$/.test(word.form)) return null
    if (isAppeal) continue
    if (isFiniteVerb(word) || word.upos === 'SCONJ' || lexicon.complementizers.has(formOf(word))) return null
    if (word.feats.includes('PronType=Rel')) return null
  }
  return null
}

/** First word of the argument: behind its marker, or behind the cue with time and hearer left out. */
function argumentStart(scene: Scene, cue: Cue, { marker }: CueVerb, quoted: number): number | null {
  const { words } = scene
  if (marker === null) {
    const first = skipHearer(scene, skipAside(scene, cue.last + 1))
    return Math.min(quoted, words[first]?.upos === 'ADP' ? first + 1 : first)
  }
  for (let at = cue.at + 1; at < quoted; at++) {
    if (words[at]!.lemma === marker || formOf(words[at]) === marker) return at + 1
  }
  return null
}

/** Last word of the quotation, or of what goes on from it without pause or verb: «une "vive inquiétude" de Paris». */
function quotedPhraseEnd(scene: Scene, quotedWord: number): number {
  const { words, quoted, lexicon } = scene
  let last = quotationEnd(scene, quotedWord)
  let at = last + 1
  while (at < words.length && isQuotationMark(words[at])) at++
  if (words[at]?.upos === 'DET' || words[at]?.upos === 'NOUN') return last
  for (; at < words.length; at++) {
    if (isQuotationMark(words[at])) continue
    if (isInsideWord(words, at)) continue
    if (quoted[at]! < 0 && (isPunctuation(words[at]) || !goesOn(scene, at, quotedWord))) break
    last = at
  }
  if (lexicon.hypotheticals.has(formOf(words[at]))) return conditionEnd(scene, at)
  while (/^(?:ADP|DET|CCONJ|PRON|SCONJ)$/.test(words[last]!.upos) && quoted[last]! < 0) last--
  return last
}

/** Last word of the quotation that a word stands in. */
export function quotationEnd({ words, quoted }: Scene, quotedWord: number): number {
  let last = quotedWord
  while (last + 1 < words.length && quoted[last + 1] === quoted[quotedWord]) last++
  return last
}

/** Last word of a clause that begins at `from`: up to the next pause outside quotations, or the end of the sentence. */
function conditionEnd({ words, quoted }: Scene, from: number): number {
  let last = from
  while (
    last + 1 < words.length &&
    !(
      quoted[last + 1]! < 0 &&
      isPunctuation(words[last + 1]) &&
      !isInsideWord(words, last + 1) &&
      !isQuotationMark(words[last + 1])
    )
  )
    last++
  return last
}

const NOMINAL_PARTS: ReadonlySet<string> = new Set([
  'ADP',
  'DET',
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'ADV',
  'CCONJ',
  'SYM',
  'X',
])

/** Whether word `at` may belong to the phrase that the quoted word stands in. */
function goesOn({ words, sentence }: Scene, at: number, quotedWord: number): boolean {
  const { upos, head, feats } = words[at]!
  if (upos === 'VERB') return feats.includes('VerbForm=Part')
  if (upos === 'CCONJ') return isUnder(sentence, head, words[quotedWord]!.head)
  return NOMINAL_PARTS.has(upos)
}
