/** Trees, cast and statements → acts of parties, by the frames of the lexicon and, within a statement, by the shape of its clauses. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Act, Document, Span, Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { addressed } from './addressee.js'
import { linkAnswers } from './answers.js'
import { withAsked } from './asked.js'
import { likeliestType } from './clause-type.js'
import { confidenceOf } from './confidence.js'
import { echoesOf, withoutSides } from './echo.js'
import { actLexicon } from './frames.js'
import { type Move, movesIn } from './match.js'
import { wordAt } from './roles.js'
import { type Scene, sceneOf } from './scene.js'
import { type TypeClause, voicedMoves } from './voiced.js'

/** The acts of an article in text order, with their answers and repeats; issues are grouped after. */
export function findActs(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  statements: readonly Statement[],
  language: Language,
): Act[] {
  const scene = sceneOf(document, sentences, cast, statements, actLexicon(language))
  return addressed(scene, linkAnswers(scene, actsIn(scene)), language)
}

/** The acts of a scene, addressed as their own words say and no further. */
export const actsIn = (scene: Scene): Act[] => settledMoves(scene).map((move, i) => actOf(scene, move, i))

/** The moves of a scene in text order, those that say the same once. `typeOf` decides on clauses that no frame fits. */
export function settledMoves(scene: Scene, typeOf: TypeClause = likeliestType): Move[] {
  const outside = new Set(
    scene.document.blocks.flatMap((block, i) => (block.role === 'boilerplate' || block.role === 'dateline' ? [i] : [])),
  )
  const moves = withAsked(
    scene,
    scene.sentences.filter(sentence => !outside.has(sentence.block)).flatMap(sentence => movesIn(scene, sentence)),
  )
  const made = withVoices(scene, moves, typeOf)
  const all = withSides(scene, made)
    .filter(move => isMove(scene, move))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.cue.start - b.cue.start)
  return distinct(all)
}

/** Adds what statements do by themselves; a verb of saying keeps its own act only where its content made none. */
function withVoices(scene: Scene, moves: readonly Move[], typeOf: TypeClause): Move[] {
  const weak = moves.filter(move => move.weak)
  const strong = moves
    .filter(move => !move.weak && isMove(scene, move))
    .map((move): Move => (isWarnedOf(move, weak) ? { ...move, type: 'warn' } : move))
  const kept: Move[] = [...strong]
  const spent = new Set<Move>()
  for (const statement of scene.statements) {
    if (statement.party === null) continue
    const attitude = weak.find(move => move.cued === statement) ?? null
    const inner = weak.filter(move => move.within === statement && move.cued !== statement)
    for (const move of [...inner, ...(attitude === null ? [] : [attitude])]) spent.add(move)
    if (strong.some(move => move.cued === statement && move.who?.party === statement.party)) continue
    kept.push(
      ...voicedMoves(
        scene,
        statement,
        { held: strong.filter(move => move.within === statement), inner, attitude },
        typeOf,
      ),
    )
  }
  for (const move of weak) {
    if (
      !spent.has(move) &&
      !strong.some(other => other.sentence === move.sentence && move.covers.includes(other.trigger))
    )
      kept.push(move)
  }
  return kept
}

/** Whether the cue of the statement warns of what its voice says it will do ("warned that it would send …"). */
const isWarnedOf = (move: Move, weak: readonly Move[]): boolean =>
  (move.type === 'commit' || move.type === 'offer') &&
  move.within !== null &&
  move.who?.own === true &&
  weak.some(other => other.type === 'warn' && other.cued === move.within)

/** The moves, and those of others who second or oppose them, sentence by sentence. */
function withSides(scene: Scene, moves: readonly Move[]): Move[] {
  const bySentence = new Map<Sentence, Move[]>()
  for (const move of moves) {
    const list = bySentence.get(move.sentence)
    if (list === undefined) bySentence.set(move.sentence, [move])
    else list.push(move)
  }
  return [...bySentence].flatMap(([sentence, list]) => {
    const parted = withoutSides(scene, sentence, list)
    return [...parted, ...echoesOf(scene, sentence, parted)]
  })
}

/** A move counts where it is known whose it is; the reporter may also tell one of someone named whose party is unknown. */
function isMove(scene: Scene, move: Move): boolean {
  if (move.content.length === 0 || move.who === null || isTime(scene, move.content)) return false
  if (move.who.party !== null) return move.type !== 'assess' || !isBody(scene, move)
  const told =
    move.within === null && !move.weak && !move.nominal && wordAt(move.sentence, move.trigger).upos === 'VERB'
  return told && move.who.voice !== null && scene.mentioned[move.sentence.index]?.has(move.mover) === true
}

/** Whether a group or organisation that is no party known makes it: what such ones hope or expect is no move. */
const isBody = (scene: Scene, { who, sentence, mover }: Move): boolean =>
  who?.own === false && scene.bodies[sentence.index]?.get(mover) === who.party

/** Whether the content only says when: what is asked or done has been lost. */
const isTime = ({ cast }: Scene, [first, ...more]: readonly Span[]): boolean =>
  first !== undefined &&
  more.length === 0 &&
  cast.dates.some(date => date.start <= first.start && first.end <= date.end)

/** Drops a move that an earlier one of the same type and party says in the same words; joins neighbouring clauses that do the same. */
function distinct(moves: readonly Move[]): Move[] {
  const kept: Move[] = []
  for (const move of moves) {
    const same = kept.findLastIndex(
      other => other.sentence === move.sentence && other.type === move.type && other.who?.party === move.who?.party,
    )
    const other = kept[same]
    if (other === undefined || move.nominal || other.nominal) kept.push(move)
    else if (JOINED.has(move.type) && other.within === move.within) kept[same] = joinedWith(other, move)
    else if (!sameWords(other, move)) kept.push(move)
  }
  return kept
}

/** Types that neighbouring clauses make once together. */
const JOINED: ReadonlySet<string> = new Set(['assess', 'insist', 'evade'])

const sameWords = (a: Move, b: Move): boolean =>
  a.content[0]!.start === b.content[0]!.start && a.content.at(-1)!.end === b.content.at(-1)!.end

function joinedWith(first: Move, second: Move): Move {
  const known = first.content.at(-1)!
  const more = second.content.filter(span => span.start >= known.end)
  return { ...first, content: [...first.content, ...more], condition: first.condition ?? second.condition }
}

export function actOf(scene: Scene, move: Move, index: number): Act {
  const statement = move.within ?? move.cued
  return {
    id: `a${index + 1}`,
    type: move.type,
    party: move.who?.party ?? null,
    to: move.to === move.who?.party ? null : move.to,
    voice: move.who?.voice ?? null,
    statement: statement?.id ?? null,
    content: [...move.content],
    condition: move.condition,
    answers: [],
    repeats: [],
    issue: null,
    confidence: confidenceOf(move, scene.cast.language),
    why: { frame: move.frame, cue: move.cue },
  }
}
