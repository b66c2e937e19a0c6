/** What attributes words to someone, from `lexicon/{fr,en}/cues.yaml` and `speech.yaml`, indexed for look-up by lemma. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'

/** Sentences that a test reads: `yes` holds a statement under the entry, `no` holds none. */
const examples = { yes: z.string(), no: z.string() }

const verbSchema = z.strictObject({
  verb: z.string(),
  with: z.array(z.string()).default([]).describe('words that must follow the verb: «faire *savoir*», "point *out*"'),
  marker: z.string().nullable().default(null).describe('word before the content: «qualifier de», "describe as"'),
  reflexive: z.boolean().default(false),
  clitic: z.string().nullable().default(null).describe('pronoun that must stand before the verb: «*y* voir»'),
  addressee: z.boolean().default(false).describe('its object is who was spoken to'),
  object: z.boolean().default(false).describe('has an object before its marker: "accuse *them* of"'),
  by: z.array(z.string()).default([]).describe('nouns of which one must be its subject: "a *poll* showed"'),
  quoted: z.boolean().default(false).describe('its object is who spoke: "quoted her as saying"'),
  clausal: z
    .boolean()
    .default(false)
    .describe('takes a clause and hardly ever a mere object; behind a marker, an infinitive'),
  repeats: z.boolean().default(false),
  ...examples,
})

const cuesSchema = z.strictObject({
  say: z.array(verbSchema),
  utter: z.array(verbSchema),
  ask: z.array(verbSchema),
  think: z.array(verbSchema),
  show: z.array(verbSchema),
  call: z.array(verbSchema),
  judge: z.array(verbSchema),
  react: z.array(verbSchema),
  hold: z.array(verbSchema),
})

const speechSchema = z.strictObject({
  sources: z.array(
    z.strictObject({ phrase: z.array(z.string()).min(1), actor: z.boolean().default(false), ...examples }),
  ),
  words: z.array(z.string()),
  claims: z.array(z.strictObject({ noun: z.string(), ...examples })),
  supports: z.array(z.string()).describe('verbs by which their subject has or utters what a noun holds'),
  adjectives: z.array(z.strictObject({ adjective: z.string(), ...examples })),
  channels: z.array(z.string()),
  complementizers: z.array(z.string()),
  reflexives: z.array(z.string()),
  endings: z.array(z.string()).describe('of regular verbs, by which their forms are known where the lemma is not'),
  negations: z.array(z.string()),
  hypotheticals: z.array(z.string()).describe('words that open a condition'),
  sequences: z.array(z.string()).describe('words before an infinitive of what was also done'),
  reasons: z.array(z.string()).describe('words that open a reason, which goes on with what was said'),
  participlesAsPast: z.boolean().describe('whether past tense and participle look alike: "said"'),
  bareClauses: z.boolean().describe('whether a clause may follow its cue without a complementizer'),
  straightParentheses: z
    .boolean()
    .describe('whether a cue behind its content may keep the order subject, verb: "…, the minister said"'),
  hearers: z.array(z.string()).describe('prepositions before those spoken to'),
  locatives: z.array(z.string()).describe('prepositions before the place where something is said'),
  impersonals: z.array(z.string()).describe('pronouns for no one in particular: «dit-*on* à Paris»'),
  impersonalPlaces: z.array(z.string()).describe('words before the place or body whose people they are'),
  occasions: z.array(z.string()).describe('nouns between a cue and its place: "a news *conference* in Vienna"'),
  speaking: z.array(z.string()).describe('verbs of speaking without content: "*speaking* in Vienna"'),
  owners: z.array(z.string()).describe('prepositions that join a noun to the one it belongs to'),
  authors: z.array(z.string()).describe('prepositions that join a noun of words to whose words they are'),
})

export type CueKind = keyof z.infer<typeof cuesSchema>
export type CueVerb = z.infer<typeof verbSchema> & { readonly kind: CueKind }
export type SourcePhrase = z.infer<typeof speechSchema>['sources'][number]

