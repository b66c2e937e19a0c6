/** Where words were said, as the text names it: «a déclaré à Genève», "told reporters in Vienna", "speaking in Oslo, X said". */
import { relation } from '../3-syntax/tree.js'
import type { Cast, PlaceMention } from '../record/cast.js'
import type { Range } from '../record/schema.js'
import { contains } from '../record/span.js'
import type { Finding, Rule } from './finding.js'
import { formOf, isFiniteVerb, isPause, isPunctuation, type Scene } from './scene.js'

export interface Place extends Range {
  /** As the text names it. */
  readonly place: string
  /** Id of the country it lies in, or null where the gazetteer knows none. */
  readonly country: string | null
}

/** Rules whose cue is an act of speaking, which has a place. */
const SAYING: ReadonlySet<Rule> = new Set(['clause', 'infinitive', 'quotation', 'parenthesis'])
/** Words from a place to the verb of its cue, in the tree. */
const MAX_STEPS = 5
/** Words at the front of a sentence in which the place of what follows may stand. */
const FRONT = 3

/** The place told with the cue; null where none is, or where it stands in the content only. */
export function placeOf(cast: Cast, finding: Finding): Place | null {
  const { scene, verb } = finding
  if (verb < 0 || finding.source === null || !SAYING.has(finding.rule)) return null
  const places = cast.places.filter(place => place.sentence === scene.sentence.index && isOutside(finding, place))
  const said = places.find(place => isLocated(scene, place) && belongsTo(finding, place))
  if (said === undefined || (said.isCountry && isHearer(finding, said))) return null
  const { start, end, country } = said
  return { place: scene.text.slice(start, end), country, start, end }
}

/** Whether the words were said to the one named: «a dit aux États-Unis»; a city behind the same preposition is where they were said. */
const isHearer = ({ addressee }: Finding, { first, last }: PlaceMention): boolean =>
  addressee !== null && addressee.head >= first && addressee.head <= last

const isOutside = ({ scene, content }: Finding, place: PlaceMention): boolean =>
  scene.quoted[place.first]! < 0 && !content.some(range => contains(range, place))

/** First word of the preposition before the place, or -1. */
function prepositionOf({ words, lexicon }: Scene, { first }: PlaceMention): number {
  let before = first - 1
  while (before >= 0 && words[before]!.upos === 'DET') before--
  return before >= 0 && lexicon.locatives.has(formOf(words[before])) ? before : -1
}

const isLocated = (scene: Scene, place: PlaceMention): boolean => prepositionOf(scene, place) >= 0

const belongsTo = (finding: Finding, place: PlaceMention): boolean =>
  isUnderCue(finding, place) || followsCue(finding, place) || opensSentence(finding, place)

/** Whether the tree hangs the place on the cue, by way of occasions («conférence de presse») and verbs of speaking only. */
function isUnderCue({ scene, verb, source }: Finding, { first, last }: PlaceMention): boolean {
  const { words, lexicon } = scene
  let at = first
  while (at <= last && words[at]!.head >= first && words[at]!.head <= last) at = words[at]!.head
  let speaks = false
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const { head } = words[at]!
    if (head < 0) return false
    if (head === verb) return steps > 0 || relation(words[at]!) === 'obl'
    const above = words[head]!
    const isSpeaker = speaks && (source?.head === head || relation(above) === 'nsubj')
    if (isSpeaker) return above.head === verb || source?.head === head
    const lemma = above.lemma.toLowerCase()
    if (head === source?.head) return false
    speaks = lexicon.speaking.has(lemma) && !isFiniteVerb(above)
    if (!speaks && !lexicon.occasions.has(lemma) && !lexicon.channels.has(lemma)) return false
    at = head
  }
  return false
}

/** Whether nothing but time, hearers and occasions stands between the verb and the place. */
function followsCue({ scene, verb }: Finding, place: PlaceMention): boolean {
  const { words, lexicon, dated } = scene
  const preposition = prepositionOf(scene, place)
  if (preposition <= verb) return false
  return words.slice(verb + 1, preposition).every((word, i) => {
    if (dated[verb + 1 + i] === 1 || /^(?:DET|ADP)$/.test(word.upos)) return true
    return lexicon.occasions.has(word.lemma.toLowerCase())
  })
}

/** "In Moscow, the ministry said …": a place at the front, parted by a pause from a clause whose first verb is the cue. */
function opensSentence({ scene, verb }: Finding, place: PlaceMention): boolean {
  const { words } = scene
  if (prepositionOf(scene, place) > FRONT || place.first > verb || !isPause(words[place.last + 1])) return false
  const isFront = words
    .slice(0, prepositionOf(scene, place))
    .every(word => isPunctuation(word) || /^(?:CCONJ|ADV)$/.test(word.upos))
  const firstVerb = words.findIndex((word, i) => i > place.last && isFiniteVerb(word))
  return isFront && (firstVerb === verb || words[firstVerb]?.head === verb)
}
