/** A noun phrase that speaks for someone → the party it speaks for, by the names and adjectives in it. */
import type { GazetteerMatch } from './gazetteer/match.js'
import { behindMembership, hasMembers } from './phrases.js'
import { inSet, isOffice, type Titles } from './titles.js'
import type { View } from './view.js'

/** Nouns through which a party is passed on: «porte-parole du ministère iranien», but not «directeur de la banque russe». */
const passesOn = (view: View, titles: Titles, i: number): boolean => {
  const word = view.words[i]!
  return (
    isOffice(titles, word) ||
    inSet(titles.bodies.words, word) ||
    inSet(titles.officials.words, word) ||
    inSet(titles.departments, word) ||
    inSet(titles.title_words, word) ||
    inSet(titles.counterparts, word)
  )
}

const isTarget = (titles: Titles, view: View, i: number): boolean => {
  const word = view.words[i]!
  return (
    titles.target_prepositions.has(word.form.toLowerCase()) || titles.target_prepositions.has(word.lemma.toLowerCase())
  )
}

const isDepartmentAt = (view: View, titles: Titles, i: number): boolean => {
  const word = view.words[i]
  return word !== undefined && inSet(titles.departments, word)
}

/** «Affaires européennes», "European affairs": the adjective says what the office deals with. */
const namesDepartment = (view: View, titles: Titles, match: GazetteerMatch): boolean =>
  match.form === 'adjective' &&
  (isDepartmentAt(view, titles, match.first - 1) || isDepartmentAt(view, titles, match.last + 1))

/** «Syria envoy»: where the envoy is sent to, as against «Syrian envoy» and «U.S. envoy». */
const isSentTo = (view: View, titles: Titles, match: GazetteerMatch, head: number): boolean =>
  match.kind === 'country' &&
  match.form === 'name' &&
  match.last < head &&
  inSet(titles.envoys, view.words[head]!) &&
  view.words.slice(match.last + 1, head).every(word => /^(?:NOUN|ADJ|PROPN)$/.test(word.upos))

/**
 * Party ids that the words `first` to `last` around the noun `head` give it, in text order: the first name or
 * adjective that is not the object of «pour», «to» and the like, with those joined to it by a comma or «et».
 */
export function ownersOf(view: View, titles: Titles, first: number, last: number, head: number): string[] {
  const { words } = view
  const found: GazetteerMatch[] = []
  let isFar = false
  for (let i = first; i <= last; i++) {
    const match = view.partyAt[i] ?? null
    if (match !== null) {
      if (isMadeCloser(found, match)) found.length = 0
      if (found.length > 0 && !isJoined(view, titles, found.at(-1)!, match)) break
      // «chef de la mission de surveillance de l'ONU», but not «directeur du musée de France»
      const isTooFar = isFar && !/^(?:organisation|bloc|movement)$/.test(match.kind)
      if (isTooFar) break
      if (!namesDepartment(view, titles, match) && !isSentTo(view, titles, match, head)) found.push(match)
      i = match.last
      continue
    }
    if (found.length > 0) continue
    if (i > head && isTarget(titles, view, i) && !leadsOn(view, titles, i, head)) break
    const word = words[i]!
    if (i > head && word.upos === 'NOUN' && !passesOn(view, titles, i)) {
      if (inSet(titles.independents.words, word) || inSet(titles.institutions.words, word)) break
      isFar = true
    }
    if (i < head && inSet(titles.independents.words, word) && word.upos === 'NOUN') return []
  }
  const inside = found.filter(match => !hasStranger(view, titles, match, head))
  return [...new Set(inside.map(match => match.party ?? match.id))]
}

/** «Syrian Kurdish PYD»: the country only says where the movement is. */
const isMadeCloser = (found: readonly GazetteerMatch[], match: GazetteerMatch): boolean =>
  found.length === 1 &&
  found[0]!.kind === 'country' &&
  found[0]!.form === 'adjective' &&
  found[0]!.last === match.first - 1 &&
  match.kind !== 'country'

/**
 * Whether the preposition at `i` leads on to whom the holder speaks for all the same: straight after a spokesman, before a
 * department («ministre aux Affaires étrangères»), or a membership («a source in Hamas»).
 */
function leadsOn(view: View, titles: Titles, i: number, head: number): boolean {
  const { words } = view
  if (inSet(titles.spokespersons, words[head]!)) return i === head + 1
  // "her counterpart from Oslo"
  if (inSet(titles.counterparts, words[head]!)) return i === head + 1 && behindMembership(view, titles, i) >= 0
  let next = i + 1
  while (words[next]?.upos === 'DET' || words[next]?.upos === 'ADJ') next++
  if (isDepartmentAt(view, titles, next)) return true
  const member = behindMembership(view, titles, i)
  return member >= 0 && hasMembers(view, titles, member) && !inSet(titles.envoys, words[head]!)
}

/** Whether a noun that speaks for itself stands between the match and the head: «Russian bank chief». */
function hasStranger(view: View, titles: Titles, match: GazetteerMatch, head: number): boolean {
  for (let i = match.last + 1; i < head; i++) {
    const word = view.words[i]!
    if (word.upos === 'NOUN' && inSet(titles.independents.words, word)) return true
  }
  return false
}

/** Whether only a comma or a conjunction (and articles) stands between two matches. */
function isJoined(view: View, titles: Titles, a: GazetteerMatch, b: GazetteerMatch): boolean {
  if (b.first - a.last > 4 || b.first === a.last + 1) return false
  for (let i = a.last + 1; i < b.first; i++) {
    const word = view.words[i]!
    const isOwner = word.upos === 'ADP' && titles.owner_prepositions.has(word.lemma.toLowerCase())
    if (!isOwner && !/^(?:CCONJ|DET|PUNCT)$/.test(word.upos)) return false
  }
  return true
}

/** «le Venezuela, dont le président X», "Buenos Aires, whose government": the party before the word that says whose; or null. */
export function partyOfWhose(titles: Titles, view: View, first: number): string | null {
  const { words } = view
  const at = titles.whose.has(words[first]?.form.toLowerCase() ?? '') ? first : first - 1
  if (!titles.whose.has(words[at]?.form.toLowerCase() ?? '')) return null
  const last = words[at - 1]?.form === ',' ? at - 2 : at - 1
  const match = view.partyAt[last]
  return match == null || match.form === 'adjective' ? null : match.party
}
