/** The words between a party and its verb → who moves with it, who seconds and who opposes: "X, with Y, supported by Z and opposed by W, proposed …". */

import type { Sentence } from '../record/syntax.js'
import { hasFiniteVerb, wordAt } from './roles.js'
import type { Scene } from './scene.js'

export interface Company {
  readonly members: readonly string[]
  readonly seconders: readonly string[]
  readonly opponents: readonly string[]
  /** The words that say who seconds or opposes, by their index; -1 where none do. */
  readonly seconding: number
  readonly opposing: number
}

type Side = 'members' | 'seconders' | 'opponents' | null

/** Parties named in the words `from` (inclusive) to `to` (exclusive), by the side that a preposition or participle before them gives. */
export function companyIn(scene: Scene, sentence: Sentence, from: number, to: number): Company {
  const { company, seconding } = scene.lexicon
  const found = { members: [] as string[], seconders: [] as string[], opponents: [] as string[] }
  const at = { seconders: -1, opponents: -1 }
  let side: Side = null
  for (let index = from; index < to; index++) {
    const { lemma, upos, form } = wordAt(sentence, index)
    if (upos === 'PRON' || (upos === 'VERB' && hasFiniteVerb(sentence, index) && !isSide(scene, lemma))) side = null
    else if (seconding.for.has(lemma) && upos !== 'NOUN') at.seconders = startSide('seconders', index)
    else if (seconding.against.has(lemma) && upos !== 'NOUN') at.opponents = startSide('opponents', index)
    else if (opens(index) && company.has(form.toLowerCase())) side = 'members'
    else if (side !== null) found[side].push(...partiesAt(index))
  }
  return { ...found, seconding: at.seconders, opposing: at.opponents }

  function startSide(name: 'seconders' | 'opponents', index: number): number {
    side = name
    return index
  }
  /** Whether a preposition here opens an aside: after a comma or conjunction, or right behind the party. */
  function opens(index: number): boolean {
    const before = sentence.words[index - 1]
    return (
      index === from ||
      before === undefined ||
      before.upos === 'PUNCT' ||
      before.upos === 'CCONJ' ||
      company.has(before.form.toLowerCase()) ||
      wordAt(sentence, index - 1).upos === 'ADP'
    )
  }
  function partiesAt(index: number): string[] {
    return scene.named[sentence.index]?.get(index)?.split('+') ?? []
  }
}

const isSide = (scene: Scene, lemma: string): boolean =>
  scene.lexicon.seconding.for.has(lemma) || scene.lexicon.seconding.against.has(lemma)
