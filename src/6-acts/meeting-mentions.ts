/** Sentences → every telling of a meeting: its word, place, day, parties, status, as that sentence has them. */
import { childrenBy, childrenOf, feature, subtreeRange } from '../3-syntax/tree.js'
import type { Cast, DateMention } from '../record/cast.js'
import type { Document, Meeting, Range } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import { isMeeting, isWish } from './meeting-encounter.js'
import { isDoing, mainVerbOf, verbOf } from './meeting-governor.js'
import { type Clause, isDuring } from './meeting-nearness.js'
import { isEarlier, isOfTheDay, type Told } from './meeting-now.js'
import { bothOf } from './meeting-pairs.js'
import { hasCompany, participantsOf } from './meeting-parties.js'
import { onlyPlace, placeOf } from './meeting-place.js'
import { isComing, isPast, statusOf } from './meeting-status.js'
import { isOfDays, onlyDay, shifted, timeOf, type When } from './meeting-time.js'
import type { Town } from './meeting-towns.js'
import { antecedentOf, isOfDay, isRemote, isReturn, kindAt } from './meeting-triggers.js'
import { isIn, type MeetingWords } from './meeting-words.js'

export interface MeetingMention {
  readonly sentence: number
  readonly range: Range
  /** Lower-case lemma of the word that tells it. */
  readonly noun: string
  readonly kind: 'event' | 'process' | 'verb' | 'accord' | 'journey'
  readonly format: string | null
  readonly place: string | null
  readonly country: string | null
  /** Whether the place is the country, not a town in it. */
  readonly isWide: boolean
  readonly when: When
  readonly parties: readonly string[]
  /** Names of persons who take part, by party. */
  readonly persons: ReadonlyMap<string, string>
  /** Names of all persons who take part. */
  readonly people: readonly string[]
  readonly status: Meeting['status']
  readonly level: string | null
  /** Whether it points to a meeting already told: «the talks», «cette réunion». */
  readonly isDefinite: boolean
  /** «la prochaine réunion», «les pourparlers prévus». */
  readonly isNext: boolean
  /** Whether something is done with it: it is held, planned, refused. */
  readonly isHandled: boolean
  /** «any talks», «de nouvelles négociations»: none in particular. */
  readonly isVague: boolean
  readonly isHeadline: boolean
  /** Whether a verb in the past tells it. */
  readonly isPast: boolean
  /** Whether its word alone does not make a meeting of parties: «conference», «dialogue». */
  readonly isWeak: boolean
  /** «le deuxième cycle»: 2; null where it is not counted. */
  readonly ordinal: number | null
  /** The day the report is telling of, where its undated past is of that day and so is this. */
  readonly current: string | null
  /** Whether nobody travels to it. */
  readonly isRemote: boolean
  /** The day that the report is telling of there. */
  readonly told: string | null
  /** «avaient tenu», "had met": before what is reported. */
  readonly isEarlier: boolean
  /** «reviendront lundi»: to where they have been. */
  readonly isReturn: boolean
}

/** What mentions are read from; places and dates by sentence. */
export interface Source {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  readonly places: readonly (readonly Town[])[]
  readonly dates: readonly (readonly DateMention[])[]
  /** Ids of the persons in the cast. */
  readonly persons: ReadonlySet<string>
  /** By sentence the day that its undated past is of. */
  readonly told: readonly Told[]
  readonly words: MeetingWords
}

const FULL_DAY = '2000-01-01'.length

/** Mentions of one sentence, in text order. */
export const meetingMentions = (source: Source, sentence: Sentence): MeetingMention[] =>
  sentence.words.flatMap((_, i) => {
    const kind = kindAt(source, sentence, i)
    const mention = kind === null ? null : mentionAt(source, sentence, i, kind)
    if (mention === null) return []
    return kind === 'verb' ? bothOf(source, sentence, i, mention) : [mention]
  })

