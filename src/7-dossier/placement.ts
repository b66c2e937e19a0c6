/** Where an act belongs in the dossier: its issue and its position, kept in step with the file. */
import type { Database } from './database.js'
import {
  alike,
  createGroupIndex,
  createRarity,
  explained,
  type GroupIndex,
  type Rarity,
  type TermWeights,
} from './grouping.js'
import { isAsk, partiesOf } from './positions.js'
import { foldedWords, termsIn } from './terms.js'

/** What placement needs of a stored act. */
export interface PlacedAct {
  readonly id: number
  readonly type: string
  readonly party: string | null
  readonly target: string | null
  readonly words: string
  readonly language: string
  /** Parties and organisations named within the act's words. */
  readonly entities: readonly string[]
  /** The words without those names: acts are on one matter by what they say, not by whom they name. */
  readonly matter: string
  readonly pinned: number | null
}

/** An act joins an issue that explains this part of its terms. Tuned on the dossier of the examples and on two of real news. */
const SAME_ISSUE = 0.42
/** An act says the same as a position from this likeness on. */
const SAME_POSITION = 0.5
/** What may found an issue beside asks: acts that answer them or stand for a side's own course. A judgement alone is nobody's issue. */
const FOUNDS_ISSUE: ReadonlySet<string> = new Set(['accept', 'reject', 'evade', 'commit', 'warn', 'insist', 'support'])
/** Longest issue label, in characters. */
const LABEL = 80

export interface Groups {
  readonly issue: number | null
  readonly position: number | null
}

export interface Placement {
  /**
   * Gives the act an issue and a position and writes both. What it had before, where it is an act of an earlier reading, it keeps: an issue
   * always, a position while it says so of the same party. Gives the issue.
   * @param answered issue of what the article says the act answers, which is the act's own
   */
  place(act: PlacedAct, before?: Groups, answered?: number | null): number | null
  /** Takes the act out of its groups; its row keeps the old values until it is placed again or deleted. */
  remove(act: PlacedAct & Groups): void
}

interface PlacedRow {
  readonly id: number
  readonly type: string
  readonly party: string | null
  readonly target: string | null
  readonly words: string
  readonly language: string
  readonly entities: string
  readonly matter: string
  readonly pinned: number | null
  readonly issue: number | null
  readonly position: number | null
}

/** All acts that hold, as placement needs them; `entities` is a JSON list. */
export const placedActs = (db: Database, where = 'TRUE', ...values: readonly (string | number)[]): PlacedRow[] =>
  db.all<PlacedRow>(
    `SELECT item.id, type, item.party, target, words, article.language, entities, coalesce(matter, words) AS matter, pinned, issue, position
     FROM item JOIN article ON article.id = item.article WHERE item.kind = 'act' AND state <> 'rejected' AND ${where} ORDER BY item.id`,
    ...values,
  )

export const toPlaced = (row: PlacedRow): PlacedAct & Groups => ({
  ...row,
  entities: JSON.parse(row.entities) as string[],
})

