/** One sentence's tree and the frame lexicon → the moves its predicates make, outermost first. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { ActType, Span, Statement } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { conditionOf, isInCondition } from './conditions.js'
import { echoesOf } from './echo.js'
import { type Frame, outcomeOf, type Slot } from './frames.js'
import { judgementOf } from './judgement.js'
import { type Outlook, outlookOf } from './outlook.js'
import { hasFiniteVerb, isPassive, isReflexive, objectOf, prepositionOf, wordAt } from './roles.js'
import { cuedAt, ownerOf, type Scene, statementAt, type Who, whoOf } from './scene.js'
import { conjuncts, fillers } from './slots.js'
import { spansOf, wordsUnder } from './spans.js'

/** A move that a trigger makes, before voices, answers and issues are settled. */
export interface Move {
  readonly frame: string
  readonly type: ActType
  readonly sentence: Sentence
  readonly trigger: number
  readonly who: Who | null
  readonly to: string | null
  readonly content: readonly Span[]
  readonly condition: Span | null
  readonly cue: Span
  /** The statement in whose content the trigger stands. */
  readonly within: Statement | null
  /** The statement whose cue the trigger belongs to. */
  readonly cued: Statement | null
  readonly nominal: boolean
  readonly weak: boolean
  /** Words of its content that make no act of their own. */
  readonly covers: readonly number[]
}

const SHAPES: Readonly<Record<string, string>> = { VERB: 'v', AUX: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'a' }
const PHRASE_DEPTH = 2

export function movesIn(scene: Scene, sentence: Sentence): Move[] {
  const moves: Move[] = []
  const covered = new Set<number>()
  for (const trigger of outermostFirst(sentence)) {
    const word = wordAt(sentence, trigger)
    const shape = SHAPES[word.upos]
    if (shape === undefined) continue
    const nominal = shape === 'n'
    if (!nominal && covered.has(trigger)) continue
    const made = movesAt(scene, sentence, trigger, shape)
    for (const move of made) {
      moves.push(move)
      if (!move.weak) for (const index of move.covers) covered.add(index)
    }
  }
  return [...moves, ...echoesOf(scene, sentence, moves)]
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
  const frames = scene.lexicon.byTrigger.get(`${shape}:${word.lemma}`)
  if (frames === undefined) return []
  const outlook = outlookOf(sentence, trigger, scene.lexicon)
  const within = statementAt(scene, sentence, trigger)
  const site: Site = { scene, sentence, trigger, outlook, within, cued: cuedAt(scene, sentence, trigger), shape }
  for (const frame of frames) {
    const made = attempt(site, frame)
    if (made.length > 0) return made
  }
  return []
}

interface Site {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly trigger: number
  readonly outlook: Outlook
  readonly within: Statement | null
  readonly cued: Statement | null
  readonly shape: string
}

/** The moves of one frame at its trigger: one a coordinated content clause, none where it does not fit. */
function attempt(site: Site, frame: Frame): Move[] {
  const { scene, sentence, trigger, within, cued, shape } = site
  const outcome = settle(site, frame)
  if (outcome === 'none' || !fitsWords(site, frame)) return []
  const who = partyOf(site, frame)
  if (frame.foreign && within !== null && (who === null || who.party === null || who.own)) return []
  const toHead = firstFilled(site, frame.to)
  const to = addressee(site, frame, toHead)
  if (frame.needs.includes('to') && toHead < 0) return []
  const filled = contentOf(site, frame, toHead, to)
  if (filled === null) return []
  const conditionHead = shape === 'n' ? -1 : conditionOf(sentence, trigger, scene.lexicon)
  const condition =
    conditionHead < 0
      ? null
      : (spansOf(
          scene.document.text,
          sentence,
          -1,
          wordsUnder(sentence, conditionHead, new Set()),
          limits(within),
        )[0] ?? null)
  const cue = cueSpan(site, frame)
  const base = {
    frame: frame.id,
    sentence,
    trigger,
    to,
    condition,
    cue,
    within,
    cued,
    nominal: shape === 'n',
    weak: frame.weak,
  }
  return filled.flatMap(({ content, covers }): Move[] => {
    if (content.length === 0) return []
    const type =
      outcome === 'judge' ? judgementOf(site.scene, sentence, covers.length > 0 ? covers : [trigger]) : outcome
    const party = frame.foreign && within !== null ? { voice: within.voice, party: within.party, own: true } : who
    return [{ ...base, type, who: party, content, covers }]
  })
}

