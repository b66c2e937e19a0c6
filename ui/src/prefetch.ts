/** What the views next to the board will ask is asked ahead, one thing at a time and only while the browser has nothing else to do. */
import { useEffect } from 'preact/hooks'
import { foresee } from './load'
import { questions } from './questions'
import { changes } from './state'
import { firstWindow } from './timeline/model'

/** Longest wait for an idle moment, in milliseconds. */
const PATIENCE = 2000

const idle = (): Promise<void> =>
  new Promise(resolve => {
    // Safari has no idle callbacks; a pause does nearly the same.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    else setTimeout(resolve, 200)
  })

/** One for each view, those that are likely next first. */
const STEPS: readonly (() => Promise<unknown>)[] = [
  async () => {
    const [a, b] = await foresee(questions.parties(undefined))
    return a === undefined || b === undefined ? null : foresee(questions.pair(a.id, b.id, undefined))
  },
  async () => {
    const [newest] = await foresee(questions.newest())
    return newest === undefined ? null : foresee(questions.article(newest.id))
  },
  async () => {
    const [{ days }, meetings] = await Promise.all([
      foresee(questions.dossier()),
      foresee(questions.meetings(undefined)),
    ])
    const { since, until } = firstWindow(days, meetings)
    return foresee(questions.timeline(since, until, undefined))
  },
  () => foresee(questions.drift(undefined)),
  () => foresee(questions.addresses(undefined)),
  () => foresee(questions.who()),
  () => foresee(questions.sources()),
  () => foresee(questions.quotations(undefined)),
]

/** Asks ahead once `ready`, and again after the dossier has changed. */
export function usePrefetch(ready: boolean): void {
  const version = changes.value
  useEffect(() => {
    if (!ready) return undefined
    let wanted = true
    const run = async (): Promise<void> => {
      for (const step of STEPS) {
        await idle()
        if (!wanted) return
        // What fails here is asked again, and told, by the view itself.
        await step().catch(() => undefined)
      }
    }
    void run()
    return () => {
      wanted = false
    }
  }, [ready, version])
}
