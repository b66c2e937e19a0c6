/** Shape of a gazetteer file, the project's own or a user's: names of parties and places, one line a language. */
import { z } from 'zod'

/**
 * A line of names: `Turkey, Türkiye | official = Republic of Turkey | adjective = Turkish | capital = Ankara`. Segments are parted by `|`, names by `,`;
 * a segment without a key holds the usual names, the first of which is printed. `(m)`, `(f)`, `(p)`, `(mp)`, `(fp)` after a name give gender and plural;
 * inflected forms are joined by `/`, in the order masculine, feminine, masculine plural, feminine plural, or singular, plural.
 */
const nameLine = z.string().trim().min(1)

const entrySchema = z
  .strictObject({
    in: z.string().optional().describe('country it lies or acts in (id of a country)'),
    of: z.string().optional().describe('party it is an organ of (id), for which it speaks; "none": for no party'),
    members: z.string().optional().describe('ids of its members, parted by commas'),
    en: nameLine.optional(),
    fr: nameLine.optional(),
  })
  .refine(entry => entry.en !== undefined || entry.fr !== undefined, 'has names in no language')

const sensesSchema = z.record(
  z.string(),
  z.array(z.strictObject({ id: z.string().nullable(), near: z.string() })).min(1),
)

const contextsSchema = z.strictObject({
  person_before: z.string(),
  given_names: z.string(),
  followers: z.string(),
  place_before: z.string(),
  prefixes: z.string(),
})

const perLanguage = <T extends z.ZodType>(value: T) => z.strictObject({ en: value.optional(), fr: value.optional() })
const entries = z.record(z.string().min(1), entrySchema).optional()

export const gazetteerFileSchema = z.strictObject({
  countries: entries,
  organisations: entries,
  blocs: entries,
  movements: entries,
  /** Cities and regions that are no party: `Geneva: CHE | fr = Genève`, the country and its names where they differ from the key. */
  cities: z.record(z.string(), nameLine).optional(),
  /** Names that contain another name and are no actor, parted by commas. */
  lookalikes: perLanguage(z.array(z.string())).optional(),
  senses: perLanguage(sensesSchema).optional(),
  contexts: perLanguage(contextsSchema).optional(),
})

export type GazetteerFile = Readonly<z.infer<typeof gazetteerFileSchema>>
