/** Trees and cast → the meetings an article tells of, one entry for several mentions. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document, Meeting } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

export const findMeetings = (
  _document: Document,
  _sentences: readonly Sentence[],
  _cast: Cast,
  _language: Language,
): Meeting[] => []
