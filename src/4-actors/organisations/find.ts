/** Sentences → organisations that the gazetteer does not know and the text names: each a party of its own, under the longest of its names. */
import type { Language } from '../../record/lexicon.js'
import type { Sentence, Word } from '../../record/syntax.js'
import type { GazetteerMatch } from '../gazetteer/match.js'
import { textOf } from '../surface.js'
import { isHonorific, isOffice, type Titles } from '../titles.js'
import { abbreviationsIn } from './abbreviations.js'
import { kindsOfNoun, type OrganisationKind, type OrganisationWords, organisationWords } from './lexicon.js'
import { isCapitalised, type NameContext, namesBesideNoun, namesByMark, namesByNoun, namesBySpeech } from './names.js'

export interface Organisations {
  /** Matches by sentence, those of the gazetteer that are part of a longer name left out. */
  readonly matches: readonly (readonly GazetteerMatch[])[]
  readonly kinds: ReadonlyMap<string, OrganisationKind>
}

/** A name that was found, and how it is written in words. */
interface Known {
  readonly id: string
  readonly kind: OrganisationKind
  readonly short: boolean
  /** The entry that an abbreviation stands for, where the gazetteer has it. */
  readonly match: GazetteerMatch | null
}

export function findOrganisations(
  text: string,
  sentences: readonly Sentence[],
  matches: readonly (readonly GazetteerMatch[])[],
  titles: Titles,
  language: Language,
): Organisations {
  const lexicon = organisationWords(language)
  const forms = new Forms()
  sentences.forEach((sentence, i) => {
    if (!isShouted(sentence.words))
      learn(forms, contextOf(sentence.words, lexicon, titles, matches[i]!), text, matches[i]!)
  })
  forms.dropPersons(sentences, titles)
  forms.shorten(sentences)
  return {
    matches: sentences.map((sentence, i) => matchesIn(sentence, i, matches[i]!, forms)),
    kinds: forms.kinds(),
  }
}

const isShouted = (words: readonly Word[]): boolean => words.every(({ form }) => form === form.toUpperCase())

function contextOf(
  words: readonly Word[],
  lexicon: OrganisationWords,
  titles: Titles,
  matches: readonly GazetteerMatch[],
): NameContext {
  const at: (GazetteerMatch | null)[] = words.map(() => null)
  for (const match of matches) at.fill(match, match.first, match.last + 1)
  return {
    words,
    lexicon,
    titles,
    isCountry: i => at[i]?.kind === 'country' || at[i]?.kind === 'bloc',
    isKnown: i => at[i] != null && /^(?:organisation|movement)$/.test(at[i].kind) && at[i].form !== 'adjective',
  }
}

/** Names by their words; a longer name takes over the shorter one that begins it. */
class Forms {
  private readonly byForm = new Map<string, Known>()

  add(form: string, known: Known): void {
    if (!form.includes('+') && !this.byForm.has(form)) this.byForm.set(form, known)
  }

  get = (form: string): Known | undefined => this.byForm.get(form)

  kinds = (): Map<string, OrganisationKind> =>
    new Map([...this.byForm.values()].filter(({ match }) => match === null).map(({ id, kind }) => [id, kind]))

  /** "the Berg group" beside "Anna Berg": a word that follows a given name or an honorific is a person's name. */
  dropPersons(sentences: readonly Sentence[], titles: Titles): void {
    for (const { words } of sentences) {
      words.forEach((word, i) => {
        const before = words[i - 1]
        if (before === undefined || !this.byForm.has(word.form) || /^\p{Lu}+$/u.test(word.form)) return
        const isFamilyName = before.upos === 'PROPN' && isCapitalised(before) && !isOffice(titles, before)
        if (isFamilyName || isHonorific(titles, before)) this.byForm.delete(word.form)
      })
    }
  }

  /** «Verizon» of "Verizon Communications Inc" where it stands alone elsewhere. */
  shorten(sentences: readonly Sentence[]): void {
    const seen = new Map<string, number>()
    for (const { words } of sentences) for (const { form } of words) seen.set(form, (seen.get(form) ?? 0) + 1)
    for (const [form, known] of [...this.byForm]) {
      const words = form.split(' ')
      const front = words[0]!
      if (known.kind !== 'companies' || words.length < 2 || known.short || (seen.get(front) ?? 0) < 2) continue
      this.add(front, { ...known, short: true })
    }
    this.longest = Math.max(1, ...[...this.byForm.keys()].map(form => form.split(' ').length))
  }

