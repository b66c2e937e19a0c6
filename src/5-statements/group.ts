/** A cue with the phrase that names its source, where that stands beside it. */
import type { Cue } from './cue.js'
import { isInverted, straightSubject, subjectOf } from './holder.js'
import { phraseOf, type Scene } from './scene.js'

export interface Group {
  readonly first: number
  readonly last: number
  /**
   * inverted: the subject follows the verb («a dit X»); enclitic: it hangs on it as a pronoun («a-t-il dit»), which only a
   * parenthesis has; straight: subject and verb stand alone behind a pause or closing mark ("…, X said"); plain: any other.
   */
  readonly order: 'inverted' | 'enclitic' | 'straight' | 'plain'
}

export function groupOf(scene: Scene, cue: Cue, holder: number | null): Group {
  const { first, last } = cue
  if (isInverted(scene, cue) && holder !== null) {
    const isEnclitic = holder <= last || scene.words[holder]!.form.startsWith('-')
    if (isEnclitic) return { first, last: Math.max(last, holder), order: 'enclitic' }
    return { first, last: Math.max(last, phraseOf(scene, holder).last), order: 'inverted' }
  }
  const straight = straightSubject(scene, cue)
  if (straight !== null && straight.head === holder) return { first: straight.first, last, order: 'straight' }
  const reporter = cue.entries.some(({ quoted }) => quoted) ? subjectOf(scene, cue.at, 0) : holder
  const subject = reporter === null || reporter > first ? null : phraseOf(scene, reporter)
  const isBeside = subject !== null && subject.last < first && !hasPredicate(scene, subject.last + 1, first)
  return { first: isBeside ? subject.first : first, last, order: 'plain' }
}

const hasPredicate = ({ words }: Scene, from: number, to: number): boolean =>
  words.slice(from, to).some(word => word.upos === 'VERB' || word.upos === 'CCONJ')
