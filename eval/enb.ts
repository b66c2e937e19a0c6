/** Suite `enb`: who takes which side on what, in sentences of the Earth Negotiations Bulletin. */
import { recordsOfSentences, scoreSentences } from './sentences.js'
import type { Measure, Suite } from './suite.js'

interface Score {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly right: number
  readonly gold: number
  readonly system: number
}

export const enbSuite: Suite = {
  name: 'enb',
  data: 'shared',
  run: () => {
    const records = recordsOfSentences('enb', 'propositions.jsonl')
    const rows = scoreSentences<Record<string, Score>>('enb', 'propositions.jsonl', records)
    return Object.entries(rows).map(
      ([row, score]): Measure => ({
        name: `enb/shared/${row}/F1`,
        value: score.f1,
        note: `P ${score.p.toFixed(3)} R ${score.r.toFixed(3)} (${score.right} right; gold ${score.gold}, system ${score.system})`,
      }),
    )
  },
}
