/** `gazetteer/*.yaml` and a user's own files → the parties and places the project knows by name, checked and kept for the run. */
import { readFileSync } from 'node:fs'
import { fail } from '../../record/errors.js'
import { LANGUAGES, type Language } from '../../record/lexicon.js'
import { buildIndex, type LanguageIndex } from './build.js'
import { ownFiles, type PartyKind, parseFile, SECTIONS } from './files.js'
import { type NameLine, parseNameLine } from './names.js'
import { type GazetteerFile, gazetteerFileSchema } from './schema.js'

export type EntryKind = PartyKind | 'place'

export interface GazetteerEntry {
  /** ISO 3166 alpha-3 code of a country, usual English abbreviation or name of the others. */
  readonly id: string
  readonly kind: EntryKind
  /** Country it is, lies in or acts in (id), or null. */
  readonly country: string | null
  /** Party (id) it is an organ of and speaks for, or null: the European Commission is the EU's. */
  readonly of: string | null
  /** Whether it speaks for no party: a news outlet, a monitor, a charity. */
  readonly isBystander: boolean
  /** Ids of the members of a small group of states, in the order of the file. */
  readonly members: readonly string[]
  readonly lines: Readonly<Partial<Record<Language, NameLine>>>
}

export interface Gazetteer {
  readonly entries: ReadonlyMap<string, GazetteerEntry>
  readonly cities: readonly GazetteerEntry[]
  /** What the matcher looks up, built when a language is first asked for. */
  readonly index: (language: Language) => LanguageIndex
}

function readGazetteerFile(path: string): GazetteerFile {
  let content: unknown
  try {
    content = parseFile(readFileSync(path, 'utf8'))
  } catch (error) {
    throw fail('gazetteer-invalid', path, error instanceof Error ? error.message.split('\n')[0]! : 'cannot be read')
  }
  const result = gazetteerFileSchema.safeParse(content)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw fail('gazetteer-invalid', path, `${issue?.path.join('.') || 'the file'}: ${issue?.message}`)
}

const ISO_CODE = /^[A-Z]{3}$/

/** What `of` says of those who speak for no party. */
const NONE = 'none'

interface RawEntry {
  readonly in?: string | undefined
  readonly of?: string | undefined
  readonly members?: string | undefined
  readonly en?: string | undefined
  readonly fr?: string | undefined
}

function toEntry(path: string, id: string, kind: EntryKind, raw: RawEntry): GazetteerEntry {
  const lines: Partial<Record<Language, NameLine>> = {}
  for (const language of LANGUAGES) {
    const line = raw[language]
    if (line === undefined) continue
    try {
      lines[language] = parseNameLine(line)
    } catch (error) {
      throw fail('gazetteer-invalid', path, `${id}.${language}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const members = raw.members?.split(',').map(member => member.trim()) ?? []
  const isOwn = kind === 'country' && (raw.in === undefined || ISO_CODE.test(id))
  const of = raw.of === NONE ? null : (raw.of ?? null)
  return { id, kind, country: isOwn ? id : (raw.in ?? null), of, isBystander: raw.of === NONE, members, lines }
}

/** `Geneva: CHE | fr = Genève`: the key is the name in both languages where the line gives none. */
function toCity(path: string, id: string, line: string): GazetteerEntry {
  const [country, ...rest] = line.split('|').map(part => part.trim())
  const names: Partial<Record<Language, string>> = {}
  for (const part of rest) {
    const language = LANGUAGES.find(code => part.startsWith(`${code} =`))
    if (language === undefined) throw fail('gazetteer-invalid', path, `cities.${id}: unknown part "${part}"`)
    names[language] = part.slice(part.indexOf('=') + 1)
  }
  const inFrench = `city = ${names.fr ?? id}`
  const inEnglish = `city = ${names.en ?? id}`
  return toEntry(path, id, 'place', { in: country, en: inEnglish, fr: inFrench })
}

/** Built files first, then the user's, whose entries replace those of the same id. */
function load(paths: readonly string[]): Gazetteer {
  const entries = new Map<string, GazetteerEntry>()
  const cities = new Map<string, GazetteerEntry>()
  const files = paths.map(path => ({ path, file: readGazetteerFile(path) }))
  for (const { path, file } of files) {
    for (const [section, kind] of SECTIONS) {
      for (const [id, raw] of Object.entries(file[section] ?? {})) {
        const known = entries.get(id)
        if (known !== undefined && known.kind !== kind) {
          throw fail(
            'gazetteer-invalid',
            path,
            `${section}.${id}: the id is taken by an entry of another kind (${known.kind})`,
          )
        }
        entries.set(id, toEntry(path, id, kind, raw))
      }
    }
    for (const [id, line] of Object.entries(file.cities ?? {})) cities.set(id, toCity(path, id, line))
  }
  const indexes = new Map<Language, LanguageIndex>()
  const places = [...cities.values()]
  return {
    entries,
    cities: places,
    index: language => {
      let index = indexes.get(language)
      if (index === undefined) {
        index = buildIndex(language, [...entries.values(), ...places], files)
        indexes.set(language, index)
      }
      return index
    },
  }
}

let standard: Gazetteer | undefined

/**
 * The gazetteer of the project, kept for the run, or with `extra` files of the same shape added to it.
 * @throws RapporteurError `gazetteer-invalid` naming the file and the first fault.
 */
export function loadGazetteer({ extra = [] }: { readonly extra?: readonly string[] } = {}): Gazetteer {
  if (extra.length === 0 && standard !== undefined) return standard
  const gazetteer = load([...ownFiles(), ...extra])
  if (extra.length === 0) standard = gazetteer
  return gazetteer
}
