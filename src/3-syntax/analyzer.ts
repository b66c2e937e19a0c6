/** One model at work: forms of a sentence → tags, morphology, lemmas and tree, in buffers that are reused. */

import { Columns, PAD } from './columns.js'
import { hashText } from './hash.js'
import { lemmaOf } from './lemmatizer.js'
import { bankHash, type Model } from './model.js'
import type { Draft, NetworkParser } from './network/network-parser.js'
import { ParseState } from './parse-state.js'
import { parseWords } from './parser.js'
import { addMorphology, tagWords } from './tagger.js'
import { classifyWith } from './word-class.js'
import { LONGEST, ownCopy, WordTypes } from './word-types.js'

/** What the parser counts between two words, by tag. */
const KINDS: Readonly<Record<string, number>> = { VERB: 1, AUX: 1, PUNCT: 2, CCONJ: 3, SCONJ: 3 }

/** Kind of each tag, for `ParseState.start`. */
export const tagKinds = (tags: readonly string[]): Uint8Array => Uint8Array.from(tags, tag => KINDS[tag] ?? 0)

/** Owns the caches of one model; results of the last sentence are read by index of the word. */
export class Analyzer {
  readonly types: WordTypes
  readonly words = new Columns()
  private readonly state: ParseState
  private readonly kinds: Uint8Array
  private lemmas = new Map<number, number>()
  private lemmaTexts: string[] = []
  private lemmaHashes: number[] = []
  private lemmaIds = new Int32Array(256)
  private generation = 0

  /** @param network goes over the trees of the linear parser, where there is one */
  constructor(
    readonly model: Model,
    readonly network: NetworkParser | null = null,
  ) {
    this.types = new WordTypes(classifyWith(model.words, model.clusters))
    this.state = new ParseState(model.labelHash)
    this.kinds = tagKinds(model.inventory.tags)
  }

  /** Tags, morphology and lemmas of a sentence. */
  annotate(forms: (index: number) => string, count: number, bank: number = this.model.inventory.bank): void {
    const { model, types, words } = this
    const atom = bankHash(bank)
    words.load(types, forms, count)
    tagWords(model, types, words, atom)
    addMorphology(model, words, atom)
    this.addLemmas(forms)
  }

  /** The linear parser's tree of the sentence that was annotated last, with all that `finish` asks for. */
  draft(bank: number = this.model.inventory.bank): Draft {
    const { model, network, words, state, kinds } = this
    parseWords(model, words, state, kinds, bankHash(bank))
    const heads = state.head.slice(PAD, PAD + words.length)
    for (let i = 0; i < heads.length; i++) heads[i] = heads[i] === state.rootPosition ? -1 : heads[i]! - PAD
    const labels = state.label.slice(PAD, PAD + words.length)
    return { heads, labels, inputs: network?.inputsOf(words, bank) ?? [] }
  }

  /** Makes a draft the tree that is meant. Drafts of many sentences first, then this: each phase has its own tables to keep at hand. */
  finish(draft: Draft): void {
    this.network?.improve(draft)
  }

  /** Lemma, or null where the form is too long to be a word and is its own lemma. */
  lemma(index: number): string | null {
    const id = this.lemmaIds[index]!
    return id < 0 ? null : this.lemmaTexts[id]!
  }

  upos(index: number): string {
    return this.model.inventory.tags[this.words.tagId[index + PAD]!]!
  }

  feats(index: number): string {
    return this.model.inventory.morphs[this.words.morphId[index + PAD]!]!.feats
  }

  /** Both at once. */
  parse(bank: number = this.model.inventory.bank): Draft {
    const draft = this.draft(bank)
    this.finish(draft)
    return draft
  }

  /** The name of a relation in a draft. */
  deprel(label: number): string {
    return this.model.inventory.labels[label]!
  }

  private addLemmas(forms: (index: number) => string): void {
    const { words, model } = this
    if (this.generation !== this.types.generation) {
      this.generation = this.types.generation
      this.lemmas = new Map()
      this.lemmaTexts = []
      this.lemmaHashes = []
    }
    if (this.lemmaIds.length < words.length) this.lemmaIds = new Int32Array(words.length * 2)
    const morphCount = model.morphHash.length
    for (let i = 0; i < words.length; i++) {
      const at = i + PAD
      const form = forms(i)
      if (form.length > LONGEST) {
        this.lemmaIds[i] = -1
        words.lemma[at] = words.folded[at]!
        continue
      }
      const key = words.type[at]! * morphCount + words.morphId[at]!
      let id = this.lemmas.get(key)
      if (id === undefined) {
        id = this.lemmaTexts.length
        const text = ownCopy(lemmaOf(model, form, words.tag[at]!, words.morph[at]!))
        this.lemmaTexts.push(text)
        this.lemmaHashes.push(hashText(text))
        this.lemmas.set(key, id)
      }
      this.lemmaIds[i] = id
      words.lemma[at] = this.lemmaHashes[id]!
    }
  }
}
