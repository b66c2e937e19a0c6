/** All evaluation suites, in the order of the stages. */
import { actorsSuite } from './actors.js'
import { copiesSuite } from './copies.js'
import { datesSuite } from './dates.js'
import { enbSuite } from './enb.js'
import { sourceSuite } from './extraction.js'
import { goldSuite } from './gold.js'
import { namesSuite } from './names.js'
import { newsSuite } from './news.js'
import { ploverSuite } from './plover.js'
import { polnearSuite } from './polnear.js'
import { reliabilitySuite } from './reliability.js'
import type { Suite } from './suite.js'
import { syntaxSuite } from './syntax.js'
import { toldSuite } from './told.js'

export const suites: readonly Suite[] = [
  sourceSuite,
  enbSuite,
  ploverSuite,
  syntaxSuite,
  namesSuite,
  datesSuite,
  actorsSuite,
  goldSuite,
  toldSuite,
  reliabilitySuite,
  polnearSuite,
  newsSuite,
  copiesSuite,
]
