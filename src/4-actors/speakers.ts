/** Whether a word is the subject of its verb, and of one that reports, with what parsers often get wrong mended. */
import { childrenBy, childrenOf, relation } from '../3-syntax/tree.js'
import type { View } from './view.js'

/** The word of `first` to `last` whose head lies outside. */
export function headWord(view: View, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = view.words[i]!
    if (head < first || head > last) return i
  }
  return first
}

const isInverted = (form: string): boolean => /^[-‐](?:t[-‐])?\p{L}/iu.test(form)

/** Whether the word is a subject: by its relation, or as an inverted pronoun that the parser took for an expletive. */
export function isSubjectAt(view: View, i: number): boolean {
  const word = view.words[i]!
  if (word.head < 0) return false
  const name = relation(word)
  if (name === 'nsubj') return word.deprel !== 'nsubj:pass'
  if (name === 'expl') return isInverted(word.form)
  // A subject inside the quotation is that of what was said.
  const subjects = childrenBy(view.sentence, word.head, 'nsubj')
  if (subjects.some(other => view.quoted[other] === view.quoted[i])) return false
  // «a déclaré X»: a subject after its verb is often taken for an object.
  const verb = relation(view.words[word.head]!)
  const isAfter = name === 'obj' && word.head < i && childrenBy(view.sentence, i, 'case').length === 0
  return isAfter && /^(?:parataxis|root|ccomp)$/.test(verb)
}

/** Whether the verb over `i` reports: it takes a clause, stands beside one, or has quoted words under it. */
export function isSpeakerAt(view: View, i: number): boolean {
  const word = view.words[i]!
  if (view.quoted[i] === 1 || !isSubjectAt(view, i) || view.quoted[word.head] === 1) return false
  const verb = view.words[word.head]!
  if (!/^(?:VERB|AUX|ADJ|NOUN)$/.test(verb.upos)) return false
  // «X said Y, who …, had come»: of two subjects the one behind the verb is that of what was said.
  if (i > word.head && childrenBy(view.sentence, word.head, 'nsubj').some(other => other < word.head)) return false
  if (relation(verb) === 'parataxis' || view.reporting.has(verb.lemma.toLowerCase())) return true
  return childrenOf(view.sentence, word.head).some(child => {
    const name = relation(view.words[child]!)
    return name === 'ccomp' || name === 'parataxis' || (view.quoted[child] === 1 && child !== i)
  })
}
