/** A pronoun or possessive → what its antecedent must be, by language, gender, number and place. */
import type { Need, Referent } from './discourse.js'
import { isSpeakerAt, isSubjectAt } from './speakers.js'
import type { Titles } from './titles.js'
import type { View } from './view.js'

export type PronounKind = 'masculine' | 'feminine' | 'either' | 'neutral' | 'plural' | 'speaker'

/** Which pronoun the word is; null for other words and for impersonal uses. */
export function pronounKind(titles: Titles, view: View, i: number): PronounKind | null {
  const word = view.words[i]!
  if (word.upos !== 'PRON' && word.upos !== 'DET') return null
  if (word.deprel.startsWith('expl') && !isSubjectAt(view, i)) return null
  const form = word.form.toLowerCase().replace(/^[-‐]t[-‐]|^[-‐]/, '')
  const { pronouns } = titles
  for (const kind of ['speaker', 'plural', 'feminine', 'masculine', 'neutral', 'either'] as const) {
    if (pronouns[kind].has(form)) return kind
  }
  return null
}

const isPossessiveAt = (view: View, i: number): boolean =>
  view.words[i]!.upos === 'DET' || /Poss=Yes/.test(view.words[i]!.feats) || view.words[i]!.deprel === 'nmod:poss'

/** Extra weight of a person over a country for a pronoun that could be either. */
const PERSON_FIRST = 15
const SPEAKER_FIRST = 25
/** Extra weight of a named person over «a spokesman». */
const NAMED_FIRST = 20

/** Extra weight of a woman told as one for «she», over persons of whom nothing tells it. */
const KNOWN_FIRST = 25

/** What the antecedent of the pronoun at word `i` must be; null where it is not looked for. */
export function needOf(titles: Titles, view: View, sentence: number, i: number): Need | null {
  const kind = pronounKind(titles, view, i)
  if (kind === null || kind === 'speaker') return null
  const isPossessive = isPossessiveAt(view, i)
  const speaks = isSpeakerAt(view, i)
  const hasNeutral = titles.pronouns.neutral.size > 0
  return {
    sentence,
    head: i,
    isQuoted: view.quoted[i] === 1,
    isPossessive,
    speaks,
    accepts: referent => accepts(kind, referent, hasNeutral),
    prefers: referent => {
      if (kind === 'plural') return referent.kind === 'pair' || referent.kind === 'group' ? 10 : 0
      if (!referent.isHuman || isPossessive) return 0
      const named = referent.person === null ? 0 : NAMED_FIRST
      const sure = kind === 'feminine' && referent.gender === 'f' ? KNOWN_FIRST : 0
      return sure + named + (speaks ? SPEAKER_FIRST : PERSON_FIRST)
    },
  }
}

/** Gender and number agree; in a language with a neuter, «he» and «she» are persons and «it» is none. */
function accepts(kind: PronounKind, referent: Referent, hasNeutral: boolean): boolean {
  if (kind === 'plural') return referent.isPlural || (hasNeutral && !referent.isHuman && referent.kind !== 'thing')
  if (referent.isPlural) return false
  if (hasNeutral) {
    if (kind === 'neutral') return !referent.isHuman
    if (!referent.isHuman) return false
  }
  if (kind === 'masculine') return referent.gender !== 'f'
  return kind === 'feminine' ? referent.gender !== 'm' : true
}
