/** Judged statements → shares of right ones by how they were found, drawn towards the mean where few were seen. */
import { RULES, type Rule } from '../src/5-statements/finding.js'
import type { Language } from '../src/record/lexicon.js'
import type { Judged } from './statement-match.js'

export interface JudgedIn extends Judged {
  readonly language: Language
  readonly article: string
}

export interface ConfidenceTable {
  readonly rules: Readonly<Record<Rule, number>>
  readonly unnamed: number
  readonly damaged: number
}

/** How many statements the mean counts for. */
const PRIOR = 8

function share(items: readonly JudgedIn[], prior: number): number {
  const right = items.filter(item => item.right).length
  return (right + PRIOR * prior) / (items.length + PRIOR)
}

/** The table of a language: each rule's share in it, drawn to the rule's share in both, drawn to the share of all. */
export function confidenceTable(judged: readonly JudgedIn[], language: Language): ConfidenceTable {
  const sound = judged.filter(({ statement }) => statement.voice !== null && !statement.damaged)
  const own = (items: readonly JudgedIn[]): JudgedIn[] => items.filter(item => item.language === language)
  const mean = share(sound, 0.8)
  const twice = (items: readonly JudgedIn[], prior: number): number => share(own(items), share(items, prior))
  const rules = RULES.map(rule => [
    rule,
    twice(
      sound.filter(({ statement }) => statement.why.rule === rule),
      mean,
    ),
  ])
  return {
    rules: Object.fromEntries(rules),
    unnamed: twice(
      judged.filter(({ statement }) => statement.voice === null),
      mean / 2,
    ),
    damaged: twice(
      judged.filter(({ statement }) => statement.voice !== null && statement.damaged),
      mean,
    ),
  }
}

/** What a table says of a statement. */
export function tableConfidence(table: ConfidenceTable, { statement }: Judged): number {
  const known = table.rules[statement.why.rule as Rule]
  if (statement.voice === null) return Math.min(known, table.unnamed)
  return statement.damaged ? Math.min(known, table.damaged) : known
}
