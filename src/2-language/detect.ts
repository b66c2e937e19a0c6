/** Text → its language; a declared language is kept where the text does not contradict it. */
import { isLanguage } from '../record/lexicon.js'
import { languageScores } from './profile.js'

/** Characters looked at: all 1,729 articles of a news collection were told right by their first 600. */
const PREFIX = 1500
/** A declared language is contradicted, and a language that is not read is believed, by a score larger by this factor. */
const CLEAR = 1.25
/** A text of fewer letters contradicts nothing. */
const ENOUGH = 30

/**
 * ISO 639-1 code of the language of `text`. `declared` (such as a page's `lang`) wins where its score is not clearly smaller
 * than the largest. French or English win over another language that is not clearly ahead. A text that looks like none is in
 * what was declared, else English.
 */
export function detectLanguage(text: string, declared: string | null = null): string {
  const code = declared?.toLowerCase().slice(0, 2) ?? null
  const sample = text.slice(0, PREFIX)
  const scores = languageScores(sample)
  const best = scores[0]
  if (best === undefined) return code ?? 'en'
  const clear = sample.replace(/[^\p{L}]+/gu, '').length < ENOUGH ? Number.POSITIVE_INFINITY : CLEAR
  const close = (language: string): boolean =>
    scores.some(other => other.language === language && other.score * clear >= best.score)
  if (code !== null && close(code)) return code
  return scores.find(({ language }) => isLanguage(language) && close(language))?.language ?? best.language
}
