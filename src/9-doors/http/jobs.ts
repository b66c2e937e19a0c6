/** Work that takes a while, one at a time, with its progress told to whoever listens. */
import { randomUUID } from 'node:crypto'

export interface Progress {
  readonly job: string
  readonly kind: 'started' | 'added' | 'copy' | 'known' | 'failed' | 'finished'
  readonly name: string | null
  readonly message: string | null
  readonly article: number | null
  readonly done: number
}

export interface Jobs {
  /** Starts work behind the work that is waiting; gives its id. */
  start(work: (tell: (progress: Omit<Progress, 'job'>) => void) => Promise<void>): string
  /** Calls back for every step from now on; gives the way to stop. */
  listen(listener: (progress: Progress) => void): () => void
}

export function createJobs(): Jobs {
  const listeners = new Set<(progress: Progress) => void>()
  let queue: Promise<void> = Promise.resolve()
  return {
    start: work => {
      const job = randomUUID()
      const tell = (progress: Omit<Progress, 'job'>): void => {
        for (const listener of listeners) listener({ job, ...progress })
      }
      queue = queue
        .then(() => work(tell))
        .catch((error: unknown) => {
          const message = error instanceof Error ? error.message : String(error)
          tell({ kind: 'failed', name: null, message, article: null, done: 0 })
          tell({ kind: 'finished', name: null, message: null, article: null, done: 0 })
        })
      return job
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
