/** The library: read a page or a text, get its record. */
export type { RawSource, SourceHints } from './1-source/raw.js'
export { type Gazetteer, loadGazetteer } from './4-actors/gazetteer/load.js'
export { type ReadOptions, read, readDocument } from './read.js'
export type { ErrorCode, Result } from './record/errors.js'
export { RapporteurError } from './record/errors.js'
export type {
  Act,
  Actor,
  ActType,
  ArticleRecord,
  Block,
  BlockRole,
  Damage,
  Document,
  Issue,
  Meeting,
  Range,
  Role,
  Span,
  Statement,
} from './record/schema.js'
export { recordJsonSchema, recordSchema } from './record/schema.js'
export { checkRecord } from './record/span.js'
