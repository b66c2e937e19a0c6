/** `lexicon/{fr,en}/titles.yaml` → word sets: offices, bodies, groups, honorifics, pronouns, and a test of a word against them. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'
import type { Word } from '../record/syntax.js'

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list))
const shown = { words, example: z.string(), counter: z.string() }
const list = z.strictObject(shown)

const schema = z.strictObject({
  offices: z.strictObject({ ...shown, feminine: words, masculine: words }),
  state_offices: words,
  no_state: words,
  heads_of_state: words,
  generic: words,
  common: words,
  independents: list,
  institutions: list,
  bodies: list,
  officials: list,
  opponents: list,
  opposition: words,
  rebels: words,
  inherent: z.array(z.strictObject({ words: z.array(z.string()), party: z.string() })),
  same: words,
  documents: words,
  state_marks: words,
  former: words,
  counterparts: words,
  successions: words,
  honorifics: z.strictObject({
    masculine: words,
    feminine: words,
    neutral: words,
    example: z.string(),
    counter: z.string(),
  }),
  title_words: words,
  equivalents: z.array(z.strictObject({ words: z.array(z.string()), office: z.array(z.string()) })),
  target_prepositions: words,
  owner_prepositions: words,
  member_phrases: z.array(z.array(z.string())),
  departments: words,
  local_bodies: words,
  sides: words,
  partakers: words,
  counts: z.record(z.string(), z.number().int()),
  stands_for: z.strictObject({ organisation: words, bloc: words, country: words, movement: words }),
  calendar: words,
  named_offices: z.array(z.strictObject({ words: z.array(z.string()), party: z.string() })),
  owning_nouns: words,
  spokespersons: words,
  envoys: words,
  mediators: words,
  advisers: words,
  organisation_nouns: words,
  thing_nouns: words,
  particles: words,
  weak_particles: words,
  quantities: words,
  others: words,
  locatives: words,
  whose: words,
  lead_verbs: words,
  speak_for: z.strictObject({ verbs: words, prepositions: words }),
  on_behalf: z.array(z.array(z.string())),
  reporting_verbs: words,
  pronouns: z.strictObject({
    masculine: words,
    feminine: words,
    either: words,
    neutral: words,
    plural: words,
    speaker: words,
  }),
})

export type Titles = z.infer<typeof schema>

/** The title words of a language, loaded once. */
export const titlesOf: (language: Language) => Titles = lexiconFile('titles', schema)

const singular = (form: string): string => (form.length > 3 && /[sx]$/.test(form) ? form.slice(0, -1) : form)

/** «ex-président», «ex-president»: the office is what follows. */
const PREFIX = /^(?:ex|co)[-‐‑](?=.)/

/** Whether the form, the lemma, the form without its plural mark or without its prefix is in the set. */
export function inSet(set: ReadonlySet<string>, word: Word): boolean {
  const form = word.form.toLowerCase()
  if (set.has(form) || set.has(word.lemma.toLowerCase()) || set.has(singular(form))) return true
  return PREFIX.test(form) && set.has(singular(form.replace(PREFIX, '')))
}

/** Whether the word names an office, in either gender. */
export const isOffice = (titles: Titles, word: Word): boolean =>
  inSet(titles.offices.words, word) || inSet(titles.offices.feminine, word)

/** Gender an honorific gives its bearer; null where the word is none or tells nothing. */
export function honorificGender(titles: Titles, word: Word): 'm' | 'f' | null {
  const form = word.form.toLowerCase()
  if (titles.honorifics.feminine.has(form)) return 'f'
  return titles.honorifics.masculine.has(form) ? 'm' : null
}

export function isHonorific(titles: Titles, word: Word): boolean {
  const { masculine, feminine, neutral } = titles.honorifics
  const form = word.form.toLowerCase()
  return masculine.has(form) || feminine.has(form) || neutral.has(form)
}
