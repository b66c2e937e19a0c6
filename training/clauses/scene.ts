/** A text → the scene that its acts are read from, by the stages before. */
import { toDocument } from '../../src/1-source/document.js'
import type { SourceHints } from '../../src/1-source/raw.js'
import { splitDocument } from '../../src/2-language/analyse.js'
import { parseSentences } from '../../src/3-syntax/parse.js'
import { findCast } from '../../src/4-actors/cast.js'
import type { ChooseParty } from '../../src/4-actors/party-choice.js'
import { findStatements } from '../../src/5-statements/statements.js'
import { actLexicon } from '../../src/6-acts/frames.js'
import { type Scene, sceneOf } from '../../src/6-acts/scene.js'
import type { Language } from '../../src/record/lexicon.js'

/** @throws RapporteurError where stage 1 can't read the text. */
export function sceneOfText(
  name: string,
  text: string,
  language: Language,
  hints: SourceHints = { language },
  choose?: ChooseParty,
): Scene {
  const raw = { name, bytes: new TextEncoder().encode(text), contentType: 'text/plain', url: null }
  const document = toDocument(raw, hints)
  if (!document.ok) throw document.error
  const sentences = splitDocument(document.value, language)
  parseSentences(sentences, language)
  const cast = findCast(document.value, sentences, language, undefined, choose)
  const statements = findStatements(document.value, sentences, cast, language)
  return sceneOf(document.value, sentences, cast, statements, actLexicon(language))
}
