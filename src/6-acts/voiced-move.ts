/** What a clause of a statement does and by whom → the move, with its content, its if-part and whom it addresses. */
import { childrenBy } from '../3-syntax/tree.js'
import type { ActType, Span, Statement } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { conditionOf } from './conditions.js'
import { limits } from './contents.js'
import type { Move } from './match.js'
import { wordAt } from './roles.js'
import type { Scene } from './scene.js'
import { freeEdges, spansOf, wordsUnder } from './spans.js'
import type { Unit } from './units.js'

interface Plan {
  readonly frame: string
  readonly type: ActType
  readonly trigger: number
  /** Head of the content, or -1 for the unit. */
  readonly head: number
  readonly to: string | null
}

/** Clauses set beside this one, that say something of their own. */
const clausesBeside = (sentence: Sentence, head: number): number[] => [
  ...childrenBy(sentence, head, 'parataxis'),
  ...childrenBy(sentence, head, 'conj').filter(child => childrenBy(sentence, child, 'nsubj').length > 0),
]

export function moveOf(scene: Scene, statement: Statement, unit: Unit, plan: Plan): Move | null {
  const { sentence } = unit
  const { text } = scene.document
  const at = plan.head >= 0 ? plan.head : unit.head
  const conditionHead = plan.head >= 0 ? conditionOf(sentence, at, scene.lexicon) : unit.condition
  const outside = conditionHead < 0 ? new Set<number>() : new Set(wordsUnder(sentence, conditionHead, new Set([at])))
  const words =
    plan.head >= 0 ? wordsUnder(sentence, plan.head, new Set(clausesBeside(sentence, plan.head))) : unit.words
  const kept = words.filter(index => !outside.has(index))
  const content =
    plan.head < 0 && outside.size === 0 && unit.words.length > 3
      ? wholeOf(text, statement, unit)
      : spansOf(text, sentence, at, kept, limits(statement))
  if (content.length === 0) return null
  const word = wordAt(sentence, plan.trigger)
  return {
    frame: plan.frame,
    basis: plan.frame === 'duty' ? 'duty' : 'clause',
    type: plan.type,
    sentence,
    trigger: plan.trigger,
    who: { voice: statement.voice, party: statement.party, own: true },
    to: plan.to,
    content,
    condition:
      conditionHead < 0
        ? null
        : (spansOf(
            text,
            sentence,
            -1,
            [...outside].sort((a, b) => a - b),
            limits(statement),
          )[0] ?? null),
    cue: spanOf(text, word.start, word.end),
    within: statement,
    cued: null,
    nominal: false,
    weak: false,
    covers: [],
    names: -1,
    mover: -1,
  }
}

/** The unit's words from first to last, clipped to the statement: what is between them stays in. */
function wholeOf(text: string, statement: Statement, unit: Unit): Span[] {
  const first = wordAt(unit.sentence, unit.words[0]!).start
  const last = wordAt(unit.sentence, unit.words.at(-1)!).end
  return statement.content
    .map(range => freeEdges(text, { start: Math.max(first, range.start), end: Math.min(last, range.end) }))
    .filter(range => range.end > range.start)
    .map(range => spanOf(text, range.start, range.end))
}
