/** One sentence's tree and the frame lexicon → the moves its predicates make, outermost first. */
import { childrenBy, childrenOf, feature, isUnder, relation } from '../3-syntax/tree.js'
import type { ActType, Span, Statement } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { isSide } from './asides.js'
import { conditionOf } from './conditions.js'
import { clauseOf, contentOf, headsOf, limits } from './contents.js'
import { fitsWords, isMainClause, settle } from './fit.js'
import type { Frame } from './frames.js'
import { balanceOf, judgementOf, withForce } from './judgement.js'
import { moverOf } from './mover.js'
import { isNegation, type Outlook, outlookOf } from './outlook.js'
import { isPassive, isReflexive, objectOf, subjectOf, wordAt } from './roles.js'
import { cuedAt, ownerOf, type Scene, statementAt, type Who, whoOf } from './scene.js'
import { clauseHead, type Site } from './site.js'
import { spansOf, wordsUnder } from './spans.js'

/** A move that a trigger makes, before voices, answers and issues are settled. */
export interface Move {
  readonly frame: string
  /** What it rests on: a frame of the lexicon, a word of duty, what is known of a clause, an aside on who takes sides. */
  readonly basis: 'frame' | 'duty' | 'clause' | 'side'
  readonly type: ActType
  readonly sentence: Sentence
  readonly trigger: number
  readonly who: Who | null
  readonly to: string | null
  readonly content: readonly Span[]
  readonly condition: Span | null
  readonly cue: Span
  readonly within: Statement | null
  readonly cued: Statement | null
  /** Only mentioned by a noun («les demandes russes»). */
  readonly nominal: boolean
  readonly weak: boolean
  /** Words of its content that make no act of their own. */
  readonly covers: readonly number[]
  /** Head of the phrase that names who makes it, or -1. */
  readonly mover: number
  /** The noun that is part of the frame itself ("made an offer"), or -1. */
  readonly names: number
}

const SHAPES: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'a' }

export function movesIn(scene: Scene, sentence: Sentence): Move[] {
  const moves: Move[] = []
  const covered = new Set<number>()
  const named = new Set<number>()
  for (const trigger of outermostFirst(sentence)) {
    const shape = SHAPES[wordAt(sentence, trigger).upos]
    if (shape === undefined || named.has(trigger) || (shape !== 'n' && covered.has(trigger))) continue
    for (const move of movesAt(scene, sentence, trigger, shape)) {
      moves.push(move)
      if (move.names >= 0) named.add(move.names)
      if (!move.weak) for (const index of move.covers) covered.add(index)
    }
  }
  return moves
}

/** Word indices by depth in the tree. */
function outermostFirst(sentence: Sentence): number[] {
  const order: number[] = []
  let level = sentence.words.flatMap((word, i) => (word.head < 0 ? [i] : []))
  while (level.length > 0) {
    order.push(...level)
    level = level.flatMap(index => [...childrenOf(sentence, index)])
  }
  return order
}

function movesAt(scene: Scene, sentence: Sentence, trigger: number, shape: string): Move[] {
  const word = wordAt(sentence, trigger)
  if (shape === 'v' && relation(word) === 'amod') return []
  if (shape === 'n' && isParty(scene, sentence, trigger)) return []
  const frames = scene.lexicon.byTrigger.get(`${shape}:${word.lemma}`) ?? []
  const state = shape === 'v' && isState(sentence, trigger) ? scene.lexicon.byTrigger.get(`a:${word.lemma}`) : undefined
  if (frames.length === 0 && state === undefined) return []
  const outlook = shape === 'n' ? outlookOfNoun(scene, sentence, trigger) : outlookOf(sentence, trigger, scene.lexicon)
  const within = statementAt(scene, sentence, trigger)
  const site: Site = { scene, sentence, trigger, outlook, within, cued: cuedAt(scene, sentence, trigger), shape }
  for (const frame of state ?? []) {
    const made = attempt({ ...site, shape: 'a' }, frame)
    if (made.length > 0) return made
  }
  for (const frame of frames) {
    const made = attempt(site, frame)
    if (made.length > 0) return made
  }
  return []
}

