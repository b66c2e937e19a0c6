/** Suite `plover`: the verbal roots of the PLOVER relation sentences, act of the source towards the target. */
import { recordsOfSentences, scoreSentences } from './sentences.js'
import type { Measure, Suite } from './suite.js'

interface Score {
  readonly rows: number
  readonly covered: number
  readonly accuracy: number
  readonly macroF1: number
  readonly per: Readonly<Record<string, { readonly p: number; readonly r: number; readonly f1: number }>>
}

export const ploverSuite: Suite = {
  name: 'plover',
  data: 'shared',
  run: () => {
    const records = recordsOfSentences('plover', 'sentences.jsonl')
    const { covered, accuracy, macroF1, per, rows } = scoreSentences<Score>('plover', 'sentences.jsonl', records)
    const roots = Object.entries(per).map(
      ([root, { p, r, f1 }]): Measure => ({
        name: `plover/shared/${root}/F1`,
        value: f1,
        note: `P ${p.toFixed(3)} R ${r.toFixed(3)}`,
      }),
    )
    const note = `${rows} sentences, covered ${covered.toFixed(3)}, accuracy ${accuracy.toFixed(3)}`
    return [{ name: 'plover/shared/verbal/macro-F1', value: macroF1, note }, ...roots]
  },
}
