/** Treebank sentences → examples of sentence ends and of contractions, as the splitter meets them in raw text. */
import { gapAt, gapFeatures } from '../../src/2-language/boundary.js'
import { contractionFeatures } from '../../src/2-language/contraction.js'
import type { TokenLexicon } from '../../src/2-language/tokenlexicon.js'
import { tokenize } from '../../src/2-language/tokens.js'
import type { Token } from '../../src/2-language/words.js'
import { type ConlluSentence, hasSpaceAfter } from '../../src/3-syntax/conllu.js'
import type { Example } from './logistic.js'

/** Gaps between the tokens of each paragraph, true where a sentence ends. */
export function boundaryExamples(sentences: readonly ConlluSentence[], lexicon: TokenLexicon): Example[] {
  return paragraphsOf(sentences).flatMap(paragraph => {
    const text = paragraph.map(surface).join('')
    const tokens = tokenize(text, lexicon)
    const ends = new Set<number>()
    let at = 0
    for (const sentence of paragraph) {
      const length = surface(sentence)
      ends.add(at + length.trimEnd().length)
      at += length.length
    }
    const examples: Example[] = []
    let first = 0
    for (let after = 1; after < tokens.length; after++) {
      const label = ends.has(tokens[after - 1]!.end)
      const gap = gapAt(tokens, first, after)
      if (gap !== null) {
        const features: number[] = []
        gapFeatures(tokens, first, gap, features)
        examples.push({ features, label })
      }
      if (label) first = after
    }
    return examples
  })
}

/** Ambiguous forms, true where the treebank has several words in them. */
export function contractionExamples(sentences: readonly ConlluSentence[], lexicon: TokenLexicon): Example[] {
  return sentences.flatMap(sentence => {
    const tokens = surfaceTokens(sentence)
    return tokens.flatMap((token, i) => {
      if (!lexicon.ambiguous.has(token.form.toLowerCase())) return []
      const features: number[] = []
      contractionFeatures(tokens, i, features)
      return [{ features, label: token.parts !== null }]
    })
  })
}

function paragraphsOf(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const paragraphs: ConlluSentence[][] = []
  for (const sentence of sentences) {
    const begins = sentence.comments.some(comment => /^#\s*new(?:doc|par)\b/.test(comment))
    if (begins || paragraphs.length === 0) paragraphs.push([])
    paragraphs.at(-1)!.push(sentence)
  }
  return paragraphs
}

function surface(sentence: ConlluSentence): string {
  let out = ''
  for (const { form, end, start } of surfaceTokens(sentence)) out += form + ' '.repeat(end - start - form.length)
  return out
}

/** Surface tokens; the end of each includes the space that follows it. */
function surfaceTokens(sentence: ConlluSentence): Token[] {
  const tokens: Token[] = []
  let range = 0
  let at = 0
  for (let i = 0; i < sentence.form.length; i++) {
    const multi = sentence.ranges[range]?.first === i ? sentence.ranges[range++]! : null
    const form = multi?.form ?? sentence.form[i]!
    if (multi !== null) i = multi.last
    const end = at + form.length + (hasSpaceAfter(multi?.misc ?? sentence.misc[i]!) ? 1 : 0)
    tokens.push({ start: at, end, form, parts: multi === null ? null : [] })
    at = end
  }
  return tokens
}
