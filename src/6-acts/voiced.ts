/** A statement and the moves its frames made → the acts of those of its clauses that hold no frame: duties, conditions, plans, judgements. */
import type { Language } from '../record/lexicon.js'
import type { ActType, Statement } from '../record/schema.js'
import { contains, overlaps } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { type Clause, clauseOf, isForeign, subjectIn } from './clause.js'
import { dutiesOf } from './duties.js'
import type { Move } from './match.js'
import { wordAt } from './roles.js'
import { type Scene, whoOf } from './scene.js'
import { isScrap, type Unit, unitsOf } from './units.js'
import { moveOf } from './voiced-move.js'

/** What is known of a statement's moves: those its frames made, its verbs of feeling, and the act its cue makes. */
export interface Voiced {
  readonly held: readonly Move[]
  readonly inner: readonly Move[]
  readonly attitude: Move | null
}

/** Gives the act type of a clause from what is known of it; null for none. */
export type TypeClause = (clause: Clause, language: Language, unit: Unit, statement: Statement) => ActType | null

/** Acts of the clauses of `statement` that hold none of the moves known. */
export function voicedMoves(
  scene: Scene,
  statement: Statement,
  { held, inner, attitude }: Voiced,
  typeOf: TypeClause,
): Move[] {
  const made: Move[] = []
  let mood = attitude
  for (const unit of unitsOf(scene, statement)) {
    const holds = (move: Move): boolean =>
      !move.nominal && move.sentence === unit.sentence && unit.words.includes(move.trigger)
    if (held.some(holds) || ((made.length > 0 || unit.words.length < 3) && isScrap(unit))) continue
    const feeling = inner.find(holds) ?? null
    const duties = dutiesOf(scene, statement, unit)
    if (duties === null && relays(scene, statement, unit)) continue
    const move = duties ?? [plainMove(scene, statement, unit, feeling ?? mood, typeOf)]
    made.push(...move.filter(one => one !== null))
    mood = null
  }
  return made
}

/** Whether the clause only passes on what someone else says: the inner statement makes its own acts. */
const relays = (scene: Scene, statement: Statement, unit: Unit): boolean =>
  (scene.touching[unit.sentence.index]?.cues ?? []).some(
    inner =>
      inner !== statement &&
      inner.cue !== null &&
      statement.content.some(range => contains(range, inner.cue!)) &&
      unit.words.some(index => overlaps(wordAt(unit.sentence, index), inner.cue!)),
  )

/** Acts that a verb of saying makes whatever it says ("warned", «a nié»). */
const SAID: ReadonlySet<ActType> = new Set(['warn', 'deny', 'support', 'demand', 'insist', 'accuse'])

/** The one act of a clause without frame or duty. */
function plainMove(
  scene: Scene,
  statement: Statement,
  unit: Unit,
  attitude: Move | null,
  typeOf: TypeClause,
): Move | null {
  const { sentence, head, words } = unit
  const subject = subjectIn(scene, statement, unit)
  const type =
    attitude !== null && SAID.has(attitude.type)
      ? attitude.type
      : typeOf(clauseOf(scene, statement, unit, subject, attitude), scene.cast.language, unit, statement)
  if (type === null) return null
  const to =
    type === 'assess'
      ? null
      : (attitude?.to ?? (isForeign(subject) ? subject!.party : partyAmong(scene, sentence, words, statement)))
  const frame = attitude !== null && type === attitude.type ? attitude.frame : `clause-${type}`
  return moveOf(scene, statement, unit, { frame, type, trigger: head, head: -1, to })
}

/** A party other than the voice's among the words, or null. */
function partyAmong(scene: Scene, sentence: Sentence, words: readonly number[], statement: Statement): string | null {
  for (const index of words) {
    const { upos, feats } = wordAt(sentence, index)
    if (upos !== 'PROPN' && upos !== 'NOUN' && upos !== 'PRON') continue
    if (feats === '_' && upos === 'PRON') continue
    const who = whoOf(scene, sentence, index, statement)
    if (isForeign(who)) return who!.party
  }
  return null
}
