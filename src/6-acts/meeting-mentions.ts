/** Sentences → every telling of a meeting: its word, place, day, parties, status, as that sentence has them. */
import { childrenBy, childrenOf, feature, relation, subtreeRange } from '../3-syntax/tree.js'
import type { Cast, DateMention, PlaceMention } from '../record/cast.js'
import type { Document, Meeting, Range } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { Clause } from './meeting-nearness.js'
import { participantsOf } from './meeting-parties.js'
import { placeOf } from './meeting-place.js'
import { isPast, statusOf } from './meeting-status.js'
import { onlyDay, timeOf, type When } from './meeting-time.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export interface MeetingMention {
  readonly sentence: number
  readonly range: Range
  /** Lower-case lemma of the word that tells it. */
  readonly noun: string
  readonly kind: 'event' | 'process' | 'verb' | 'accord'
  readonly format: string | null
  readonly place: string | null
  readonly country: string | null
  readonly when: When
  readonly parties: readonly string[]
  /** Names of persons who take part, by party. */
  readonly persons: ReadonlyMap<string, string>
  readonly status: Meeting['status']
  readonly level: string | null
  /** Whether it points to a meeting already told: «the talks», «cette réunion». */
  readonly isDefinite: boolean
  /** Whether something is done with it: it is held, planned, refused. */
  readonly isHandled: boolean
  /** «any talks», «de nouvelles négociations»: none in particular. */
  readonly isVague: boolean
  readonly isHeadline: boolean
  /** Whether a verb in the past tells it. */
  readonly isPast: boolean
  /** Whether its word alone does not make a meeting of parties: «conference», «dialogue». */
  readonly isWeak: boolean
}

/** What mentions are read from; places and dates by sentence. */
export interface Source {
  readonly document: Document
  readonly cast: Cast
  readonly places: readonly (readonly PlaceMention[])[]
  readonly dates: readonly (readonly DateMention[])[]
  /** Ids of the persons in the cast. */
  readonly persons: ReadonlySet<string>
  readonly words: MeetingWords
}

/** Mentions of one sentence, in text order. */
export const meetingMentions = (source: Source, sentence: Sentence): MeetingMention[] =>
  sentence.words.flatMap((_, i) => {
    const kind = kindAt(source, sentence, i)
    return kind === null ? [] : (mentionAt(source, sentence, i, kind) ?? [])
  })

/** Whether the word tells a meeting, and how. */
function kindAt({ words, cast }: Source, sentence: Sentence, i: number): MeetingMention['kind'] | null {
  const word = sentence.words[i]!
  if (word.upos === 'VERB')
    return isIn(words.meet, word) && childrenBy(sentence, i, 'nsubj:pass').length === 0 ? 'verb' : null
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return null
  const before = sentence.words[i - 1]
  if (before !== undefined && isIn(words.not_after, before)) return null
  if (relation(word) === 'compound') return null
  if (isIn(words.phoned, word) && !isByPhone(words, sentence, i)) return null
  if (isIn(words.plural, word) && feature(word, 'Number') !== 'Plur') return null
  if (isIn(words.events.words, word)) return 'event'
  if (isIn(words.processes.words, word)) return 'process'
  if (isIn(words.accords, word)) return 'accord'
  return isIn(words.sittings, word) && cast.references[sentence.index]?.[i]?.party != null ? 'accord' : null
}

const isByPhone = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  childrenBy(sentence, i, 'amod', 'compound', 'nmod').some(child => isIn(words.phones, sentence.words[child]!))

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

function mentionAt(source: Source, sentence: Sentence, i: number, kind: MeetingMention['kind']): MeetingMention | null {
  const { words, document } = source
  const word = sentence.words[i]!
  const isSitting = kind === 'accord' && isIn(words.sittings, word)
  const verb = kind === 'verb' ? i : isSitting ? -1 : governorOf(sentence, i)
  const isOnly = !sentence.words.some((_, k) => k !== i && !/^(?:accord)?$/.test(kindAt(source, sentence, k) ?? ''))
  const isOwnVerb = kind === 'verb' || isHandling(words, sentence, i, verb, kind)
  const clause: Clause = { sentence, trigger: i, verb, isOwnVerb }
  const place = placeOf(source, clause)
  const told = timeOf(source, clause)
  const when = told.date === null && place !== null && isOnly ? { ...told, date: onlyDay(source, clause) } : told
  const { parties, persons } = participantsOf(source, sentence, i, verb, kind, isOwnVerb)
  if (kind === 'verb' && (isWish(words, sentence, i) || !isMeeting(sentence, i, parties, place !== null))) return null
  const isNext = childrenBy(sentence, i, 'amod').some(child => isIn(words.coming, sentence.words[child]!))
  return {
    sentence: sentence.index,
    range: kind === 'verb' ? { start: sentence.start, end: sentence.end } : subtreeRange(sentence, i),
    noun: word.lemma.toLowerCase(),
    kind,
    format: kind === 'verb' || kind === 'accord' ? null : formatOf(document.text, sentence, i),
    place: place?.name ?? null,
    country: place?.country ?? null,
    when,
    parties,
    persons,
    status: statusOf(words, sentence, i, verb),
    level: levelOf(document.text, words, sentence, i),
    isDefinite: kind !== 'verb' && !isNext && isDefinite(sentence, i),
    isHandled: isNext || (isOwnVerb && !isNegated(sentence, verb)),
    isVague: !isNext && (isVague(words, sentence, i) || isNegated(sentence, verb)),
    isHeadline: document.blocks[sentence.block]?.role === 'title',
    isPast: isPast(sentence, verb),
    isWeak: isIn(words.weak, word) || isIn(words.meet_weak, word),
  }
}

