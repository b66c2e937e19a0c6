/** A frame that fits its trigger → the content of each move it makes. */
import { childrenBy, feature, relation } from '../3-syntax/tree.js'
import type { Span, Statement } from '../record/schema.js'
import { contains, overlaps } from '../record/span.js'
import type { Sentence, Word } from '../record/syntax.js'
import { conditionOf } from './conditions.js'
import { isTime, near } from './fit.js'
import type { Frame, Slot } from './frames.js'
import { hasFiniteVerb, isInfinitive, isPassive, objectOf, prepositionOf, wordAt } from './roles.js'
import type { Scene } from './scene.js'
import { clauseHead, type Site } from './site.js'
import { conjuncts, fillers } from './slots.js'
import { spansOf, unbroken, wordsUnder } from './spans.js'

/** The content of one move, and the words in it that make no act of their own. */
export interface Filled {
  readonly content: readonly Span[]
  readonly covers: readonly number[]
  /** Word that heads the content, or -1. */
  readonly head: number
}

export const limits = (within: Statement | null): readonly Span[] | null => within?.content ?? null

/** The content of each move, or null where no slot of the frame is filled. `addressed`: head of the addressee, or -1. */
export function contentOf(site: Site, frame: Frame, addressed: number): Filled[] | null {
  const { cued } = site
  if (frame.act === 'judge') return judged(site, frame)
  if (frame.act === 'demand' && asksQuestion(site)) return null
  for (const slot of frame.content) {
    if (slot.kind === 'quote') {
      if (cued !== null) return [quoted(cued)]
      continue
    }
    if (slot.kind === 'whole' || slot.kind === 'predicate') return [clauseOf(site, slot.kind === 'predicate')]
    const heads = headsOf(site, frame, [slot]).filter(
      head =>
        !(slot.kind === 'prep' && isTime(site.scene, site.sentence, head)) &&
        (head !== addressed || frame.content.length === 1 || SHARED.has(frame.act)),
    )
    if (heads.length === 0) continue
    const [head] = heads
    if (frame.except.has(wordAt(site.sentence, head!).lemma.toLowerCase())) return null
    if (isSlight(site, head!, slot)) return [clauseOf(site, false)]
    const filled = splitContent(site, head!, slot.kind === 'object' || slot.kind === 'prep')
    if (cued === null || filled.length > 1) return filled
    if (!touches(filled[0]!, cued) && site.shape === 'n') return filled
    return [{ ...filled[0]!, content: asAct(filled[0]!, cued, slot) }]
  }
  if (!frame.content.some(slot => SAYING.has(slot.kind)) && claims(site)) return null
  const speaks = site.shape !== 'n' && (frame.weak || frame.content.some(slot => slot.kind !== 'action'))
  return speaks && cued !== null && cued.content.length > 0 ? [quoted(cued)] : null
}

