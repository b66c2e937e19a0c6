/** Examples → how often each form has each tag, and the word classes made of it. */

import { hashText } from '../src/3-syntax/hash.js'
import { wordClass } from '../src/3-syntax/word-class.js'
import { foldForm, plainForm } from '../src/3-syntax/word-shape.js'
import type { Example } from './examples.js'
import type { Classes } from './inventory.js'

/** Tag counts by hashed form: as written, and folded over all ways of writing. */
export interface WordList {
  readonly exact: ReadonlyMap<number, Int32Array>
  readonly folded: ReadonlyMap<number, Int32Array>
}

export function countWords(examples: readonly Example[], classes: Classes): WordList {
  const exact = new Map<number, Int32Array>()
  const folded = new Map<number, Int32Array>()
  const count = (map: Map<number, Int32Array>, key: number, tag: number): void => {
    let counts = map.get(key)
    if (!counts) {
      counts = new Int32Array(classes.tags.length)
      map.set(key, counts)
    }
    counts[tag]!++
  }
  for (const { forms, upos } of examples) {
    forms.forEach((form, i) => {
      const tag = classes.tagOf(upos[i]!)
      const plain = plainForm(form)
      count(exact, hashText(plain), tag)
      count(folded, hashText(foldForm(plain)), tag)
    })
  }
  return { exact, folded }
}

/** Classes by hashed form for the model file: exact forms, and folded ones where no form is written so. */
export function wordClasses({ exact, folded }: WordList): Map<number, number> {
  const classes = new Map<number, number>()
  for (const [key, counts] of folded) classes.set(key, wordClass(counts))
  for (const [key, counts] of exact) classes.set(key, wordClass(counts))
  return classes
}

/** Class of a word as if this one use of it with `tag` had not been seen: what it would be in new text. */
export function classWithout({ exact, folded }: WordList, form: number, fold: number, tag: number): number {
  return lessOne(exact.get(form), tag) || lessOne(folded.get(fold), tag)
}

function lessOne(counts: Int32Array | undefined, tag: number): number {
  if (!counts) return 0
  counts[tag]!--
  const value = wordClass(counts)
  counts[tag]!++
  return value
}