function mentionAt(source: Source, sentence: Sentence, i: number, kind: MeetingMention['kind']): MeetingMention | null {
  const { words, document } = source
  const word = sentence.words[i]!
  const isPronoun = word.upos === 'PRON'
  const isSitting = kind === 'accord' && isIn(words.sittings, word)
  const verb = verbOf(words, sentence, i, kind, isSitting)
  const isOnly = !sentence.words.some(
    (_, k) => k !== i && !/^(?:accord|journey)?$/.test(kindAt(source, sentence, k) ?? ''),
  )
  const isOwnVerb =
    kind === 'verb' ||
    kind === 'journey' ||
    (isSitting && verb >= 0) ||
    isPronoun ||
    isHandling(words, sentence, i, verb, kind)
  const clause: Clause = { sentence, trigger: i, verb, isOwnVerb: isOwnVerb || isDoing(sentence, i, verb) }
  const remote = isRemote(words, sentence, i)
  const place = remote ? null : (placeOf(source, clause) ?? (isOnly ? onlyPlace(source, clause) : null))
  const told = timeOf(source, clause)
  const isSure = place !== null || isOwnVerb
  const isHeadline = document.blocks[sentence.block]?.role === 'title'
  const when =
    told.date === null && (isSure || isHeadline) && isOnly
      ? { ...told, date: shifted(words, clause, onlyDay(source, clause)) }
      : told
  const { parties, persons, people } = participantsOf(source, clause, kind, place?.country ?? null)
  const [hasPlace, hasDay] = [place !== null, when.date !== null]
  const isNone = isWish(words, sentence, i) || !isMeeting(source, sentence, i, { parties, people }, hasPlace, hasDay)
  if (kind === 'verb' && isNone) return null
  const isTold = hasPlace || hasDay
  const last = when.date?.length === FULL_DAY ? when.date : when.to
  const isToCome = last !== null && document.published !== null && last > document.published
  if (kind === 'journey' && !isToCome) return null
  const read = statusOf(words, sentence, i, verb)
  // "the talks, which resume on Wednesday"
  const status =
    kind === 'journey' || (read === 'held' && isToCome && !(isOwnVerb && isPast(sentence, verb))) ? 'planned' : read
  const isNext = childrenBy(sentence, i, 'amod', 'acl').some(child => isComing(words, sentence.words[child]!))
  return {
    sentence: sentence.index,
    range:
      word.upos === 'VERB' || kind === 'journey'
        ? { start: sentence.start, end: sentence.end }
        : subtreeRange(sentence, i),
    noun: (isPronoun ? antecedentOf(source, sentence, i) : null) ?? word.lemma.toLowerCase(),
    kind,
    format:
      kind === 'verb' || kind === 'accord' || kind === 'journey' || isPronoun
        ? null
        : formatOf(document.text, sentence, i),
    place: place?.name ?? null,
    country: place?.country ?? null,
    isWide: place?.isWide ?? false,
    when,
    parties,
    persons,
    people,
    status,
    level: levelOf(document.text, words, sentence, i),
    isDefinite:
      isPronoun ||
      (kind !== 'verb' &&
        kind !== 'journey' &&
        !isSitting &&
        !isNext &&
        (isDefinite(sentence, i) || isOfDay(source, sentence, i))),
    isNext,
    isHandled: isNext || isOfDay(source, sentence, i) || (isOwnVerb && !isNegated(sentence, verb)),
    isVague:
      !isNext && !isOfDay(source, sentence, i) && (isVague(words, sentence, i, isTold) || isNegated(sentence, verb)),
    isHeadline,
    // «Nile dam talks end»: headlines tell what happened in the present.
    isPast:
      (isHeadline && status === 'held') ||
      isPast(sentence, verb < 0 && kind !== 'accord' ? mainVerbOf(sentence, i) : verb),
    isWeak: isIn(words.weak, word) || isIn(words.meet_weak, word),
    ordinal: ordinalOf(words, sentence, i),
    current:
      status !== 'planned' &&
      !isOfDays(when.duration) &&
      isCurrent(source, clause, kind, parties.length, place !== null)
        ? source.told[sentence.index]!.day
        : null,
    isRemote: remote,
    told: kind === 'accord' ? null : shifted(words, clause, source.told[sentence.index]!.day),
    isReturn: kind === 'journey' && isReturn(words, sentence, i),
    isEarlier: isEarlier(sentence, verb) || source.told[sentence.index]!.isBack || isOtherwiseDated(source, sentence),
  }
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
  // «appeler à reprendre le dialogue»
  const over = /^(?:xcomp|advcl)$/.test(word.deprel) ? sentence.words[word.head] : undefined
  if (isAsked || (over !== undefined && isIn(words.asks.verbs, over))) return false
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

/** «aucune réunion», and «de nouvelles négociations» of which neither place nor day is told. */
const isVague = (words: MeetingWords, sentence: Sentence, i: number, isTold: boolean): boolean =>
  childrenBy(sentence, i, 'det', 'amod')
    .map(child => sentence.words[child]!)
    .some(word => isIn(words.generic, word) || (!isTold && isIn(words.fresh, word)))

/** Whether a meeting without a day is of the day that the report tells of. */
function isCurrent(
  source: Source,
  clause: Clause,
  kind: MeetingMention['kind'],
  parties: number,
  hasPlace: boolean,
): boolean {
  const { words } = source
  const { sentence, trigger, verb, isOwnVerb } = clause
  if (
    kind === 'accord' ||
    parties < (hasPlace ? 0 : isOwnVerb && !isIn(words.weak, sentence.words[trigger]!) ? 1 : 2) ||
    isNegated(sentence, verb)
  )
    return false
  const isSure = hasPlace || isRemote(words, sentence, trigger) || hasCompany(source, sentence, trigger)
  const isHeld = isOwnVerb || (isSure && isDuring(words, clause))
  return isHeld && isOfTheDay(words, sentence, verb, hasPlace)
}

/** «après la trêve du 3 mars»: only what is not its own tells when it was. */
const isOtherwiseDated = ({ dates, document }: Source, sentence: Sentence): boolean =>
  (dates[sentence.index] ?? []).some(
    ({ from, to }) => from !== null && from === to && from.slice(0, 7) !== document.published?.slice(0, 7),
  )

function ordinalOf({ ordinals }: MeetingWords, sentence: Sentence, i: number): number | null {
  const child = childrenBy(sentence, i, 'amod').find(k => sentence.words[k]!.lemma.toLowerCase() in ordinals)
  return child === undefined ? null : ordinals[sentence.words[child]!.lemma.toLowerCase()]!
}

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
