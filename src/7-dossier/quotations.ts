/** Quotation variants: the same words of one voice in several articles, with what was cut, altered or translated. */
import { KNOWN } from './days.js'
import type { Dossier } from './dossier.js'
import { groupBy } from './positions.js'
import { commonPart, foldedWords, isConcept, termsIn } from './terms.js'

export interface QuotedTelling {
  readonly id: number
  readonly article: number
  readonly report: number
  readonly outlet: string | null
  readonly language: string
  readonly day: string
  readonly published: string | null
  readonly words: string
  /** How it differs from the fullest telling of its group. */
  readonly change: 'fullest' | 'same' | 'cut' | 'altered' | 'translated'
  /** Word by word against the fullest telling: kept, left out, put in. Empty for a translation. */
  readonly difference: readonly { readonly kind: 'kept' | 'cut' | 'added'; readonly words: string }[]
}

export interface Quotation {
  readonly voice: string
  readonly party: string | null
  readonly tellings: readonly QuotedTelling[]
}

interface Row {
  readonly id: number
  readonly article: number
  readonly report: number
  readonly outlet: string | null
  readonly language: string
  readonly day: string
  readonly published: string | null
  readonly voice: string
  readonly actor: number | null
  readonly party: string | null
  readonly words: string
}

/** A quotation shorter than this many words may recur by chance. */
const MIN_WORDS = 6
/** Two tellings are one quotation where this part of the shorter one's word pairs stands in the longer … */
const SAME_PAIRS = 0.56
/** … and at least so many, for a short one may share a turn of phrase («a moment of truth») and nothing else. */
const MIN_PAIRS = 5

/** Quotations (direct and mixed speech) told by more than one article, the most told first. */
export const quotations = (dossier: Dossier, asOf = '9999'): readonly Quotation[] =>
  dossier.recall(`quotations ${asOf}`, () => findQuotations(dossier, asOf))

function findQuotations(dossier: Dossier, asOf: string): Quotation[] {
  const rows = dossier.db.all<Row>(
    `SELECT item.id, article, report, outlet, language, ${KNOWN} AS day, published, voice, coalesce(item.actor, -1) AS actor, item.party, words
     FROM item JOIN article ON article.id = item.article
     WHERE kind = 'statement' AND type IN ('direct', 'mixed') AND state <> 'rejected' AND voice IS NOT NULL AND ${KNOWN} <= ? ORDER BY ${KNOWN}, item.id`,
    asOf,
  )
  const groups = [...groupBy(rows, voiceKey).values()].filter(spoken => inSeveralArticles(spoken)).flatMap(groupsOf)
  return joinTranslations(groups)
    .filter(inSeveralArticles)
    .map(toQuotation)
    .sort((a, b) => b.tellings.length - a.tellings.length)
}

const inSeveralArticles = (rows: readonly Row[]): boolean => rows.some(row => row.article !== rows[0]!.article)

/** What one voice said, the tellings of one quotation together: each joins the group of the earlier telling it shares most with. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  const told: { readonly pairs: number; readonly group: Row[] }[] = []
  const byPair = new Map<string, number[]>()
  for (const row of rows) {
    const words = foldedWords(row.words)
    if (words.length < MIN_WORDS) continue
    const pairs = pairsOf(words)
    const votes = new Map<number, number>()
    for (const pair of pairs) for (const at of byPair.get(pair) ?? []) votes.set(at, (votes.get(at) ?? 0) + 1)
    let best: Row[] | null = null
    let bestShare = SAME_PAIRS
    for (const [at, count] of votes) {
      const share = count / Math.min(pairs.size, told[at]!.pairs)
      if (count >= MIN_PAIRS && share >= bestShare) {
        best = told[at]!.group
        bestShare = share
      }
    }
    const group = best ?? []
    if (best === null) groups.push(group)
    group.push(row)
    for (const pair of pairs) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [told.length])
      else known.push(told.length)
    }
    told.push({ pairs: pairs.size, group })
  }
  return groups
}

/** A translation is told within this many days of the original. */
const MAX_DAYS = 3
/** Concepts that two tellings in two languages must share, and which part of the lesser one's. */
const MIN_CONCEPTS = 2
const SAME_CONCEPTS = 0.7

const conceptsOf = (row: Row): ReadonlyMap<string, number> =>
  new Map([...termsIn(row.words, row.language)].filter(([term]) => isConcept(term)))

const daysApart = (a: Row, b: Row): number => Math.abs(Date.parse(a.day) - Date.parse(b.day)) / 86_400_000

/** Joins groups of one voice in different languages that say the same by the bilingual terms; the words themselves cannot be compared. */
function joinTranslations(groups: readonly Row[][]): Row[][] {
  const joined: Row[][] = []
  for (const byVoice of groupBy(groups, group => voiceKey(group[0]!)).values()) {
    const kept: { readonly rows: Row[]; readonly concepts: ReadonlyMap<string, number> }[] = []
    for (const group of byVoice) {
      const [first] = group
      const concepts = conceptsOf(first!)
      const original = kept.find(
        ({ rows, concepts: other }) =>
          rows[0]!.language !== first!.language &&
          daysApart(rows[0]!, first!) <= MAX_DAYS &&
          Math.min(concepts.size, other.size) >= MIN_CONCEPTS &&
          commonPart(concepts, other) >= SAME_CONCEPTS,
      )
      if (original === undefined) kept.push({ rows: [...group], concepts })
      else original.rows.push(...group)
    }
    joined.push(...kept.map(({ rows }) => rows))
  }
  return joined
}

const voiceKey = (row: Row): string => (row.actor !== null && row.actor >= 0 ? `#${row.actor}` : row.voice)

/** Pairs of neighbouring words: what two tellings of one quotation share even where words were cut. */
const pairsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))

function toQuotation(group: readonly Row[]): Quotation {
  const fullest = group.reduce((best, row) => (row.words.length > best.words.length ? row : best))
  return {
    voice: fullest.voice,
    party: fullest.party,
    tellings: group.map(row => {
      const { id, article, report, outlet, language, day, published, words } = row
      const told = { id, article, report, outlet, language, day, published, words }
      if (row === fullest) return { ...told, change: 'fullest', difference: [] }
      if (language !== fullest.language) return { ...told, change: 'translated', difference: [] }
      const difference = differenceOf(fullest.words, words)
      const added = difference.some(part => part.kind === 'added')
      const cut = difference.some(part => part.kind === 'cut')
      return { ...told, change: added ? 'altered' : cut ? 'cut' : 'same', difference }
    }),
  }
}

/** Longest a quotation is compared word by word, in words: the table grows with the product of both lengths. */
const MAX_COMPARED = 400

/** Word difference by longest common subsequence (Wagner & Fischer 1974). */
export function differenceOf(from: string, to: string): QuotedTelling['difference'] {
  const a = from.split(/\s+/).slice(0, MAX_COMPARED)
  const b = to.split(/\s+/).slice(0, MAX_COMPARED)
  const [foldedA, foldedB] = [a, b].map(words => words.map(word => foldedWords(word).join()))
  const same = (i: number, j: number): boolean => foldedA![i] === foldedB![j]
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = same(i, j)
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const parts: { kind: 'kept' | 'cut' | 'added'; words: string }[] = []
  const push = (kind: 'kept' | 'cut' | 'added', word: string): void => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.words += ` ${word}`
    else parts.push({ kind, words: word })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      push('kept', b[j]!)
      i++
      j++
    } else if (j >= b.length || (i < a.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!))
      push('cut', a[i++]!)
    else push('added', b[j++]!)
  }
  return parts
}
