/** A statement and the moves its frames made → the acts of those of its clauses that hold no frame: duties, conditions, plans, judgements. */
import { childrenBy, feature } from '../3-syntax/tree.js'
import type { ActType, Statement } from '../record/schema.js'
import { contains, overlaps } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { dutiesOf } from './duties.js'
import { balanceOf, blames } from './judgement.js'
import type { Move } from './match.js'
import { outlookOf } from './outlook.js'
import { subjectOf, wordAt } from './roles.js'
import { type Scene, type Who, whoOf } from './scene.js'
import { wordsUnder } from './spans.js'
import { isScrap, type Unit, unitsOf } from './units.js'
import { moveOf } from './voiced-move.js'

/** What is known of a statement's moves: those its frames made, its verbs of feeling, and the act its cue makes. */
export interface Voiced {
  readonly held: readonly Move[]
  readonly inner: readonly Move[]
  readonly attitude: Move | null
}

/** Acts of the clauses of `statement` that hold none of the moves known. */
export function voicedMoves(scene: Scene, statement: Statement, { held, inner, attitude }: Voiced): Move[] {
  const made: Move[] = []
  let mood = attitude
  for (const unit of unitsOf(scene, statement)) {
    const holds = (move: Move): boolean =>
      !move.nominal && move.sentence === unit.sentence && unit.words.includes(move.trigger)
    if (held.some(holds) || ((made.length > 0 || unit.words.length < 3) && isScrap(unit))) continue
    const feeling = inner.find(holds) ?? null
    const duties = dutiesOf(scene, statement, unit)
    if (duties === null && relays(scene, statement, unit)) continue
    const move = duties ?? [plainMove(scene, statement, unit, feeling ?? mood)]
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
/** The one act of a clause without frame or duty: by its condition, its subject and tense, the attitude of its cue, its good and bad words. */
function plainMove(scene: Scene, statement: Statement, unit: Unit, attitude: Move | null): Move | null {
  const { sentence, head, words } = unit
  const outlook = outlookOf(sentence, head, scene.lexicon)
  const subject = whoOf(scene, sentence, subjectHeadOf(sentence, head, scene), statement)
  const conditional = unit.condition >= 0
  const outside = new Set(conditional ? wordsUnder(sentence, unit.condition, new Set([head])) : [])
  const main = words.filter(index => !outside.has(index))
  const balance = balanceOf(scene, sentence, main)
  const found = typeOf({
    own: subject?.own === true,
    foreign: isForeign(subject),
    balance,
    blaming: blames(scene, sentence, main),
    steadfast: main.some(index => scene.lexicon.steadfast.has(wordAt(sentence, index).lemma)),
    speaking: main.some(
      index => feature(wordAt(sentence, index), 'Person') === '1' && wordAt(sentence, index).upos === 'PRON',
    ),
    past: isPast(sentence, head),
    direct: statement.kind === 'direct',
    joint: statement.party?.includes('+') === true,
    conditional,
    attitude: attitude?.type ?? null,
    ...outlook,
  })
  if (found === null) return null
  const [type, rule] = found
  const to =
    type === 'assess'
      ? null
      : (attitude?.to ?? (isForeign(subject) ? subject!.party : partyAmong(scene, sentence, words, statement)))
  const frame = attitude !== null && type === attitude.type ? attitude.frame : rule
  return moveOf(scene, statement, unit, { frame, type, trigger: head, head: -1, to })
}

const subjectHeadOf = (sentence: Sentence, head: number, scene: Scene): number => {
  const subject = subjectOf(sentence, head, scene.lexicon)
  return subject >= 0 ? subject : (childrenBy(sentence, head, 'nsubj')[0] ?? -1)
}

/** Whether the clause tells what was: its verb or an auxiliary of it is past, or a perfect. */
const isPast = (sentence: Sentence, head: number): boolean =>
  [head, ...childrenBy(sentence, head, 'aux', 'cop')].some(
    index => feature(wordAt(sentence, index), 'Tense') === 'Past',
  )

const isForeign = (who: Who | null): boolean => who !== null && !who.own && who.party !== null

interface Clause {
  readonly own: boolean
  readonly foreign: boolean
  readonly balance: number
  readonly blaming: boolean
  readonly steadfast: boolean
  /** Speaks of itself in the first person. */
  readonly speaking: boolean
  readonly past: boolean
  readonly direct: boolean
  /** Several parties say it together. */
  readonly joint: boolean
  readonly conditional: boolean
  readonly attitude: ActType | null
  readonly negated: boolean
  readonly future: boolean
  readonly possible: boolean
  readonly wanted: boolean
}

/** Act type of a clause and the name of the rule that gives it; null for a bare report of facts, which makes no move. */
function typeOf(clause: Clause): [ActType, string] | null {
  const { own, attitude, conditional, balance } = clause
  if (conditional && clause.possible && !clause.negated && !clause.foreign && (own || balance >= 0))
    return ['offer', 'possible-if']
  if (attitude === 'warn' || attitude === 'deny' || attitude === 'support' || attitude === 'demand')
    return [attitude, `cue-${attitude}`]
  if (attitude === 'assess') return ['assess', 'feeling']
  if (conditional && own && clause.future)
    return clause.negated || balance < 0 ? ['warn', 'own-future-if'] : ['commit', 'own-future-if']
  if (conditional && balance > 0) return ['assess', 'if-good']
  if (conditional && (clause.future || clause.possible || clause.negated)) return ['warn', 'if-then']
  if (attitude === 'accuse') return ['accuse', 'cue-accuse']
  if ((own || clause.speaking) && clause.steadfast) return ['insist', 'own-steadfast']
  if (own && clause.future && !clause.possible)
    return clause.negated && balance >= 0 ? ['insist', 'own-future-not'] : ['commit', 'own-future']
  if (own && clause.possible && !clause.negated) return ['offer', 'own-possible']
  if (attitude === 'insist') return ['insist', 'cue-insist']
  if (own && clause.negated && clause.past) return ['deny', 'own-past-not']
  if (clause.blaming && !own && !clause.negated) return ['accuse', 'blaming']
  if (clause.foreign && balance < 0 && !clause.negated && !clause.possible) return ['accuse', 'foreign-bad']
  return clause.direct || clause.joint || balance !== 0 ? ['assess', 'plain'] : null
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
