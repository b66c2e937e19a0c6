/** Sentences of bare words → the same sentences with tags, features, lemmas and dependency trees. */
import type { Language } from '../record/lexicon.js'
import type { Sentence } from '../record/syntax.js'

/** Annotates the sentences in place with the model of the language. */
export function parseSentences(_sentences: readonly Sentence[], _language: Language): void {}
