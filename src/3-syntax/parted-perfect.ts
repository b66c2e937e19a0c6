/**
 * A parsed sentence → the same with perfects made whole: an aside between auxiliary and participle («a, de son côté, dit», "has, for its
 * part, said") leads the parser to take the auxiliary for the verb and the participle for something said of the aside.
 */
import type { Word } from '../record/syntax.js'
import { feature, relation } from './tree.js'

/** How far behind its auxiliary a participle may stand. */
const REACH = 18

/** Rewrites heads and relations in place. `auxiliaries`: lemmas that form the perfect. Linear in the sentence. */
export function joinPartedPerfects(words: readonly Word[], auxiliaries: ReadonlySet<string>): void {
  words.forEach((word, i) => {
    if (!auxiliaries.has(word.lemma) || feature(word, 'VerbForm') !== 'Fin' || HELPING.has(relation(word))) return
    const participle = participleOf(words, i)
    if (participle >= 0) join(words, i, participle)
  })
}

const HELPING: ReadonlySet<string> = new Set(['aux', 'cop'])
/** What a finite verb can't be to a noun. */
const NOMINAL: ReadonlySet<string> = new Set(['nmod', 'appos', 'flat', 'amod'])

/** The past participle that nothing but an aside parts from the auxiliary, or -1. */
function participleOf(words: readonly Word[], auxiliary: number): number {
  const end = Math.min(words.length, auxiliary + REACH)
  for (let i = auxiliary + 1; i < end; i++) {
    const word = words[i]!
    const kind = relation(word)
    if (isParticiple(word)) return isFree(words, auxiliary, i) ? i : -1
    if (word.upos === 'VERB' || word.upos === 'AUX' || word.upos === 'SCONJ') return -1
    if (word.head === auxiliary && (kind === 'obj' || kind === 'xcomp' || kind === 'nsubj') && word.upos !== 'PRON')
      return -1
  }
  return -1
}

const isParticiple = (word: Word): boolean =>
  word.upos === 'VERB' && feature(word, 'VerbForm') === 'Part' && feature(word, 'Tense') !== 'Pres'

/** Whether the participle hangs on the aside or on the auxiliary, and has no auxiliary of its own. */
function isFree(words: readonly Word[], auxiliary: number, participle: number): boolean {
  const { head } = words[participle]!
  if (head < auxiliary || head > participle) return false
  const helped = words.some(word => word.head === participle && HELPING.has(relation(word)))
  return !helped && isUnder(words, participle, auxiliary)
}

function isUnder(words: readonly Word[], index: number, ancestor: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < words.length; at = words[at]!.head, steps++)
    if (at === ancestor) return true
  return false
}

function join(words: readonly Word[], auxiliary: number, participle: number): void {
  const old = words[auxiliary]!
  const verb = words[participle]!
  for (const word of words) if (word.head === auxiliary && word !== verb) word.head = participle
  const above = words[old.head]
  // «son homologue a, lui, mis …», where no verb was seen: the noun is the subject, and its place the verb's
  const isSubject = above !== undefined && old.head < auxiliary && NOMINAL.has(relation(old))
  verb.head = isSubject ? above.head : old.head
  verb.deprel = isSubject ? above.deprel : old.deprel
  if (isSubject) {
    above.head = participle
    above.deprel = 'nsubj'
  }
  old.head = participle
  old.deprel = 'aux'
  old.upos = 'AUX'
}
