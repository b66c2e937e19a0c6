/** The verb over a meeting → whether it is held, planned, cancelled or refused. */
import { childrenBy, childrenOf, feature, relation } from '../3-syntax/tree.js'
import type { Meeting } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export function statusOf(words: MeetingWords, sentence: Sentence, trigger: number, verb: number): Meeting['status'] {
  const above = sentence.words[verb]
  const noun = sentence.words[trigger]!
  if (above !== undefined && verb !== trigger) {
    // «refuse d'assister à une réunion», but not «a refusé, lors d'une réunion, de …».
    const isObject = /^(?:obj|nsubj:pass)/.test(noun.deprel)
    const isAttended = /^obl/.test(noun.deprel) && isIn(words.hold.words, above)
    if ((isObject || isAttended) && isRefused(words, sentence, verb)) return 'refused'
    if (isIn(words.cancel.words, above)) return 'cancelled'
  }
  const comes = childrenBy(sentence, trigger, 'amod', 'acl').some(child => isComing(words, sentence.words[child]!))
  if (comes) return 'planned'
  // «la proposition d'un sommet»
  if (relation(noun) === 'nmod' && noun.head >= 0 && isIn(words.plans, sentence.words[noun.head]!)) return 'planned'
  if (above === undefined) return 'held'
  return isAhead(words, sentence, trigger, verb, above) ? 'planned' : 'held'
}

/** «la prochaine réunion», «une réunion prévue jeudi», "a summit to be held". */
export const isComing = (words: MeetingWords, word: Word): boolean =>
  isIn(words.coming, word) || (feature(word, 'VerbForm') === 'Inf' && isIn(words.hold.words, word))

/** «refuse d'assister à une réunion», «an invitation, refused by X, to attend». */
function isRefused(words: MeetingWords, sentence: Sentence, verb: number): boolean {
  for (let i = verb, steps = 0; i >= 0 && steps < 3; i = sentence.words[i]!.head, steps++) {
    if (isIn(words.refuse.words, sentence.words[i]!)) return true
    const acl = childrenBy(sentence, i, 'acl')
      .flatMap(child => [child, ...childrenBy(sentence, child, 'conj')])
      .some(child => isIn(words.refuse.words, sentence.words[child]!))
    if (i !== verb && acl) return true
    if (!/^(?:xcomp|acl|obj|ccomp)/.test(sentence.words[i]!.deprel)) return false
  }
  return false
}

/** Future, conditional, or under a verb of planning. */
function isAhead(words: MeetingWords, sentence: Sentence, trigger: number, verb: number, above: Word): boolean {
  if (feature(above, 'Tense') === 'Fut' || feature(above, 'Mood') === 'Cnd') return true
  const helpers = childrenOf(sentence, verb).map(child => sentence.words[child]!)
  if (helpers.some(word => word.upos === 'AUX' && (isIn(words.future, word) || feature(word, 'Tense') === 'Fut')))
    return true
  // «promised to set it up at a meeting» plans no meeting.
  const isAdjunct = relation(sentence.words[trigger]!) === 'obl'
  if (verb !== trigger && !isAdjunct && isIn(words.plan.words, above)) return true
  const over = above.head >= 0 ? sentence.words[above.head] : undefined
  if (over === undefined || feature(above, 'VerbForm') !== 'Inf') return false
  return isIn(words.plan.words, over) || isIn(words.future, over) || feature(over, 'Mood') === 'Cnd'
}

/** "The minister held talks": past and participle are one form, and with a subject of its own it is the past. */
export const isBarePast = (sentence: Sentence, verb: number): boolean =>
  feature(sentence.words[verb]!, 'Tense') === 'Past' && childrenBy(sentence, verb, 'nsubj').length > 0

const isTensed = (sentence: Sentence, verb: number): boolean =>
  feature(sentence.words[verb]!, 'VerbForm') === 'Fin' ||
  childrenBy(sentence, verb, 'aux').length > 0 ||
  isBarePast(sentence, verb)

/** Whether a finite verb in the past stands over the meeting: what it dates is over. */
export function isPast(sentence: Sentence, verb: number): boolean {
  for (let i = verb, steps = 0; i >= 0 && steps < 3; i = sentence.words[i]!.head, steps++) {
    const word = sentence.words[i]!
    if (feature(word, 'Tense') === 'Past' && isTensed(sentence, i)) return true
    if (!/^(?:xcomp|conj|advcl|acl$)/.test(word.deprel)) return false
  }
  return false
}
