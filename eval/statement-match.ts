/** Which of a record's statements are right: matched to the gold by content, and given to the right voice. */
import type { Statement } from '../src/record/schema.js'
import type { GoldStatement } from './gold-set.js'

/** Share of common words (F1) from which two contents count as the same, as in the scoring of records. */
const SAME_CONTENT = 0.5

export interface Judged {
  readonly statement: Statement
  /** Whether an annotated statement has its content and its voice. */
  readonly right: boolean
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const ARTICLES = new Set('le la les l de du des d un une the a an of et and à au aux son sa ses his her its'.split(' '))
const nameOf = (voice: string | null): string[] => wordsOf(voice ?? '').filter(word => !ARTICLES.has(word))

const contentOf = ({ content }: { readonly content: readonly { readonly text: string }[] }): string[] =>
  wordsOf(content.map(span => span.text).join(' '))

/** F1 of the words that two lists share, counted with multiplicity. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared++
    counts.set(word, left - 1)
  }
  return (2 * shared) / (a.length + b.length)
}

function sameVoice(a: string | null, b: string | null): boolean {
  const [first, second] = [nameOf(a), nameOf(b)]
  if (first.length === 0 || second.length === 0) return first.length === second.length
  return first.at(-1) === second.at(-1) || sharedWords(first, second) >= SAME_CONTENT
}

/** Best-first one-to-one matching; statements that match an optional annotation are left out. */
export function judge(gold: readonly GoldStatement[], statements: readonly Statement[]): Judged[] {
  const contents = gold.map(contentOf)
  const pairs = statements.flatMap((statement, s) => {
    const words = contentOf(statement)
    return contents.map((content, g) => ({ s, g, shared: sharedWords(content, words) }))
  })
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { s, g, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared < SAME_CONTENT || partner.has(s) || taken.has(g)) continue
    partner.set(s, g)
    taken.add(g)
  }
  return statements.flatMap((statement, s) => {
    const match = gold[partner.get(s) ?? -1]
    if (match?.optional) return []
    return [{ statement, right: match !== undefined && sameVoice(match.voice, statement.voice) }]
  })
}