/** The cues of a language. Words are in lower case with a straight apostrophe, as `plain` writes them. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>
  /** Regular forms of the verbs → the verb. */
  readonly forms: ReadonlyMap<string, string>
  readonly sources: readonly SourcePhrase[]
  readonly words: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  readonly supports: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  readonly channels: ReadonlySet<string>
  readonly complementizers: ReadonlySet<string>
  readonly reflexives: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly hypotheticals: ReadonlySet<string>
  readonly sequences: ReadonlySet<string>
  readonly reasons: ReadonlySet<string>
  readonly participlesAsPast: boolean
  readonly bareClauses: boolean
  readonly straightParentheses: boolean
  readonly hearers: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  readonly impersonals: ReadonlySet<string>
  readonly impersonalPlaces: ReadonlySet<string>
  readonly occasions: ReadonlySet<string>
  readonly speaking: ReadonlySet<string>
  readonly owners: ReadonlySet<string>
  readonly authors: ReadonlySet<string>
}

/** Words written as the lexicon does, kept since most come back; emptied at this size. */
const MAX_KEPT = 50_000
const written = new Map<string, string>()

/** A word as the lexicon writes it. */
export function plain(word: string): string {
  const known = written.get(word)
  if (known !== undefined) return known
  if (written.size >= MAX_KEPT) written.clear()
  const form = word.toLowerCase().replaceAll('’', "'")
  written.set(word, form)
  return form
}

const cuesFile = lexiconFile('cues', cuesSchema)
const speechFile = lexiconFile('speech', speechSchema)
const kept = new Map<Language, CueLexicon>()

/** The cues of a language, indexed once a process. @throws RapporteurError `lexicon-invalid`. */
export function cueLexicon(language: Language): CueLexicon {
  const known = kept.get(language)
  if (known !== undefined) return known
  const verbs = new Map<string, CueVerb[]>()
  for (const verb of cueVerbs(language)) verbs.set(verb.verb, [...(verbs.get(verb.verb) ?? []), verb])
  const speech = speechFile(language)
  const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plain))
  const lexicon: CueLexicon = {
    verbs,
    forms: regularForms([...verbs.keys()], speech.endings),
    sources: speech.sources,
    words: setOf(speech.words),
    claims: setOf(speech.claims.map(claim => claim.noun)),
    supports: setOf(speech.supports),
    adjectives: setOf(speech.adjectives.map(entry => entry.adjective)),
    channels: setOf(speech.channels),
    complementizers: setOf(speech.complementizers),
    reflexives: setOf(speech.reflexives),
    negations: setOf(speech.negations),
    hypotheticals: setOf(speech.hypotheticals),
    sequences: setOf(speech.sequences),
    reasons: setOf(speech.reasons),
    participlesAsPast: speech.participlesAsPast,
    bareClauses: speech.bareClauses,
    straightParentheses: speech.straightParentheses,
    hearers: setOf(speech.hearers),
    locatives: setOf(speech.locatives),
    impersonals: setOf(speech.impersonals),
    impersonalPlaces: setOf(speech.impersonalPlaces),
    occasions: setOf(speech.occasions),
    speaking: setOf(speech.speaking),
    owners: setOf(speech.owners),
    authors: setOf(speech.authors),
  }
  kept.set(language, lexicon)
  return lexicon
}

/** Shorter verbs are common enough for their lemma to be known, and their stems are found in other words. */
const SHORTEST_STEM = 4

/** Every stem of a verb with every ending: as it is, without its last letter, with that doubled, or with i in its place. */
function regularForms(verbs: readonly string[], endings: readonly string[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const verb of verbs) {
    if (verb.length < SHORTEST_STEM) continue
    const short = verb.slice(0, -1)
    for (const stem of [verb, short, verb + verb.at(-1), `${short}i`]) {
      for (const ending of endings) if (!forms.has(stem + ending)) forms.set(stem + ending, verb)
    }
  }
  return forms
}

/** All cue verbs of a language in the order of the file. */
export const cueVerbs = (language: Language): CueVerb[] =>
  Object.entries(cuesFile(language)).flatMap(([kind, verbs]) => verbs.map(verb => ({ ...verb, kind: kind as CueKind })))

/** Every example of a language's cue files, under the words it is for. */
export function cueExamples(
  language: Language,
): { readonly entry: string; readonly yes: string; readonly no: string }[] {
  const speech = speechFile(language)
  return [
    ...cueVerbs(language).map(verb => ({
      ...verb,
      entry: [verb.kind, verb.clitic, verb.verb, ...verb.with, verb.marker].join(' ').trim(),
    })),
    ...speech.sources.map(source => ({ ...source, entry: source.phrase.join(' ') })),
    ...speech.claims.map(claim => ({ ...claim, entry: claim.noun })),
    ...speech.adjectives.map(adjective => ({ ...adjective, entry: adjective.adjective })),
  ]
}
