/** «dit-on à Paris», «A Accra, on fait valoir que»: who speaks where the subject is no one in particular, by the place told with the verb. */
import { relation } from '../3-syntax/tree.js'
import { formOf, isPause, nounPhraseAt, type Scene } from './scene.js'

/** Most words between the pronoun and the place. */
const NEAR = 3

/** Head of the phrase of place for a source that is an impersonal pronoun, or the source itself. */
export function placeOfImpersonal(scene: Scene, holder: number, last: number): number {
  const { words, lexicon, quoted } = scene
  if (quoted[holder]! >= 0 || !lexicon.impersonals.has(formOf(words[holder]))) return holder
  const from = Math.max(holder, last) + 1
  for (let at = from; at < from + NEAR && at < words.length; at++) {
    const place = isPreposition(scene, at) ? nounPhraseAt(scene, at + 1) : null
    if (place !== null) return place
  }
  return placeInFront(scene, holder) ?? holder
}

/** «*A Accra*, on fait valoir», «*Côté indien*, où l'on jure», «*Au Fonds*, on plaide» */
function placeInFront(scene: Scene, holder: number): number | null {
  const { words } = scene
  const pause = words.findIndex((word, i) => i > 0 && i < holder && isPause(word))
  if (pause < 0 || pause > NEAR + 4) return null
  const at = words.findIndex((_, i) => i < pause && isPreposition(scene, i))
  if (at < 0 || at > 1) return null
  return nounPhraseAt(scene, at + 1) ?? (words[at]!.upos === 'NOUN' ? at : null)
}

const isPreposition = ({ words, lexicon, dated }: Scene, at: number): boolean =>
  /^(?:ADP|NOUN)$/.test(words[at]!.upos) &&
  lexicon.impersonalPlaces.has(formOf(words[at])) &&
  dated[at + 1] !== 1 &&
  relation(words[at]!) !== 'mark'
