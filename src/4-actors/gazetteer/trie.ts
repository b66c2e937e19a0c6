/** Names → a trie over tokens, in which all names of a language are looked up in one pass. */
import type { GazetteerEntry } from './load.js'
import type { Name } from './names.js'
import { plain, scan, type Token } from './scan.js'

/** One name of one entry; `entry` null for a lookalike, which matches and yields nothing. */
export interface Surface {
  readonly entry: GazetteerEntry | null
  readonly name: Name
  /** For each token what the text must have: any case, an initial capital, or exactly this. */
  readonly cases: readonly string[]
  /** Whether a hyphen must follow (`franco-`). */
  readonly isPrefix: boolean
  readonly notBefore: ReadonlySet<string>
  readonly notAfter: ReadonlySet<string>
  /** Words of the document that speak for this sense; null for a name of one sense. */
  readonly near: ReadonlySet<string> | null
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>
  ends: Surface[]
}

export const trieNode = (): TrieNode => ({ next: new Map(), ends: [] })

const ANY = 'any'
const INITIAL = 'initial'

function caseOf(raw: string): string {
  const lower = raw.toLowerCase()
  if (raw === lower) return ANY
  return raw.slice(1) === lower.slice(1) ? INITIAL : raw
}

/** Whether the token is written as a name needs: `us` is not `US`, `turkey` is not `Turkey`. */
export function hasCase(token: Token, wanted: string): boolean {
  if (wanted === ANY) return true
  if (wanted !== INITIAL) return token.raw === wanted
  const first = token.raw[0]!
  return first !== first.toLowerCase()
}

export interface SurfaceTraits {
  readonly notBefore?: readonly string[]
  readonly notAfter?: readonly string[]
  readonly near?: ReadonlySet<string> | null
}

const NONE: ReadonlySet<string> = new Set()
const setOf = (words: readonly string[] | undefined): ReadonlySet<string> =>
  words === undefined || words.length === 0 ? NONE : new Set(words.map(plain))

/** Adds a name to the trie and gives the node it ends at; names without letters are left out (null). */
export function addName(
  root: TrieNode,
  entry: GazetteerEntry | null,
  name: Name,
  traits: SurfaceTraits = {},
): TrieNode | null {
  const tokens = scan(name.text)
  if (tokens.length === 0) return null
  let node = root
  for (const { key } of tokens) {
    let next = node.next.get(key)
    if (next === undefined) {
      next = trieNode()
      node.next.set(key, next)
    }
    node = next
  }
  node.ends.push({
    entry,
    name,
    cases: tokens.map(token => caseOf(token.raw)),
    isPrefix: name.text.endsWith('-'),
    notBefore: setOf(traits.notBefore),
    notAfter: setOf(traits.notAfter),
    near: traits.near ?? null,
  })
  return node
}
