/**
 * Plain text → examples of ambiguous forms by analogy. What goes before «de la» goes before the contraction «des», what goes
 * before «les» or «une» before the article «des»: unlabelled text teaches the words that no treebank has. Only the features
 * of what stands before are given, for what follows differs.
 */
import { BEFORE, contractionFeatures } from '../../src/2-language/contraction.js'
import type { TokenLexicon } from '../../src/2-language/tokenlexicon.js'
import { tokenize } from '../../src/2-language/tokens.js'
import type { Token } from '../../src/2-language/words.js'
import type { Example } from './logistic.js'

export function analogousExamples(text: string, lexicon: TokenLexicon): Example[] {
  const tokens = tokenize(text, lexicon)
  const examples: Example[] = []
  const features: number[] = []
  for (let i = 1; i + 1 < tokens.length; i++) {
    const label = labelOf(tokens, i, lexicon)
    if (label === null) continue
    for (const form of lexicon.ambiguous) {
      const context = [...tokens.slice(Math.max(0, i - 2), i), { ...tokens[i]!, form }]
      contractionFeatures(context, context.length - 1, features)
      examples.push({ features: BEFORE.map(template => features[template]!), label })
    }
  }
  return examples
}

/** True where the token stands in for a contraction, false for a determiner, null where for neither. */
function labelOf(tokens: readonly Token[], i: number, { analogues }: TokenLexicon): boolean | null {
  const [before, here, after] = [tokens[i - 1]!, tokens[i]!, tokens[i + 1]!].map(token => token.form.toLowerCase())
  if (!/^\p{L}/u.test(before!)) return null
  const pair = `${here} ${after!.replace('’', "'")}`
  if (analogues.contraction.has(pair)) return true
  const follows = [...analogues.contraction].some(contraction => contraction.startsWith(`${before} `))
  return !follows && analogues.determiner.has(here!) ? false : null
}
