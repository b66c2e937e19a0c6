/** The verb that governs a time expression → whether it tells of the past or the future; from the tree, or from words nearby where there is none. */

import { childrenOf, feature, relation } from '../../3-syntax/tree.js'
import type { Sentence, Word } from '../../record/syntax.js'
import type { Direction } from './anchor.js'
import type { DatesLexicon } from './lexicon.js'

type TenseWords = DatesLexicon['tense']

/** The tense lexicon with its lists as sets and its endings as expressions. */
export interface Tense {
  readonly futureWords: ReadonlySet<string>
  readonly futureAuxiliaries: ReadonlySet<string>
  readonly pastWords: ReadonlySet<string>
  readonly perfectAuxiliaries: ReadonlySet<string>
  readonly planned: ReadonlySet<string>
  readonly implicative: ReadonlySet<string>
  readonly implicativeInPerfect: ReadonlySet<string>
  readonly bePerfects: ReadonlySet<string>
  readonly since: ReadonlySet<string>
  readonly records: ReadonlySet<string>
  readonly clauseWords: ReadonlySet<string>
  readonly futureEndings: RegExp
  readonly pastEndings: RegExp
  readonly participleEndings: RegExp
}

const tenses = new WeakMap<TenseWords, Tense>()

export function tenseOf(words: TenseWords): Tense {
  let tense = tenses.get(words)
  if (tense === undefined) {
    tense = {
      futureWords: new Set(words.future_words),
      futureAuxiliaries: new Set(words.future_auxiliaries),
      pastWords: new Set(words.past_words),
      perfectAuxiliaries: new Set(words.perfect_auxiliaries),
      planned: new Set(words.planned),
      implicative: new Set(words.implicative),
      implicativeInPerfect: new Set(words.implicative_in_perfect),
      bePerfects: new Set(words.be_perfects),
      since: new Set(words.since),
      records: new Set(words.records),
      clauseWords: new Set(words.clause_words),
      futureEndings: new RegExp(words.future_endings),
      pastEndings: new RegExp(words.past_endings),
      participleEndings: new RegExp(words.participle_endings),
    }
    tenses.set(words, tense)
  }
  return tense
}

export interface Governed {
  readonly direction: Direction
  /** Whether the expression hangs on the verb itself, and not on a noun below it; true where there is no tree. */
  readonly isDirect: boolean
}

/** What governs the expression that covers the words `first` to `last`. */
export function governedBy(sentence: Sentence, first: number, last: number, tense: Tense): Governed {
  const isParsed = sentence.children.length === sentence.words.length && sentence.words[first]?.upos !== ''
  const governed = isParsed ? fromTree(sentence, first, last, tense) : null
  return governed ?? { direction: fromWords(sentence, first, last, tense), isDirect: true }
}

const lower = (word: Word): string => word.form.toLowerCase()
/** Steps up the tree after which a verb no longer governs the expression. */
const REACH = 8

function fromTree(sentence: Sentence, first: number, last: number, tense: Tense): Governed | null {
  const { words } = sentence
  const participle = participleBefore(sentence, first, tense)
  if (participle !== null) return { direction: participle, isDirect: true }
  let at = first
  while (at >= first && at <= last) at = words[at]!.head
  for (let steps = 0; at >= 0 && steps < REACH; at = words[at]!.head, steps++) {
    const word = words[at]!
    const isDirect = steps === 0
    if (tense.planned.has(lower(word))) return { direction: 'future', isDirect }
    if (word.upos !== 'VERB' && word.upos !== 'AUX' && childrenOf(sentence, at).every(c => words[c]!.upos !== 'AUX')) {
      if (childrenOf(sentence, at).some(child => tense.planned.has(lower(words[child]!)))) {
        return { direction: 'future', isDirect }
      }
      continue
    }
    const direction = ofVerb(sentence, at, tense)
    if (direction !== null) return { direction, isDirect }
  }
  const direction = ofRelative(sentence, words[first]!.head, tense)
  return direction === null ? null : { direction, isDirect: false }
}

/** Where no verb stands above the expression: what a clause on the noun that it hangs on says («La réunion de jeudi, qui se tiendra …»). */
function ofRelative(sentence: Sentence, noun: number, tense: Tense): Direction {
  if (noun < 0) return null
  for (const child of childrenOf(sentence, noun)) {
    const direction = relation(sentence.words[child]!) === 'acl' ? ofVerb(sentence, child, tense) : null
    if (direction !== null) return direction
  }
  return null
}

/** What a participle right before the expression says: «les pourparlers commencés lundi», "the vote due on Friday". */
function participleBefore(sentence: Sentence, first: number, tense: Tense): Direction {
  const { words } = sentence
  let at = first - 1
  while (at >= 0 && (words[at]!.upos === 'ADP' || words[at]!.upos === 'DET')) at--
  const word = words[at]
  if (word === undefined || !['amod', 'acl'].includes(relation(word))) return null
  if (tense.planned.has(lower(word))) return 'future'
  const isBare = childrenOf(sentence, at).every(child => relation(words[child]!) !== 'aux')
  const isParticiple = feature(word, 'VerbForm') === 'Part' || word.upos === 'ADJ'
  return isBare && isParticiple && tense.participleEndings.test(lower(word)) ? 'past' : null
}

