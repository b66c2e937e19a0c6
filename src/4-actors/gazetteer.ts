import type { Language } from '../record/lexicon.js'
import type { Sentence } from '../record/syntax.js'
import type { ActorType } from './kinds.js'

export interface PartyMatch {
  readonly first: number
  readonly last: number
  readonly party: string
  readonly type: ActorType
  readonly form: 'name' | 'adjective' | 'demonym' | 'capital' | 'seat'
  readonly gender: 'm' | 'f' | null
  readonly isPlural: boolean
}
export const matchParties = (_s: Sentence, _l: Language): PartyMatch[] => []
