/** A statement → features of the words that name who speaks: a police source tells facts where a minister makes a move. */
import type { Statement } from '../record/schema.js'
import { contains } from '../record/span.js'
import { type Scene, sentencesAt } from './scene.js'

const TELLING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON'])
/** Words of a long phrase count up to here: then comes what is told of the speaker. */
const MOST = 12

/**
 * Names of parties and persons are left out by the word that heads them: what a clause does should not hang on who they are. Other words of a
 * name pass, and are too rare in the training sentences to weigh anything.
 */
export function voiceWords(scene: Scene, { voiceSpan }: Statement): string[] {
  if (voiceSpan === null) return []
  const names = new Set<string>()
  for (const at of sentencesAt(scene.sentences, voiceSpan)) {
    const sentence = scene.sentences[at]!
    sentence.words.forEach(({ start, end, form, upos }, i) => {
      if (names.size === MOST || !contains(voiceSpan, { start, end }) || !TELLING.has(upos)) return
      if (upos !== 'NOUN' && upos !== 'PRON' && scene.mentioned[at]!.has(i)) return
      names.add(`v ${form.toLowerCase()}`)
    })
  }
  return [...names]
}
