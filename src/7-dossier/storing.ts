/** Writes the items of an article, corrections laid over the reading; ids of items that stayed the same are kept. */
import type { Act, ArticleRecord, Statement } from '../record/schema.js'
import { mergeActor } from './actors.js'
import { applyCorrections, correctionsOf } from './corrections.js'
import type { Database } from './database.js'
import type { Dossier } from './dossier.js'
import { type Draft, draftsOf, type Facets, facetsOf, type ItemKind, sameness } from './items.js'
import { mergeMeeting } from './meetings.js'
import { type Groups, placedActs, toPlaced } from './placement.js'

interface OldItem extends Facets {
  readonly id: number
  readonly kind: ItemKind
}

/**
 * Replaces the items of `article` by those of `record`.
 * @returns false, and nothing is changed, where the words of a correction are not in the record's text
 */
export function storeItems(dossier: Dossier, article: number, record: ArticleRecord): boolean {
  const { db } = dossier
  const { key, day, language } = db.get<{ key: string; day: string; language: string }>(
    'SELECT key, day, language FROM article WHERE id = ?',
    article,
  )!
  const drafts = applyCorrections(record, draftsOf(record), correctionsOf(db, key))
  if (drafts === null) return false

  const old = db.all<OldItem>(
    'SELECT id, kind, start, end, words, confidence, type, party, target, voice, condition FROM item WHERE article = ?',
    article,
  )
  const placement = dossier.placement()
  const groups = new Map<number, Groups & { readonly pinned: number | null }>()
  for (const row of placedActs(db, 'item.article = ?', article)) {
    placement.remove(toPlaced(row))
    groups.set(row.id, row)
  }
  for (const { id, kind } of old) if (kind === 'statement') db.run('DELETE FROM statement_words WHERE rowid = ?', id)
  db.run('DELETE FROM answer WHERE act IN (SELECT id FROM item WHERE article = ?)', article)
  db.run('DELETE FROM article_actor WHERE article = ?', article)

  const actors = new Map<string, number>()
  for (const actor of record.actors) {
    const id = mergeActor(db, actor)
    actors.set(actor.id, id)
    db.run(
      'INSERT OR IGNORE INTO article_actor (article, local, actor, mentions) VALUES (?, ?, ?, ?)',
      article,
      actor.id,
      id,
      actor.mentions.length,
    )
  }

  const ids = matchOld(old, drafts)
  const kept = new Set(ids.values())
  for (const { id } of old) if (!kept.has(id)) db.run('DELETE FROM item WHERE id = ?', id)

  const rows = new Map<string, number>()
  for (const draft of drafts) {
    const facets = facetsOf(draft.kind, draft.body)
    const entities = draft.kind === 'act' ? entitiesWithin(record, draft.body as Act) : []
    const id = writeItem(db, ids.get(draft), article, day, draft, facets, entities, {
      actor: facets.voice === null ? null : (actors.get(facets.voice) ?? null),
      statement: draft.kind === 'act' ? (rows.get(`statement ${(draft.body as Act).statement}`) ?? null) : null,
    })
    rows.set(`${draft.kind} ${draft.local}`, id)
    if (draft.state === 'rejected') continue
    if (draft.kind === 'statement') {
      const { voice } = draft.body as Statement
      db.run('INSERT INTO statement_words (rowid, voice, content) VALUES (?, ?, ?)', id, voice ?? '', facets.words)
    }
    if (draft.kind === 'act') {
      const { type, party, target, words } = facets
      const before = groups.get(id)
      placement.place(
        { id, type: type!, party, target, words, language, entities, pinned: before?.pinned ?? null },
        before,
      )
    }
    if (draft.kind === 'meeting') mergeMeeting(db, id)
  }
  for (const draft of drafts) {
    if (draft.kind !== 'act' || draft.state === 'rejected') continue
    const act = rows.get(`act ${draft.local}`)!
    for (const answered of (draft.body as Act).answers) {
      const target = rows.get(`act ${answered}`)
      if (target !== undefined) db.run('INSERT OR IGNORE INTO answer (act, target) VALUES (?, ?)', act, target)
    }
  }
  return true
}

/** The old row of each draft that is the same item as before: best matches first, one to one. */
function matchOld(old: readonly OldItem[], drafts: readonly Draft[]): Map<Draft, number> {
  const pairs: { readonly draft: Draft; readonly id: number; readonly score: number }[] = []
  const facets = drafts.map(draft => facetsOf(draft.kind, draft.body))
  for (const item of old) {
    drafts.forEach((draft, i) => {
      if (draft.kind !== item.kind) return
      const score = sameness(facets[i]!, item)
      if (score > 0) pairs.push({ draft, id: item.id, score })
    })
  }
  pairs.sort((a, b) => b.score - a.score || a.id - b.id)
  const matched = new Map<Draft, number>()
  const taken = new Set<number>()
  for (const { draft, id } of pairs) {
    if (matched.has(draft) || taken.has(id)) continue
    matched.set(draft, id)
    taken.add(id)
  }
  return matched
}

/** Parties and organisations that the article mentions within the content of the act. */
function entitiesWithin(record: ArticleRecord, act: Act): string[] {
  return record.actors
    .filter(actor => actor.type !== 'person' && actor.type !== 'group')
    .filter(actor =>
      actor.mentions.some(mention => act.content.some(span => span.start <= mention.start && mention.end <= span.end)),
    )
    .map(actor => actor.id)
}

function writeItem(
  db: Database,
  id: number | undefined,
  article: number,
  day: string,
  draft: Draft,
  facets: Facets,
  entities: readonly string[],
  links: { readonly actor: number | null; readonly statement: number | null },
): number {
  const values = [
    draft.kind,
    draft.local,
    draft.state,
    day,
    facets.start,
    facets.end,
    facets.confidence,
    facets.type,
    facets.party,
    facets.target,
    facets.voice,
    links.actor,
    facets.condition,
    facets.words,
    links.statement,
    JSON.stringify(entities),
    JSON.stringify(draft.body),
  ] as const
  const columns =
    'kind, local, state, day, start, end, confidence, type, party, target, voice, actor, condition, words, statement, entities, body'
  if (id === undefined) {
    return db.run(`INSERT INTO item (article, ${columns}) VALUES (?${', ?'.repeat(values.length)})`, article, ...values)
  }
  db.run(
    `UPDATE item SET (${columns}) = (?${', ?'.repeat(values.length - 1)}), position = NULL, issue = NULL WHERE id = ?`,
    ...values,
    id,
  )
  return id
}
