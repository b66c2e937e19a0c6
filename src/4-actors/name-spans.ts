/** Words → runs that look like proper names of persons or things and are no party's name. */
import type { Word } from '../record/syntax.js'
import { textOf } from './surface.js'
import { isHonorific, isOffice, type Titles } from './titles.js'
import type { View } from './view.js'

/** Words `first` to `last` that make a name; `honorific` is the index of «M.», «Ayatollah» before it, or -1. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly honorific: number
  /** Whether the words say it is no person: «Black Sea», «Atlantic Council», an abbreviation. */
  readonly kind: 'name' | 'organisation' | 'thing'
}

/** Capitalised, or with a joined article: «al-Assad», «d’Orsay». */
const isCapitalised = (form: string): boolean => /^(?:\p{Ll}{1,4}[-‐‑])?\p{Lu}/u.test(form)
const isAcronym = (form: string): boolean =>
  /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(form) && !/^\p{Lu}\.(?:-?\p{Lu}\.)*$/u.test(form)
const touches = (a: Word | undefined, b: Word | undefined): boolean => a?.end === b?.start
const isHyphen = (word: Word | undefined): boolean => word !== undefined && /^[-‐‑]$/.test(word.form)

/** Whether word `i` may stand in a name: a capitalised proper noun, or another capitalised word inside the sentence. */
function isNameWord(view: View, titles: Titles, i: number, isInside: boolean): boolean {
  const word = view.words[i]
  if (word === undefined || view.partyAt[i] !== null || view.cityAt[i] || !isCapitalised(word.form)) return false
  if (titles.calendar.has(word.form.toLowerCase().replace(/\.$/, ''))) return false
  if (word.upos === 'PROPN' || (view.properNouns.has(word.form) && /^(?:NOUN|ADJ|VERB|X)$/.test(word.upos))) return true
  const isFirst = view.words[i + 1]?.upos === 'PROPN' && isCapitalised(view.words[i + 1]!.form) && word.upos !== 'VERB'
  return (isInside || isFirst) && i > 0 && /^(?:NOUN|ADJ|X|VERB|ADV)$/.test(word.upos)
}

/** Index after the hyphens and joined pieces that follow word `i`: «Ing-wen», «al-Assad» where tokens split at hyphens. */
function afterHyphens(view: View, i: number): number {
  while (isHyphen(view.words[i + 1]) && touches(view.words[i], view.words[i + 1])) {
    if (!touches(view.words[i + 1], view.words[i + 2]) || !/^\p{L}/u.test(view.words[i + 2]!.form)) break
    i += 2
  }
  return i
}

/** «Abdallah II» */
const isOrdinal = (word: Word | undefined): boolean =>
  word !== undefined && /^[IVX]{1,5}(?:er)?$/.test(word.form) && word.form !== 'I'

function isParticleAt(view: View, titles: Titles, i: number): boolean {
  const word = view.words[i]
  return word !== undefined && view.partyAt[i] === null && titles.particles.has(word.form.toLowerCase())
}

/** Last word of the run that starts at `i`; particles belong to it where a name word follows. */
function runEnd(view: View, titles: Titles, i: number): number {
  let end = afterHyphens(view, i)
  // «l'AFP Andreas Meyer»: an abbreviation is no given name.
  if (isAcronym(view.words[i]!.form) && /^\p{Lu}\p{Ll}/u.test(view.words[end + 1]?.form ?? '')) return end
  for (;;) {
    let next = end + 1
    while (isParticleAt(view, titles, next) && next - end <= 2) next = afterHyphens(view, next) + 1
    if (isOrdinal(view.words[next])) return next
    if (next > end + 1 && !isNameWord(view, titles, next, true)) {
      // A particle joined to its name by a hyphen is already past it.
      if (isCapitalised(view.words[next - 1]?.form ?? '') && view.partyAt[next - 1] === null) end = next - 1
      return end
    }
    if (!isNameWord(view, titles, next, true)) return end
    end = afterHyphens(view, next)
  }
}

const has = (set: ReadonlySet<string>, form: string): boolean => {
  const lower = form.toLowerCase()
  return set.has(lower) || set.has(lower.replace(/s$/, ''))
}

function kindOf(view: View, titles: Titles, first: number, last: number): NameSpan['kind'] {
  let kind: NameSpan['kind'] = 'name'
  for (let i = first; i <= last; i++) {
    const { form } = view.words[i]!
    if (has(titles.organisation_nouns, form)) return 'organisation'
    if (has(titles.thing_nouns, form)) kind = 'thing'
  }
  return kind === 'name' && first === last && isAcronym(view.words[first]!.form) ? 'organisation' : kind
}

/** All name runs of the sentence, title words and honorifics at their front cut off. Linear. */
export function nameSpans(view: View, titles: Titles, text: string): NameSpan[] {
  const spans: NameSpan[] = []
  const { words } = view
  if (view.isShouted) return spans
  for (let i = view.dateline; i < words.length; i++) {
    let from = i
    const isParticle = isParticleAt(view, titles, i) && !titles.weak_particles.has(words[i]!.form.toLowerCase())
    if (isParticle && !isNameWord(view, titles, i, false)) {
      const joined = afterHyphens(view, i)
      if (joined === i && !isNameWord(view, titles, i + 1, false)) continue
      if (joined > i && !isCapitalised(words[joined]!.form)) continue
    } else if (!isNameWord(view, titles, i, false)) continue
    const opensName = isParticle && afterHyphens(view, i) === i && isNameWord(view, titles, i + 1, false)
    const last = runEnd(view, titles, opensName ? i + 1 : i)
    let honorific = -1
    let hasOffice = false
    while (from <= last) {
      const word = words[from]!
      if (isHyphen(word) && from > i) {
        // «Secretary-General»
      } else if (isHonorific(titles, word) && !isOffice(titles, word)) honorific = from
      else if (!(isOffice(titles, word) || titles.title_words.has(word.form.toLowerCase())) || from === last) break
      else if (isOffice(titles, word)) {
        // «Vice President X»: what looked like an honorific belongs to the office.
        hasOffice = true
        honorific = -1
      }
      from++
    }
    // An organisation whose name starts like a title keeps it: «National Electoral Council».
    let kind = kindOf(view, titles, from, last)
    // «Executive Director Anthony Lake» is no lake.
    if (kind === 'thing' && hasOffice && last > from) kind = 'name'
    if (kind !== 'name') from = i
    const before = words[from - 1]
    if (honorific < 0 && before !== undefined && isHonorific(titles, before) && !isOffice(titles, before))
      honorific = from - 1
    const isTitleOnly = from === last && (isOffice(titles, words[from]!) || has(titles.title_words, words[from]!.form))
    if (from <= last && !isTitleOnly) {
      spans.push({ first: from, last, text: textOf(text, words, from, last), honorific, kind })
    }
    i = last
  }
  return spans
}
