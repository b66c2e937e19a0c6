/** Capitals that tell whose officials speak: «A Bruxelles, un haut fonctionnaire détaille …», "officials in Beijing said". */
import type { Titles } from './titles.js'
import type { View } from './view.js'

/** Words before the place: a conjunction, the preposition, an article. */
const FRONT = 3

/** The party of the capital that opens the sentence of word `first`, parted by a comma from what follows; or null. */
export function placeInFront(view: View, first: number): string | null {
  const place = view.parties[0]
  if (place === undefined || place.first > FRONT || place.last >= first) return null
  const { words } = view
  const isPlace = place.form === 'capital' || place.form === 'seat'
  if (!isPlace || words[place.last + 1]?.form !== ',' || words[place.first - 1]?.upos !== 'ADP') return null
  return words.slice(0, place.first - 1).every(({ upos }) => /^(?:CCONJ|ADV|PUNCT)$/.test(upos)) ? place.party : null
}

/** «un responsable à Bamako», "officials in Port Vila": the party of the capital straight behind the phrase that ends at `last`; or null. */
export function placeBehind(view: View, titles: Titles, last: number): string | null {
  const preposition = view.words[last + 1]
  if (preposition?.upos !== 'ADP' || !titles.locatives.has(preposition.lemma.toLowerCase())) return null
  const place = view.partyAt[last + 2]
  return place?.form === 'capital' || place?.form === 'seat' ? place.party : null
}
