/** A sentence as stage 4 looks at it: its words with the parties they name, the quotation marks around them, its case. */
import type { Language } from '../record/lexicon.js'
import type { Document } from '../record/schema.js'
import type { Sentence, Word } from '../record/syntax.js'
import type { Gazetteer } from './gazetteer/load.js'
import { type GazetteerMatch, matchGazetteer } from './gazetteer/match.js'
import { findOrganisations } from './organisations/find.js'
import type { OrganisationKind } from './organisations/lexicon.js'
import { startOf } from './surface.js'
import { isHonorific, isOffice, type Titles, titlesOf } from './titles.js'

export interface View {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** Names, adjectives and seats of parties, in text order, not overlapping. */
  readonly parties: readonly GazetteerMatch[]
  /** Cities that stand for no party. */
  readonly cities: readonly GazetteerMatch[]
  /** Whether each word belongs to such a city. */
  readonly cityAt: readonly boolean[]
  /** The party match each word belongs to. */
  readonly partyAt: readonly (GazetteerMatch | null)[]
  /** 1 for the words inside quotation marks. */
  readonly quoted: Uint8Array
  /** Capitalised forms that are proper nouns somewhere in the text. */
  readonly properNouns: ReadonlySet<string>
  /** Verbs of saying of the language. */
  readonly reporting: ReadonlySet<string>
  /** Number of words at its front that say where the article was written: «MOSCOW», «AMMAN/BEIRUT». */
  readonly dateline: number
  /** Whether it is written in capitals only, as headings are. */
  readonly isShouted: boolean
  /** Organisations of the whole text that the gazetteer does not know, by id. */
  readonly own: ReadonlyMap<string, OrganisationKind>
}

const isShouted = (words: readonly Word[]): boolean =>
  words.every(({ form }) => form === form.toUpperCase()) && words.some(({ form }) => /\p{Lu}{4}/u.test(form))

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

/** The match without the words that only share its last token: «China» of «China's». */
function withoutMark(text: string, words: readonly Word[], match: GazetteerMatch): GazetteerMatch {
  let { last } = match
  while (last > match.first && startOf(text, words, last) >= match.end) last--
  return last === match.last ? match : { ...match, last }
}

/** «27 septembre» is a number; «les 27» are the members of a bloc. */
function isCount(words: readonly Word[], { first, last }: GazetteerMatch): boolean {
  if (!/^\d+$/.test(words[first]!.form) || first !== last) return false
  return words[first - 1]?.upos !== 'DET' || /^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[last + 1]?.upos ?? '')
}

/** «M. Israël Dupont», «l'ambassadeur Marshall Billingslea»: a given name between a title and a family name. */
function isGivenName(words: readonly Word[], { first, last, form }: GazetteerMatch, titles: Titles): boolean {
  const [before, after] = [words[first - 1], words[last + 1]]
  if (form === 'adjective' || before === undefined || after === undefined || after.upos !== 'PROPN') return false
  return (isOffice(titles, before) || isHonorific(titles, before)) && /^\p{Lu}\p{Ll}/u.test(after.form)
}

/** Least length of a form that is taken for a name wherever it stands. */
const LEAST_NAME = 4

function properNounsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const { words } of sentences) {
    words.forEach(({ form, upos }, i) => {
      if (i > 0 && upos === 'PROPN' && form.length >= LEAST_NAME && /^\p{Lu}\p{Ll}/u.test(form)) forms.add(form)
    })
  }
  return forms
}

/** Blocks at the front of a text that may begin with the place of writing. */
const FIRST_BLOCKS = 5

/** Length of a dateline that runs into the first sentence of a block: «MOSCOW The minister said», «AMMAN/BEIRUT The …». */
function datelineLength({ words, block }: Sentence, isFirst: boolean, matches: readonly GazetteerMatch[]): number {
  if (!isFirst || block > FIRST_BLOCKS) return 0
  // «NATO Secretary General …»
  if (matches.some(({ first, kind }) => first === 0 && /^(?:organisation|movement|bloc)$/.test(kind))) return 0
  let length = 0
  while (length < words.length && /^(?:\p{Lu}{3,}|\/)$/u.test(words[length]!.form)) length++
  const next = words[length]
  return next !== undefined && /^\p{Lu}/u.test(next.form) && next.upos !== 'PUNCT' ? length : 0
}

const isParty = (words: readonly Word[], match: GazetteerMatch, titles: Titles, dateline: number): boolean =>
  match.first >= dateline && !isCount(words, match) && !isGivenName(words, match, titles)

/** Views of all sentences; one pass over the words. */
export function viewsOf(
  { text }: Document,
  sentences: readonly Sentence[],
  language: Language,
  gazetteer?: Gazetteer,
): View[] {
  const titles = titlesOf(language)
  const quoted = markQuoted(sentences)
  const properNouns = properNounsOf(sentences)
  const known: GazetteerMatch[][] = sentences.map(() => [])
  for (const match of matchGazetteer(text, sentences, language, gazetteer)) {
    known[match.sentence]!.push(withoutMark(text, sentences[match.sentence]!.words, match))
  }
  const { matches, kinds: own } = findOrganisations(text, sentences, known, titles, language)
  return sentences.map((sentence, i) => {
    const dateline = datelineLength(sentence, sentences[i - 1]?.block !== sentence.block, matches[i]!)
    const parties = matches[i]!.filter(
      match => match.kind !== 'place' && isParty(sentence.words, match, titles, dateline),
    )
    const partyAt: (GazetteerMatch | null)[] = sentence.words.map(() => null)
    for (const match of parties) partyAt.fill(match, match.first, match.last + 1)
    const cities = matches[i]!.filter(match => match.kind === 'place')
    const cityAt: boolean[] = sentence.words.map(() => false)
    for (const match of cities) cityAt.fill(true, match.first, match.last + 1)
    return {
      sentence,
      words: sentence.words,
      parties,
      cities,
      cityAt,
      partyAt,
      quoted: quoted[i]!,
      properNouns,
      reporting: titles.reporting_verbs,
      dateline,
      isShouted: isShouted(sentence.words),
      own,
    }
  })
}
