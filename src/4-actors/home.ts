/** Which country a text is about, and which one an office told without its country belongs to. */
import { childrenBy, relation } from '../3-syntax/tree.js'
import type { Language } from '../record/lexicon.js'
import { loadGazetteer } from './gazetteer/load.js'
import type { GazetteerMatch } from './gazetteer/match.js'
import type { Titles } from './titles.js'
import type { View } from './view.js'

/** Where a person or body is named. */
export interface Spot {
  readonly sentence: number
  readonly first: number
  readonly head: number
}

export interface Home {
  /** Country named clearly more often than any other, or null. */
  readonly main: string | null
  /** The main country where hardly any other is named, or null. */
  readonly sole: string | null
  /** The two countries named most, joined with +, where no third comes near; or null. */
  readonly pair: string | null
  /** Party that the opposition of the main country is, where the gazetteer knows it. */
  readonly opposition: string | null
  /** Movement that the rebels of the main country are, where it has one such. */
  readonly rebels: string | null
  /** Country of a body such as «l'armée»: mostly that of the text, else the nearest named before it. */
  readonly ofBody: (spot: Spot) => string | null
  /** How close each country is to a person named at these places; of no scale, for comparison only. */
  readonly closeness: (spots: readonly Spot[]) => ReadonlyMap<string, number>
  /** Country named nearest before the spot, or else the main one. */
  readonly near: (spot: Spot) => string | null
  /** Country of a person whose state office is told at `titled`, by what is named beside and along with them; or null. */
  readonly ofHolder: (titled: Spot, spots: readonly Spot[]) => string | null
  /** The same for a head of state or government, whom news names without a country wherever he or she is from. */
  readonly ofHead: (titled: Spot) => string | null
}

/** How much more often than the next one the main country must be named; tuned on the annotated articles. */
const LEAD = 1.4
/** Share of all mentions of countries that makes the main one the country of whoever is told without one. */
const SHARE = 0.4
/** The same for heads of state and government; tuned on the news articles. */
const SOLE_SHARE = 0.6
/** Sentences at the front, headline included, whose mentions count twice. */
const FRONT = 4
/** Sentences that must name a country together with a person. */
const TOGETHER = 2

const isCountry = (match: GazetteerMatch): boolean => match.kind === 'country'

/** Countries by how often they are named, the most often first. */
function countCountries(views: readonly View[]): [string, number][] {
  const counts = new Map<string, number>()
  views.forEach((view, i) => {
    const weight = i < FRONT ? 2 : 1
    for (const { country } of view.parties) {
      if (country !== null) counts.set(country, (counts.get(country) ?? 0) + weight)
    }
  })
  return [...counts].sort((a, b) => b[1] - a[1])
}

function mainCountry([first, second]: readonly [string, number][]): string | null {
  if (first === undefined || first[1] < 2) return null
  return second === undefined || first[1] >= LEAD * second[1] ? first[0] : null
}

function mainPair([first, second, third]: readonly [string, number][]): string | null {
  if (first === undefined || second === undefined || second[1] < 2) return null
  return third === undefined || second[1] >= LEAD * third[1] ? `${first[0]}+${second[0]}` : null
}

const shareOfMain = (counts: readonly [string, number][], main: string | null): number => {
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  return main === null ? 0 : counts[0]![1] / all
}

/** The word whose relation says what the match is in its clause: its own, or the noun it modifies. */
function phraseHead(view: View, match: GazetteerMatch): number {
  for (let i = match.first; i <= match.last; i++) {
    const { head, deprel } = view.words[i]!
    if (head >= match.first && head <= match.last) continue
    return /^(?:amod|compound|nmod|flat)/.test(deprel) && head >= 0 ? head : i
  }
  return match.first
}

/** The verb over a word, and the relation of the phrase that holds the word to it. */
function clauseOf(view: View, i: number): { verb: number; role: string } {
  let role = view.words[i]!.deprel
  for (let at = i, steps = 0; steps < 6; steps++) {
    const { head, deprel } = view.words[at]!
    if (!/^(?:nmod|appos|conj|flat|compound)/.test(deprel)) role = deprel
    if (head < 0) return { verb: at, role }
    if (view.words[head]!.upos === 'VERB') return { verb: head, role }
    at = head
  }
  return { verb: -1, role }
}

/** Whether the match is a subject, and not of the verb that has the person as its object. */
function isSubjectFor(view: View, match: GazetteerMatch, spot: Spot): boolean {
  const head = phraseHead(view, match)
  const isFront = match.first <= view.dateline + 1 && match.form !== 'adjective'
  if (!isFront && relation(view.words[head]!) !== 'nsubj') return false
  return spot.head < 0 || !isObjectOf(view, match, spot)
}

/** Whether the match is the subject of a verb that has the person as its object. */
function isObjectOf(view: View, match: GazetteerMatch, spot: Spot): boolean {
  const [own, theirs] = [clauseOf(view, phraseHead(view, match)), clauseOf(view, spot.head)]
  if (own.verb !== theirs.verb || !/^nsubj/.test(own.role)) return false
  const isPassive = childrenBy(view.sentence, theirs.verb, 'aux:pass', 'nsubj:pass').length > 0
  return /^(?:obj|iobj|obl)/.test(theirs.role) && theirs.role !== 'obl:agent' && !isPassive
}

