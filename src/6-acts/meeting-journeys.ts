/** «X est arrivé à Vienne. … X doit rencontrer Y»: where persons are → the place and day of their meetings told without. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isLocated } from './meeting-place.js'
import { nameOf } from './meeting-towns.js'
import { isIn } from './meeting-words.js'

/** Where someone is, since which sentence and on which day. */
interface Stay {
  readonly sentence: number
  readonly place: string
  readonly country: string | null
  readonly isWide: boolean
  readonly date: string | null
}

/** Sentences after a journey in which a meeting without a place is at its end. */
const REACH = 8

/** Mentions with place and day of where one of their persons then was, where they have no place. */
export function withJourneys(
  source: Source,
  sentences: readonly Sentence[],
  mentions: readonly MeetingMention[],
): MeetingMention[] {
  const stays = new Map<string, Stay>()
  let next = 0
  return mentions.map(mention => {
    for (; next <= mention.sentence; next++) noteJourneys(source, sentences[next]!, stays)
    const moved = mayMove(mention) ? moveTo(mention, stays) : mention
    noteMeeting(moved, stays)
    return moved
  })
}

const mayMove = ({ place, isVague, isRemote, isHeadline, kind }: MeetingMention): boolean =>
  place === null && !isVague && !isRemote && !isHeadline && kind !== 'accord'

function moveTo(mention: MeetingMention, stays: ReadonlyMap<string, Stay>): MeetingMention {
  const { when, sentence } = mention
  for (const name of mention.people) {
    const stay = stays.get(name)
    if (stay === undefined || sentence - stay.sentence > REACH) continue
    if (when.date !== null && when.date !== stay.date) continue
    const { place, country, isWide } = stay
    const dated = when.date === null ? { ...when, date: stay.date, from: stay.date, to: stay.date } : when
    return { ...mention, place, country, isWide, when: dated }
  }
  return mention
}

/** Who meets somewhere is there. */
function noteMeeting(mention: MeetingMention, stays: Map<string, Stay>): void {
  const { place, country, isWide, sentence, status, when, current } = mention
  if (place === null || status !== 'held' || mention.isHeadline) return
  const date = when.date ?? current
  if (date === null || date.length < 'yyyy-mm-dd'.length) return
  for (const name of mention.people) stays.set(name, { sentence, place, country, isWide, date })
}

/** Words before a place that opens its sentence at most. */
const FRONT = 2

function noteJourneys(source: Source, sentence: Sentence, stays: Map<string, Stay>): void {
  const { cast, document, words, places, dates } = source
  for (const place of places[sentence.index] ?? []) {
    const { first, last, country, isCountry: isWide } = place
    const above = sentence.words[headOf(sentence, first, last)]!.head
    const verb = sentence.words[above]
    // «A Oslo, X a dit»
    const isFront = first <= FRONT && verb?.upos === 'VERB'
    if (verb === undefined || !(isFront || isIn(words.arrive, verb))) continue
    if (!isLocated(words, { sentence, trigger: -1 }, place)) continue
    const day = (dates[sentence.index] ?? []).find(date => date.from !== null && date.from === date.to)
    for (const subject of childrenBy(sentence, above, 'nsubj')) {
      const name = cast.references[sentence.index]?.[subject]?.voice
      if (name == null) continue
      // A journey told without its day is of the day of the report.
      const date = day?.from ?? document.published
      stays.set(name, { sentence: sentence.index, place: nameOf(document, place), country, isWide, date })
    }
  }
}
