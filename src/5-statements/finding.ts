/** What a reading rule finds: whose words, by which cue, and where the content stands. */
import type { Range } from '../record/schema.js'
import type { Scene } from './scene.js'

export const RULES = [
  'clause',
  'infinitive',
  'quotation',
  'parenthesis',
  'colon',
  'thought',
  'finding',
  'judgement',
  'mention',
  'appeal',
  'argument',
  'source',
  'claim',
  'adjective',
  'tag',
  'continued',
] as const
export type Rule = (typeof RULES)[number]

/** A word that heads a phrase naming someone. */
export interface Source {
  readonly scene: Scene
  readonly head: number
}

export interface Finding {
  readonly scene: Scene
  readonly rule: Rule
  /** The attributing words, or null for a quotation that continues the one before. */
  readonly cue: Range | null
  /** Whose words these are; null where the text names no one. */
  readonly source: Source | null
  readonly content: readonly Range[]
  /** The verb of the cue, or -1. */
  readonly verb: number
  /** Who was spoken to. */
  readonly addressee: Source | null
  /** Words that name where it was said. */
  readonly channel: Range | null
}

/** What an attribution is made of before its surroundings are read. */
export type Content = Pick<Finding, 'rule' | 'content'>
