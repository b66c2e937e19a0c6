/** The issues of a dossier: what they are called, where they stand, and what an analyst makes of them. */
import { fail } from '../record/errors.js'
import type { Issue } from '../record/schema.js'
import type { AskStatus } from './answers.js'
import { type Dossier, log, step } from './dossier.js'
import { holdsKeyword, placedActs, toPlaced } from './placement.js'

interface IssueRow {
  readonly id: number
  readonly label: string
  readonly name: string | null
  readonly keywords: string
  readonly merged: number | null
}

/** Where an issue stands, from where its asks stand: what is refused outweighs what is left open, and so on. */
export function issueStatus(asks: readonly AskStatus[]): Issue['status'] {
  if (asks.length === 0) return 'open'
  if (asks.every(status => status === 'accepted')) return 'agreed'
  const worst = (['rejected', 'evaded', 'countered', 'unanswered'] as const).find(status => asks.includes(status))
  return worst ?? 'open'
}

const need = (dossier: Dossier, id: number): IssueRow => {
  const row = dossier.db.get<IssueRow>('SELECT * FROM issue WHERE id = ?', id)
  if (row === undefined) throw fail('item-missing', `i${id}`)
  return row
}

/** Gives an issue the analyst's name; an empty one gives it back its label. */
export function nameIssue(dossier: Dossier, who: string, id: number, name: string): void {
  need(dossier, id)
  step(dossier, () => {
    dossier.db.run('UPDATE issue SET name = ? WHERE id = ?', name.trim() || null, id)
    log(dossier, who, 'issue named', { issue: id, name })
  })
}

/** Joins an issue into another, for all acts there are and all that come. */
export function mergeIssues(dossier: Dossier, who: string, from: number, into: number): void {
  need(dossier, from)
  const target = need(dossier, into)
  if (from === into || target.merged === from)
    throw fail('correction-invalid', `i${from} cannot be merged into i${into}`)
  step(dossier, () => {
    const { db } = dossier
    const goal = target.merged ?? into
    db.run('UPDATE issue SET merged = ? WHERE id = ? OR merged = ?', goal, from, from)
    db.run('UPDATE item SET issue = ? WHERE issue = ?', goal, from)
    log(dossier, who, 'issues merged', { from, into: goal })
  })
  dossier.forget()
}

/** Moves acts (item ids) into an issue of their own and pins them there. Gives its id. */
export function splitIssue(dossier: Dossier, who: string, acts: readonly number[], name: string): number {
  return step(dossier, () => {
    const issue = dossier.db.run('INSERT INTO issue (label, name) VALUES (?, ?)', name, name)
    moveActs(dossier, acts, issue)
    log(dossier, who, 'issue split', { issue, acts })
    return issue
  })
}

/** Pins acts (item ids) to an issue that is there. */
export function pinActs(dossier: Dossier, who: string, acts: readonly number[], issue: number): void {
  need(dossier, issue)
  step(dossier, () => {
    moveActs(dossier, acts, issue)
    log(dossier, who, 'acts pinned', { issue, acts })
  })
}

function moveActs(dossier: Dossier, acts: readonly number[], issue: number): void {
  for (const id of acts) {
    const [row] = placedActs(dossier.db, 'item.id = ?', id)
    if (row === undefined) throw fail('item-missing', `a${id}`)
    replace(dossier, row.id, issue)
  }
}

function replace(dossier: Dossier, id: number, pinned: number | null): void {
  const [row] = placedActs(dossier.db, 'item.id = ?', id)
  const act = toPlaced(row!)
  dossier.placement().remove(act)
  dossier.db.run('UPDATE item SET pinned = ? WHERE id = ?', pinned, id)
  dossier.placement().place({ ...act, pinned })
}

/** Sets the key words of an issue: acts that hold one belong to it, those there are and those that come. */
export function setKeywords(dossier: Dossier, who: string, id: number, keywords: readonly string[]): void {
  need(dossier, id)
  step(dossier, () => {
    dossier.db.run('UPDATE issue SET keywords = ? WHERE id = ?', JSON.stringify(keywords), id)
    log(dossier, who, 'issue key words', { issue: id, keywords })
    // Loaded anew, so that placement knows the words.
    dossier.forget()
    for (const row of placedActs(dossier.db, 'pinned IS NULL')) {
      if (holdsKeyword(keywords, row.words)) replace(dossier, row.id, null)
    }
  })
}