/** Whether what is asked is a question: a clause with a word of asking, or reported words that end in its mark. */
function asksQuestion({ scene, sentence, trigger, cued }: Site): boolean {
  const { conditions, unreal } = scene.lexicon
  const asks = (index: number): boolean =>
    childrenBy(sentence, index, 'mark', 'advmod', 'obj', 'nsubj', 'obl').some(child => {
      const word = wordAt(sentence, child)
      const interrogative = feature(word, 'PronType') === 'Int' && child < index
      return (
        interrogative || (relation(word) === 'mark' && (conditions.marks.has(word.lemma) || unreal.has(word.lemma)))
      )
    })
  if (childrenBy(sentence, trigger, 'ccomp').some(child => asks(child))) return true
  const last = cued?.content.at(-1)
  return last !== undefined && /\?["”»’'\s]*$/.test(scene.document.text.slice(last.start, last.end + 1))
}

/** Slots that what someone says can fill. */
const SAYING: ReadonlySet<string> = new Set(['clause', 'quote', 'whole', 'predicate'])

/** Whether the trigger governs a clause: where its frame has none, it is another verb («soutenir que …»). */
const claims = ({ sentence, trigger }: Site): boolean =>
  childrenBy(sentence, trigger, 'ccomp').some(
    child => hasFiniteVerb(sentence, child) && childrenBy(sentence, child, 'mark').length > 0,
  )

/** Longest subject of a passive, in words, that does not say enough to stand without its verb. */
const SLIGHT = 5

/** A pronoun, or the short subject of a passive clause: the content is then the whole clause. */
function isSlight({ scene, sentence, trigger }: Site, head: number, slot: Slot): boolean {
  if (wordAt(sentence, head).upos === 'PRON') return true
  const passive =
    slot.kind === 'object' && isPassive(sentence, trigger, scene.lexicon) && wordAt(sentence, head).head === trigger
  return passive && wordsUnder(sentence, head, new Set()).length <= SLIGHT
}

const NONE: ReadonlySet<string> = new Set()
/** Acts whose addressee may be (part of) their content. */
const SHARED: ReadonlySet<string> = new Set(['accuse', 'support', 'warn'])

const quoted = (cued: Statement): Filled => ({ content: cued.content, covers: [], head: -1 })

/**
 * The content of a cue's statement as the act of its verb has it: from where the object begins, other complements before it left out;
 * all of the object where only words of it are quoted («appelé à une "réunion" de la Ligue»).
 */
function asAct({ content }: Filled, cued: Statement, slot: Slot): readonly Span[] {
  const [own, ...others] = content
  const [said, ...more] = cued.content
  if (own === undefined || said === undefined || others.length > 0 || more.length > 0) return cued.content
  if (slot.kind === 'action' || (own.start <= said.start && own.end >= said.end)) return content
  if (slot.kind !== 'object' || own.start <= said.start || own.start >= said.end) return cued.content
  return [{ start: own.start, end: said.end, text: said.text.slice(own.start - said.start) }]
}

const touches = (filled: Filled, cued: Statement): boolean =>
  filled.content.some(span => cued.content.some(range => overlaps(span, range)))

/** Fillers at the trigger, else at the word of its fixed phrase or its object («se mettre d'accord sur …»). */
export function headsOf(site: Site, frame: Frame, slots: readonly Slot[]): number[] {
  const { scene, sentence, trigger } = site
  const bases = [trigger]
  if (frame.phrase !== null) bases.push(near(sentence, trigger, frame.phrase))
  if (frame.object !== null) bases.push(objectOf(sentence, trigger, scene.lexicon))
  for (const base of bases) {
    const heads = base < 0 ? [] : slots.flatMap(slot => fillers(sentence, base, slot, scene.lexicon))
    if (heads.length > 0) return heads
  }
  return []
}

function splitContent(site: Site, head: number, nominal: boolean): Filled[] {
  const { scene, sentence, within } = site
  const heads = conjuncts(sentence, head, site.trigger)
  const condition = conditionOf(sentence, head, scene.lexicon)
  return heads.map(one => {
    const without = new Set([...heads.filter(other => other !== one), condition, ...asides(sentence, one)])
    const own = phraseUnder(scene, sentence, one, without)
    const words = unbroken(sentence, nominal ? [...own, ...trailing(site, own.at(-1) ?? one)] : own)
    return {
      content: spansOf(scene.document.text, sentence, one, words, limits(within)),
      covers: words.filter(index => !inRelative(sentence, index, one)),
      head: one,
    }
  })
}

/** Words under a head, without a gerund or a finite clause that only seems to belong to it: ", saying …", ", and threatened …". */
function phraseUnder(scene: Scene, sentence: Sentence, head: number, without: ReadonlySet<number>): number[] {
  const strays = wordsUnder(sentence, head, without).filter(
    index => index !== head && (isStray(sentence, index) || isBeside(scene, sentence, index, head)),
  )
  return strays.length === 0
    ? wordsUnder(sentence, head, without)
    : wordsUnder(sentence, head, new Set([...without, ...strays]))
}

function isStray(sentence: Sentence, index: number): boolean {
  const word = wordAt(sentence, index)
  const kind = relation(word)
  const form = feature(word, 'VerbForm')
  if ((kind === 'acl' || kind === 'advcl') && isPresentParticiple(word, form) && isSetOff(sentence, index)) return true
  if (!hasFiniteVerb(sentence, index)) return false
  const above = wordAt(sentence, word.head)
  const joined = kind === 'conj' ? word.upos === 'VERB' : childrenBy(sentence, index, 'cc').length > 0
  return joined && (isInfinitive(above) || above.upos === 'NOUN')
}

/** A participle behind a word of time or manner: what is done beside what is asked or agreed ("agreed to come after hearing …"). */
function isBeside({ lexicon }: Scene, sentence: Sentence, index: number, head: number): boolean {
  const word = wordAt(sentence, index)
  const kind = relation(word)
  const beside = new Set([...lexicon.adverbial].filter(one => !lexicon.agents.has(one)))
  return (
    (kind === 'acl' || (kind === 'advcl' && word.head === head)) &&
    prepositionOf(sentence, index, beside) &&
    (isPresentParticiple(word, feature(word, 'VerbForm')) || (kind === 'advcl' && tellsApart(sentence, index)))
  )
}

/** A finite clause with a subject of its own behind a comma: ", while others …". */
const tellsApart = (sentence: Sentence, index: number): boolean =>
  hasFiniteVerb(sentence, index) && childrenBy(sentence, index, 'nsubj').length > 0 && isSetOff(sentence, index)

const isPresentParticiple = (word: Word, form: string | null): boolean =>
  form === 'Ger' || (form === 'Part' && feature(word, 'Tense') === 'Pres')

/** A comma, dash or the like: what a phrase that is told beside is set off by. */
const BREAK = /^[,;:–—-]$/

/** Whether a phrase opens with, or stands behind, such a mark. */
function isSetOff(sentence: Sentence, head: number): boolean {
  const first = firstOf(sentence, head)
  return [first - 1, first].some(index => index >= 0 && BREAK.test(wordAt(sentence, index).form))
}

const firstOf = (sentence: Sentence, index: number): number => Math.min(...wordsUnder(sentence, index, new Set()))

/** Phrases right behind the content that the tree hangs on the trigger instead; a comma, a clause or a new actor ends them. */
function trailing({ scene, sentence, trigger }: Site, last: number): number[] {
  const found: number[] = []
  for (let at = last + 1; at < sentence.words.length; ) {
    const next = childrenBy(sentence, trigger, 'obl', 'nmod', 'acl', 'xcomp', 'advcl').find(
      child => child > last && firstOf(sentence, child) === at,
    )
    if (next === undefined || isApart(scene, sentence, next)) break
    found.push(...wordsUnder(sentence, next, new Set()))
    at = found.at(-1)! + 1
  }
  return found
}

/** A clause with a finite verb of its own or one told beside («tout en disant»), or a time: no part of what is asked or offered. */
const isApart = (scene: Scene, sentence: Sentence, head: number): boolean =>
  hasFiniteVerb(sentence, head) ||
  isSetOff(sentence, head) ||
  isTime(scene, sentence, head) ||
  prepositionOf(sentence, head, scene.lexicon.adverbial) ||
  (wordAt(sentence, head).upos === 'VERB' && prepositionOf(sentence, head, scene.lexicon.unreal))

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

/** A pronoun that stands for its own relative clause («ce que l'ONU décrit comme …»): the reporter names a thing in passing. */
const isPlaceholder = (sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index).upos === 'PRON' &&
  feature(wordAt(sentence, index), 'PronType') === 'Dem' &&
  childrenBy(sentence, index, 'acl').length > 0

/** What is judged and how, with all that stands between; `covers` are the words that judge. Null where nothing judges. */
function judged(site: Site, frame: Frame): Filled[] | null {
  const { scene, sentence, trigger, within, cued } = site
  const object = objectOf(sentence, trigger, scene.lexicon)
  if (object >= 0 && isPlaceholder(sentence, object)) return null
  const slots = frame.complement
    ? [{ kind: 'complement', prepositions: NONE }]
    : frame.content.filter(slot => slot.kind === 'prep')
  const judging = headsOf(site, frame, slots)
    .filter(head => head !== object)
    .flatMap(head => wordsUnder(sentence, head, new Set()))
  sentence.words.forEach((word, i) => {
    if (cued?.content.some(range => contains(range, word))) judging.push(i)
  })
  if (judging.length === 0) return null
  const objects = [object, ...childrenBy(sentence, trigger, 'obj')].filter(head => head >= 0)
  const named = [...judging, ...objects.flatMap(head => wordsUnder(sentence, head, new Set()))]
  const [first, last] = [Math.min(...named), Math.max(...named)]
  const outside = isPassive(sentence, trigger, scene.lexicon) ? passiveParts(sentence, trigger, named) : [trigger]
  const words = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(i => !outside.includes(i))
  const covers = object < 0 ? judging : [object, ...judging]
  return [{ content: spansOf(scene.document.text, sentence, -1, words, limits(within)), covers, head: -1 }]
}

/** The verb of a passive with its auxiliaries and its agent, which stand between what is judged and the judgement. */
const passiveParts = (sentence: Sentence, trigger: number, named: readonly number[]): number[] => [
  trigger,
  ...childrenBy(sentence, trigger, 'aux', 'obl', 'advmod').flatMap(child =>
    named.includes(child) ? [] : wordsUnder(sentence, child, new Set()),
  ),
]

/** The clause of the trigger, its if-part, coordinated clauses and asides left out. */
export function clauseOf(site: Site, withoutSubject: boolean): Filled {
  const { scene, sentence, trigger, outlook, within } = site
  const top = clauseHead(sentence, outlook.top)
  const without = new Set([
    conditionOf(sentence, trigger, scene.lexicon),
    ...asides(sentence, top),
    ...conjuncts(sentence, top).slice(1),
  ])
  if (withoutSubject) for (const subject of childrenBy(sentence, top, 'nsubj')) without.add(subject)
  const words = wordsUnder(sentence, top, without)
  return {
    content: spansOf(scene.document.text, sentence, top, words, limits(within)),
    covers: words.filter(index => index !== trigger && !inRelative(sentence, index, top)),
    head: top,
  }
}
