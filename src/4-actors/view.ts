/** A sentence as stage 4 looks at it: its words with the parties they name, the quotation marks around them, its case. */
import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import { type GazetteerMatch, matchGazetteer } from './gazetteer/match.js'

export interface View {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** Names, adjectives and seats of parties, in text order, not overlapping. */
  readonly parties: readonly GazetteerMatch[]
  /** Cities that stand for no party. */
  readonly cities: readonly GazetteerMatch[]
  /** The party match each word belongs to. */
  readonly partyAt: readonly (GazetteerMatch | null)[]
  /** 1 for the words inside quotation marks. */
  readonly quoted: Uint8Array
  /** Whether most words are capitalised, as in English headlines, so that capitals say nothing. */
  readonly isTitleCase: boolean
}

const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form)

function hasTitleCase(words: readonly Word[]): boolean {
  const letters = words.filter(word => /^\p{L}{2}/u.test(word.form))
  return letters.length >= 4 && letters.filter(word => isCapitalised(word.form)).length > letters.length * 0.66
}

/** Marks the words inside quotation marks, block by block; a mark that is never closed ends with its block. */
function markQuoted(sentences: readonly Sentence[]): Uint8Array[] {
  let isOpen = false
  let block = -1
  return sentences.map(sentence => {
    if (sentence.block !== block) isOpen = false
    block = sentence.block
    const quoted = new Uint8Array(sentence.words.length)
    sentence.words.forEach((word, i) => {
      if (/^[«“„]/.test(word.form)) isOpen = true
      else if (/^[»”]/.test(word.form)) isOpen = false
      else if (word.form === '"') isOpen = !isOpen
      else if (isOpen) quoted[i] = 1
    })
    return quoted
  })
}

/** Views of all sentences; one pass over the words. */
export function viewsOf({ text }: Document, sentences: readonly Sentence[], language: Language): View[] {
  const quoted = markQuoted(sentences)
  const matches: GazetteerMatch[][] = sentences.map(() => [])
  for (const match of matchGazetteer(text, sentences, language)) matches[match.sentence]!.push(match)
  return sentences.map((sentence, i) => {
    const parties = matches[i]!.filter(match => match.kind !== 'place')
    const partyAt: (GazetteerMatch | null)[] = sentence.words.map(() => null)
    for (const match of parties) partyAt.fill(match, match.first, match.last + 1)
    return {
      sentence,
      words: sentence.words,
      parties,
      cities: matches[i]!.filter(match => match.kind === 'place'),
      partyAt,
      quoted: quoted[i]!,
      isTitleCase: hasTitleCase(sentence.words),
    }
  })
}
