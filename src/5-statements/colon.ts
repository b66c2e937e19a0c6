/** Content that a name and a colon introduce: «Ada Ross : « … »», "From the editor, Ada Ross: "…"". */

import { trimContent } from './extent.js'
import type { Finding } from './finding.js'
import { isColon, isInsideWord, isPunctuation, isQuotationMark, nounPhraseAt, type Scene } from './scene.js'

const DASH = /^[-–—]+$/
/** How many words a name before a colon may have. */
const MAX_NAME = 6

/** The quotation behind the first colon of a sentence whose last words before it are a proper name, no verb among them since the last dash. */
export function colonFindings(scene: Scene): Finding[] {
  const { words, quoted, quotations, text } = scene
  const colon = words.findIndex(isColon)
  const dash = words.findLastIndex((word, i) => i < colon && DASH.test(word.form) && !isInsideWord(words, i))
  const before = words.slice(dash + 1, colon)
  if (before.length === 0 || before.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return []
  let at = colon + 1
  while (at < words.length && isQuotationMark(words[at])) at++
  const quotation = quotations[quoted[at] ?? -1]
  let first = colon
  while (first > 0 && colon - first < MAX_NAME && words[first - 1]!.upos === 'PROPN') first--
  const holder = first === colon || isPunctuation(words[first]) ? null : nounPhraseAt(scene, first)
  if (quotation === undefined || holder === null || holder >= colon) return []
  const content = trimContent(text, quotation.inner, true)
  if (content === null) return []
  const cue = { start: words[first]!.start, end: words[colon]!.end }
  const source = { scene, head: holder }
  return [{ scene, rule: 'colon', cue, source, content: [content], verb: -1, addressee: null, channel: null }]
}