/** What the trigger does here, its negation, mood and surroundings counted in. */
function settle(site: Site, frame: Frame): ActType | 'judge' | 'none' {
  const { scene, sentence, trigger, outlook, within, shape } = site
  if (frame.voiced !== undefined && frame.voiced !== (within !== null)) return 'none'
  const outcome = outcomeOf(frame, outlook.negated)
  if (outcome === 'none' || shape === 'n') return outcome
  if (outlook.deontic || isInCondition(sentence, trigger, scene.lexicon)) return 'none'
  const open = outlook.possible || outlook.future
  if (frame.tense === 'future' && !open) return 'none'
  if (frame.tense === 'real' && open) return 'none'
  if (frame.modality === 'possible') return outlook.possible && !outlook.negated ? outcome : 'none'
  if (outlook.wanted) return outcome === 'demand' ? outcome : 'none'
  if (outlook.possible && frame.tense !== 'future' && !outlook.negated)
    return outcome === 'accept' || outcome === 'support' || outcome === 'offer' ? 'offer' : 'none'
  if (outcome === 'accept' && outlook.future && frame.tense !== 'future') return 'offer'
  return outcome
}

/** Whether the trigger has the company the frame asks for. */
function fitsWords(site: Site, frame: Frame): boolean {
  const { scene, sentence, trigger } = site
  const word = wordAt(sentence, trigger)
  if (frame.number === 'plural' && feature(word, 'Number') !== 'Plur') return false
  if (frame.object !== null) {
    const object = objectOf(sentence, trigger, scene.lexicon)
    if (object < 0 || !frame.object.has(wordAt(sentence, object).lemma.toLowerCase())) return false
  }
  if (frame.phrase !== null && !near(sentence, trigger, frame.phrase, PHRASE_DEPTH)) return false
  if (frame.prep !== null && !hasComplement(sentence, trigger, frame.prep)) return false
  if (frame.governs !== null && !near(sentence, trigger, frame.governs, PHRASE_DEPTH)) return false
  if (frame.governed !== undefined && !prepositionOf(sentence, trigger, new Set(frame.governed))) return false
  if (frame.reflexive && !childrenOf(sentence, trigger).some(child => isReflexive(wordAt(sentence, child))))
    return false
  if (
    frame.participle &&
    !(relation(word) === 'acl' && isPassive(sentence, trigger) && !hasFiniteVerb(sentence, trigger))
  )
    return false
  if (
    frame.complement &&
    !childrenBy(sentence, trigger, 'xcomp').some(
      child => !hasFiniteVerb(sentence, child) && feature(wordAt(sentence, child), 'VerbForm') !== 'Inf',
    )
  )
    return false
  if (frame.predicative && childrenBy(sentence, trigger, 'cop').length === 0) return false
  if (
    frame.controlled &&
    !childrenBy(sentence, trigger, 'xcomp', 'ccomp').some(
      child => childrenBy(sentence, trigger, 'obj').length > 0 || childrenBy(sentence, child, 'nsubj').length > 0,
    )
  )
    return false
  if (
    frame.mood === 'subjunctive' &&
    !childrenBy(sentence, trigger, 'ccomp').some(child => isSubjunctive(sentence, child))
  )
    return false
  return !(frame.quoted && site.cued === null && scene.statements.length >= 0)
}

const isSubjunctive = (sentence: Sentence, index: number): boolean =>
  [index, ...childrenBy(sentence, index, 'aux', 'cop')].some(at => feature(wordAt(sentence, at), 'Mood') === 'Sub')

const hasComplement = (sentence: Sentence, trigger: number, prepositions: ReadonlySet<string>): boolean =>
  childrenOf(sentence, trigger).some(
    child =>
      relation(wordAt(sentence, child)) !== 'nsubj' &&
      (prepositionOf(sentence, child, prepositions) || isParticle(sentence, child, prepositions)),
  )

