/** Document → language and sentences of unparsed words. */
import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { detectLanguage } from './detect.js'
import { isWrapped } from './paragraphs.js'
import { splitText } from './split.js'

/** Body blocks whose beginnings the language is told from. */
const SAMPLED_BLOCKS = 10

/** ISO 639-1 code of the document's language; a declared one counts where the text does not contradict it. */
export function languageOf({ text, blocks, language }: Document): string {
  const body = blocks.filter(({ role }) => role === 'body').slice(0, SAMPLED_BLOCKS)
  const sample = body.map(({ start, end }) => text.slice(start, Math.min(end, start + 1000))).join(' ')
  return detectLanguage(sample === '' ? text : sample, language)
}

/** Sentences of all blocks but boilerplate, with words whose annotation is still empty. No sentence crosses a block. */
export function splitDocument(document: Document, language: Language): Sentence[] {
  const { text, blocks } = document
  const wrapped = isWrapped(text)
  const sentences: Sentence[] = []
  blocks.forEach(({ start, end, role }, block) => {
    if (role === 'boilerplate') return
    for (const sentence of splitText(text, start, end, language, wrapped)) {
      sentences.push({ ...sentence, index: sentences.length, block, children: [] })
    }
  })
  return sentences
}
