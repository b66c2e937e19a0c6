/** CoNLL-U sentences → the raw text they were taken from, and sentences of the pipeline → CoNLL-U sentences. */
import { type ConlluSentence, hasSpaceAfter } from '../src/3-syntax/conllu.js'

/**
 * The text of a treebank as the CoNLL shared tasks rebuilt it: sentences follow each other after a space (none where the
 * last token says `SpaceAfter=No` and no paragraph begins), paragraphs and documents are parted by an empty line.
 */
export function rawText(sentences: readonly ConlluSentence[]): string {
  let out = ''
  for (const sentence of sentences) {
    const begins = sentence.comments.some(comment => /^#\s*new(?:doc|par)\b/.test(comment))
    if (begins && out !== '') out = `${out.trimEnd()}\n\n`
    out += surface(sentence)
  }
  return out
}

function surface(sentence: ConlluSentence): string {
  let out = ''
  let range = 0
  for (let i = 0; i < sentence.form.length; i++) {
    const multi = sentence.ranges[range]?.first === i ? sentence.ranges[range++]! : null
    out += multi?.form ?? sentence.form[i]!
    if (multi !== null) i = multi.last
    if (hasSpaceAfter(multi?.misc ?? sentence.misc[i]!)) out += ' '
  }
  return out
}
