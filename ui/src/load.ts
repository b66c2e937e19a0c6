/** Asks the server, shows what is known meanwhile, and asks anew when something changed. */
import { useEffect, useState } from 'preact/hooks'
import { changes } from './state'

export type Loaded<T> =
  | { readonly kind: 'loading'; readonly value: T | null }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: Error; readonly value: T | null }

/** Runs `ask` when `key` or the dossier changes; an answer that was overtaken is dropped. */
export function useLoaded<T>(key: string, ask: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', value: null })
  const version = changes.value
  // `key` and `version` say when the answer may differ; `ask` is new on each render.
  useEffect(() => {
    let wanted = true
    setLoaded(before => ({ kind: 'loading', value: before.value }))
    ask().then(
      value => wanted && setLoaded({ kind: 'ready', value }),
      (error: Error) => wanted && setLoaded(before => ({ kind: 'failed', error, value: before.value })),
    )
    return () => {
      wanted = false
    }
  }, [key, version])
  return loaded
}
