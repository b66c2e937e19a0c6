/** The moves of a sentence and its aside → the moves of those who stand with or against them: "X, supported by Y and opposed by Z, proposed …". */
import { childrenBy, relation } from '../3-syntax/tree.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { type Sides, sidesAfter } from './asides.js'
import type { Move } from './match.js'
import { objectOf, subjectOf, wordAt } from './roles.js'
import { type Scene, whoOf } from './scene.js'

/** Moves of seconders and opponents, with the content of the move they second or oppose. */
export function echoesOf(scene: Scene, sentence: Sentence, moves: readonly Move[]): Move[] {
  const hosts = moves.filter(move => !move.nominal && move.who?.party != null)
  const aside = scene.asides[sentence.index] ?? null
  const host = aside === null ? undefined : hosts.find(move => move.trigger >= aside.verb || move.within !== null)
  const made = host === undefined || aside === null ? [] : sidesOf(scene, host, aside)
  const sided = hosts.find(move => scene.lexicon.seconding.for.has(wordAt(sentence, move.trigger).lemma))
  const named = scene.named[sentence.index]
  if (sided !== undefined && named !== undefined) {
    const after = sidesAfter(sentence, sided.trigger, named, scene.lexicon)
    made.push(...sidesOf(scene, sided, { ...after, seconders: [] }))
  }
  return [...made, ...bareSides(scene, sentence, hosts)]
}

function sidesOf(scene: Scene, host: Move, sides: Sides): Move[] {
  const { seconders, opponents, seconding, opposing } = sides
  return [
    ...(seconders.length === 0 ? [] : [echoed(scene, host, 'support', seconders.join('+'), seconding)]),
    ...(opponents.length === 0 ? [] : [echoed(scene, host, 'reject', opponents.join('+'), opposing)]),
  ]
}

function echoed(scene: Scene, host: Move, type: 'support' | 'reject', party: string, trigger: number): Move {
  const word = wordAt(host.sentence, trigger)
  const cue = spanOf(scene.document.text, word.start, word.end)
  const who = { voice: null, party, own: false }
  const to = host.who?.party ?? null
  return {
    ...host,
    frame: `echo-${type}`,
    basis: 'side',
    type,
    trigger,
    who,
    to,
    cue,
    condition: null,
    weak: false,
    covers: [],
    names: -1,
    mover: -1,
  }
}

/** Clauses beside a move that take a side and say no more: ", while Y opposed". */
function bareSides(scene: Scene, sentence: Sentence, hosts: readonly Move[]): Move[] {
  const { seconding } = scene.lexicon
  return sentence.words.flatMap((word, index): Move[] => {
    if (word.upos !== 'VERB' || hosts.some(host => host.trigger === index)) return []
    const type = seconding.for.has(word.lemma) ? 'support' : seconding.against.has(word.lemma) ? 'reject' : null
    const host = hosts.find(other => other.trigger < index)
    const beside = relation(word) === 'advcl' || relation(word) === 'conj' || relation(word) === 'parataxis'
    if (type === null || host === undefined || !beside || objectOf(sentence, index, scene.lexicon) >= 0) return []
    if (childrenBy(sentence, index, 'ccomp', 'xcomp', 'obl', 'obl:agent').length > 0) return []
    const party = whoOf(scene, sentence, subjectOf(sentence, index, scene.lexicon), host.within)?.party
    return party == null ? [] : [echoed(scene, host, type, party, index)]
  })
}
