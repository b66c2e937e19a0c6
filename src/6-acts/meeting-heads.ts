/** «La délégation russe était dirigée par X»: who led which delegation → the meeting it was at. */
import { childrenBy } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Sentence } from '../record/syntax.js'
import type { Source } from './meeting-mentions.js'
import type { Telling } from './meeting-merge.js'
import { isIn } from './meeting-words.js'

interface Lead {
  readonly sentence: number
  readonly start: number
  readonly party: string
  readonly names: readonly string[]
  /** Further parties named with the delegation: «la délégation russe à l'OTAN». */
  readonly others: readonly string[]
}

/** Writes the heads of delegations that the text names into the meetings they fit best. */
export function giveHeads(source: Source, sentences: readonly Sentence[], tellings: readonly Telling[]): void {
  for (const sentence of sentences) {
    for (const lead of leadsIn(source, sentence)) {
      const telling = meetingOf(tellings, lead)
      if (telling === null) continue
      const names = telling.heads.get(lead.party) ?? new Set<string>()
      for (const name of lead.names) names.add(name)
      telling.heads.set(lead.party, names)
    }
  }
}

function leadsIn({ cast, words }: Source, sentence: Sentence): Lead[] {
  return sentence.words.flatMap((word, verb) => {
    if (word.upos !== 'VERB' || !isIn(words.heads.verbs, word)) return []
    const passive = childrenBy(sentence, verb, 'nsubj:pass')[0]
    const isPassive = passive !== undefined || childrenBy(sentence, verb, 'aux:pass').length > 0
    const subject = passive ?? childrenBy(sentence, verb, 'nsubj')[0]
    const object = isPassive ? childrenBy(sentence, verb, 'obl:agent', 'obl')[0] : childrenBy(sentence, verb, 'obj')[0]
    const [led, leader] = isPassive ? [subject, object] : [object, subject]
    if (led === undefined || leader === undefined || !isIn(words.heads.nouns, sentence.words[led]!)) return []
    const party = whoIs(cast, sentence, led)?.party ?? null
    if (party === null || party.includes('+')) return []
    const leaders = [leader, ...childrenBy(sentence, leader, 'conj')]
    const names = leaders.flatMap(i => cast.references[sentence.index]?.[i]?.voice ?? [])
    const others = childrenBy(sentence, led, 'nmod').flatMap(i => whoIs(cast, sentence, i)?.party ?? [])
    return names.length === 0 ? [] : [{ sentence: sentence.index, start: word.start, party, names, others }]
  })
}

/** The held meeting of the party that fits: with the other parties named, then without a head yet, then the nearest told before. */
function meetingOf(tellings: readonly Telling[], { party, others, start }: Lead): Telling | null {
  let best: Telling | null = null
  let bestScore = 0
  for (const telling of tellings) {
    if (!telling.parties.has(party)) continue
    const withOthers = others.filter(other => other !== party && telling.parties.has(other)).length
    const isBefore = telling.ranges[0]!.start < start
    const isOpen = !telling.heads.has(party)
    const score = 1 + 4 * withOthers + (telling.status === 'held' ? 2 : 0) + (isOpen ? 1 : 0) + (isBefore ? 0.5 : 0)
    if (score < bestScore) continue
    bestScore = score
    best = telling
  }
  return best
}
