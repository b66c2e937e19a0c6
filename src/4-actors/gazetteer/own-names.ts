/**
 * The names of the project's own parties by id, for outputs. Read without the checks, the cities and the index that reading a text needs: a
 * command that shows a few names should not wait for them. A test holds both readings against each other.
 */
import { readFileSync } from 'node:fs'
import type { Language } from '../../record/lexicon.js'
import { ownFiles, parseFile, SECTIONS } from './files.js'
import { type Name, parseNameLine } from './names.js'

type RawEntry = Readonly<Partial<Record<Language, string>>>

export interface NamedParty {
  readonly isCountry: boolean
  readonly names: (language: Language) => readonly Name[]
}

const HAS_PARTIES = new RegExp(`^(?:${SECTIONS.map(([section]) => section).join('|')}):`, 'm')

let kept: ReadonlyMap<string, NamedParty> | undefined

export function ownParties(): ReadonlyMap<string, NamedParty> {
  kept ??= readParties()
  return kept
}

function readParties(): ReadonlyMap<string, NamedParty> {
  const parties = new Map<string, NamedParty>()
  for (const path of ownFiles()) {
    const text = readFileSync(path, 'utf8')
    if (!HAS_PARTIES.test(text)) continue
    const file = parseFile(text) as Readonly<Record<string, Readonly<Record<string, RawEntry>> | undefined>>
    for (const [section, kind] of SECTIONS) {
      for (const [id, entry] of Object.entries(file[section] ?? {})) {
        parties.set(id, {
          isCountry: kind === 'country',
          names: language => (entry[language] === undefined ? [] : parseNameLine(entry[language]).names),
        })
      }
    }
  }
  return parties
}
