/** A report written where a meeting is, told by who is there and the rooms they are in → that meeting, where no sentence tells it. */
import { childrenBy } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import { isFresh, leadMention, sentencesOfBody } from './meeting-lead.js'
import type { MeetingMention, Source } from './meeting-mentions.js'
import { headOf } from './meeting-nearness.js'
import { isLocated } from './meeting-place.js'
import { nameOf } from './meeting-towns.js'
import { isIn } from './meeting-words.js'

/** Sentences of the body that name the day, and those that may name the town, at most. */
const DAY_IN = 2
const TOWN_IN = 4
/** Different words for those present and where they are that make it sure. */
const SURE = 3

/** The meeting, in the town of the dateline (`home`) or the only one that title and first sentences tell, or null. */
export function sceneOf(source: Source, home: string | null): MeetingMention | null {
  const { sentences, dates, document } = source
  const body = sentencesOfBody(source)
  const lead = body.slice(0, DAY_IN).find(({ index }) => dates[index]!.some(date => isFresh(date, document.published)))
  const day = dates[lead?.index ?? -1]?.find(date => isFresh(date, document.published))
  if (lead === undefined || day === undefined || partiesOf(source).length < 2 || signs(source) < SURE) return null
  // "said on Saturday" is of the day on which that was said.
  const { head } = lead.words[headOf(lead, day.first, day.last)]!
  const isHeard = head >= 0 && childrenBy(lead, head, 'nsubj').some(i => lead.words[i]!.deprel === 'nsubj:pass')
  if (head >= 0 && isIn(source.words.say, lead.words[head]!) && !isHeard) return null
  const title = sentences.filter(({ block }) => document.blocks[block]?.role === 'title')
  const place = home ?? onlyTown(source, [...title, ...body.slice(0, TOWN_IN)])
  return place === null ? null : leadMention(lead, day, { place, country: null }, [], 'scene')
}

const partiesOf = ({ cast }: Source): string[] => [...new Set(cast.mentions.flatMap(({ party }) => party ?? []))]

/** How many different words tell of delegates, rooms and sessions. */
function signs({ sentences, words }: Source): number {
  const found = new Set<string>()
  for (const sentence of sentences) {
    for (const word of sentence.words) if (isIn(words.scene, word)) found.add(word.lemma.toLowerCase())
  }
  return found.size
}

function onlyTown({ places, words, document }: Source, sentences: readonly Sentence[]): string | null {
  const names = new Set<string>()
  for (const sentence of sentences) {
    for (const place of places[sentence.index]!) {
      if (place.isCountry || !isLocated(words, { sentence, trigger: -1 }, place)) continue
      names.add(nameOf(document, place))
    }
  }
  return names.size === 1 ? [...names][0]! : null
}
