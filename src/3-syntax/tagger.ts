/** Words of a sentence → parts of speech and morphology, greedily from left to right. */
import { type Columns, PAD } from './columns.js'
import { hashPair } from './hash.js'
import type { Model } from './model.js'
import type { IntTable } from './tables.js'
import { MORPH_FEATURES, morphFeatures, TAG_FEATURES, tagFeatures } from './tag-features.js'
import { sureTag } from './word-class.js'
import { CLASS, ROW, type WordTypes } from './word-types.js'

const keys = new Int32Array(Math.max(TAG_FEATURES, MORPH_FEATURES))
/** Room for as many classes as a packed table can tell apart. */
const scores = new Int32Array(1024)

/** Fills `tagId` and `tag`. Words that the training data know with one tag only are not scored. */
export function tagWords(model: Model, types: WordTypes, words: Columns, bank: number): void {
  const { tagWeights, tagHash } = model
  const { tag, tagId, type } = words
  const tagCount = tagHash.length
  for (let i = PAD; i < PAD + words.length; i++) {
    let best = sureTag(types.rows[type[i]! * ROW + CLASS]!)
    if (best < 0) {
      tagFeatures(keys, words, i, tag[i - 1]!, tag[i - 2]!, bank)
      scores.fill(0, 0, tagCount)
      tagWeights.addScores(keys, TAG_FEATURES, scores)
      best = bestOf(scores, tagCount)
    }
    tagId[i] = best
    tag[i] = tagHash[best]!
  }
}

/** Fills `morphId` and `morph` once the tags are known. */
export function addMorphology(model: Model, words: Columns, bank: number): void {
  const { morphWeights, morphsOfTag, morphHash, sureMorphs } = model
  const { morph, morphId, tagId } = words
  for (let i = PAD; i < PAD + words.length; i++) {
    const choices = morphsOfTag[tagId[i]!]!
    let chosen = choices.length === 1 ? choices[0]! : sureMorph(sureMorphs, words.form[i]!, words.tag[i]!)
    if (chosen < 0) {
      morphFeatures(keys, words, i, bank)
      scores.fill(0, 0, choices.length)
      morphWeights.addScores(keys, MORPH_FEATURES, scores)
      chosen = choices[bestOf(scores, choices.length)]!
    }
    morphId[i] = chosen
    morph[i] = morphHash[chosen]!
  }
}

/** Key of a form with its tag in the table of words that have one morphology only. */
export const sureMorphKey = (form: number, tag: number): number => hashPair(form, tag)

const sureMorph = (table: IntTable, form: number, tag: number): number => table.get(sureMorphKey(form, tag)) - 1

function bestOf(values: Int32Array, count: number): number {
  let best = 0
  for (let i = 1; i < count; i++) if (values[i]! > values[best]!) best = i
  return best
}
