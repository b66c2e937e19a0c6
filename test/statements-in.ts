/** For tests: a text of one paragraph a line → its statements, by the real stages. */
import { splitDocument } from '../src/2-language/analyse.js'
import { parseSentences } from '../src/3-syntax/parse.js'
import { findCast } from '../src/4-actors/cast.js'
import { findStatements } from '../src/5-statements/statements.js'
import type { Language } from '../src/record/lexicon.js'
import type { Document, Statement } from '../src/record/schema.js'

export function statementsIn(language: Language, text: string): Statement[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    role: 'body' as const,
  }))
  const document: Document = {
    id: 'sha256:0',
    source: 'test.txt',
    url: null,
    title: null,
    outlet: null,
    byline: null,
    language,
    published: '2021-03-04',
    publishedFrom: 'option',
    text,
    blocks,
    damage: [],
  }
  const sentences = splitDocument(document, language)
  parseSentences(sentences, language)
  return findStatements(document, sentences, findCast(document, sentences, language), language)
}

/** Each statement as `words that name the voice: content | content`. */
export const toldIn = (language: Language, text: string): string[] =>
  statementsIn(language, text).map(
    ({ voiceSpan, content }) => `${voiceSpan?.text ?? '-'}: ${content.map(span => span.text).join(' | ')}`,
  )
