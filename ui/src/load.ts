/** Asks the server once for each thing, keeps the answers until something changed, and shows what is known meanwhile. */
import { useEffect, useState } from 'preact/hooks'
import { api } from './api'
import { changes, somethingChanged } from './state'

export type Loaded<T> =
  | { readonly kind: 'loading'; readonly value: T | null }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: Error; readonly value: T | null }

/** Answers kept for going back and forth; the oldest goes first. */
const KEPT = 60
const answers = new Map<string, unknown>()
/** The change after which the kept answers were given. */
let keptSince = changes.peek()

function keep(key: string, value: unknown, version: number): void {
  if (version !== keptSince) return
  answers.set(key, value)
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!)
}

/** Runs `ask` when `key` or the dossier changes and its answer is not at hand; an answer that was overtaken is dropped. */
export function useLoaded<T>(key: string, ask: () => Promise<T>): Loaded<T> {
  const version = changes.value
  if (version !== keptSince) {
    answers.clear()
    keptSince = version
  }
  const known = answers.get(key) as T | undefined
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', value: null })
  // `key` and `version` say when the answer may differ; `ask` is new on each render.
  useEffect(() => {
    if (answers.has(key)) return setLoaded({ kind: 'ready', value: answers.get(key) as T })
    let wanted = true
    setLoaded(before => ({ kind: 'loading', value: before.value }))
    ask().then(
      value => {
        keep(key, value, version)
        if (wanted) setLoaded({ kind: 'ready', value })
      },
      (error: Error) => wanted && setLoaded(before => ({ kind: 'failed', error, value: before.value })),
    )
    return () => {
      wanted = false
    }
  }, [key, version])
  return known === undefined ? loaded : { kind: 'ready', value: known }
}

/** The dossier may have been changed by another program while the reader was elsewhere. */
let seen: string | null = null
async function lookForChanges(): Promise<void> {
  if (document.visibilityState !== 'visible') return
  const { version } = await api.dossier()
  if (seen !== null && seen !== version) somethingChanged()
  seen = version
}
const quietly = (): void => void lookForChanges().catch(() => undefined)
addEventListener('visibilitychange', quietly)
addEventListener('focus', quietly)
quietly()
