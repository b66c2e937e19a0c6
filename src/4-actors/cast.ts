/** Trees → who and when: actors with their names, roles and mentions, and the dates of the text. */
import type { Cast, Reference } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'

export const findCast = (_document: Document, _sentences: readonly Sentence[], _language: Language): Cast => ({
  actors: [],
  mentions: [],
  dates: [],
})

/** Who the noun phrase headed by word `head` of `sentence` is, coordination and coreference included; null for no one. */
export const whoIs = (_cast: Cast, _sentence: Sentence, _head: number): Reference | null => null
