/** The day that a report is telling of at each sentence → the day of a meeting told there without one. */
import { childrenBy, feature } from '../3-syntax/tree.js'
import type { DateMention } from '../record/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isBarePast } from './meeting-status.js'
import { isIn, type MeetingWords } from './meeting-words.js'

const DAY = 86_400_000
/** Days before publication that are still news. */
const FRESH = 1

/** The day that the undated past of a sentence is of, or null; whether the report has gone back to earlier days there. */
export interface Told {
  readonly day: string | null
  readonly isBack: boolean
}

/**
 * For each sentence the day that its undated past is of: the last day of which a main clause up to it told something, where that is the
 * day of publication or the one before; null where the report has gone back to earlier days, or tells no day.
 */
export function daysTold(source: Pick<Source, 'sentences' | 'dates' | 'document'>): Told[] {
  const { published } = source.document
  if (published === null) return source.sentences.map(() => ({ day: null, isBack: false }))
  let told: string | null = null
  return source.sentences.map(sentence => {
    for (const date of source.dates[sentence.index] ?? []) {
      const isNews = date.from !== null && date.from === date.to && isFresh(date.from, published)
      if (isTelling(sentence, date) || (isNews && date.direction !== 'future')) told = date.from
    }
    const isNow = told !== null && isFresh(told, published)
    return { day: isNow ? told : null, isBack: told !== null && !isNow }
  })
}

const isFresh = (day: string, published: string): boolean =>
  day <= published && Date.parse(published) - Date.parse(day) <= FRESH * DAY

/** Whether the date is one past day, on a verb of the main clause or of what is reported, or on a noun next to it. */
function isTelling(sentence: Sentence, { from, to, first, last, direction }: DateMention): boolean {
  if (from === null || from !== to || direction === 'future') return false
  const above = sentence.words[headOf(sentence, first, last)]!.head
  const verb = above >= 0 && /^(?:NOUN|PROPN)$/.test(sentence.words[above]!.upos) ? sentence.words[above]!.head : above
  return verb >= 0 && isVerbOf(sentence, verb, /^(?:root|conj|ccomp|parataxis|advcl)/)
}

/** Whether the word is a finite verb that reaches the root by these relations. */
function isVerbOf(sentence: Sentence, verb: number, relations: RegExp): boolean {
  for (let i = verb; i >= 0; i = sentence.words[i]!.head) {
    if (!/^(?:VERB|AUX)$/.test(sentence.words[i]!.upos) || !relations.test(sentence.words[i]!.deprel)) return false
  }
  return true
}

/**
 * Whether the verb over a meeting tells of the day its report is of: finite, or hanging on one that is where that `isEnough`; not before
 * the past, of no relative clause.
 */
export function isOfTheDay(words: MeetingWords, sentence: Sentence, verb: number, isEnough: boolean): boolean {
  if (verb < 0) return false
  let at = verb
  while (isEnough && /^(?:xcomp|advcl|acl)$/.test(sentence.words[at]!.deprel) && !isTensed(sentence, at)) {
    const isInfinitive = feature(sentence.words[at]!, 'VerbForm') === 'Inf'
    at = sentence.words[at]!.head
    // «est venu rencontrer» tells that they met, «veut rencontrer» does not.
    const above = sentence.words[at]!
    if (isInfinitive && ![words.arrive, words.begin, words.hold.words].some(set => isIn(set, above))) return false
  }
  if (!isTensed(sentence, at) || childrenBy(sentence, at, 'aux').some(k => isIn(words.perfects, sentence.words[k]!)))
    return false
  // «s'est rendu à Vienne, où il a rencontré Y» goes on with what is told.
  const isOn = childrenBy(sentence, at, 'advmod', 'obl').some(k => isIn(words.where, sentence.words[k]!))
  const top = isOn && /^(?:acl|ccomp)/.test(sentence.words[at]!.deprel) ? governingVerb(sentence, at) : at
  return top >= 0 && isVerbOf(sentence, top, /^(?:root|conj|parataxis|advcl)/)
}

/** The verb above a relative clause, or -1. */
function governingVerb(sentence: Sentence, at: number): number {
  let above = sentence.words[at]!.head
  while (above >= 0 && !/^(?:VERB|AUX)$/.test(sentence.words[above]!.upos)) above = sentence.words[above]!.head
  return above
}

/** A finite form, or a participle with an auxiliary that is not itself past («avaient tenu», "had met"). */
function isTensed(sentence: Sentence, verb: number): boolean {
  const word = sentence.words[verb]!
  const helpers = childrenBy(sentence, verb, 'aux').map(child => sentence.words[child]!)
  if (helpers.some(helper => feature(helper, 'Mood') === 'Cnd' || feature(helper, 'Tense') === 'Fut')) return false
  if (feature(word, 'VerbForm') === 'Fin') return feature(word, 'Tense') !== 'Fut' && feature(word, 'Mood') !== 'Cnd'
  const perfect = helpers.filter(helper => helper.deprel !== 'aux:pass')
  if (helpers.length === 0) return isBarePast(sentence, verb)
  return perfect.every(helper => !/^(?:Past|Imp)$/.test(feature(helper, 'Tense') ?? '') || isProgressive(word))
}

/** «avaient tenu», "had met": told as having been before. */
export const isEarlier = (sentence: Sentence, verb: number): boolean =>
  verb >= 0 &&
  childrenBy(sentence, verb, 'aux')
    .map(child => sentence.words[child]!)
    .some(helper => helper.deprel !== 'aux:pass' && /^(?:Past|Imp)$/.test(feature(helper, 'Tense') ?? '')) &&
  !isProgressive(sentence.words[verb]!)

/** "was meeting": the past of the day itself. */
const isProgressive = (word: Sentence['words'][number]): boolean =>
  feature(word, 'VerbForm') === 'Ger' || (feature(word, 'VerbForm') === 'Part' && feature(word, 'Tense') === 'Pres')
