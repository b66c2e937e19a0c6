/** What an evaluation suite gives: named measures, which `eval/main.ts` prints and holds against `floors.json`. */
import { existsSync } from 'node:fs'
import type { Tier } from '../src/3-syntax/parse.js'
import type { ReadOptions } from '../src/read.js'
import { packagePath } from '../src/record/paths.js'

export interface Measure {
  /** Unique name with `/` from general to special, such as `syntax/sequoia-dev/LAS`. */
  readonly name: string
  /** Score between 0 and 1; higher is better. */
  readonly value: number
  /** What to print beside it (`P 0.91 R 0.88`, counts). */
  readonly note?: string
}

export interface Suite {
  readonly name: string
  /** Where its data are: within the project, or in the shared evaluation sets, which not every machine has. */
  readonly data: 'project' | 'shared'
  readonly run: () => Promise<readonly Measure[]> | readonly Measure[]
}

/** `--accurate`: what is read goes by the trees of the accurate tier. */
export const TIER: Tier = process.argv.includes('--accurate') ? 'accurate' : 'fast'
export const READING: ReadOptions = { accurate: TIER === 'accurate' }

/** Path in the shared evaluation sets that may stand beside the project. */
export const sharedPath = (...parts: readonly string[]): string => packagePath('..', 'shared', ...parts)

export const hasShared = (): boolean => existsSync(sharedPath('gold', 'GUIDE.md'))
