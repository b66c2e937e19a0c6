/** `lexicon/{fr,en}/dates.yaml`: the words of dates and the rules they form, checked and kept for the run. */
import { z } from 'zod'
import { lexiconFile } from '../../record/lexicon.js'

/** What a rule means; `resolve.ts` and `duration.ts` hold the calendar of each. */
export const MEANINGS = [
  'date',
  'days',
  'dayFirst',
  'yearFirst',
  'month',
  'months',
  'year',
  'years',
  'bareYear',
  'decade',
  'weekday',
  'weekdayOfWeek',
  'weekOf',
  'weekOfMonth',
  'dayOfMonth',
  'night',
  'day',
  'unit',
  'shift',
  'span',
  'within',
  'vague',
  'season',
  'quarter',
  'weekend',
  'feast',
  'same',
  'duration',
  'nothing',
] as const

const ruleSchema = z.strictObject({
  means: z.enum(MEANINGS),
  patterns: z.array(z.string()).min(1),
  /** -1 before, 1 after. */
  sign: z.number().optional(),
  /** Day it counts from: publication, or the day the text last spoke of. */
  base: z.enum(['published', 'told']).default('published'),
  /** A sentence published on Wednesday 2022-01-12, with what it gives (`FROM/TO` or a duration), and one in which the rule finds nothing. */
  example: z.string(),
  gives: z.string(),
  not: z.string(),
})

const values = z.record(z.string(), z.number())

export const datesSchema = z.strictObject({
  /** Whether names of months and weekdays are written with a capital. */
  capitals: z.boolean(),
  /** Whether 02/03 is the second of the third month. */
  day_first: z.boolean(),
  months: values,
  weekdays: values,
  /** Words of months, weekdays and parts that are also something else: `{month!}` leaves them out. */
  ambiguous: z.array(z.string()),
  numbers: values,
  few: z.array(z.string()),
  articles: z.array(z.string()),
  ordinals: values,
  ordinal_suffixes: z.array(z.string()),
  /** day, week, month, year, hour, minute by word. */
  units: z.record(z.string(), z.enum(['day', 'week', 'month', 'year', 'hour', 'minute', 'quarter', 'decade'])),
  /** Words of `units` that mean several. */
  plural_units: z.array(z.string()),
  which: values,
  parts: z.record(z.string(), z.enum(['early', 'mid', 'late', 'sofar', 'rest'])),
  dayparts: z.array(z.string()),
  days: values,
  seasons: values,
  /** Feasts of a fixed day, as `MM-DD`. */
  feasts: z.record(z.string(), z.string()),
  /** Other sets of words that patterns name. */
  sets: z.record(z.string(), z.array(z.string())),
  /** Words between two of a kind, the second of which follows the first («mardi et mercredi prochains»). */
  coordinators: z.array(z.string()),
  /** Word before the first and word between the two expressions of a range; the first is empty where none is needed. */
  ranges: z.array(z.tuple([z.string(), z.string()])),
  tense: z.object({
    future_words: z.array(z.string()),
    future_endings: z.string(),
    future_auxiliaries: z.array(z.string()),
    past_words: z.array(z.string()),
    past_endings: z.string(),
    perfect_auxiliaries: z.array(z.string()),
    participle_endings: z.string(),
    /** Lemmas of verbs whose infinitive happens when they do («est allé voir»), and of those where it does in a compound past only («a dû partir»). */
    implicative: z.array(z.string()),
    implicative_in_perfect: z.array(z.string()),
    /** Lemmas of verbs whose perfect is made with the auxiliary of the passive. */
    be_perfects: z.array(z.string()),
    /** Words before an expression that put it into the past. */
    since: z.array(z.string()),
    /** Words after which a span is one looked back on: "the first talks in two years". */
    records: z.array(z.string()),
    planned: z.array(z.string()),
    clause_words: z.array(z.string()),
  }),
  rules: z.array(ruleSchema).min(1),
})

export type DatesLexicon = z.infer<typeof datesSchema>
export type DateRule = DatesLexicon['rules'][number]

export const datesLexicon = lexiconFile('dates', datesSchema)
