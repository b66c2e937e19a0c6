/**
 * A parsed sentence → the same with compound tenses joined where a phrase stands inside them («a *de son côté* appelé», "has, *for his
 * part*, called"): a greedy parser takes the auxiliary for the verb and the participle for a modifier of the phrase.
 */
import { z } from 'zod'
import { lexiconFile } from '../record/lexicon.js'
import type { Word } from '../record/syntax.js'
import { relation } from './tree.js'

/** Verbs that form compound tenses, by lemma. */
export const auxiliariesOf = lexiconFile('trees', z.strictObject({ auxiliaries: z.array(z.string()) }))

/** How many words may stand inside. */
const INSIDE = 6

/** Rewrites heads, relations and tags in place. Linear in the sentence. */
export function joinPartedPerfects(words: readonly Word[], auxiliaries: readonly string[]): void {
  words.forEach((verb, i) => {
    if (verb.upos !== 'VERB' || !verb.feats.includes('VerbForm=Fin') || !auxiliaries.includes(verb.lemma)) return
    const participle = participleBehind(words, i)
    if (participle >= 0) join(words, i, participle)
  })
}

/** The participle behind the phrase that follows `verb`, hung on that phrase; -1 where none stands there. */
function participleBehind(words: readonly Word[], verb: number): number {
  if (words.some(word => word.head === verb && /^(?:obj|xcomp|ccomp)$/.test(relation(word)) && word.upos !== 'VERB'))
    return -1
  for (let at = verb + 1; at <= verb + INSIDE && at < words.length; at++) {
    const word = words[at]!
    const isParticiple = word.upos === 'VERB' && /VerbForm=Part/.test(word.feats) && /Tense=Past/.test(word.feats)
    if (isParticiple) {
      const phrase = words[word.head]
      const hangsInside = word.head > verb && word.head < at && relation(word) === 'acl' && phrase?.head === verb
      return hangsInside && relation(phrase!) === 'obl' ? at : -1
    }
    if (!/^(?:ADP|DET|NOUN|ADV|ADJ|PRON|PUNCT)$/.test(word.upos)) return -1
  }
  return -1
}

function join(words: readonly Word[], auxiliary: number, participle: number): void {
  const [verb, main] = [words[auxiliary]!, words[participle]!]
  for (const word of words) if (word.head === auxiliary && word !== main) word.head = participle
  main.head = verb.head
  main.deprel = verb.deprel
  verb.head = participle
  verb.deprel = 'aux'
  verb.upos = 'AUX'
}
