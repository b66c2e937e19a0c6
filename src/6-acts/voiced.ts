/** A statement and the moves its frames made → the acts of those of its clauses that hold no frame: duties, conditions, plans, judgements. */
import { childrenBy, feature } from '../3-syntax/tree.js'
import type { ActType, Span, Statement } from '../record/schema.js'
import { contains, overlaps, spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { conditionOf, isCondition, isInCondition } from './conditions.js'
import { limits } from './contents.js'
import { balanceOf, blames } from './judgement.js'
import type { Move } from './match.js'
import { outlookOf } from './outlook.js'
import { hasFiniteVerb, isInfinitive, objectOf, subjectOf, wordAt } from './roles.js'
import { type Scene, type Who, whoOf } from './scene.js'
import { fillers } from './slots.js'
import { freeEdges, spansOf, wordsUnder } from './spans.js'

/** A clause of a statement: its head, its words, and the head of its if-part (-1: none). */
interface Unit {
  readonly sentence: Sentence
  readonly head: number
  readonly words: readonly number[]
  readonly condition: number
}

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

const SCRAP = 4

/** A few words without a verb after a clause: they say nothing alone. */
const isScrap = ({ sentence, head, words }: Unit): boolean => words.length <= SCRAP && !isClause(sentence, head)

/** The main clauses of a statement, sentence by sentence; a fragment without a verb is one unit. */
function unitsOf(scene: Scene, statement: Statement): Unit[] {
  return (scene.holding.get(statement) ?? []).flatMap(sentence => {
    const inside = sentence.words.flatMap((word, i) => (isInside(statement, word) && word.upos !== 'PUNCT' ? [i] : []))
    if (inside.length === 0) return []
    const known = new Set(inside)
    const tops = inside.filter(i => !known.has(wordAt(sentence, i).head))
    const conditionTop =
      inside.find(i => isClause(sentence, i) && isCondition(sentence, i, scene.lexicon)) ??
      tops.find(i => isCondition(sentence, i, scene.lexicon)) ??
      -1
    const main = seen(
      scene,
      sentence,
      mainOf(
        sentence,
        tops.filter(i => i !== conditionTop),
      ) ??
        consequence(sentence, inside, conditionTop) ??
        tops[0]!,
      known,
    )
    const heads = [main, ...ownClauses(sentence, main, known).filter(i => i !== conditionTop)].sort((a, b) => a - b)
    return partition(sentence, inside, heads).map(({ head, words }): Unit => {
      const own = conditionOf(sentence, head, scene.lexicon)
      return {
        sentence,
        head,
        words,
        condition: own >= 0 && known.has(own) ? own : words.includes(conditionTop) ? conditionTop : -1,
      }
    })
  })
}

/** The clause that a tree hangs under its own if-part. */
function consequence(sentence: Sentence, inside: readonly number[], condition: number): number | undefined {
  const below = inside.filter(
    i =>
      i > condition &&
      i !== condition &&
      isClause(sentence, i) &&
      hasFiniteVerb(sentence, i) &&
      wordAt(sentence, i).head === condition,
  )
  return below.find(i => wordAt(sentence, i).deprel !== 'conj') ?? below[0]
}

/** The top that says most: a finite clause before other clauses, and those before phrases. */
function mainOf(sentence: Sentence, tops: readonly number[]): number | undefined {
  const finite = tops.filter(
    i => isClause(sentence, i) && hasFiniteVerb(sentence, i) && wordAt(sentence, i).deprel !== 'acl:relcl',
  )
  if (finite.length > 0) return finite[0]
  return tops.find(i => isClause(sentence, i)) ?? (tops.length > 0 ? longest(sentence, tops) : undefined)
}

/** Looks through verbs of thinking to the clause they govern. */
function seen(scene: Scene, sentence: Sentence, head: number, known: ReadonlySet<number>): number {
  if (!scene.lexicon.transparent.has(wordAt(sentence, head).lemma)) return head
  return childrenBy(sentence, head, 'ccomp').find(child => known.has(child)) ?? head
}

/** Words shared out among clause heads: each clause runs from its first word to where the next begins. */
function partition(
  sentence: Sentence,
  inside: readonly number[],
  heads: readonly number[],
): { head: number; words: number[] }[] {
  const starts = heads.map((head, i) => (i === 0 ? 0 : firstOf(sentence, head)))
  return heads
    .map((head, i) => ({
      head,
      words: inside.filter(index => index >= starts[i]! && index < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ words }) => words.length > 0)
}

const firstOf = (sentence: Sentence, head: number): number => Math.min(...wordsUnder(sentence, head, new Set()))

const isInside = (statement: Statement, word: { start: number; end: number }): boolean =>
  statement.content.some(range => contains(range, word) || (overlaps(range, word) && word.end - word.start > 1))

const isClause = (sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index).upos === 'VERB' || childrenBy(sentence, index, 'cop').length > 0

const longest = (sentence: Sentence, tops: readonly number[]): number =>
  tops.reduce(
    (best, top) =>
      wordsUnder(sentence, top, new Set()).length > wordsUnder(sentence, best, new Set()).length ? top : best,
    tops[0]!,
  )

/** Coordinated or juxtaposed clauses after the main one with a subject of their own. */
const ownClauses = (sentence: Sentence, head: number, known: ReadonlySet<number>): number[] =>
  childrenBy(sentence, head, 'conj', 'parataxis').filter(
    child =>
      child > head && known.has(child) && isClause(sentence, child) && childrenBy(sentence, child, 'nsubj').length > 0,
  )

/** Demands made by words of duty in the unit ("must", «il faut que»), or null where there is none. */
function dutiesOf(scene: Scene, statement: Statement, unit: Unit): Move[] | null {
  const { sentence } = unit
  const { lexicon } = scene
  const made: Move[] = []
  for (const index of unit.words) {
    if (!isClause(sentence, index) && !isDuty(scene, sentence, index)) continue
    if (isInCondition(sentence, index, lexicon)) continue
    const found = dutyAt(scene, statement, unit, index)
    if (found !== null) made.push(found)
  }
  return made.length > 0 ? made.slice(0, 3) : null
}

/** What a word of duty requires: the clause it governs, else the first infinitive under it. */
function requiredUnder(scene: Scene, sentence: Sentence, index: number): number | undefined {
  const slots = ['action', 'clause', 'noun'].map(kind => ({ kind, prepositions: new Set<string>() }))
  const governed = slots.flatMap(slot => fillers(sentence, index, slot, scene.lexicon))[0]
  return (
    governed ??
    wordsUnder(sentence, index, new Set()).find(below => below > index && isInfinitive(wordAt(sentence, below)))
  )
}

/** Whether the word is an adjective or noun of duty ("it is essential to …"). */
const isDuty = (scene: Scene, sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index).upos !== 'VERB' &&
  wordAt(sentence, index).upos !== 'AUX' &&
  scene.lexicon.deontic.predicates.has(wordAt(sentence, index).lemma)

function dutyAt(scene: Scene, statement: Statement, unit: Unit, index: number): Move | null {
  const { sentence } = unit
  const { lexicon } = scene
  if (isDuty(scene, sentence, index)) {
    const action = requiredUnder(scene, sentence, index)
    if (action === undefined) return null
    return moveOf(scene, statement, unit, {
      frame: 'duty',
      type: 'demand',
      trigger: index,
      head: -1,
      to: partyUnder(scene, sentence, action, statement),
    })
  }
  const outlook = outlookOf(sentence, index, lexicon)
  if (!outlook.deontic) return null
  const subjectIndex = subjectHead(scene, sentence, index, outlook.top)
  const subject = whoOf(scene, sentence, subjectIndex, statement)
  if (subjectIndex >= 0 && feature(wordAt(sentence, subjectIndex), 'Person') === '2') return null
  if (isAddressee(sentence, subjectIndex, statement)) {
    const to = partyNamed(scene, statement.addressee!)
    return moveOf(scene, statement, unit, { frame: 'duty', type: 'demand', trigger: index, head: outlook.top, to })
  }
  if (subject?.own === true || (wordAt(sentence, index).deprel === 'acl:relcl' && subject === null)) return null
  return moveOf(scene, statement, unit, {
    frame: 'duty',
    type: 'demand',
    trigger: index,
    head: outlook.top,
    to: subject?.party ?? null,
  })
}

/** "told Chile it should leave": the pronoun is whom the words were said to. */
const isAddressee = (sentence: Sentence, subject: number, { addressee, kind }: Statement): boolean =>
  subject >= 0 &&
  addressee !== null &&
  kind !== 'direct' &&
  wordAt(sentence, subject).upos === 'PRON' &&
  feature(wordAt(sentence, subject), 'Person') === '3'

/** The party of the actor of this name, or null. */
const partyNamed = (scene: Scene, name: string): string | null => {
  const actor = scene.cast.actors.find(other => other.id === name || other.names.includes(name))
  return actor === undefined ? null : (actor.party ?? (actor.type === 'person' ? null : actor.id))
}

const subjectHead = (scene: Scene, sentence: Sentence, index: number, top: number): number => {
  const own = subjectOf(sentence, top, scene.lexicon)
  return own >= 0 ? own : objectOf(sentence, index, scene.lexicon)
}

const partyUnder = (scene: Scene, sentence: Sentence, action: number, statement: Statement): string | null =>
  whoOf(scene, sentence, childrenBy(sentence, action, 'nsubj')[0] ?? -1, statement)?.party ?? null

interface Plan {
  readonly frame: string
  readonly type: ActType
  readonly trigger: number
  /** Head of the content, or -1 for the unit. */
  readonly head: number
  readonly to: string | null
}

function moveOf(scene: Scene, statement: Statement, unit: Unit, plan: Plan): Move | null {
  const { sentence } = unit
  const { text } = scene.document
  const at = plan.head >= 0 ? plan.head : unit.head
  const conditionHead = plan.head >= 0 ? conditionOf(sentence, at, scene.lexicon) : unit.condition
  const outside = conditionHead < 0 ? new Set<number>() : new Set(wordsUnder(sentence, conditionHead, new Set([at])))
  const words =
    plan.head >= 0 ? wordsUnder(sentence, plan.head, new Set(childrenBy(sentence, plan.head, 'parataxis'))) : unit.words
  const kept = words.filter(index => !outside.has(index))
  const content =
    plan.head < 0 && outside.size === 0 && unit.words.length > 3
      ? wholeOf(text, statement, unit)
      : spansOf(text, sentence, at, kept, limits(statement))
  if (content.length === 0) return null
  const word = wordAt(sentence, plan.trigger)
  return {
    frame: plan.frame,
    basis: plan.frame === 'duty' || plan.frame === 'plain' ? plan.frame : 'shape',
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
