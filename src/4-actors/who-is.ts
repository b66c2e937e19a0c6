/** Who the noun phrase or pronoun at a word is: the resolved reference, its coordination joined, relatives followed. */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import type { Cast, Reference } from '../record/cast.js'
import type { Sentence, Word } from '../record/syntax.js'
import { joinParties } from './referents.js'
import { inSet, titlesOf } from './titles.js'

/**
 * Who the noun phrase headed by word `head` of `sentence` is, coordination and coreference included; null for no one.
 * A pronoun of the first person is `speaker`, where one is given.
 */
export function whoIs(cast: Cast, sentence: Sentence, head: number, speaker?: Reference | null): Reference | null {
  const single = whoIsAlone(cast, sentence, head, speaker)
  const conjuncts = childrenBy(sentence, head, 'conj').filter(
    i => isNominal(sentence, i) && (!hasCase(sentence, i) || hasCase(sentence, head)),
  )
  if (single === null || conjuncts.length === 0) return single
  const others = conjuncts.map(i => whoIsAlone(cast, sentence, i, speaker)).filter(other => other !== null)
  const all = [single, ...others]
  const cc = childrenBy(sentence, conjuncts.at(-1)!, 'cc')[0]
  const joint = cc === undefined ? ', ' : ` ${sentence.words[cc]!.form} `
  return {
    voice: all.reduce(
      (text, { voice }, i) => (i === 0 ? (voice ?? '') : `${text}${i === all.length - 1 ? joint : ', '}${voice ?? ''}`),
      '',
    ),
    party: joinParties(all.map(({ party }) => party)),
    start: single.start,
    end: Math.max(...all.map(({ end }) => end)),
  }
}

const isNominal = (sentence: Sentence, i: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|X|ADJ)$/.test(sentence.words[i]!.upos)

/** «Ahmadi, à Téhéran» is no coordination, whatever the tree says. */
const hasCase = (sentence: Sentence, i: number): boolean => childrenBy(sentence, i, 'case').length > 0

function whoIsAlone(cast: Cast, sentence: Sentence, head: number, speaker?: Reference | null): Reference | null {
  const word = sentence.words[head]
  if (word === undefined) return null
  const known = cast.references[sentence.index]?.[head] ?? null
  if (known !== null) return known
  if ((word.upos === 'PRON' || word.upos === 'DET') && !inSet(titlesOf(cast.language).quantities, word)) {
    if (titlesOf(cast.language).pronouns.speaker.has(word.form.toLowerCase())) {
      return speaker ? { ...speaker, start: word.start, end: word.end } : null
    }
    if (/PronType=(?:Int,)?Rel/.test(word.feats)) return antecedentOf(cast, sentence, head)
    return null
  }
  if (!isNominal(sentence, head)) return null
  const named = childrenBy(sentence, head, 'appos').flatMap(i => cast.references[sentence.index]?.[i] ?? [])[0]
  if (named !== undefined) return named
  const counted = inSet(titlesOf(cast.language).quantities, word)
    ? childrenBy(sentence, head, 'nmod', 'obl')[0]
    : undefined
  const party = counted === undefined ? null : (cast.references[sentence.index]?.[counted]?.party ?? null)
  return { ...phraseOf(sentence, head), party }
}

/** Whom a relative pronoun takes up: the noun its clause modifies. */
function antecedentOf(cast: Cast, sentence: Sentence, head: number): Reference | null {
  for (let i = head, steps = 0; i >= 0 && steps < sentence.words.length; i = sentence.words[i]!.head, steps++) {
    const word = sentence.words[i]!
    if (relation(word) === 'acl' && word.head >= 0)
      return cast.references[sentence.index]?.[word.head] ?? phraseOf(sentence, word.head)
  }
  return null
}

/** A noun phrase that is no one known: its own words, no party. */
function phraseOf(sentence: Sentence, head: number): Reference {
  const clause = childrenBy(sentence, head, 'acl', 'conj', 'appos', 'punct', 'parataxis', 'cc', 'advcl')
  let { first, last } = subtree(sentence, head)
  for (const child of clause) {
    if (child > head) last = Math.min(last, subtree(sentence, child).first - 1)
    else first = Math.max(first, child + 1)
  }
  while (first < head && /^(?:DET|ADP|PUNCT|SCONJ)$/.test(sentence.words[first]!.upos)) first++
  const [start, end] = [sentence.words[Math.min(first, head)]!.start, sentence.words[Math.max(last, head)]!.end]
  return {
    voice: joinForms(sentence.words.slice(Math.min(first, head), Math.max(last, head) + 1)),
    party: null,
    start,
    end,
  }
}

/** Forms with the spaces that writing puts between them. */
const joinForms = (words: readonly Word[]): string =>
  words.reduce((text, word, i) => {
    const before = words[i - 1]
    return before === undefined || before.end === word.start ? text + word.form : `${text} ${word.form}`
  }, '')
