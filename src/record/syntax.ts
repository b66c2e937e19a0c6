/** Sentences and their words as stages 2 and 3 leave them and all later stages read them. */
import type { Range } from './schema.js'

/**
 * A syntactic word (Universal Dependencies v2). `start` and `end` are UTF-16 offsets of its surface token in
 * `document.text`; the words of a multi-word token («du» = de + le) share its offsets.
 */
export interface Word {
  readonly start: number
  readonly end: number
  /** Form of the syntactic word; equals the text at its offsets unless the word is part of a multi-word token. */
  readonly form: string
  /** Position in its multi-word token (0, 1 …), or -1 where the word is a token of its own. */
  readonly part: number
  lemma: string
  /** Universal part of speech: ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X. */
  upos: string
  /** UD features, sorted, as in CoNLL-U (`Gender=Fem|Number=Sing`), or `_`. */
  feats: string
  /** Index in the sentence of the head, -1 for the root. */
  head: number
  /** Relation to the head; of subtypes only `nsubj:pass`, `aux:pass`, `obl:agent` and the like that the model keeps. */
  deprel: string
}

export interface Sentence extends Range {
  /** Index in the document. */
  readonly index: number
  /** Index of its block in `document.blocks`. */
  readonly block: number
  readonly words: readonly Word[]
  /** Dependents of each word, in text order; filled by the parser. */
  children: readonly (readonly number[])[]
}
