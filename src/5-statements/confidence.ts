/** How sure a statement is: the share of right ones among those found the same way, from `lexicon/{fr,en}/confidence.yaml`. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'
import { RULES, type Rule } from './finding.js'

const share = z.number().min(0).max(1)

/** Shares of right statements by rule, and of those whose voice is unknown or whose text is damaged by these marks. */
const confidenceSchema = z.strictObject({
  rules: z.record(z.enum(RULES), share),
  unnamed: share,
  damaged: share,
})

const confidenceFile = lexiconFile('confidence', confidenceSchema)

/** The mark that decides: an unknown voice before damage before the rule. */
export function confidenceOf(language: Language, rule: Rule, isNamed: boolean, isDamaged: boolean): number {
  const { rules, unnamed, damaged } = confidenceFile(language)
  const known = rules[rule]
  if (!isNamed) return Math.min(known, unnamed)
  return isDamaged ? Math.min(known, damaged) : known
}
