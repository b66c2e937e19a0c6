/** `lexicon/{fr,en}/meetings.yaml` → what meetings are called and what is done with them. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'
import type { Word } from '../record/syntax.js'

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list))
const shown = z.strictObject({ words, example: z.string(), counter: z.string() })

const schema = z.strictObject({
  events: shown,
  processes: shown,
  weak: words,
  not_after: words,
  meet: words,
  meet_weak: words,
  meet_with: words,
  each_other: words,
  reflexive: words,
  hold: shown,
  plan: shown,
  cancel: shown,
  refuse: shown,
  plans: words,
  future: words,
  coming: words,
  with: words,
  at: words,
  in_town: words,
  offset: words,
  during: words,
  heads: z.strictObject({ nouns: words, verbs: words }),
  levels: words,
  generic: words,
  fresh: words,
  arrive: words,
  say: words,
  soon: words,
  perfects: words,
  where: words,
  when: words,
  means: words,
  accords: words,
  signed: words,
  sittings: words,
  towns: words,
  capitals: words,
  asks: z.strictObject({ verbs: words, prepositions: words }),
  of: words,
  to: words,
  until: words,
  end: words,
  shifts: z.record(z.string(), z.number().int()),
  ordinals: z.record(z.string(), z.number().int()),
  remote: words,
  around: words,
  ahead: words,
  within: words,
  plural: words,
  phoned: words,
  phones: words,
  ring: words,
  by: words,
  begin: words,
  visits: words,
  returning: words,
  scene: words,
  journeys: words,
  seeing: words,
})

export type MeetingWords = z.infer<typeof schema>

/** The words of a language, loaded once. */
export const meetingWordsOf: (language: Language) => MeetingWords = lexiconFile('meetings', schema)

/** Whether form or lemma is in the set. */
export const isIn = (set: ReadonlySet<string>, word: Word): boolean =>
  set.has(word.lemma.toLowerCase()) || set.has(word.form.toLowerCase())
