/** «X arrived in Vienna. … X was due to meet Y»: journeys of persons → the place and day of their meetings told without. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isLocated } from './meeting-place.js'
import { isIn } from './meeting-words.js'

interface Journey {
  readonly sentence: number
  readonly place: string
  readonly country: string | null
  readonly date: string | null
}

/** Sentences after a journey in which a meeting without a place is at its end. */
const REACH = 8

/** Mentions with place and day of the last journey of one of their persons, where they have neither. */
export function withJourneys(
  source: Source,
  sentences: readonly Sentence[],
  mentions: readonly MeetingMention[],
): MeetingMention[] {
  const journeys = new Map<string, Journey>()
  let next = 0
  return mentions.map(mention => {
    for (; next <= mention.sentence; next++) noteJourneys(source, sentences[next]!, journeys)
    if (mention.place !== null || mention.when.date !== null || mention.isVague || mention.kind === 'accord')
      return mention
    for (const name of mention.persons.values()) {
      const journey = journeys.get(name)
      if (journey === undefined || mention.sentence - journey.sentence > REACH) continue
      const when = { ...mention.when, date: journey.date }
      return { ...mention, place: journey.place, country: journey.country, when }
    }
    return mention
  })
}

function noteJourneys(
  { cast, document, words, places, dates }: Source,
  sentence: Sentence,
  journeys: Map<string, Journey>,
): void {
  for (const place of places[sentence.index] ?? []) {
    const { first, last, start, end, country } = place
    const above = sentence.words[headOf(sentence, first, last)]!.head
    const verb = sentence.words[above]
    if (verb === undefined || !isIn(words.arrive, verb) || !isLocated(words, { sentence, trigger: -1 }, place)) continue
    const day = (dates[sentence.index] ?? []).find(date => date.from !== null && date.from === date.to)
    for (const subject of childrenBy(sentence, above, 'nsubj')) {
      const name = cast.references[sentence.index]?.[subject]?.voice
      if (name == null) continue
      // A journey told without its day is of the day of the report.
      const date = day?.from ?? document.published
      journeys.set(name, { sentence: sentence.index, place: document.text.slice(start, end), country, date })
    }
  }
}
