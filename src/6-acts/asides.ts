/** Asides on who moves with a party and who against it ("X, with Y, supported by Z and opposed by W, proposed …") → the party's verb and all sides. */
import { childrenBy, childrenOf, relation } from '../3-syntax/tree.js'
import type { Sentence } from '../record/syntax.js'
import type { ActLexicon } from './frames.js'
import { hasFiniteVerb, wordAt } from './roles.js'

export interface Aside {
  /** Head of the phrase that names the party, and the verb whose subject it is. */
  readonly subject: number
  readonly verb: number
  /** Parties of the words between, by the side that a preposition or participle before them gives. */
  readonly members: readonly string[]
  readonly seconders: readonly string[]
  readonly opponents: readonly string[]
  /** The participles; -1 where there is none. */
  readonly seconding: number
  readonly opposing: number
}

type Named = ReadonlyMap<number, string>
type Side = 'members' | 'seconders' | 'opponents'

/** The aside of a sentence, or null. `named`: the party of each word that heads a mention of one. */
export function asideOf(sentence: Sentence, named: Named, lexicon: ActLexicon): Aside | null {
  const start = sentence.words.findIndex((_, i) => i > 0 && opensAside(sentence, i, lexicon))
  if (start < 0) return null
  const before = [...named.keys()].filter(index => index < start)
  const subject = before.length === 0 ? -1 : firstConjunct(sentence, Math.max(...before), named)
  const verb = sentence.words.findIndex(
    (word, i) => i > start && word.upos === 'VERB' && !isSide(sentence, i, lexicon) && isPredicate(sentence, i),
  )
  if (subject < 0 || verb < 0) return null
  return { subject, verb, ...sidesIn(sentence, start, verb, named, lexicon) }
}

/** Parties told after a verb that itself takes a side: "was supported by Y but opposed by Z". */
export const sidesAfter = (sentence: Sentence, verb: number, named: Named, lexicon: ActLexicon): Sides =>
  sidesIn(sentence, verb + 1, sentence.words.length, named, lexicon)

export type Sides = Pick<Aside, 'members' | 'seconders' | 'opponents' | 'seconding' | 'opposing'>

function sidesIn(sentence: Sentence, from: number, to: number, named: Named, lexicon: ActLexicon): Sides {
  const found: Record<Side, string[]> = { members: [], seconders: [], opponents: [] }
  let seconding = -1
  let opposing = -1
  let side: Side | null = null
  for (let index = from; index < to; index++) {
    const { lemma, upos, form } = wordAt(sentence, index)
    if (isSide(sentence, index, lexicon)) {
      side = lexicon.seconding.for.has(lemma) ? 'seconders' : 'opponents'
      if (side === 'seconders') seconding = index
      else opposing = index
    } else if (lexicon.company.has(form.toLowerCase())) side = 'members'
    else if (upos === 'PRON' || upos === 'VERB') side = null
    else if (side !== null) found[side].push(...(named.get(index)?.split('+') ?? []))
  }
  return { ...found, seconding, opposing }
}

/** A word that opens an aside: a participle of siding or a preposition of company, behind a comma. */
function opensAside(sentence: Sentence, index: number, lexicon: ActLexicon): boolean {
  const afterComma = wordAt(sentence, index - 1).upos === 'PUNCT'
  const phrase = sentence.words.slice(index, index + 2).some(word => lexicon.company.has(word.form.toLowerCase()))
  return afterComma && (isSide(sentence, index, lexicon) || phrase)
}

/** "supported by", «soutenu par»: a word of siding with an agent, and no finite verb of its own. */
export function isSide(sentence: Sentence, index: number, lexicon: ActLexicon): boolean {
  const { lemma } = wordAt(sentence, index)
  const next = sentence.words[index + 1]
  const sides = lexicon.seconding.for.has(lemma) || lexicon.seconding.against.has(lemma)
  const before = sentence.words[index - 1]
  if (before === undefined || (before.upos !== 'PUNCT' && before.upos !== 'CCONJ')) return false
  return (
    sides &&
    next !== undefined &&
    lexicon.agents.has(next.lemma) &&
    childrenBy(sentence, index, 'aux', 'cop').length === 0
  )
}

/** Whether the verb heads a clause: finite, or a past participle that the tree took for one. */
const isPredicate = (sentence: Sentence, index: number): boolean => {
  const kind = relation(wordAt(sentence, index))
  if (kind === 'acl') return wordAt(sentence, index - 1).upos === 'PUNCT'
  return hasFiniteVerb(sentence, index) || (kind !== 'amod' && kind !== 'case')
}

/** The first of a list of parties that the last one closes. */
function firstConjunct(sentence: Sentence, last: number, named: Named): number {
  let at = last
  for (let steps = 0; steps < sentence.words.length; steps++) {
    const { head, deprel } = wordAt(sentence, at)
    if (
      deprel !== 'conj' ||
      head < 0 ||
      head >= at ||
      !(named.has(head) || childrenOf(sentence, head).some(child => named.has(child)))
    )
      return at
    at = head
  }
  return at
}
