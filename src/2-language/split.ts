/** Text → sentences of words with exact offsets, one after another, in linear time and bounded memory. */
import type { Language } from '../record/lexicon.js'
import type { Range } from '../record/schema.js'
import type { Word } from '../record/syntax.js'
import { isSpaceAt } from './characters.js'
import { resolveContractions } from './contraction.js'
import { decisionModel } from './decision.js'
import { paragraphs } from './paragraphs.js'
import { sentenceEnds } from './sentences.js'
import { tokenLexicon } from './tokenlexicon.js'
import { tokenize } from './tokens.js'
import type { Token } from './words.js'

/** A sentence whose words have no annotation yet. */
export interface BareSentence extends Range {
  readonly words: readonly Word[]
}

/** Characters tokenized at once; a longer paragraph is taken in pieces that begin where a sentence does. */
const PIECE = 32_768

/** Sentences of `text` from `start` to `end`. No sentence crosses a paragraph (see `paragraphs` for `wrapped`). */
export function* splitText(
  text: string,
  start: number,
  end: number,
  language: Language,
  wrapped: boolean,
): Generator<BareSentence> {
  for (const paragraph of paragraphs(text, start, end, wrapped)) yield* splitParagraph(text, paragraph, language)
}

function* splitParagraph(text: string, { start, end }: Range, language: Language): Generator<BareSentence> {
  const lexicon = tokenLexicon(language)
  const boundary = decisionModel(`${language}-boundary`)
  let from = start
  while (from < end) {
    const to = pieceEnd(text, from, end)
    const tokens = tokenize(text.slice(from, to), lexicon)
    if (lexicon.ambiguous.size > 0) resolveContractions(tokens, lexicon, decisionModel(`${language}-contraction`))
    const ends = sentenceEnds(tokens, boundary, lexicon)
    if (to < end && ends.length > 1) ends.splice(Math.max(1, ends.length - 2))
    let first = 0
    for (const next of ends) {
      yield sentenceOf(tokens.slice(first, next), from)
      first = next
    }
    from = to < end && first < tokens.length ? from + tokens[first]!.start : to
  }
}

/** Where the piece that begins at `from` ends: before a space if there is one in its second half. */
function pieceEnd(text: string, from: number, end: number): number {
  if (end - from <= PIECE) return end
  let to = from + PIECE
  while (to > from + PIECE / 2 && !isSpaceAt(text, to)) to--
  if (to > from + PIECE / 2) return to
  const cut = from + PIECE
  return /[\uDC00-\uDFFF]/.test(text[cut]!) ? cut - 1 : cut
}

function sentenceOf(tokens: readonly Token[], base: number): BareSentence {
  const words: Word[] = []
  for (const token of tokens) {
    if (token.parts === null) words.push(bareWord(token, base, token.form, -1))
    else for (const [part, form] of token.parts.entries()) words.push(bareWord(token, base, form, part))
  }
  return { start: base + tokens[0]!.start, end: base + tokens.at(-1)!.end, words }
}

const bareWord = (token: Token, base: number, form: string, part: number): Word => ({
  start: base + token.start,
  end: base + token.end,
  form,
  part,
  lemma: '_',
  upos: '_',
  feats: '_',
  head: -1,
  deprel: '_',
})
