/** What the outputs share about acts: their six families, and how each demand or offer of a record was answered. */
import type { Act, ActType, ArticleRecord } from '../record/schema.js'

export const FAMILIES = ['ask', 'give', 'refuse', 'open', 'press', 'judge'] as const
export type Family = (typeof FAMILIES)[number]

export const FAMILY: Readonly<Record<ActType, Family>> = {
  demand: 'ask',
  insist: 'ask',
  offer: 'give',
  accept: 'give',
  commit: 'give',
  support: 'give',
  reject: 'refuse',
  deny: 'refuse',
  evade: 'open',
  warn: 'press',
  accuse: 'press',
  assess: 'judge',
}

export const ANSWERS = ['accepted', 'rejected', 'countered', 'evaded'] as const
export type Answer = (typeof ANSWERS)[number]

const ANSWER_OF: Readonly<Partial<Record<ActType, Answer>>> = {
  accept: 'accepted',
  support: 'accepted',
  commit: 'accepted',
  reject: 'rejected',
  deny: 'rejected',
  evade: 'evaded',
  offer: 'countered',
  demand: 'countered',
}

export interface Reply {
  readonly act: Act
  /** Null where the reply is a reaction that settles nothing (a warning, a judgement). */
  readonly how: Answer | null
}

/** Id of an act → the acts of the same record that answer it, in text order. */
export function repliesIn(record: ArticleRecord): ReadonlyMap<string, readonly Reply[]> {
  const replies = new Map<string, Reply[]>()
  for (const act of record.acts) {
    for (const id of act.answers) {
      const known = replies.get(id)
      const reply = { act, how: ANSWER_OF[act.type] ?? null }
      if (known) known.push(reply)
      else replies.set(id, [reply])
    }
  }
  return replies
}

/** Whether the act puts something on the table that the other side can answer. */
export const isOpenToAnswer = (act: Act): boolean => act.type === 'demand' || act.type === 'offer'

/** Where an item stands in the text: the start of its first words. */
export const startOf = (item: { readonly content: readonly { readonly start: number }[] }): number =>
  item.content[0]?.start ?? 0
