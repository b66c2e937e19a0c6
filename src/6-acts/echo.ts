/** The moves of a sentence and its aside → the moves of those who stand with or against them: "X, supported by Y and opposed by Z, proposed …". */
import { childrenBy, relation, subtree } from '../3-syntax/tree.js'
import { spanOf } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { type Sides, sidesAfter } from './asides.js'
import type { Move } from './match.js'
import { objectOf, subjectOf, wordAt } from './roles.js'
import { type Scene, whoOf } from './scene.js'
import { freeEdges } from './spans.js'

/** Moves of seconders and opponents, with the content of the move they second or oppose. */
export function echoesOf(scene: Scene, sentence: Sentence, moves: readonly Move[]): Move[] {
  const hosts = hostsAmong(moves)
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

/** A clause beside a move that takes a side and says no more: ", while Y opposed". */
interface BareSide {
  readonly type: 'support' | 'reject'
  readonly verb: number
  readonly host: Move
}

function bareSidesOf(scene: Scene, sentence: Sentence, hosts: readonly Move[]): BareSide[] {
  const { seconding } = scene.lexicon
  return sentence.words.flatMap((word, verb): BareSide[] => {
    if (word.upos !== 'VERB' || hosts.some(host => host.trigger === verb)) return []
    const type = seconding.for.has(word.lemma) ? 'support' : seconding.against.has(word.lemma) ? 'reject' : null
    const host = hosts.find(other => other.trigger < verb)
    const beside = relation(word) === 'advcl' || relation(word) === 'conj' || relation(word) === 'parataxis'
    if (type === null || host === undefined || !beside || objectOf(sentence, verb, scene.lexicon) >= 0) return []
    if (childrenBy(sentence, verb, 'ccomp', 'xcomp', 'obl', 'obl:agent').length > 0) return []
    return [{ type, verb, host }]
  })
}

/** The moves of the sentence, without the clauses in their content that only take sides. */
export function withoutSides(scene: Scene, sentence: Sentence, moves: readonly Move[]): Move[] {
  const bare = bareSidesOf(scene, sentence, hostsAmong(moves)).filter(
    ({ host, verb }) => sideOf(scene, host, verb) !== null,
  )
  if (bare.length === 0) return [...moves]
  const { text } = scene.document
  const from = Math.min(...bare.map(({ verb }) => wordAt(sentence, subtree(sentence, verb).first).start))
  return moves.map(move => ({
    ...move,
    content: move.content.flatMap(span => {
      const kept = freeEdges(text, { start: span.start, end: Math.min(span.end, from) })
      return kept.end > kept.start ? [spanOf(text, kept.start, kept.end)] : span.start >= from ? [span] : []
    }),
  }))
}

const hostsAmong = (moves: readonly Move[]): Move[] => moves.filter(move => !move.nominal && move.who?.party != null)

const sideOf = (scene: Scene, host: Move, verb: number): string | null =>
  whoOf(scene, host.sentence, subjectOf(host.sentence, verb, scene.lexicon), host.within)?.party ?? null

function bareSides(scene: Scene, sentence: Sentence, hosts: readonly Move[]): Move[] {
  return bareSidesOf(scene, sentence, hosts).flatMap(({ type, verb, host }): Move[] => {
    const party = sideOf(scene, host, verb)
    return party === null ? [] : [echoed(scene, host, type, party, verb)]
  })
}
