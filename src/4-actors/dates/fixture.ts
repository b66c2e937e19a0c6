/** Unparsed sentences for tests and evaluation: words by white space and punctuation, no annotation. */
import type { Sentence } from '../../record/syntax.js'

export function sentenceOf(text: string): Sentence {
  const words = [...text.matchAll(/[\p{L}\p{N}]+['’]?|[^\s\p{L}\p{N}]/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
    part: -1,
    lemma: '',
    upos: '',
    feats: '_',
    head: -1,
    deprel: '',
  }))
  return { start: 0, end: text.length, index: 0, block: 0, words, children: [] }
}
