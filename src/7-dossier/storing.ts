/** Writes the items of an article, corrections laid over the reading; ids of items that stayed the same are kept. */
import type { Act, ArticleRecord, Range, Span, Statement } from '../record/schema.js'
import { contains } from '../record/span.js'
import { mergeActor } from './actors.js'
import { applyCorrections, correctionsOf } from './corrections.js'
import type { Database } from './database.js'
import type { Dossier } from './dossier.js'
import { type Draft, draftsOf, type Facets, facetsOf, type ItemKind, sameness } from './items.js'
import { mergeMeeting } from './meetings.js'
import { type Groups, type PlacedAct, type Placement, placedActs, toPlaced } from './placement.js'

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
  const acts: StoredAct[] = []
  for (const draft of drafts) {
    const facets = facetsOf(draft.kind, draft.body)
    const named = draft.kind === 'act' ? namedIn(record, draft.body as Act) : null
    const id = writeItem(db, ids.get(draft), article, day, draft, facets, named, {
      actor: facets.voice === null ? null : (actors.get(facets.voice) ?? null),
      statement: draft.kind === 'act' ? (rows.get(`statement ${(draft.body as Act).statement}`) ?? null) : null,
    })
    rows.set(`${draft.kind} ${draft.local}`, id)
    if (draft.state === 'rejected') continue
    if (draft.kind === 'statement') {
      const { voice } = draft.body as Statement
      db.run('INSERT INTO statement_words (rowid, voice, content) VALUES (?, ?, ?)', id, voice ?? '', facets.words)
    }
    if (named !== null) {
      const { type, party, target, words } = facets
      const pinned = groups.get(id)?.pinned ?? null
      acts.push({
        local: draft.local,
        answers: (draft.body as Act).answers,
        act: { id, type: type!, party, target, words, language, pinned, ...named },
      })
    }
    if (draft.kind === 'meeting') mergeMeeting(db, id)
  }
  placeActs(placement, acts, groups)
  for (const { act, answers } of acts) {
    for (const answered of answers) {
      const target = rows.get(`act ${answered}`)
      if (target !== undefined) db.run('INSERT OR IGNORE INTO answer (act, target) VALUES (?, ?)', act.id, target)
    }
  }
  return true
}

interface StoredAct {
  readonly local: string
  readonly answers: readonly string[]
  readonly act: PlacedAct
}

/** Those that answer come last, so that the issue of what they answer is known. */
function placeActs(placement: Placement, acts: readonly StoredAct[], groups: ReadonlyMap<number, Groups>): void {
  const issues = new Map<string, number | null>()
  const answering = ({ answers }: StoredAct): boolean => answers.length > 0
  for (const stored of [...acts.filter(one => !answering(one)), ...acts.filter(answering)]) {
    const answered = stored.answers.map(local => issues.get(local) ?? null).find(issue => issue !== null) ?? null
    issues.set(stored.local, placement.place(stored.act, groups.get(stored.act.id), answered))
  }
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

type Named = Pick<PlacedAct, 'entities' | 'matter'>

/** The parties and organisations named within the content of an act, and what the content says beside their names. */
function namedIn(record: ArticleRecord, act: Act): Named {
  const within = (mention: Range): boolean => act.content.some(span => contains(span, mention))
  const actors = record.actors
    .filter(actor => actor.type !== 'person' && actor.type !== 'group')
    .map(({ id, mentions }) => ({ id, mentions: mentions.filter(within) }))
    .filter(({ mentions }) => mentions.length > 0)
  const mentions = actors.flatMap(actor => actor.mentions)
  return {
    entities: actors.map(({ id }) => id),
    matter: act.content.map(span => without(span, mentions)).join(' '),
  }
}

/** The words of a span but those of the mentions. */
function without({ start, text }: Span, mentions: readonly Range[]): string {
  let left = ''
  let at = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    left += text.slice(at, Math.max(at, mention.start - start))
    at = Math.max(at, mention.end - start)
  }
  return left + text.slice(at)
}

function writeItem(
  db: Database,
  id: number | undefined,
  article: number,
  day: string,
  draft: Draft,
  facets: Facets,
  named: Named | null,
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
    JSON.stringify(named?.entities ?? []),
    named?.matter ?? null,
    JSON.stringify(draft.body),
  ] as const
  const columns =
    'kind, local, state, day, start, end, confidence, type, party, target, voice, actor, condition, words, statement, entities, matter, body'
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
