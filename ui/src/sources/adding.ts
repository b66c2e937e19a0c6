/** Adding sources: what was handed over, sent to the server, and what became of each as the server tells it. */
import { signal } from '@preact/signals'
import { api } from '../api'
import { somethingChanged, t } from '../state'

/** As the API takes it. */
export type NewSource =
  | { readonly text: string; readonly title?: string; readonly published?: string }
  | { readonly html: string; readonly name: string }
  | { readonly address: string }

export interface Entry {
  readonly key: number
  readonly name: string
  readonly outcome: 'waiting' | 'added' | 'copy' | 'known' | 'failed'
  /** Why it failed. */
  readonly reason: string | null
  /** Number of its article, once it has one. */
  readonly article: number | null
  /** To be sent again, where there is something to send. */
  readonly source: NewSource | null
}

/** Everything handed over since the page was opened, the newest first. */
export const entries = signal<readonly Entry[]>([])

let keys = 0
export const put = (entry: Omit<Entry, 'key'>): Entry => {
  const made = { key: keys++, ...entry }
  entries.value = [made, ...entries.value]
  return made
}
const change = (key: number, what: Partial<Entry>): void => {
  entries.value = entries.value.map(entry => (entry.key === key ? { ...entry, ...what } : entry))
}

/** Job of the server → keys of the entries that wait in it, in the order in which they were sent. */
const jobs = new Map<string, number[]>()
/** Steps that came before the server's answer with the id of their job. */
const early: Step[] = []
let events: EventSource | null = null
/** Requests on their way, whose jobs have no id yet. */
let sending = 0

interface Step {
  readonly job: string
  readonly kind: 'started' | 'added' | 'copy' | 'known' | 'failed' | 'finished'
  readonly name: string | null
  readonly message: string | null
  readonly article: number | null
}

/** Resolves once the server tells what it does, so that no step is missed. */
function listening(): Promise<void> {
  if (events !== null) return Promise.resolve()
  const source = new EventSource('/api/events')
  events = source
  for (const kind of ['added', 'copy', 'known', 'failed', 'finished'] as const) {
    source.addEventListener(kind, event => hear(JSON.parse(event.data) as Step))
  }
  return new Promise(resolve => {
    source.addEventListener('ready', () => resolve(), { once: true })
    // Without the stream the articles are added all the same.
    source.addEventListener('error', () => resolve(), { once: true })
  })
}

function stopListening(): void {
  if (jobs.size > 0 || sending > 0) return
  events?.close()
  events = null
  early.length = 0
}

function hear(step: Step): void {
  const waiting = jobs.get(step.job)
  if (waiting === undefined) {
    early.push(step)
    return
  }
  if (step.kind === 'started') return
  if (step.kind === 'finished') {
    jobs.delete(step.job)
    // An address may turn out to be empty; what still waits then got nothing.
    for (const key of waiting) change(key, { outcome: 'failed', reason: null })
    stopListening()
    somethingChanged()
    return
  }
  const key = waiting.shift()
  if (key === undefined) return
  change(key, {
    outcome: step.kind,
    reason: step.message,
    article: step.article,
    ...(step.name === null ? {} : { name: step.name }),
  })
}

const nameOf = (source: NewSource): string =>
  'address' in source ? source.address : 'html' in source ? source.name : (source.title ?? t.value.sources.paste)

/** Sends sources; what becomes of each shows in `entries`. */
export async function add(sources: readonly NewSource[], names = sources.map(nameOf)): Promise<void> {
  if (sources.length === 0) return
  const waiting = sources.map((source, i) =>
    put({ name: names[i]!, outcome: 'waiting', reason: null, article: null, source }),
  )
  sending++
  await listening()
  try {
    const { job } = await api.add([...sources])
    jobs.set(
      job,
      waiting.map(({ key }) => key),
    )
    // Those of other jobs are put back where they wait.
    for (const step of early.splice(0)) hear(step)
  } catch (error) {
    const message = error instanceof Error && error.message !== '' ? error.message : t.value.failed.unreachable
    for (const { key } of waiting) change(key, { outcome: 'failed', reason: message })
  } finally {
    sending--
    stopListening()
  }
}

export function again(entry: Entry): void {
  if (entry.source === null) return
  entries.value = entries.value.filter(({ key }) => key !== entry.key)
  void add([entry.source])
}
