/** A clause of a statement → the demands that its words of duty make ("must", «il faut que»). */
import { childrenBy, feature } from '../3-syntax/tree.js'
import type { Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { isInCondition } from './conditions.js'
import type { Move } from './match.js'
import { outlookOf } from './outlook.js'
import { isInfinitive, objectOf, subjectOf, wordAt } from './roles.js'
import { partyNamed, type Scene, whoOf } from './scene.js'
import { fillers } from './slots.js'
import { wordsUnder } from './spans.js'
import { isClause, type Unit } from './units.js'
import { moveOf } from './voiced-move.js'

/** Demands made by words of duty in the unit ("must", «il faut que»), or null where there is none. */
export function dutiesOf(scene: Scene, statement: Statement, unit: Unit): Move[] | null {
  const { sentence } = unit
  const { lexicon } = scene
  const made: Move[] = []
  for (const index of unit.words) {
    if (!isClause(sentence, index) && !isDuty(scene, sentence, index)) continue
    if (isInCondition(sentence, index, lexicon)) continue
    const found = dutyAt(scene, statement, unit, index)
    if (found !== null) made.push(found)
  }
  return made.length > 0 ? made.slice(0, 3) : null
}

/** What a word of duty requires: the clause it governs, else the first infinitive under it. */
function requiredUnder(scene: Scene, sentence: Sentence, index: number): number | undefined {
  const slots = ['action', 'clause', 'noun'].map(kind => ({ kind, prepositions: new Set<string>() }))
  const governed = slots.flatMap(slot => fillers(sentence, index, slot, scene.lexicon))[0]
  return (
    governed ??
    wordsUnder(sentence, index, new Set()).find(below => below > index && isInfinitive(wordAt(sentence, below)))
  )
}

/** Whether the word is an adjective or noun of duty ("it is essential to …"). */
const isDuty = (scene: Scene, sentence: Sentence, index: number): boolean =>
  wordAt(sentence, index).upos !== 'VERB' &&
  wordAt(sentence, index).upos !== 'AUX' &&
  scene.lexicon.deontic.predicates.has(wordAt(sentence, index).lemma)

function dutyAt(scene: Scene, statement: Statement, unit: Unit, index: number): Move | null {
  const { sentence } = unit
  const { lexicon } = scene
  if (isDuty(scene, sentence, index)) {
    const action = requiredUnder(scene, sentence, index)
    if (action === undefined) return null
    return moveOf(scene, statement, unit, {
      frame: 'duty',
      type: 'demand',
      trigger: index,
      head: -1,
      to: partyUnder(scene, sentence, action, statement),
    })
  }
  const outlook = outlookOf(sentence, index, lexicon)
  if (!outlook.deontic) return null
  const subjectIndex = subjectHead(scene, sentence, index, outlook.top)
  const subject = whoOf(scene, sentence, subjectIndex, statement)
  if (subjectIndex >= 0 && feature(wordAt(sentence, subjectIndex), 'Person') === '2') return null
  if (isAddressee(sentence, subjectIndex, statement)) {
    const to = partyNamed(scene, statement.addressee!)
    return moveOf(scene, statement, unit, { frame: 'duty', type: 'demand', trigger: index, head: outlook.top, to })
  }
  if (subject?.own === true || (wordAt(sentence, index).deprel === 'acl:relcl' && subject === null)) return null
  return moveOf(scene, statement, unit, {
    frame: 'duty',
    type: 'demand',
    trigger: index,
    head: outlook.top,
    to: subject?.party ?? null,
  })
}

/** "told Chile it should leave": the pronoun is whom the words were said to. */
const isAddressee = (sentence: Sentence, subject: number, { addressee, kind }: Statement): boolean =>
  subject >= 0 &&
  addressee !== null &&
  kind !== 'direct' &&
  wordAt(sentence, subject).upos === 'PRON' &&
  feature(wordAt(sentence, subject), 'Person') === '3'

const subjectHead = (scene: Scene, sentence: Sentence, index: number, top: number): number => {
  const own = subjectOf(sentence, top, scene.lexicon)
  return own >= 0 ? own : objectOf(sentence, index, scene.lexicon)
}

const partyUnder = (scene: Scene, sentence: Sentence, action: number, statement: Statement): string | null =>
  whoOf(scene, sentence, childrenBy(sentence, action, 'nsubj')[0] ?? -1, statement)?.party ?? null
