/** What the views ask the server, each question with the key under which its answer is kept. */
import { api } from './api'

/** A question and the name of its answer: two with one key have one answer. */
export interface Question<T> {
  readonly key: string
  readonly ask: () => Promise<T>
}

type Day = string | undefined

/** Actors and articles asked for at once, the most told and the newest. */
const ACTORS = 150
const NEWEST = 100

const question = <T>(key: string, ask: () => Promise<T>): Question<T> => ({ key, ask })

export const questions = {
  /** Where there is nothing to ask. */
  none: () => question('none', () => Promise.resolve(null)),
  dossier: () => question('dossier', api.dossier),
  board: (asOf: Day, limit: number) => question(`board ${asOf} ${limit}`, () => api.board({ asOf, limit })),
  parties: (asOf: Day) => question(`parties ${asOf}`, () => api.parties({ asOf })),
  pair: (a: string, b: string, asOf: Day) => question(`pair ${a} ${b} ${asOf}`, () => api.pair({ a, b, asOf })),
  meetings: (asOf: Day) => question(`meetings ${asOf}`, () => api.meetings({ asOf })),
  drift: (asOf: Day) => question(`drift ${asOf}`, () => api.drift({ asOf })),
  timeline: (since: Day, until: Day, asOf: Day) =>
    question(`timeline ${since} ${until} ${asOf}`, () => api.timeline({ asOf, since, until })),
  who: () => question('who', () => api.who({ limit: ACTORS })),
  addresses: (asOf: Day) => question(`addresses ${asOf}`, () => api.addresses({ asOf })),
  quotations: (asOf: Day) => question(`quotations ${asOf}`, () => api.quotations({ asOf })),
  sources: () => question('sources', () => api.sources({})),
  newest: () => question('newest', () => api.sources({ limit: NEWEST })),
  article: (id: number) => question(`article ${id}`, () => api.article(id)),
  search: (q: string, since: Day, asOf: Day, limit: number) =>
    question(`search ${q}\n${since}\n${asOf}`, () => api.search({ q, since, asOf, limit })),
} as const