/** Loads the groups of a dossier into memory, ready to place further acts. */
export function openPlacement(db: Database): Placement {
  const rarity: Rarity = createRarity()
  const issues: GroupIndex = createGroupIndex(explained, rarity)
  const positions: GroupIndex = createGroupIndex(alike, rarity)
  const positionKey = new Map<number, string>()
  /** Whom a position is about beside its sides: no two demands for a withdrawal, from one country and from another, are the same. */
  const about = new Map<number, Set<string>>()
  const tell = (position: number, act: PlacedAct, terms: TermWeights): void => {
    positions.add(position, terms)
    positionKey.set(position, keyOf(act))
    about.set(position, new Set([...(about.get(position) ?? []), ...othersIn(act)]))
  }
  const keywords = new Map<number, readonly string[]>()
  const merged = new Map<number, number>()
  /** Who speaks, is addressed or named in an issue: «talks» of two other sides are another issue, and so is a withdrawal from another country. */
  const sides = new Map<number, Set<string>>()
  const join = (issue: number, act: PlacedAct, terms: TermWeights): void => {
    issues.add(issue, matterOf(act, terms))
    const known = sides.get(issue) ?? new Set()
    for (const side of sidesOf(act)) known.add(side)
    sides.set(issue, known)
  }

  for (const row of db.all<{ id: number; keywords: string; merged: number | null }>(
    'SELECT id, keywords, merged FROM issue',
  )) {
    const list = JSON.parse(row.keywords) as string[]
    if (list.length > 0) keywords.set(row.id, list)
    if (row.merged !== null) merged.set(row.id, row.merged)
  }
  for (const row of placedActs(db)) {
    const act = toPlaced(row)
    const terms = termsOf(act)
    rarity.count(terms, 1)
    if (act.issue !== null) join(act.issue, act, terms)
    if (act.position !== null) tell(act.position, act, terms)
  }

  const final = (issue: number): number => {
    let id = issue
    for (let next = merged.get(id); next !== undefined; next = merged.get(id)) id = next
    return id
  }

  const issueOf = (act: PlacedAct, terms: TermWeights, answered: number | null): number | null => {
    if (act.pinned !== null) return final(act.pinned)
    const byKeyword = keywordIssue(keywords, act.words)
    if (byKeyword !== null) return final(byKeyword)
    if (answered !== null) return final(answered)
    const own = sidesOf(act)
    const others = othersIn(act)
    const near = issues.nearest(matterOf(act, terms), id => {
      const known = sides.get(id)
      const has = (side: string): boolean => known?.has(side) ?? false
      return (own.length === 0 || own.some(has)) && others.every(has)
    })
    if (near !== null && near.likeness >= SAME_ISSUE) return final(near.id)
    // What is asked is on the board even where its words say nothing of their own («the idea»).
    if (!isAsk(act) && (terms.size === 0 || !FOUNDS_ISSUE.has(act.type))) return null
    return db.run('INSERT INTO issue (label) VALUES (?)', labelOf(act.words))
  }

  const positionOf = (act: PlacedAct, terms: TermWeights): number => {
    const key = keyOf(act)
    const others = othersIn(act)
    const near = positions.nearest(terms, id => {
      if (positionKey.get(id) !== key) return false
      const known = about.get(id)!
      return others.length === 0 || known.size === 0 || others.some(other => known.has(other))
    })
    if (near !== null && near.likeness >= SAME_POSITION) return near.id
    return db.run('INSERT INTO position (type, party) VALUES (?, ?)', act.type, act.party)
  }

  return {
    place: (act, before, answered = null) => {
      const terms = termsOf(act)
      rarity.count(terms, 1)
      const kept = before?.position ?? null
      const issue = before?.issue ?? issueOf(act, terms, answered)
      const position = kept !== null && positionKey.get(kept) === keyOf(act) ? kept : positionOf(act, terms)
      if (issue !== null) join(issue, act, terms)
      tell(position, act, terms)
      db.run('UPDATE item SET issue = ?, position = ? WHERE id = ?', issue, position, act.id)
      return issue
    },
    remove: act => {
      const terms = termsOf(act)
      rarity.count(terms, -1)
      if (act.issue !== null) issues.remove(act.issue, matterOf(act, terms))
      if (act.position !== null) positions.remove(act.position, terms)
    },
  }
}

const termsOf = (act: PlacedAct): Map<string, number> =>
  termsIn(
    act.matter,
    act.language,
    act.entities.filter(entity => entity !== act.party),
  )

/** An issue has sides, which are looked at apart: whom an act addresses says nothing of its matter. */
function matterOf(act: PlacedAct, terms: TermWeights): TermWeights {
  const target = `@${act.target}`
  return terms.has(target) ? new Map([...terms].filter(([term]) => term !== target)) : terms
}

/** The sides of the exchange itself: who acts, and towards whom. */
const exchanging = ({ party, target }: PlacedAct): string[] => [...partiesOf(party), ...partiesOf(target)]

const othersIn = (act: PlacedAct): string[] => act.entities.filter(entity => !exchanging(act).includes(entity))

const sidesOf = (act: PlacedAct): string[] => [...exchanging(act), ...act.entities]

/** Positions are compared among acts of one kind and party only. */
const keyOf = (act: { readonly type: string; readonly party: string | null }): string =>
  `${act.type}|${act.party ?? ''}`

/** Whether one of the key words (whole words, folded) stands in `words`. */
export function holdsKeyword(keywords: readonly string[], words: string): boolean {
  const folded = ` ${foldedWords(words).join(' ')} `
  return keywords.some(keyword => folded.includes(` ${foldedWords(keyword).join(' ')} `))
}

function keywordIssue(keywords: ReadonlyMap<number, readonly string[]>, words: string): number | null {
  for (const [issue, list] of keywords) if (holdsKeyword(list, words)) return issue
  return null
}

/** The words that name a new issue: the founding act's, cut at a word. */
function labelOf(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim()
  if (plain.length <= LABEL) return plain
  const cut = plain.slice(0, LABEL)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