const isParticle = (sentence: Sentence, child: number, words: ReadonlySet<string>): boolean =>
  wordAt(sentence, child).deprel === 'compound:prt' && words.has(wordAt(sentence, child).lemma)

/** Whether a word of `words` stands at most `depth` steps below `index`, subjects and clauses left out. */
function near(sentence: Sentence, index: number, words: ReadonlySet<string>, depth: number): boolean {
  return childrenOf(sentence, index).some(child => {
    const word = wordAt(sentence, child)
    if (words.has(word.lemma.toLowerCase())) return true
    const kind = relation(word)
    return (
      depth > 1 && kind !== 'nsubj' && kind !== 'conj' && kind !== 'advcl' && near(sentence, child, words, depth - 1)
    )
  })
}

function firstFilled(site: Site, slots: readonly Slot[]): number {
  for (const slot of slots) {
    if (slot.kind === 'possessor') continue
    const [head] = fillers(site.sentence, site.trigger, slot, site.scene.lexicon)
    if (head !== undefined) return head
  }
  return -1
}

function partyOf(site: Site, frame: Frame): Who | null {
  const { scene, sentence, trigger, within } = site
  for (const slot of frame.party) {
    for (const head of fillers(sentence, trigger, slot, scene.lexicon)) {
      const who = whoOf(scene, sentence, head, within)
      if (who?.party != null) return { ...who, party: withCompany(site, head, who.party) }
      if (who !== null && site.shape !== 'n') return who
    }
  }
  return null
}

/** The party with those who make the move with it, named between it and the verb ("Norway, with Chile, proposed"). */
function withCompany(site: Site, head: number, party: string): string {
  const { scene, sentence, trigger, within } = site
  if (site.shape === 'n' || trigger < head) return party
  const members = new Set(party.split('+'))
  for (let index = head + 1; index < trigger; index++) {
    const { head: governor, deprel } = wordAt(sentence, index)
    const joins =
      (governor === head || governor === trigger || wordAt(sentence, governor < 0 ? index : governor).head === head) &&
      /^(nmod|obl|appos|conj)/.test(deprel)
    if (!joins || !prepositionOf(sentence, index, scene.lexicon.company)) continue
    for (const member of whoOf(scene, sentence, index, within)?.party?.split('+') ?? []) members.add(member)
  }
  return [...members].join('+')
}

/** The party addressed: who stands in a slot for it, or whose the object is. */
function addressee(site: Site, frame: Frame, toHead: number): string | null {
  const { scene, sentence, trigger, within } = site
  if (toHead >= 0) {
    const known = whoOf(scene, sentence, toHead, within)
    if (known?.party != null) return known.party
  }
  if (!frame.to.some(slot => slot.kind === 'possessor')) return null
  const object = objectOf(sentence, trigger, scene.lexicon)
  if (object < 0) return null
  return whoOf(scene, sentence, object, within)?.party ?? ownerOf(scene, sentence, object, within)?.party ?? null
}

interface Filled {
  readonly content: readonly Span[]
  readonly covers: readonly number[]
}

/** The content of each move, or null where no slot is filled. */
function contentOf(site: Site, frame: Frame, toHead: number, to: string | null): Filled[] | null {
  const { scene, sentence, trigger, within, cued } = site
  if (frame.complement) return [joined(site, ['object', 'complement'])]
  for (const slot of frame.content) {
    if (slot.kind === 'quote') {
      if (cued !== null) return [{ content: cued.content, covers: [] }]
      continue
    }
    if (slot.kind === 'whole' || slot.kind === 'predicate') return [clauseOf(site, slot.kind === 'predicate')]
    const heads = fillers(sentence, trigger, slot, scene.lexicon).filter(
      head =>
        head !== toHead ||
        to === null ||
        frame.content.length === 1 ||
        frame.act === 'accuse' ||
        frame.act === 'support',
    )
    if (heads.length === 0) continue
    if (frame.act === 'judge') return [judged(site, heads)]
    return heads.slice(0, slot.kind === 'object' ? 1 : 2).flatMap(head => splitContent(site, head, within))
  }
  return cued !== null && frame.weak ? [{ content: cued.content, covers: [] }] : null
}

