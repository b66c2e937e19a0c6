/** `lexicon/{fr,en}/tokens.yaml` → the sets and maps that the tokenizer and the sentence splitter ask. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'

const words = z.array(z.string())

const schema = z.strictObject({
  elided: words,
  hyphened: words,
  suffixes: words,
  whole: words,
  hyphens: z.enum(['keep', 'split']),
  prefixes: words,
  contractions: z.record(z.string(), words),
  ambiguous: words,
  analogues: z.strictObject({ contraction: words, determiner: words }),
  fused: z.record(z.string(), words),
  units: words,
  bracketed: words,
  spacedNumbers: z.boolean(),
  abbreviations: z.strictObject({ leading: words, numbered: words, trailing: words }),
  starters: words,
  examples: z.record(z.string(), z.array(z.tuple([z.string(), z.string()])).min(2)),
})

/** Forms are lower-case and normal (see `normalForm`); units keep their case. */
export interface TokenLexicon {
  readonly elided: ReadonlySet<string>
  /** Longest first. */
  readonly hyphened: readonly string[]
  /** Longest first. */
  readonly suffixes: readonly string[]
  readonly whole: ReadonlySet<string>
  readonly splitsHyphens: boolean
  readonly prefixes: ReadonlySet<string>
  readonly contractions: ReadonlyMap<string, readonly string[]>
  readonly ambiguous: ReadonlySet<string>
  /** Unambiguous forms in the place of ambiguous ones: two words, and one. */
  readonly analogues: { readonly contraction: ReadonlySet<string>; readonly determiner: ReadonlySet<string> }
  readonly fused: ReadonlyMap<string, readonly string[]>
  readonly units: ReadonlySet<string>
  readonly bracketed: ReadonlySet<string>
  readonly spacedNumbers: boolean
  readonly abbreviations: {
    readonly leading: ReadonlySet<string>
    readonly numbered: ReadonlySet<string>
    readonly trailing: ReadonlySet<string>
  }
  readonly starters: ReadonlySet<string>
  /** For each list that is not empty: texts, and their tokens with the words of one token joined by `+`. */
  readonly examples: Readonly<Record<string, readonly (readonly [text: string, tokens: string])[]>>
}

const file = lexiconFile('tokens', schema)
const kept = new Map<Language, TokenLexicon>()

/**
 * The token lexicon of a language, read once a process.
 * @throws RapporteurError `lexicon-invalid`
 */
export function tokenLexicon(language: Language): TokenLexicon {
  const known = kept.get(language)
  if (known !== undefined) return known
  const raw = file(language)
  const byLength = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length)
  const lexicon: TokenLexicon = {
    elided: new Set(raw.elided),
    hyphened: byLength(raw.hyphened),
    suffixes: byLength(raw.suffixes),
    whole: new Set(raw.whole),
    splitsHyphens: raw.hyphens === 'split',
    prefixes: new Set(raw.prefixes),
    contractions: new Map(Object.entries(raw.contractions)),
    ambiguous: new Set(raw.ambiguous),
    analogues: {
      contraction: new Set(raw.analogues.contraction),
      determiner: new Set(raw.analogues.determiner),
    },
    fused: new Map(Object.entries(raw.fused)),
    units: new Set(raw.units),
    bracketed: new Set(raw.bracketed),
    spacedNumbers: raw.spacedNumbers,
    abbreviations: {
      leading: new Set(raw.abbreviations.leading),
      numbered: new Set(raw.abbreviations.numbered),
      trailing: new Set(raw.abbreviations.trailing),
    },
    starters: new Set(raw.starters),
    examples: raw.examples,
  }
  kept.set(language, lexicon)
  return lexicon
}
