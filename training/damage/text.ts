/** A plain article → a bad copy of it, with the way from offsets in the one to offsets in the other. */
import { isWrapped } from '../../src/2-language/paragraphs.js'
import { splitText } from '../../src/2-language/split.js'
import type { Language } from '../../src/record/lexicon.js'
import type { Range } from '../../src/record/schema.js'
import { type DamageRates, planDamage } from './plan.js'

export interface DamagedText {
  readonly text: string
  /** The range of the copy that holds what is left of a range of the original, or null where nothing is. Linear. */
  readonly carry: (range: Range) => Range | null
}

/** A stretch of the original that the copy has too. */
interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
}

export function damageText(text: string, language: Language, random: () => number, rates?: DamageRates): DamagedText {
  const sentences = [...splitText(text, 0, text.length, language, isWrapped(text))]
  const tokens = sentences.map(({ words }) => words.filter(word => word.part <= 0))
  const plan = planDamage(
    sentences.map(({ start }, i) => ({
      tokens: tokens[i]!.map(token => text.slice(token.start, token.end)),
      beginsParagraph: i === 0 || /\n/.test(text.slice(sentences[i - 1]!.end, start)),
    })),
    random,
    rates,
  )
  const runs: Run[] = []
  let copy = ''
  let at = 0
  const keep = (to: number): void => {
    if (to > at) runs.push({ from: at, to: copy.length, length: to - at })
    copy += text.slice(at, to)
    at = to
  }
  sentences.forEach(({ end }, i) => {
    tokens[i]!.forEach((token, t) => {
      const copies = plan[i]!.copies[t]!
      if (copies === 1) return
      const next = tokens[i]![t + 1]?.start ?? end
      keep(copies === 0 ? token.start : next)
      if (copies === 2) copy += text.slice(token.start, next)
      at = next
    })
  })
  keep(text.length)
  return { text: copy, carry: range => carry(runs, range) }
}

function carry(runs: readonly Run[], { start, end }: Range): Range | null {
  let first = -1
  let last = -1
  for (const { from, to, length } of runs) {
    if (from >= end) break
    if (from + length <= start) continue
    if (first < 0) first = to + Math.max(0, start - from)
    last = to + Math.min(length, end - from)
  }
  return first < 0 ? null : { start: first, end: last }
}
