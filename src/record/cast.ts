/** Who and when, as stage 4 finds them in a text and stages 5 and 6 ask for them. */
import type { Language } from './lexicon.js'
import type { Actor, Range } from './schema.js'

/** Words that name or stand for an actor. `first` to `last` are word indices in the sentence, `head` the head word. */
export interface Mention extends Range {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
  /** name: a proper name; title: «le ministre»; adjective: «russe»; pronoun; group: «des responsables russes». */
  readonly kind: 'name' | 'title' | 'adjective' | 'pronoun' | 'group'
  /** Id of the actor, or null where it was not resolved. */
  readonly actor: string | null
  /** Party id the mention speaks for (several joined with +), or null. */
  readonly party: string | null
}

/** A time expression, resolved against the day of publication where it could be. */
export interface DateMention extends Range {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** First and last day, ISO 8601; null where the expression stays relative (no publication date). */
  readonly from: string | null
  readonly to: string | null
  /** ISO 8601 duration for «quatre heures», null otherwise. */
  readonly duration: string | null
  readonly granularity: 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'duration'
  /** Whether it counts from the day of publication or from a day told before, as «jeudi», "two days later"; false for a full date. */
  readonly relative: boolean
  /** What the verb that governs it says of its time, or null where nothing does. */
  readonly direction: 'past' | 'present' | 'future' | null
}

/** Who a noun phrase is: the name to print as voice, the party it speaks for, and the words that say so. */
export interface Reference extends Range {
  readonly voice: string | null
  readonly party: string | null
}

/** A city, region or country named in the text, as a place or for its government. */
export interface PlaceMention extends Range {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** Whether it is a country, not a city or a seat. */
  readonly isCountry: boolean
  /** ISO code of the country it lies in. */
  readonly country: string | null
}

/** Everyone and every time in one article. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  /** For each word of each sentence the reference it heads or belongs to, coordination left out; null for none. */
  readonly references: readonly (readonly (Reference | null)[])[]
  readonly language: Language
}
