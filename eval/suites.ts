/** All evaluation suites, in the order of the stages. */
import { goldSuite } from './gold.js'
import type { Suite } from './suite.js'

export const suites: readonly Suite[] = [goldSuite]
