/** Trees and cast → attributed statements: quotation marks, cues, contents, voices. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document, Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

export const findStatements = (
  _document: Document,
  _sentences: readonly Sentence[],
  _cast: Cast,
  _language: Language,
): Statement[] => []
