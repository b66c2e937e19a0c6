/** Trees → who and when: actors with their names, roles and mentions, and the dates of the text. */
import type { Cast, Mention, PlaceMention, Reference } from '../record/cast.js'
import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { actorsOf } from './actors.js'
import { type Item, type Known, resolveMentions } from './coreference.js'
import { findDates } from './dates/find.js'
import type { Gazetteer } from './gazetteer/load.js'
import { isPlace } from './gazetteer/places.js'
import { groupsOf } from './groups.js'
import { giveBosses, giveCountries, giveRepeatedTitles } from './holders-country.js'
import { homeOf } from './home.js'
import { type Occurrence, occurrencesOf } from './occurrences.js'
import { organisationWords } from './organisations/lexicon.js'
import { givePartiesFromText } from './parties-from-text.js'
import { type ChooseParty, likeliestParty, surroundingsOf } from './party-choice.js'
import { type Person, personsOf } from './persons.js'
import { personReferent } from './referents.js'
import { headWord } from './speakers.js'
import { giveSpokenFor } from './spoken-for.js'
import { rangeOf } from './surface.js'
import { titlesOf } from './titles.js'
import { type View, viewsOf } from './view.js'

export { whoIs } from './who-is.js'

/**
 * Everyone the text speaks of, parties by the gazetteer (the project's own if none is given); `choose` decides where no words tell
 * a party. Linear in its words.
 */
export function findCast(
  document: Document,
  sentences: readonly Sentence[],
  language: Language,
  gazetteer?: Gazetteer,
  choose: ChooseParty = likeliestParty,
): Cast {
  const known = learn(document, sentences, language, gazetteer, choose)
  const items = resolveMentions(known)
  return {
    actors: actorsOf(known, items),
    mentions: items.map(item => toMention(document.text, known.views[item.sentence]!, item)),
    dates: findDates(document.text, sentences, document.published, language),
    places: known.views.flatMap(placesOf),
    references: referencesOf(document.text, known.views, items),
    language,
  }
}

/** What is known before mentions are followed: names, persons with their roles, groups. */
function learn(
  document: Document,
  sentences: readonly Sentence[],
  language: Language,
  gazetteer: Gazetteer | undefined,
  choose: ChooseParty,
): Known {
  const titles = titlesOf(language)
  const { text } = document
  const views = viewsOf(document, sentences, language, gazetteer)
  const home = homeOf(views, titles, language)
  const all = occurrencesOf(views, titles, text)
  const persons = personsOf(all)
  const occurrences: Occurrence[][] = views.map(() => [])
  for (const occurrence of all) if (persons.has(occurrence)) occurrences[occurrence.sentence]!.push(occurrence)
  const groups = views.map((view, i) => groupsOf(view, titles, text, i, takenWords(view, occurrences[i]!, persons)))
  giveCountries(new Set(persons.values()), groups.flat(), home)
  giveRepeatedTitles(new Set(persons.values()), groups.flat(), titles)
  giveBosses(persons)
  giveSpokenFor(views, persons, groups)
  givePartiesFromText({ views, titles, persons, groups, home })
  const around = surroundingsOf(views, titles, persons, home)
  const personReferents = new Map(
    [...new Set(persons.values())].map(person => [
      person,
      personReferent(person, person.occurrences[0]!.span.kind === 'organisation'),
    ]),
  )
  const organisations = organisationWords(language)
  return { views, titles, organisations, text, home, persons, personReferents, occurrences, groups, around, choose }
}

/** Words of names, of persons' titles and of parties' names, which are no groups of their own. */
function takenWords(
  view: View,
  occurrences: readonly Occurrence[],
  persons: ReadonlyMap<Occurrence, Person>,
): boolean[] {
  const taken = view.partyAt.map(match => match !== null)
  for (const occurrence of occurrences) {
    taken.fill(true, occurrence.span.first, occurrence.span.last + 1)
    if (!persons.get(occurrence)!.isPerson) continue
    taken.fill(true, occurrence.first, occurrence.last + 1)
    for (const { chunk } of occurrence.roles) taken[chunk.head] = true
  }
  return taken
}

const placesOf = ({ parties, cities }: View): PlaceMention[] =>
  [...parties, ...cities]
    .filter(isPlace)
    .sort((a, b) => a.first - b.first)
    .map(match => {
      const { sentence, first, last, start, end, country, kind, form } = match
      const isCountry = kind === 'country' && form !== 'capital' && form !== 'seat'
      return { sentence, first, last, start, end, country, isCountry }
    })

const toMention = (text: string, { words }: View, { sentence, first, last, head, kind, referent }: Item): Mention => ({
  sentence,
  first,
  last,
  head,
  kind,
  ...rangeOf(text, words, first, last),
  actor: referent?.actor ?? null,
  party: referent?.party ?? null,
})

/** Relations by which a whole phrase hangs on its verb, whichever of its words the parser took for its head. */
const CORE = /^(?:nsubj|obj|iobj|obl|root)/

/** The widest reference that begins at offset `start`. */
const firstPhrase = (row: readonly (Reference | null)[], start: number): Reference | null =>
  row.reduce((best, reference) => {
    const begins = reference !== null && reference.start <= start && reference.end > start
    return begins && (best === null || reference.end > best.end) ? reference : best
  }, null)

/** The reference of each word: a name's for all its words, a group's for its head; the more telling one wins. */
function referencesOf(text: string, views: readonly View[], items: readonly Item[]): (Reference | null)[][] {
  const references = views.map(({ words }): (Reference | null)[] => words.map(() => null))
  const order = { adjective: 0, group: 1, title: 1, pronoun: 2, name: 3 } as const
  const rank = (item: Item): number => order[item.kind] + (item.referent?.person == null ? 0 : 1)
  const sorted = [...items].sort((a, b) => rank(a) - rank(b))
  for (const { sentence, first, last, head, kind, referent } of sorted) {
    if (referent === null) continue
    const { words } = views[sentence]!
    const reference = {
      voice: referent.voice,
      party: referent.party,
      ...rangeOf(text, words, first, last),
    }
    const row = references[sentence]!
    row[head] = reference
    if (kind === 'group' || kind === 'title') {
      const hung = headWord(views[sentence]!, first, last)
      if (row[hung] === null || views[sentence]!.partyAt[hung]?.form === 'adjective') row[hung] = reference
      continue
    }
    for (let i = first; i <= last; i++) {
      const own = views[sentence]!.partyAt[i]
      const isHung = i === head || CORE.test(views[sentence]!.words[i]!.deprel)
      if (kind !== 'name' || own === null || isHung || referent.kind === 'party') row[i] = reference
    }
  }
  for (const { dateline, sentence } of views) {
    // A parser may hang the place of writing on the sentence in place of its first noun phrase.
    const row = references[sentence.index]!
    if (dateline > 0) row.fill(firstPhrase(row, sentence.words[dateline]!.start), 0, dateline)
  }
  return references
}