/** The outlook of a noun's clause; what a verb denies of its subject does not deny the subject ("the demand was not met"). */
function outlookOfNoun(scene: Scene, sentence: Sentence, trigger: number): Outlook {
  const clause = clauseHead(sentence, trigger)
  const outlook = outlookOf(sentence, clause, scene.lexicon)
  const { head, deprel } = wordAt(sentence, trigger)
  const isSubject = head === clause && deprel.startsWith('nsubj') && wordAt(sentence, clause).upos === 'VERB'
  const isDenied = childrenBy(sentence, trigger, 'det', 'cc').some(
    det => det < trigger && isNegation(sentence, det, scene.lexicon),
  )
  return isSubject && !isDenied ? { ...outlook, negated: false } : outlook
}

/** Whether the noun is a party itself ("the opposition"), not one's move ("Norway's opposition"). */
function isParty(scene: Scene, sentence: Sentence, index: number): boolean {
  const named = scene.named[sentence.index]
  const party = named?.get(index)
  return party !== undefined && !childrenOf(sentence, index).some(child => named?.get(child) === party)
}

/** A participle that says how its subject is disposed ("is committed", «est prête», «se dit disposé»), which the tree may take for a passive. */
const isState = (sentence: Sentence, trigger: number): boolean =>
  feature(wordAt(sentence, trigger), 'VerbForm') === 'Part' &&
  (childrenOf(sentence, trigger).some(child => /^(aux:pass|cop)$/.test(wordAt(sentence, child).deprel)) ||
    isSelfDescription(sentence, trigger))

const isSelfDescription = (sentence: Sentence, trigger: number): boolean => {
  const word = wordAt(sentence, trigger)
  return (
    /^[cx]comp$/.test(word.deprel) &&
    childrenOf(sentence, word.head).some(child => isReflexive(wordAt(sentence, child)))
  )
}

/** The moves of one frame at its trigger: one a coordinated content clause, none where it does not fit. */
function attempt(site: Site, frame: Frame): Move[] {
  const { scene, sentence, trigger, within, cued, shape } = site
  if (isSide(sentence, trigger, scene.lexicon)) return []
  const outcome = settle(site, frame)
  if (outcome === 'none' || !fitsWords(site, frame)) return []
  const { who, head: moverHead } = moverOf(site, frame)
  if (frame.subject === 'foreign' && !isForeign(site, who, moverHead)) return []
  if (frame.subject === 'own' && !isOwn(site, who)) return []
  if (frame.subject === 'other' && (who?.own === true || (who === null && within?.party == null))) return []
  const addressed = firstFilled(site, frame)
  if (frame.needs.includes('to') && addressed < 0) return []
  const to =
    frame.subject === 'foreign' || frame.subject === 'other' ? (who?.party ?? null) : addressee(site, frame, addressed)
  const evaded = outcome === 'evade' && frame.act !== 'evade'
  const filled = evaded ? [clauseOf(site, true)] : contentOf(site, frame, to === null ? -1 : addressed)
  const nominal = shape === 'n' && frame.voiced !== true
  const says = saysWhole(site, outcome, who) && filled?.length === 1
  const whole = says ? clauseOf(site, false).content : null
  const condition = nominal ? null : conditionSpan(site)
  const voice = frame.voiced === true ? within : cued?.party != null && (!nominal || who?.party == null) ? cued : null
  const names = frame.object === null || ANSWERS.has(outcome) ? -1 : objectOf(sentence, trigger, scene.lexicon)
  const adverse = condition !== null && isAdverse(site)
  const mover = voice === null ? who : { voice: voice.voice, party: voice.party, own: true }
  return (filled ?? []).flatMap(({ content: slot, covers, head }): Move[] => {
    const content = whole ?? slot
    if (content.length === 0) return []
    const made =
      outcome === 'judge'
        ? judgementOf(scene, sentence, covers)
        : withForce(scene, sentence, outcome, head, site.outlook.negated && frame.object === null)
    if (made === null) return []
    const type = priced(site, made, condition, adverse)
    const cue = cueSpan(site, frame)
    return [
      {
        frame: frame.id,
        basis: 'frame',
        type,
        sentence,
        trigger,
        who: mover,
        to,
        content,
        condition,
        cue,
        within,
        cued,
        nominal,
        weak: frame.weak,
        covers,
        names,
        mover: moverHead,
      },
    ]
  })
}

/** Acts whose object is another's move, which the noun for it tells: «accepté la proposition chilienne». */
const ANSWERS: ReadonlySet<string> = new Set(['accept', 'reject', 'evade', 'support'])

