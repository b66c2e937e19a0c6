/** A form that may be a contraction or a word of its own (des) → which of the two it is where it stands. */
import { shapeOf } from './boundary.js'
import { type DecisionModel, featureHash, scoreOf } from './decision.js'
import type { TokenLexicon } from './tokenlexicon.js'
import type { Token } from './words.js'

/** Takes the parts from those ambiguous tokens that the model takes for words of their own. Works in place. */
export function resolveContractions(tokens: Token[], lexicon: TokenLexicon, model: DecisionModel): void {
  const features: number[] = []
  tokens.forEach((token, i) => {
    if (token.parts === null || !lexicon.ambiguous.has(token.form.toLowerCase())) return
    contractionFeatures(tokens, i, features)
    if (scoreOf(model, features) <= 0) tokens[i] = { ...token, parts: null }
  })
}

/** Templates that look only at what stands before the form. */
export const BEFORE = [1, 4, 5, 6, 7, 12, 13, 14] as const

/** Puts the hashed features of the form at `i` into `out`, by the number of their template. */
export function contractionFeatures(tokens: readonly Token[], i: number, out: number[]): void {
  out.length = 0
  const at = (offset: number): string => tokens[i + offset]?.form.toLowerCase() ?? ''
  const [form, before, before2, next, next2] = [at(0), at(-1), at(-2), at(1), at(2)]
  const [shape, nextShape] = [shapeOf(tokens[i - 1]?.form ?? ''), shapeOf(tokens[i + 1]?.form ?? '')]
  const add = (template: number, a: string, b?: string): void => {
    out.push(featureHash(template, form, a, b))
  }
  add(0, '')
  add(1, before)
  add(2, next)
  add(3, before, next)
  add(4, before2, before)
  add(5, before.slice(-3))
  add(6, before.slice(-2), shape)
  add(7, before.slice(-4))
  add(8, next.slice(-3))
  add(9, next, next2)
  add(10, shape, nextShape)
  add(11, before.slice(-3), next.slice(-3))
  add(12, before2, before.slice(-3))
  add(13, before2.slice(-3), before.slice(-3))
  add(14, before.slice(-2), before2)
  add(15, next2)
}
