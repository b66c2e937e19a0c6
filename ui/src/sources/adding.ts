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
const put = (entry: Omit<Entry, 'key'>): Entry => {
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
    if (jobs.size === 0) {
      events?.close()
      events = null
    }
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
export async function add(sources: readonly NewSource[]): Promise<void> {
  if (sources.length === 0) return
  const waiting = sources.map(source =>
    put({ name: nameOf(source), outcome: 'waiting', reason: null, article: null, source }),
  )
  await listening()
  try {
    const { job } = await api.add([...sources])
    jobs.set(
      job,
      waiting.map(({ key }) => key),
    )
    for (const step of early.splice(0).filter(({ job: of }) => of === job)) hear(step)
  } catch (error) {
    const message = error instanceof Error && error.message !== '' ? error.message : t.value.failed.unreachable
    for (const { key } of waiting) change(key, { outcome: 'failed', reason: message })
  }
}

export function again(entry: Entry): void {
  if (entry.source === null) return
  entries.value = entries.value.filter(({ key }) => key !== entry.key)
  void add([entry.source])
}

/** Reads files that were dropped or chosen and adds those that are pages or texts. */
export async function addFiles(files: readonly File[]): Promise<void> {
  const refuse = (name: string, reason: string): null => {
    put({ name, outcome: 'failed', reason, article: null, source: null })
    return null
  }
  const read = await Promise.all(
    files.map(async (file): Promise<NewSource | null> => {
      if (!/\.(html?|xhtml|txt|text)$/i.test(file.name)) return refuse(file.name, t.value.sources.notText)
      try {
        const text = decode(new Uint8Array(await file.arrayBuffer()))
        return /\.(txt|text)$/i.test(file.name) ? { text } : { html: text, name: file.name }
      } catch {
        return refuse(file.name, t.value.sources.unreadable)
      }
    }),
  )
  await add(read.filter(source => source !== null))
}

/** A page may name its encoding; else UTF-8 where that fits, else the one of old Western pages. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1]
  if (named !== undefined) {
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // No encoding of that name.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