/** The country that the words before the spot in its sentence give: a subject, or one that stands beside it. */
function toldBeside(view: View, spot: Spot): string | null {
  for (let k = view.parties.length - 1; k >= 0; k--) {
    const match = view.parties[k]!
    if (match.last >= spot.first || !isCountry(match)) continue
    // «à Alger le président X»
    const isBeside = spot.first === match.last + 1 && match.form !== 'adjective'
    if (isBeside || isSubjectFor(view, match, spot)) return match.id
  }
  return null
}

/** «à Alger le président X»: the country of the place straight before the title. */
const placeBefore = (view: View, { first }: Spot): string | null => {
  const end = view.words[first - 1]?.form === ',' ? first - 2 : first - 1
  return view.parties.find(match => match.last === end && isCountry(match) && match.form !== 'adjective')?.id ?? null
}

/** The one country named before the spot in its sentence, unless the person is what it acts on. */
function onlyBefore(view: View, spot: Spot): string | null {
  const before = view.parties.filter(match => match.last < spot.first && isCountry(match))
  const [first] = before
  if (first === undefined || before.some(({ id }) => id !== first.id)) return null
  return before.some(match => isObjectOf(view, match, spot)) ? null : first.id
}

/** The country that is the subject of the sentence before, in the same paragraph. */
function subjectBefore(views: readonly View[], { sentence }: Spot): string | null {
  const before = views[sentence - 1]
  if (before === undefined || before.sentence.block !== views[sentence]!.sentence.block) return null
  const end: Spot = { sentence: sentence - 1, first: before.words.length, head: -1 }
  const first = before.parties.find(match => isCountry(match) && isSubjectFor(before, match, end))
  return first?.id ?? null
}

const nearestBefore = (view: View, { first }: Spot): string | null =>
  [...view.parties].reverse().find(match => match.last < first && isCountry(match))?.id ?? null

/** How close each country is to a person: in how many of the sentences that name them, against how often it is named at all. */
function closeness(
  views: readonly View[],
  totals: ReadonlyMap<string, number>,
  spots: readonly Spot[],
  least: number,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of new Set(spots.map(spot => spot.sentence))) {
    const ids = new Set(views[sentence]!.parties.filter(m => isCountry(m) && m.form !== 'capital').map(({ id }) => id))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return new Map(
    [...counts].filter(([, count]) => count >= least).map(([id, count]) => [id, count ** 2 / totals.get(id)!]),
  )
}

/** The country that is closest to the person, of those named with them more than once. */
function toldTogether(
  views: readonly View[],
  totals: ReadonlyMap<string, number>,
  spots: readonly Spot[],
): string | null {
  let best: string | null = null
  let bestScore = 0
  for (const [id, score] of closeness(views, totals, spots, TOGETHER)) {
    if (score <= bestScore) continue
    bestScore = score
    best = id
  }
  return best
}

/** Whether the sentence names another country than this one, or a city of another. */
const namesOther = (view: View, id: string): boolean =>
  [...view.parties, ...view.cities].some(({ country }) => country !== null && country !== id)

/** The opposition of a country as the gazetteer has it, or by the country's adjective. */
function oppositionOf(country: string | null, titles: Titles): string | null {
  if (country === null) return null
  const { entries } = loadGazetteer()
  for (const { id, kind, country: of } of entries.values()) {
    if (kind === 'movement' && of === country && titles.opposition.has(id.split(' ').at(-1)!)) return id
  }
  const adjective = entries.get(country)?.lines.en?.names.find(({ form }) => form === 'adjective')
  return adjective === undefined ? null : `${adjective.text} opposition`
}

/** The one movement of a country that the gazetteer calls its rebels. */
function rebelsOf(main: string | null, titles: Titles, language: Language): string | null {
  if (main === null) return null
  const isCalledSo = (name: string): boolean =>
    name.split(' ').some(word => titles.rebels.has(word.toLowerCase().replace(/s$/, '')))
  const movements = [...loadGazetteer().entries.values()].filter(
    ({ kind, country, lines }) =>
      kind === 'movement' && country === main && lines[language]?.names.some(({ text }) => isCalledSo(text)),
  )
  return movements.length === 1 ? movements[0]!.id : null
}

export function homeOf(views: readonly View[], titles: Titles, language: Language): Home {
  const counts = countCountries(views)
  const main = mainCountry(counts)
  const share = shareOfMain(counts, main)
  const isSure = share >= SHARE
  const sole = share >= SOLE_SHARE ? main : null
  const totals = new Map<string, number>()
  for (const view of views) {
    for (const id of new Set(view.parties.filter(isCountry).map(match => match.id))) {
      totals.set(id, (totals.get(id) ?? 0) + 1)
    }
  }
  return {
    main,
    sole,
    pair: mainPair(counts),
    ofHead: titled => {
      const view = views[titled.sentence]!
      return placeBefore(view, titled) ?? (sole !== null && !namesOther(view, sole) ? sole : null)
    },
    opposition: oppositionOf(main, titles),
    rebels: rebelsOf(main, titles, language),
    ofBody: spot => main ?? toldBeside(views[spot.sentence]!, spot) ?? nearestBefore(views[spot.sentence]!, spot),
    closeness: spots => closeness(views, totals, spots, 1),
    near: spot => nearestBefore(views[spot.sentence]!, spot) ?? main,
    ofHolder: (titled, spots) => {
      const view = views[titled.sentence]!
      const beside = toldBeside(view, titled)
      if (beside !== null) return beside
      if (isSure) return namesOther(view, main!) ? onlyBefore(view, titled) : main
      return onlyBefore(view, titled) ?? toldTogether(views, totals, spots) ?? subjectBefore(views, titled)
    },
  }
}
