/** Trees, cast and statements → acts of parties, by the frames of the lexicon. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Act, Document, Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

export const findActs = (
  _document: Document,
  _sentences: readonly Sentence[],
  _cast: Cast,
  _statements: readonly Statement[],
  _language: Language,
): Act[] => []