function splitContent(site: Site, head: number, within: Statement | null): Filled[] {
  const { scene, sentence } = site
  const heads = conjuncts(sentence, head)
  const condition = conditionOf(sentence, head, scene.lexicon)
  return heads.map(one => {
    const without = new Set([...heads.filter(other => other !== one), condition, ...asides(sentence, one)])
    const words = wordsUnder(sentence, one, without)
    return {
      content: spansOf(scene.document.text, sentence, one, words, limits(within)),
      covers: words.filter(index => !inRelative(sentence, index, one)),
    }
  })
}

/** Attributions and asides that the tree hangs on a clause. */
const asides = (sentence: Sentence, head: number): number[] => childrenBy(sentence, head, 'parataxis')

/** Whether a relative or participial clause stands between the word and `head`: what it tells is told, not asked. */
function inRelative(sentence: Sentence, index: number, head: number): boolean {
  for (let at = index; at >= 0 && at !== head; at = wordAt(sentence, at).head) {
    const word = wordAt(sentence, at)
    if (word.deprel === 'acl:relcl' || (relation(word) === 'acl' && feature(word, 'VerbForm') === 'Part')) return true
  }
  return false
}

/** What is judged and how, with all that stands between. */
function judged(site: Site, heads: readonly number[]): Filled {
  const { scene, sentence, trigger, within } = site
  const object = objectOf(sentence, trigger, scene.lexicon)
  const named = [object, ...heads].filter(head => head >= 0).flatMap(head => wordsUnder(sentence, head, new Set()))
  const [first, last] = [Math.min(...named), Math.max(...named)]
  const words = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  return { content: spansOf(scene.document.text, sentence, -1, words, limits(within)), covers: words }
}

function joined(site: Site, kinds: readonly string[]): Filled {
  const heads = kinds.flatMap(kind =>
    fillers(site.sentence, site.trigger, { kind, prepositions: new Set() }, site.scene.lexicon),
  )
  return judged(site, heads)
}

/** The clause of the trigger, its if-part, coordinated clauses and asides left out. */
function clauseOf(site: Site, withoutSubject: boolean): Filled {
  const { scene, sentence, trigger, outlook, within } = site
  const top = clauseHead(sentence, outlook.top)
  const without = new Set([
    conditionOf(sentence, trigger, scene.lexicon),
    ...asides(sentence, top),
    ...conjuncts(sentence, top).slice(1),
  ])
  if (withoutSubject) for (const subject of childrenBy(sentence, top, 'nsubj')) without.add(subject)
  return {
    content: spansOf(scene.document.text, sentence, top, wordsUnder(sentence, top, without), limits(within)),
    covers: [],
  }
}

/** The predicate of the clause a word stands in. */
export function clauseHead(sentence: Sentence, index: number): number {
  let at = index
  for (let steps = 0; steps < sentence.words.length; steps++) {
    const word = wordAt(sentence, at)
    const isPredicate = word.upos === 'VERB' || childrenBy(sentence, at, 'cop').length > 0
    if (word.head < 0 || isPredicate) return at
    at = word.head
  }
  return at
}

export const limits = (within: Statement | null): readonly Span[] | null => within?.content ?? null

/** The trigger's own words: with its auxiliaries, negation and particles where they stand next to it. */
function cueSpan(site: Site, frame: Frame): Span {
  const { scene, sentence, trigger } = site
  let first = trigger
  let last = trigger
  const near = new Set(childrenOf(sentence, trigger).filter(child => belongs(sentence, child, scene, frame)))
  while (near.has(first - 1)) first--
  while (near.has(last + 1)) last++
  return spanOf(scene.document.text, wordAt(sentence, first).start, wordAt(sentence, last).end)
}

function belongs(sentence: Sentence, child: number, scene: Scene, frame: Frame): boolean {
  const word = wordAt(sentence, child)
  const kind = relation(word)
  return (
    kind === 'aux' ||
    kind === 'cop' ||
    kind === 'expl' ||
    word.deprel === 'compound:prt' ||
    scene.lexicon.negation.has(word.lemma) ||
    frame.phrase?.has(word.lemma) === true
  )
}
