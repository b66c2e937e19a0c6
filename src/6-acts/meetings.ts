/** Trees and cast → the meetings an article tells of, one entry for several mentions. */
import type { Cast } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document, Meeting } from '../record/schema.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { giveHeads } from './meeting-heads.js'
import { withJourneys } from './meeting-journeys.js'
import { leadDeeds } from './meeting-lead.js'
import { meetingMentions } from './meeting-mentions.js'
import { mergeMentions, type Telling } from './meeting-merge.js'
import { daysTold } from './meeting-now.js'
import { sceneOf } from './meeting-scene.js'
import { homeOf, settle } from './meeting-settle.js'
import { capitalsIn, capitalsOf, type Town, townsOf } from './meeting-towns.js'
import { meetingWordsOf } from './meeting-words.js'

export function findMeetings(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  language: Language,
): Meeting[] {
  const dates = bySentence(cast.dates, sentences.length)
  const words = meetingWordsOf(language)
  const actors = new Set(cast.actors.map(({ id }) => id))
  const capitals = capitalsIn(document, cast)
  const places: Town[][] = bySentence(cast.places, sentences.length)
  for (const sentence of sentences) {
    const known = places[sentence.index]!
    const towns: Town[] = [
      ...townsOf(words, sentence, cast, actors, [...known, ...dates[sentence.index]!]),
      ...capitalsOf(words, sentence, cast, capitals),
    ]
    if (towns.length > 0) places[sentence.index] = [...known, ...towns].sort((a, b) => a.first - b.first)
  }
  const source = {
    document,
    sentences,
    cast,
    places,
    dates,
    told: daysTold({ document, sentences, dates }),
    persons: new Set(cast.actors.filter(({ type }) => type === 'person').map(({ id }) => id)),
    words,
  }
  const mentions = sentences.flatMap(sentence => meetingMentions(source, sentence))
  const tellings = mergeMentions([...withJourneys(source, sentences, mentions), ...leadDeeds(source)])
  const home = homeOf(document)
  settle(tellings, document, home)
  const scene = tellings.some(({ place, status }) => place !== null && (place !== home || status === 'held'))
    ? null
    : sceneOf(source, home)
  if (scene !== null) tellings.push(...mergeMentions([scene]))
  giveHeads(source, sentences, tellings)
  return tellings
    .filter(telling => isTold(telling, document.published !== null))
    .map((telling, i) => toMeeting(document, telling, i))
}

function bySentence<T extends { readonly sentence: number }>(items: readonly T[], count: number): T[][] {
  const rows: T[][] = Array.from({ length: count }, () => [])
  for (const item of items) rows[item.sentence]?.push(item)
  return rows
}

/** Whether enough is known of the meeting to be one: a place or a day, or two parties that hold it. */
function isTold(telling: Telling, isDated: boolean): boolean {
  const { place, date, parties, status, isHandled, isEvent, hasAccordOnly, isRemote } = telling
  if (hasAccordOnly) return place !== null && date !== null
  if (place !== null && date !== null) return true
  // What a dated report says took place, it dates.
  if (isDated && place === null && date === null && status === 'held' && !isRemote) return false
  // «lors d'une rencontre mardi»: of nobody, nowhere.
  if (place === null && parties.size === 0 && status === 'held' && !isHandled && !isRemote) return false
  if (place !== null || date !== null) return isEvent || isHandled || parties.size > 0
  return parties.size >= 2 ? isHandled || isEvent : isEvent && parties.size > 0 && status !== 'held'
}

const toMeeting = ({ text }: Document, telling: Telling, i: number): Meeting => ({
  id: `m${i + 1}`,
  place: telling.place,
  country: telling.country,
  date: telling.date,
  end: telling.end,
  parties: [...telling.parties],
  status: telling.status,
  format: telling.format,
  level: telling.level,
  duration: telling.duration,
  heads: Object.fromEntries([...telling.heads].map(([party, names]) => [party, [...names]])),
  evidence: telling.ranges.map(({ start, end }) => spanOf(text, start, end)),
})