  longest = 1
}

const formOf = (words: readonly Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ')

function learn(forms: Forms, context: NameContext, text: string, matches: readonly GazetteerMatch[]): void {
  const { words, lexicon } = context
  const add = (first: number, last: number, kind: OrganisationKind): string => {
    const id = textOf(text, words, first, last)
    forms.add(formOf(words, first, last), { id, kind, short: false, match: null })
    return id
  }
  const byNoun = namesByNoun(context)
  const names = [...byNoun, ...namesByMark(context), ...namesBesideNoun(context), ...namesBySpeech(context)]
  for (const { at, first, last } of abbreviationsIn(words)) {
    const short = words[at]!.form
    const known = matches.find(match => match.last === last && match.first <= first + 1 && match.kind !== 'place')
    if (known !== undefined) {
      forms.add(short, { id: known.id, kind: 'bodies', short: true, match: known })
      continue
    }
    const named = byNoun.find(
      name => name.last === last && name.first < first && words[name.first]!.form[0] === short[0],
    )
    const from = named?.first ?? (words[first]!.upos === 'DET' ? first + 1 : first)
    const other = matches.find(match => match.first === at)
    if (other !== undefined) {
      if (other.kind !== 'place')
        forms.add(formOf(words, from, last), { id: other.id, kind: 'bodies', short: false, match: other })
      continue
    }
    const long = words.slice(from, last + 1)
    const kind = long.flatMap(word =>
      lexicon.rightward || isCapitalised(word) ? kindsOfNoun(lexicon, word.form) : [],
    )[0]
    const isStranger = long.some(({ form }) => lexicon.bystanders.has(form.toLowerCase()))
    if (kind === undefined || isStranger || !long.some(isCapitalised)) continue
    forms.add(short, { id: add(from, last, kind), kind, short: true, match: null })
  }
  for (const { first, last, kind } of names) {
    const id = add(first, last, kind)
    const [open, short, close] = words.slice(last + 1, last + 4)
    const isAbbreviated = open?.form === '(' && close?.form === ')' && /^\p{Lu}[\p{L}\d-]{1,9}$/u.test(short!.form)
    if (isAbbreviated) forms.add(short!.form, { id, kind, short: true, match: null })
  }
}

/** The names found in one sentence, the longest first, with the gazetteer's that none of them holds. */
function matchesIn(
  { words }: Sentence,
  sentence: number,
  known: readonly GazetteerMatch[],
  forms: Forms,
): GazetteerMatch[] {
  const own: GazetteerMatch[] = []
  for (let i = 0; i < words.length; i++) {
    if (!/[\p{L}\d]/u.test(words[i]!.form)) continue
    for (let last = Math.min(words.length, i + forms.longest) - 1; last >= i; last--) {
      const found = forms.get(formOf(words, i, last))
      if (found === undefined || known.some(match => isPartlyIn(match, i, last))) continue
      own.push(toMatch(words, sentence, i, last, found))
      i = last
      break
    }
  }
  if (own.length === 0) return [...known]
  const left = known.filter(match => !own.some(({ first, last }) => match.first >= first && match.last <= last))
  return [...left, ...own].sort((a, b) => a.first - b.first)
}

/** Whether a match holds words of the name and more, or the very same. */
const isPartlyIn = (match: GazetteerMatch, first: number, last: number): boolean =>
  match.last >= first &&
  match.first <= last &&
  !(match.first >= first && match.last <= last && match.last - match.first < last - first)

function toMatch(
  words: readonly Word[],
  sentence: number,
  first: number,
  last: number,
  { id, kind, short, match }: Known,
): GazetteerMatch {
  const range = { sentence, first, last, start: words[first]!.start, end: words[last]!.end }
  const form = short ? 'abbreviation' : 'name'
  if (match !== null) return { ...match, ...range, form }
  const type = kind === 'movements' ? 'movement' : 'organisation'
  const entry = { id, kind: type, country: null, of: null, isBystander: false, members: [], lines: {} } as const
  return { id, party: id, kind: type, form, gender: null, number: null, country: null, entry, ...range }
}
