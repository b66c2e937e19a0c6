/**
 * Cast and trees → the groups and organisations that speak for no party known but move on their own: «les syndicats», "foreign
 * bondholders", "the Rural Front". Each is a party of the fullest name that the text gives it.
 */
import { childrenBy, feature } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Cast } from '../record/cast.js'
import type { Act, Actor } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'

/** By sentence and word: the party that the noun there heads the name of. */
export type Bodies = readonly ReadonlyMap<number, string>[]

/** Longest name in words. */
const LONGEST = 6

export function bodiesOf(sentences: readonly Sentence[], cast: Cast, { movers }: ActLexicon): Bodies {
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
      if (!/^(?:NOUN|PROPN|ADJ)$/.test(word.upos)) return
      const isMover =
        movers.bodies.has(word.lemma) ||
        (isPlural(word) && (movers.people.has(word.lemma) || (movers.kinds.has(word.lemma) && isDescribed(sentence, i))))
      if (!isMover && word.upos !== 'PROPN') return
      const known = whoIs(cast, sentence, i)
      if (known === null || known.party !== null || known.voice === null) return
      if (organisations.has(known.voice)) found.set(i, known.voice)
      else if (isMover) {
        const name = nameOf(known.voice, sentence)
        const key = word.lemma.toLowerCase()
        if (name.includes(' ')) fullest.set(key, name)
        found.set(i, fullest.get(key) ?? name)
      }
    })
    return found
  })
}

/** Whether words beside it say which ones they are («les pays riverains», "members of the guild"). */
const isDescribed = (sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'amod', 'compound', 'nmod').length > 0

const isPlural = (word: Word): boolean => feature(word, 'Number') === 'Plur'

/** The phrase without the article or possessive in front, its first words where it is long. */
function nameOf(phrase: string, { words }: Sentence): string {
  const parts = phrase.split(/\s+/)
  const first = words.find(({ form }) => form === parts[0])
  const bare = first !== undefined && (first.upos === 'DET' || feature(first, 'Poss') === 'Yes') ? parts.slice(1) : parts
  return bare.slice(0, LONGEST).join(' ')
}

/** The actors, and with them the bodies whose acts the record holds. */
export function withBodies(actors: readonly Actor[], acts: readonly Act[], text: string): Actor[] {
  const known = new Set(actors.map(({ id }) => id))
  const parties = acts.flatMap(({ party, to }) => [party, to]).flatMap(party => party?.split('+') ?? [])
  const added = [...new Set(parties)].filter(party => !known.has(party))
  return [
    ...actors,
    ...added.map((id): Actor => ({ id, type: 'group', names: [id], party: null, roles: [], mentions: namings(text, id) })),
  ]
}

function namings(text: string, name: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    found.push({ start, end: start + name.length })
  return found
}
