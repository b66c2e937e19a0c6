/** A word that tells of a meeting → the verb that tells what is done with it. */
import { childrenBy, feature, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention } from './meeting-mentions.js'
import { beginningOf } from './meeting-triggers.js'
import { isIn, type MeetingWords } from './meeting-words.js'

/** The verb of which the noun is subject, object or complement, or -1. */
function governorOf(sentence: Sentence, i: number): number {
  let at = i
  for (let steps = 0; steps < 4; steps++) {
    const word = sentence.words[at]!
    if (word.head < 0) return -1
    const head = sentence.words[word.head]!
    if (head.upos === 'VERB' || head.upos === 'AUX') return word.head
    // «lors d'une réunion», «quatre heures de pourparlers», «a day of talks», «le début des discussions»
    if (head.upos === 'ADV') {
      at = word.head
      continue
    }
    if (!/^(?:nmod|conj|compound|advmod)$/.test(relation(word))) return -1
    at = word.head
  }
  return -1
}

/** The verb of the sentence, for a meeting that none governs and that is not its subject, or -1. */
export const mainVerbOf = (sentence: Sentence, i: number): number =>
  relation(sentence.words[i]!) === 'nsubj' ? -1 : sentence.words.findIndex(({ head }) => head < 0)

export function verbOf(
  words: MeetingWords,
  sentence: Sentence,
  i: number,
  kind: MeetingMention['kind'],
  isSitting: boolean,
): number {
  if (kind === 'journey' || sentence.words[i]!.upos === 'VERB') return i
  if (sentence.words[i]!.upos === 'PRON') return beginningOf(words, sentence, i)
  // «Le conseil a reporté mardi à Montréal sa décision»
  if (isSitting) return relation(sentence.words[i]!) === 'nsubj' ? governorOf(sentence, i) : -1
  return ownClauseOf(words, sentence, i) ?? governorOf(sentence, i)
}

/** "the talks, which resume on Wednesday": the verb of a relative clause that tells what the meeting does, or null. */
const ownClauseOf = (words: MeetingWords, sentence: Sentence, i: number): number | null =>
  childrenBy(sentence, i, 'acl').find(
    verb =>
      sentence.words[verb]!.deprel === 'acl:relcl' &&
      isIn(words.begin, sentence.words[verb]!) &&
      childrenBy(sentence, verb, 'nsubj').some(k => feature(sentence.words[k]!, 'PronType') === 'Rel'),
  ) ?? null

/** "The talks stalled in Geneva": what the meeting itself does, to no one, it does where and when it is. */
export const isDoing = (sentence: Sentence, i: number, verb: number): boolean =>
  verb >= 0 &&
  relation(sentence.words[i]!) === 'nsubj' &&
  sentence.words[i]!.head === verb &&
  childrenBy(sentence, verb, 'obj', 'ccomp').length === 0
