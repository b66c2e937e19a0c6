/** Entries, lookalikes and senses of the gazetteer files → what the matcher looks up in one language. */
import { fail } from '../../record/errors.js'
import type { Language } from '../../record/lexicon.js'
import type { GazetteerEntry } from './load.js'
import { type Name, parseNameLine } from './names.js'
import { plain } from './scan.js'
import type { GazetteerFile } from './schema.js'
import { addName, type TrieNode, trieNode } from './trie.js'

export interface LanguageIndex {
  readonly trie: TrieNode
  /** Words that speak for one sense of an ambiguous name; their number in a document is counted. */
  readonly nearWords: ReadonlySet<string>
  readonly contexts: Contexts
}

export interface Contexts {
  readonly personBefore: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
  readonly followers: ReadonlySet<string>
  readonly placeBefore: ReadonlySet<string>
  readonly prefixes: ReadonlySet<string>
}

interface SourceFile {
  readonly path: string
  readonly file: GazetteerFile
}

const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(word => word !== '')

export function buildIndex(
  language: Language,
  entries: readonly GazetteerEntry[],
  files: readonly SourceFile[],
): LanguageIndex {
  const trie = trieNode()
  for (const entry of entries) {
    const line = entry.lines[language]
    for (const name of line?.names ?? []) addName(trie, entry, name, line)
  }
  for (const entry of entries) addForeignAbbreviations(trie, language, entry)
  for (const { file } of files) {
    for (const list of file.lookalikes?.[language] ?? []) {
      for (const text of list.split(',')) addName(trie, null, plainName(text.trim()))
    }
  }
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const nearWords = new Set<string>()
  for (const source of files) addSenses(trie, language, source, byId, nearWords)
  return { trie, nearWords, contexts: contextsOf(language, files) }
}

/** Shorter abbreviations of another language are too often something else. */
const FOREIGN_LENGTH = 4

/** Translated news keeps abbreviations as they were (UNSMIL, AQAP): those of the other language count where the name is not taken. */
function addForeignAbbreviations(trie: TrieNode, language: Language, entry: GazetteerEntry): void {
  for (const [other, line] of Object.entries(entry.lines)) {
    if (other === language) continue
    for (const name of line.names) {
      const isLong = name.text.length >= FOREIGN_LENGTH && name.text === name.text.toUpperCase()
      if (name.form !== 'abbreviation' || !isLong || trie.next.has(plain(name.text))) continue
      addName(trie, entry, name)
    }
  }
}

const plainName = (text: string): Name => ({ text, form: 'name', gender: null, number: null })

/** The senses of a name take the place of whatever the name stood for before. */
function addSenses(
  trie: TrieNode,
  language: Language,
  { path, file }: SourceFile,
  byId: ReadonlyMap<string, GazetteerEntry>,
  nearWords: Set<string>,
): void {
  for (const [key, senses] of Object.entries(file.senses?.[language] ?? {})) {
    const form = key[0] === key[0]?.toLowerCase() ? 'adjective' : 'name'
    for (const name of parseNameLine(`${form} = ${key}`).names) {
      senses.forEach(({ id, near }, order) => {
        const entry = id === null ? null : byId.get(id)
        if (entry === undefined) throw fail('gazetteer-invalid', path, `senses.${language}.${key}: no entry ${id}`)
        const kept = entry?.lines[language]?.names.find(known => known.text === name.text) ?? name
        const set = new Set(words(near).map(plain))
        for (const word of set) nearWords.add(word)
        const node = addName(trie, entry, kept, { near: set })
        if (order === 0 && node !== null) node.ends = node.ends.slice(-1)
      })
    }
  }
}

function contextsOf(language: Language, files: readonly SourceFile[]): Contexts {
  const all = files.flatMap(({ file }) => file.contexts?.[language] ?? [])
  const gather = (key: keyof (typeof all)[number]): ReadonlySet<string> =>
    new Set(all.flatMap(contexts => words(contexts[key])).map(plain))
  return {
    personBefore: gather('person_before'),
    givenNames: gather('given_names'),
    followers: gather('followers'),
    placeBefore: gather('place_before'),
    prefixes: gather('prefixes'),
  }
}
