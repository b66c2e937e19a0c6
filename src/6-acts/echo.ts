/** The moves of a sentence → those of the parties it says stand with or against them: "X, supported by Y and opposed by Z, proposed …". */
import { childrenBy, relation } from '../3-syntax/tree.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { companyIn } from './company.js'
import type { Move } from './match.js'
import { objectOf, subjectOf, wordAt } from './roles.js'
import { type Scene, type Who, whoOf } from './scene.js'

/** Moves of seconders and opponents, with the content of the move they second or oppose. */
export function echoesOf(scene: Scene, sentence: Sentence, moves: readonly Move[]): Move[] {
  const hosts = moves.filter(move => !move.nominal && move.who?.party != null)
  const host = hosts[0]
  if (host === undefined) return []
  const aside =
    host.mover >= 0 && host.mover < host.trigger ? companyIn(scene, sentence, host.mover + 1, host.trigger) : null
  const after = isSide(scene, host) ? companyIn(scene, sentence, host.trigger + 1, sentence.words.length) : null
  const echo = (type: 'support' | 'reject', parties: readonly string[], trigger: number): Move[] =>
    parties.length === 0
      ? []
      : [echoed(scene, host, type, { voice: null, party: [...new Set(parties)].join('+'), own: false }, trigger)]
  return [
    ...(aside === null
      ? []
      : [...echo('support', aside.seconders, aside.seconding), ...echo('reject', aside.opponents, aside.opposing)]),
    ...(after === null ? [] : echo('reject', after.opponents, after.opposing)),
    ...bareSides(scene, sentence, hosts),
  ]
}

/** Whether the host itself takes a side on something ("was supported by Y but opposed by Z"). */
const isSide = (scene: Scene, host: Move): boolean =>
  scene.lexicon.seconding.for.has(wordAt(host.sentence, host.trigger).lemma)

function echoed(scene: Scene, host: Move, type: 'support' | 'reject', who: Who, trigger: number): Move {
  const word = wordAt(host.sentence, trigger)
  const cue = spanOf(scene.document.text, word.start, word.end)
  return {
    ...host,
    frame: `echo-${type}`,
    type,
    trigger,
    who,
    to: host.who?.party ?? null,
    cue,
    condition: null,
    weak: false,
    covers: [],
    names: -1,
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
    if (childrenBy(sentence, index, 'ccomp', 'xcomp', 'obl').length > 0) return []
    const who = whoOf(scene, sentence, subjectOf(sentence, index, scene.lexicon), host.within)
    return who?.party == null ? [] : [echoed(scene, host, type, who, index)]
  })
}
