/** One input → its record: stages 1 to 6 composed. */
import { toDocument } from './1-source/document.js'
import type { RawSource, SourceHints } from './1-source/raw.js'
import { languageOf, splitDocument } from './2-language/analyse.js'
import { parseSentences } from './3-syntax/parse.js'
import { findCast } from './4-actors/cast.js'
import type { Gazetteer } from './4-actors/gazetteer/load.js'
import { findStatements } from './5-statements/statements.js'
import { findActs } from './6-acts/acts.js'
import { withBodies } from './6-acts/bodies.js'
import { groupIssues } from './6-acts/issues.js'
import { findMeetings } from './6-acts/meetings.js'
import { fail, failed, ok, type Result } from './record/errors.js'
import { isLanguage } from './record/lexicon.js'
import type { ArticleRecord, Document } from './record/schema.js'
import { checkRecord } from './record/span.js'

export interface ReadOptions {
  /** Names of parties to know, instead of the project's own alone (`loadGazetteer`). */
  readonly gazetteer?: Gazetteer
  /** Whether sentences are parsed by the accurate tier: better trees, at half the speed. */
  readonly accurate?: boolean
}

/** Reads one input. A bad input is an error value; the process goes on. */
export function read(raw: RawSource, hints: SourceHints = {}, options: ReadOptions = {}): Result<ArticleRecord> {
  const document = toDocument(raw, hints)
  return document.ok ? readDocument(document.value, hints.language, options) : document
}

/** Reads a document that stage 1 has prepared; `given` is the language to read it in, whatever it looks like. */
export function readDocument(document: Document, given?: string, options: ReadOptions = {}): Result<ArticleRecord> {
  const language = given ?? languageOf(document)
  if (!isLanguage(language)) return failed(fail('language-unsupported', document.source, language))
  const sentences = splitDocument(document, language)
  parseSentences(sentences, language, options.accurate ? 'accurate' : 'fast')
  const cast = findCast(document, sentences, language, options.gazetteer)
  const statements = findStatements(document, sentences, cast, language)
  const meetings = findMeetings(document, sentences, cast, language)
  const { acts, issues } = groupIssues(findActs(document, sentences, cast, statements, language))
  return ok(
    checkRecord({
      schema: 'rapporteur/record@1',
      document: { ...document, language },
      actors: withBodies(cast.actors, acts, document.text),
      statements,
      acts,
      meetings,
      issues,
    }),
  )
}
