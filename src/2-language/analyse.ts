/** Document → language and sentences of unparsed words. */

import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

export const languageOf = (_document: Document): string => 'en'

/** Sentences of all blocks but boilerplate, with words whose annotation is still empty. */
export const splitDocument = (_document: Document, _language: Language): Sentence[] => []
