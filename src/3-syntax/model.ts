/** A model: the inventories of a language (tags, morphology, relations, lemma scripts) and its packed tables. */
import { hashText } from './hash.js'
import type { LemmaTables } from './lemmatizer.js'
import { type Packed, readModel } from './model-file.js'
import { ClassTable, IntTable, PairTable } from './tables.js'

/** What the header of a model file says. */
export interface Inventory {
  readonly language: string
  readonly version: string
  /** Universal parts of speech. */
  readonly tags: readonly string[]
  /** Pairs of a tag (index) and the features that go with it. */
  readonly morphs: readonly { readonly tag: number; readonly feats: string }[]
  /** Relations; index 0 is "none yet". */
  readonly labels: readonly string[]
  readonly scripts: readonly string[]
  /** Treebanks of the training data, by the number their features carry; `bank` is the one to read unknown text as. */
  readonly banks: readonly string[]
  readonly bank: number
  readonly classBits: { readonly tag: number; readonly morph: number; readonly label: number }
}

export interface Model extends LemmaTables {
  readonly inventory: Inventory
  readonly tagHash: Int32Array
  readonly morphHash: Int32Array
  readonly labelHash: Int32Array
  /** Morphology (indices in `morphs`) that goes with each tag; the class numbers of the morphology table. */
  readonly morphsOfTag: readonly Int32Array[]
  /** Hashed forms → word class (see `word-class.ts`). */
  readonly words: IntTable
  /** Form and tag → the one morphology it always had, + 1. */
  readonly sureMorphs: IntTable
  readonly tagWeights: ClassTable
  readonly morphWeights: ClassTable
  readonly structureWeights: PairTable
  readonly labelWeights: ClassTable
}

/** Hash of a treebank's number, as the features take it. */
export const bankHash = (bank: number): number => hashText(`treebank ${bank}`)

export const hashTags = (tags: readonly string[]): Int32Array => Int32Array.from(tags, tag => hashText(tag))

export const hashMorphs = (inventory: Pick<Inventory, 'tags' | 'morphs'>): Int32Array =>
  Int32Array.from(inventory.morphs, ({ tag, feats }) => hashText(`${inventory.tags[tag]}|${feats}`))

export const hashLabels = (labels: readonly string[]): Int32Array =>
  Int32Array.from(labels, label => hashText(`>${label}`))

/** Indices of the morphology that goes with each tag. */
export const groupMorphs = (inventory: Pick<Inventory, 'tags' | 'morphs'>): Int32Array[] =>
  inventory.tags.map((_, tag) =>
    Int32Array.from([...inventory.morphs.keys()].filter(index => inventory.morphs[index]!.tag === tag)),
  )

/** Names of the arrays in a model file. */
export type ArrayName =
  | 'wordKeys'
  | 'wordValues'
  | 'clusterSlots'
  | 'lexiconKeys'
  | 'lexiconValues'
  | 'endingKeys'
  | 'endingValues'
  | 'sureMorphKeys'
  | 'sureMorphValues'
  | 'tagSlots'
  | 'tagRuns'
  | 'morphSlots'
  | 'morphRuns'
  | 'structureSlots'
  | 'labelSlots'
  | 'labelRuns'

/** Makes a model of an unpacked file. */
export function toModel({ header, arrays }: Packed): Model {
  const inventory = header as Inventory
  const ints = (name: ArrayName): Int32Array => arrays[name] as Int32Array
  const shorts = (name: ArrayName): Int16Array => arrays[name] as Int16Array
  return {
    inventory,
    scripts: inventory.scripts,
    tagHash: hashTags(inventory.tags),
    morphHash: hashMorphs(inventory),
    labelHash: hashLabels(inventory.labels),
    morphsOfTag: groupMorphs(inventory),
    words: new IntTable(ints('wordKeys'), ints('wordValues')),
    clusters: ints('clusterSlots'),
    lexicon: new IntTable(ints('lexiconKeys'), ints('lexiconValues')),
    endings: new IntTable(ints('endingKeys'), ints('endingValues')),
    sureMorphs: new IntTable(ints('sureMorphKeys'), ints('sureMorphValues')),
    tagWeights: new ClassTable(ints('tagSlots'), shorts('tagRuns'), inventory.classBits.tag),
    morphWeights: new ClassTable(ints('morphSlots'), shorts('morphRuns'), inventory.classBits.morph),
    structureWeights: new PairTable(ints('structureSlots')),
    labelWeights: new ClassTable(ints('labelSlots'), shorts('labelRuns'), inventory.classBits.label),
  }
}

/** @throws RapporteurError `model-missing` or `model-invalid`. */
export const loadModel = (path: string): Model => toModel(readModel(path))

/** The model as a file holds it. */
export function toPacked(model: Model): Packed {
  const arrays: Record<ArrayName, Int16Array | Int32Array> = {
    wordKeys: model.words.keys,
    wordValues: model.words.values,
    clusterSlots: model.clusters,
    lexiconKeys: model.lexicon.keys,
    lexiconValues: model.lexicon.values,
    endingKeys: model.endings.keys,
    endingValues: model.endings.values,
    sureMorphKeys: model.sureMorphs.keys,
    sureMorphValues: model.sureMorphs.values,
    tagSlots: model.tagWeights.slots,
    tagRuns: model.tagWeights.runs,
    morphSlots: model.morphWeights.slots,
    morphRuns: model.morphWeights.runs,
    structureSlots: model.structureWeights.slots,
    labelSlots: model.labelWeights.slots,
    labelRuns: model.labelWeights.runs,
  }
  return { header: model.inventory, arrays }
}