/** Whether a voice says what its own party will, can or will not do: the whole clause does it ("it could not accept the text"). */
function saysWhole(site: Site, outcome: string, who: Who | null): boolean {
  const open = site.shape === 'a' || site.outlook.future || site.outlook.possible
  return site.shape !== 'n' && open && who?.own === true && OPEN.has(outcome) && isMainClause(site)
}

const OPEN: ReadonlySet<string> = new Set(['accept', 'reject', 'offer', 'commit', 'insist'])

/** Whether the subject is the voice's party; reported speech may leave it out, but for a passive ("it agreed, and would release …"). */
function isOwn({ scene, sentence, trigger, within, shape }: Site, who: Who | null): boolean {
  if (who !== null) return who.own
  if (shape !== 'v') return true
  const missing = subjectOf(sentence, trigger, scene.lexicon) < 0 && !isPassive(sentence, trigger, scene.lexicon)
  return missing && within?.kind !== 'direct' && childrenBy(sentence, trigger, 'nsubj', 'expl').length === 0
}

/** Whether the subject is another party than the voice's, or a foe that no name is known of. */
function isForeign({ scene, sentence }: Site, who: Who | null, head: number): boolean {
  if (who?.own === true) return false
  if (who?.party != null) return true
  return head >= 0 && scene.lexicon.foes.has(wordAt(sentence, head).lemma.toLowerCase())
}

/** What is promised on a condition or for a return is offered; where the condition is something bad it is a threat. */
function priced(site: Site, type: ActType, condition: Span | null, adverse: boolean): ActType {
  if (type !== 'offer' && type !== 'commit') return type
  if (adverse) return 'warn'
  return condition !== null || namesReturn(site) ? 'offer' : type
}

/** Whether a phrase behind the verb names what is asked for it: "in return for …". */
function namesReturn({ scene, sentence, trigger }: Site): boolean {
  return sentence.words.some(
    (word, i) =>
      i > trigger &&
      word.upos === 'NOUN' &&
      scene.lexicon.returns.has(word.lemma) &&
      childrenBy(sentence, i, 'case').length > 0 &&
      childrenBy(sentence, i, 'det').length === 0 &&
      isUnder(sentence, i, trigger),
  )
}

/** Whether the if-part tells of something bad: what is offered then is a threat. */
function isAdverse({ scene, sentence, trigger }: Site): boolean {
  const head = conditionOf(sentence, trigger, scene.lexicon)
  return head >= 0 && balanceOf(scene, sentence, wordsUnder(sentence, head, new Set())) < 0
}

function conditionSpan({ scene, sentence, trigger, within }: Site): Span | null {
  const head = conditionOf(sentence, trigger, scene.lexicon)
  if (head < 0) return null
  return spansOf(scene.document.text, sentence, -1, wordsUnder(sentence, head, new Set()), limits(within))[0] ?? null
}

function firstFilled(site: Site, frame: Frame): number {
  for (const slot of frame.to) {
    const [head] = headsOf(site, frame, [slot])
    if (head !== undefined) return head
  }
  return -1
}

/** The party addressed: who stands in a slot for it, or whose the object is. */
function addressee(site: Site, frame: Frame, head: number): string | null {
  const { scene, sentence, trigger, within } = site
  const known = whoOf(scene, sentence, head, within)?.party
  if (known != null) return known
  if (!frame.to.some(slot => slot.kind === 'possessor')) return null
  const object = objectOf(sentence, trigger, scene.lexicon)
  if (object < 0) return null
  return whoOf(scene, sentence, object, within)?.party ?? ownerOf(scene, sentence, object, within)?.party ?? null
}

/** The trigger's own words: with its auxiliaries, negation and particles where they stand next to it. */
function cueSpan({ scene, sentence, trigger }: Site, frame: Frame): Span {
  let first = trigger
  let last = trigger
  const own = new Set(childrenOf(sentence, trigger).filter(child => belongs(sentence, child, scene, frame)))
  while (own.has(first - 1)) first--
  while (own.has(last + 1)) last++
  return spanOf(scene.document.text, wordAt(sentence, first).start, wordAt(sentence, last).end)
}

function belongs(sentence: Sentence, child: number, scene: Scene, frame: Frame): boolean {
  const word = wordAt(sentence, child)
  const kind = relation(word)
  const helps = kind === 'aux' || kind === 'cop' || kind === 'expl' || word.deprel === 'compound:prt'
  return helps || scene.lexicon.negation.has(word.lemma) || frame.phrase?.has(word.lemma) === true
}
