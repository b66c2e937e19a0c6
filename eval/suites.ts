/** All evaluation suites, in the order of the stages. */
import type { Suite } from './suite.js'

export const suites: readonly Suite[] = []
