/** The moves of a sentence → those of the parties it says stand with or against them: "X, supported by Y and opposed by Z, proposed …". */
import { childrenBy, relation } from '../3-syntax/tree.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import type { Move } from './match.js'
import { agentOf, hasFiniteVerb, objectOf, subjectOf, wordAt } from './roles.js'
import { type Scene, shareParty, whoOf } from './scene.js'

/** Moves of seconders and opponents, with the content of the move they second or oppose. */
export function echoesOf(scene: Scene, sentence: Sentence, moves: readonly Move[]): Move[] {
  const hosts = moves.filter(move => !move.nominal && move.who?.party != null)
  if (hosts.length === 0) return []
  return sentence.words.flatMap((word, index): Move[] => {
    if (word.upos !== 'VERB' && word.upos !== 'ADJ') return []
    const type = sideOf(scene, word.lemma)
    if (type === null || hosts.some(host => host.trigger === index)) return []
    const host = hostOf(scene, sentence, hosts, index)
    if (host === null) return []
    const who = whoOf(scene, sentence, supporterOf(scene, sentence, index), host.within)
    if (who?.party == null) return []
    const cue = spanOf(scene.document.text, word.start, word.end)
    return [
      {
        ...host,
        frame: `echo-${type}`,
        type,
        trigger: index,
        who,
        to: host.who?.party ?? null,
        cue,
        condition: null,
        weak: false,
      },
    ]
  })
}

/** Whether the verb takes sides, and which. */
function sideOf(scene: Scene, lemma: string): 'support' | 'reject' | null {
  const { seconding } = scene.lexicon
  return seconding.for.has(lemma) ? 'support' : seconding.against.has(lemma) ? 'reject' : null
}

/** The move that a participle on its party, or a clause beside it without an object, takes sides on. */
function hostOf(scene: Scene, sentence: Sentence, hosts: readonly Move[], index: number): Move | null {
  const word = wordAt(sentence, index)
  const participle = agentOf(sentence, index, scene.lexicon) >= 0 && !hasFiniteVerb(sentence, index)
  if (participle) {
    const party = whoOf(scene, sentence, objectOf(sentence, index, scene.lexicon), null)?.party
    if (party == null) return null
    return hosts.find(host => host.who?.party != null && shareParty(host.who.party, party)) ?? null
  }
  const beside = relation(word) === 'advcl' || relation(word) === 'conj' || relation(word) === 'parataxis'
  const bare =
    objectOf(sentence, index, scene.lexicon) < 0 && childrenBy(sentence, index, 'ccomp', 'xcomp', 'obl').length === 0
  return beside && bare ? (hosts.find(host => host.trigger < index) ?? null) : null
}

function supporterOf(scene: Scene, sentence: Sentence, index: number): number {
  const agent = agentOf(sentence, index, scene.lexicon)
  return agent >= 0 ? agent : subjectOf(sentence, index, scene.lexicon)
}
