/**
 * Cast and trees → the groups and organisations that speak for no party known but move on their own: «les syndicats», "foreign
 * bondholders", "the Rural Front". Each is a party of the fullest name that the text gives it.
 */
import { childrenBy, feature, relation, subtree } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Cast } from '../record/cast.js'
import type { Act, Actor, Document } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'

/** By sentence and word: the party that the noun there heads the name of. */
export type Bodies = readonly ReadonlyMap<number, string>[]

/** Longest name in words. */
const LONGEST = 6

export function bodiesOf(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  { movers }: ActLexicon,
): Bodies {
  const organisations = new Set(
    cast.actors.flatMap(({ id, type, party }) =>
      type === 'organisation' && party === null && !id.split(/\s+/).some(word => movers.outlets.has(word.toLowerCase()))
        ? [id]
        : [],
    ),
  )
  const fullest = new Map<string, string>()
  return sentences.map(sentence => {
    const found = new Map<number, string>()
    sentence.words.forEach((word, i) => {
      const key = word.lemma.toLowerCase()
      const isKind = movers.kinds.has(key)
      const isMover = movers.bodies.has(key) || (isPlural(word) && (isKind || movers.people.has(key)))
      if (!isMover && word.upos !== 'PROPN') return
      const known = whoIs(cast, sentence, i)
      if (known === null || known.party !== null || known.voice === null) return
      const name = nameOf(document.text, sentence, i)
      if (organisations.has(known.voice)) found.set(i, known.voice)
      else if (isMover && name.includes(' ')) {
        fullest.set(key, name)
        found.set(i, name)
      } else if (isMover && !isKind) found.set(i, fullest.get(key) ?? name)
    })
    return found
  })
}

const isPlural = (word: Word): boolean => feature(word, 'Number') === 'Plur'

/** The noun with the words that say which ones they are: those that hang on it right before and behind («les syndicats de dockers»). */
function nameOf(text: string, sentence: Sentence, head: number): string {
  const own = new Set(childrenBy(sentence, head, 'amod', 'compound', 'flat', 'appos', 'nmod'))
  const isOwn = (at: number): boolean => own.has(at) && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(sentence.words[at]!.upos)
  let [first, last] = [head, head]
  while (isOwn(first - 1)) first--
  while (isOwn(last + 1) && relation(sentence.words[last + 1]!) !== 'appos') last++
  const behind = childrenBy(sentence, head, 'nmod').find(at => at > last && subtree(sentence, at).first === last + 1)
  if (behind !== undefined && subtree(sentence, behind).last - first < LONGEST) last = subtree(sentence, behind).last
  return text.slice(sentence.words[first]!.start, sentence.words[last]!.end)
}

/** The actors, and with them the bodies whose acts the record holds. */
export function withBodies(actors: readonly Actor[], acts: readonly Act[], text: string): Actor[] {
  const known = new Set(actors.map(({ id }) => id))
  const parties = acts.flatMap(({ party, to }) => [party, to]).flatMap(party => party?.split('+') ?? [])
  const added = [...new Set(parties)].filter(party => !known.has(party))
  return [
    ...actors,
    ...added.map(
      (id): Actor => ({ id, type: 'group', names: [id], party: null, roles: [], mentions: namings(text, id) }),
    ),
  ]
}

function namings(text: string, name: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    found.push({ start, end: start + name.length })
  return found
}