/** A verb of meeting tells one where two meet, or one party meets in a place. */
const isMeeting = (sentence: Sentence, verb: number, parties: readonly string[], hasPlace: boolean): boolean =>
  parties.length >= 2 || (hasPlace && parties.length > 0 && childrenBy(sentence, verb, 'obj').length === 0)

/** «prêt à rencontrer»: an infinitive that no verb of planning or doing governs. */
function isWish(words: MeetingWords, sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!
  if (feature(word, 'VerbForm') !== 'Inf' || childrenBy(sentence, i, 'aux').length > 0) return false
  const over = sentence.words[word.head]
  if (over === undefined) return false
  return ![words.plan.words, words.hold.words, words.future].some(set => isIn(set, over))
}

function isHandling(
  words: MeetingWords,
  sentence: Sentence,
  trigger: number,
  verb: number,
  kind: MeetingMention['kind'],
): boolean {
  const word = sentence.words[verb]
  if (word === undefined) return false
  if (kind === 'accord') return isIn(words.signed, word)
  const isAsked =
    isIn(words.asks.verbs, word) &&
    childrenBy(sentence, trigger, 'case').some(k => isIn(words.asks.prepositions, sentence.words[k]!))
  if (isAsked) return false
  return [words.hold, words.plan, words.cancel, words.refuse].some(({ words: set }) => isIn(set, word))
}

const isNegated = (sentence: Sentence, verb: number): boolean =>
  verb >= 0 && childrenOf(sentence, verb).some(child => feature(sentence.words[child]!, 'Polarity') === 'Neg')

function isDefinite(sentence: Sentence, i: number): boolean {
  return childrenBy(sentence, i, 'det', 'nmod').some(child => {
    const word = sentence.words[child]!
    if (word.upos !== 'DET' && word.upos !== 'PRON') return false
    return isDefiniteWord(word)
  })
}

// «après des entretiens»: the article in «des» says nothing.
const isDefiniteWord = (word: Word): boolean =>
  !(word.part > 0 && feature(word, 'Number') === 'Plur') && isDefiniteForm(word)

const isDefiniteForm = (word: Word): boolean =>
  feature(word, 'Definite') === 'Def' || feature(word, 'PronType') === 'Dem' || feature(word, 'Poss') === 'Yes'

const isVague = (words: MeetingWords, sentence: Sentence, i: number): boolean =>
  childrenBy(sentence, i, 'det', 'amod').some(child => isIn(words.generic, sentence.words[child]!))

/** The noun with its adjectives. */
function formatOf(text: string, sentence: Sentence, i: number): string {
  const parts = childrenBy(sentence, i, 'amod', 'compound').filter(child => Math.abs(child - i) <= 3)
  return text.slice(sentence.words[Math.min(i, ...parts)]!.start, sentence.words[Math.max(i, ...parts)]!.end)
}

/** «ministres des Affaires étrangères»: who meets, where that tells how high the meeting is. */
function levelOf(text: string, words: MeetingWords, sentence: Sentence, i: number): string | null {
  for (const child of childrenBy(sentence, i, 'nmod', 'amod', 'compound')) {
    const word = sentence.words[child]!
    if (!isIn(words.levels, word) || feature(word, 'Number') === 'Sing') continue
    const inner = childrenBy(sentence, child, 'amod', 'compound', 'nmod').filter(k => Math.abs(k - child) <= 3)
    return text.slice(sentence.words[Math.min(child, ...inner)]!.start, sentence.words[Math.max(child, ...inner)]!.end)
  }
  return null
}
