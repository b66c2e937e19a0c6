/** `lexicon/{fr,en}/organisations.yaml`: the words by which a name is told to be that of an organisation. */
import { z } from 'zod'
import { lexiconFile } from '../../record/lexicon.js'

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list))
const shown = z.strictObject({ words, example: z.string(), counter: z.string() })

const schema = z.strictObject({
  companies: shown,
  movements: shown,
  associations: shown,
  bodies: shown,
  organs: words,
  bystanders: words,
  legal_forms: words,
  leaders: z.array(z.array(z.string())),
  leader_prepositions: words,
  joints: words,
  joined: words,
  thing_relatives: words,
  acting_verbs: words,
  rightward: z.boolean(),
})

export type OrganisationWords = z.infer<typeof schema>

export const ORGANISATION_KINDS = ['companies', 'movements', 'associations', 'bodies'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** The words of a language, loaded once. */
export const organisationWords = lexiconFile('organisations', schema)

/** The kinds of organisation that a noun may say; none for other words. */
export const kindsOfNoun = (lexicon: OrganisationWords, form: string): OrganisationKind[] =>
  ORGANISATION_KINDS.filter(kind => lexicon[kind].words.has(form.toLowerCase()))