/** Tense of a verb with its auxiliaries; null for a participle or gerund that leaves it to the verb above. */
function ofVerb(sentence: Sentence, at: number, tense: Tense): Direction {
  const { words } = sentence
  const word = words[at]!
  const auxiliaries = childrenOf(sentence, at)
    .map(child => words[child]!)
    .filter(child => relation(child) === 'aux' || relation(child) === 'cop')
  const form = feature(word, 'VerbForm')
  const isMarked = form === 'Inf' && childrenOf(sentence, at).some(child => relation(words[child]!) === 'mark')
  // "was to open Thursday": what was ahead then.
  if (isMarked && auxiliaries.length > 0) return 'future'
  if (auxiliaries.some(auxiliary => tense.futureAuxiliaries.has(lower(auxiliary)))) return 'future'
  for (const auxiliary of auxiliaries) {
    const time = feature(auxiliary, 'Tense')
    const mood = feature(auxiliary, 'Mood')
    if (time === 'Fut' || mood === 'Cnd') return 'future'
    if (time === 'Past' || time === 'Imp') return 'past'
    const isPassive = auxiliary.deprel === 'aux:pass' && !tense.bePerfects.has(word.lemma) && !isReflexive(sentence, at)
    const isPerfect = relation(auxiliary) === 'aux' && tense.perfectAuxiliaries.has(lower(auxiliary)) && !isPassive
    if (isPerfect && form !== 'Inf') return 'past'
  }
  if (form === 'Inf') return auxiliaries.length === 0 ? ofInfinitive(sentence, at, tense) : 'future'
  if (form === 'Part' || form === 'Ger') {
    if (auxiliaries.length > 0) return 'present'
    return feature(word, 'Tense') === 'Past' && relation(word) === 'acl' ? 'past' : null
  }
  const time = feature(word, 'Tense')
  if (time === 'Fut' || feature(word, 'Mood') === 'Cnd') return 'future'
  if (time === 'Past' || time === 'Imp') return 'past'
  return time === 'Pres' ? 'present' : null
}

/** An infinitive lies ahead of its verb («a décidé de partir jeudi»), unless that verb says that it came about («est allé le voir jeudi»). */
function ofInfinitive(sentence: Sentence, at: number, tense: Tense): Direction {
  const { words } = sentence
  const head = words[at]!.head
  const above = words[head]
  if (above === undefined || !['xcomp', 'ccomp', 'advcl'].includes(relation(words[at]!))) return 'future'
  const isPerfect = childrenOf(sentence, head).some(child => tense.perfectAuxiliaries.has(lower(words[child]!)))
  const comesAbout = tense.implicative.has(above.lemma) || (isPerfect && tense.implicativeInPerfect.has(above.lemma))
  return comesAbout ? ofVerb(sentence, head, tense) : 'future'
}

const isReflexive = (sentence: Sentence, at: number): boolean =>
  childrenOf(sentence, at).some(
    child => relation(sentence.words[child]!) === 'expl' || feature(sentence.words[child]!, 'Reflex') === 'Yes',
  )

/** Words on either side that are looked at where there is no tree. */
const WINDOW = 12

/** The nearest cue in the clause; one before the expression counts as half as far. */
function fromWords({ words }: Sentence, first: number, last: number, tense: Tense): Direction {
  let best: Direction = null
  let bestDistance = Number.POSITIVE_INFINITY
  let isOpen = true
  const look = (at: number, distance: number): void => {
    const cue = cueAt(words, at, tense)
    if (cue !== null && distance < bestDistance) {
      best = cue
      bestDistance = distance
    }
  }
  for (let i = 1; i <= WINDOW; i++) {
    if (first - i >= 0) look(first - i, i)
    if (last + i < words.length && isOpen) {
      isOpen = !endsClause(words[last + i]!, tense)
      if (isOpen) look(last + i, 2 * i)
    }
  }
  return best
}

const endsClause = (word: Word, tense: Tense): boolean =>
  tense.clauseWords.has(lower(word)) || /^\p{P}$/u.test(word.form)

function cueAt(words: readonly Word[], at: number, tense: Tense): Direction {
  const word = lower(words[at]!)
  if (tense.futureWords.has(word) || tense.planned.has(word) || tense.futureAuxiliaries.has(word)) return 'future'
  if (tense.pastWords.has(word)) return 'past'
  const next = words[at + 1]
  if (tense.perfectAuxiliaries.has(word) && next !== undefined && tense.participleEndings.test(lower(next)))
    return 'past'
  if (word.length > 4 && tense.futureEndings.test(word)) return 'future'
  return word.length > 4 && tense.pastEndings.test(word) ? 'past' : null
}
