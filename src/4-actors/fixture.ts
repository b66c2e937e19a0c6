/** For tests: a text of paragraphs → its sentences as the models parse them, and the cast found in them. */
import { toDocument } from '../1-source/document.js'
import { splitDocument } from '../2-language/analyse.js'
import { parseSentences } from '../3-syntax/parse.js'
import type { Cast, Reference } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Actor, Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { findCast, whoIs } from './cast.js'

export interface Told {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  /** Actor with this id. */
  readonly actor: (id: string) => Actor | undefined
  /** Who the `nth` (from 0) word of this form is. */
  readonly who: (form: string, nth?: number) => Reference | null
}

export function tell(text: string, language: Language, published = '2031-05-14'): Told {
  const bytes = new TextEncoder().encode(text)
  const document = toDocument(
    { name: 'told.txt', bytes, contentType: 'text/plain', url: null },
    { language, published },
  )
  if (!document.ok) throw document.error
  const sentences = splitDocument(document.value, language)
  parseSentences(sentences, language)
  const cast = findCast(document.value, sentences, language)
  return {
    document: document.value,
    sentences,
    cast,
    actor: id => cast.actors.find(actor => actor.id === id),
    who: (form, nth = 0) => {
      const places = sentences.flatMap(sentence =>
        sentence.words.flatMap((word, i) => (word.form === form ? [{ sentence, i }] : [])),
      )
      const place = places[nth]
      return place === undefined ? null : whoIs(cast, place.sentence, place.i)
    },
  }
}
