/** An analyzer and gold examples → UPOS, features, lemma, UAS and LAS (universal relations, punctuation counted) on gold words. */
import type { Analyzer } from '../src/3-syntax/analyzer.js'
import { universalRelation } from '../src/3-syntax/conllu.js'
import type { Example } from './examples.js'

/** Shares between 0 and 1. */
export interface Scores {
  readonly words: number
  readonly upos: number
  readonly feats: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
}

export function scoreAnalyzer(
  analyzer: Analyzer,
  examples: readonly Example[],
  bank = analyzer.model.inventory.bank,
): Scores {
  let words = 0
  let [upos, feats, lemma, uas, las] = [0, 0, 0, 0, 0]
  for (const example of examples) {
    analyzer.annotate(i => example.forms[i]!, example.forms.length, bank)
    const { heads, labels } = analyzer.parse(bank)
    for (let i = 0; i < example.forms.length; i++) {
      words++
      if (analyzer.upos(i) === example.upos[i]) upos++
      if (analyzer.feats(i) === example.feats[i]) feats++
      if (analyzer.lemma(i) === example.lemmas[i]) lemma++
      if (heads[i] !== example.heads[i]) continue
      uas++
      if (universalRelation(analyzer.deprel(labels[i]!)) === universalRelation(example.deprels[i]!)) las++
    }
  }
  const share = (count: number): number => count / Math.max(1, words)
  return { words, upos: share(upos), feats: share(feats), lemma: share(lemma), uas: share(uas), las: share(las) }
}

export const showScores = ({ words, upos, feats, lemma, uas, las }: Scores): string =>
  `${words} words  UPOS ${percent(upos)}  UFeats ${percent(feats)}  lemma ${percent(lemma)}  UAS ${percent(uas)}  LAS ${percent(las)}`

const percent = (share: number): string => (100 * share).toFixed(2)
