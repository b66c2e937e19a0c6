/** The one way to the server: typed requests to /api, errors as sentences. */
import type {
  WireActor,
  WireArticle,
  WireBoard,
  WireDrift,
  WireHits,
  WireItem,
  WireMeeting,
  WirePair,
  WireParty,
  WireQuotation,
  WireSource,
  WireTimelineDay,
} from '../../src/9-doors/http/wire'

type Query = Readonly<Record<string, string | number | boolean | undefined>>

export interface DossierInfo {
  readonly name: string
  readonly articles: number
  readonly reports: number
  /** Articles without a date. */
  readonly undated: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Differs after every change of the dossier, whoever made it. */
  readonly version: string
  readonly days: readonly { readonly day: string; readonly acts: number }[]
}

export interface Address {
  readonly from: string
  readonly to: string
  readonly counts: Readonly<Record<string, number>>
}

/** What an analyst may add to an article. */
export type Addable = 'act' | 'meeting'

/** What the server answered instead of what was asked for; `message` is for people. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const addressOf = (path: string, query: Query): string => {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts.map(([key, value]) => [key, String(value)]))}`
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    throw new ApiError('unreachable', '')
  }
  const body = await response.json()
  if (!response.ok) throw new ApiError(body.code ?? String(response.status), body.message ?? response.statusText)
  return body as T
}

const get = <T>(path: string, query: Query = {}): Promise<T> => request<T>(addressOf(`/api/${path}`, query))
const post = <T>(path: string, body: unknown = {}): Promise<T> =>
  request<T>(`/api/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

export const api = {
  names: (language: string) => get<Record<string, string>>('names', { language }),
  dossier: () => get<DossierInfo>('dossier'),
  board: (query: Query) => get<WireBoard>('board', query),
  parties: (query: Query) => get<WireParty[]>('parties', query),
  pair: (query: Query) => get<WirePair>('pair', query),
  timeline: (query: Query) => get<WireTimelineDay[]>('timeline', query),
  meetings: (query: Query = {}) => get<WireMeeting[]>('meetings', query),
  drift: (query: Query = {}) => get<WireDrift[]>('drift', query),
  who: (query: Query = {}) => get<WireActor[]>('who', query),
  addresses: (query: Query = {}) => get<Address[]>('addresses', query),
  search: (query: Query) => get<WireHits>('search', query),
  sources: (query: Query) => get<WireSource[]>('sources', query),
  quotations: (query: Query = {}) => get<WireQuotation[]>('quotations', query),
  article: (id: number) => get<WireArticle>(`articles/${id}`),
  item: (id: number) => get<WireItem>(`items/${id}`),
  position: (id: number) => get<WireItem[]>(`positions/${id}`),
  confirm: (id: number) => post<{ correction: number }>(`items/${id}/confirm`),
  reject: (id: number) => post<{ correction: number }>(`items/${id}/reject`),
  correct: (id: number, fields: object) => post<{ correction: number }>(`items/${id}/correct`, fields),
  addItem: (article: number, kind: Addable, item: { start: number; end: number; fields: object }) =>
    post<{ correction: number }>(`articles/${article}/${kind}s`, item),
  undo: (correction: number) => post<object>(`corrections/${correction}/undo`),
  changeIssue: (id: number, change: { name?: string; keywords?: string[]; mergeInto?: number }) =>
    post<{ issue: number }>(`issues/${id}`, change),
  moveActs: (change: { acts: number[]; name?: string; issue?: number }) => post<{ issue: number }>('issues', change),
  add: (sources: object[]) => post<{ job: string }>('add', { sources }),
}
