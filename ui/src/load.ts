/** Asks the server once for each thing, keeps the answers until something changed, and shows what is known meanwhile. */
import { useEffect, useState } from 'preact/hooks'
import { api } from './api'
import type { Question } from './questions'
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

/** Questions that are under way, so that none is asked twice at once. */
const asking = new Map<string, Promise<unknown>>()

function answerTo<T>({ key, ask }: Question<T>, version: number): Promise<T> {
  const name = `${version} ${key}`
  const known = asking.get(name) as Promise<T> | undefined
  if (known !== undefined) return known
  const answer = ask()
    .then(value => {
      keep(key, value, version)
      return value
    })
    .finally(() => asking.delete(name))
  asking.set(name, answer)
  return answer
}

function forgetBefore(version: number): void {
  if (version === keptSince) return
  answers.clear()
  keptSince = version
}

/** Asks when the question or the dossier changes and its answer is not at hand; an answer that was overtaken is dropped. */
export function useLoaded<T>(question: Question<T>): Loaded<T> {
  const version = changes.value
  forgetBefore(version)
  const { key } = question
  const known = answers.get(key) as T | undefined
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading', value: null })
  // `key` and `version` say when the answer may differ; `question` is new on each render.
  useEffect(() => {
    if (answers.has(key)) return setLoaded({ kind: 'ready', value: answers.get(key) as T })
    let wanted = true
    setLoaded(before => ({ kind: 'loading', value: before.value }))
    answerTo(question, version).then(
      value => wanted && setLoaded({ kind: 'ready', value }),
      (error: Error) => wanted && setLoaded(before => ({ kind: 'failed', error, value: before.value })),
    )
    return () => {
      wanted = false
    }
  }, [key, version])
  return known === undefined ? loaded : { kind: 'ready', value: known }
}

/** The answer to a question that a view may soon ask, kept for it. */
export async function foresee<T>(question: Question<T>): Promise<T> {
  const version = changes.peek()
  forgetBefore(version)
  const known = answers.get(question.key) as T | undefined
  return known === undefined ? answerTo(question, version) : known
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
