/** A frame at its trigger → who makes the move: in its slots, in an aside, behind the noun, or the subject of the verb that carries it. */
import { childrenBy, feature, relation } from '../3-syntax/tree.js'
import type { Frame } from './frames.js'
import { openingOf } from './opening.js'
import { isPassive, objectOf, prepositionOf, subjectOf, wordAt } from './roles.js'
import { type Who, whoOf } from './scene.js'
import { clauseHead, type Site } from './site.js'
import { fillers } from './slots.js'

/** Who makes a move, and the head of the phrase that names them, or -1. */
interface Mover {
  readonly who: Who | null
  readonly head: number
}

/** Who makes the move: in the frame's slots, else the subject of the clause that holds a loose adjective, else who opens the sentence. */
export function moverOf(site: Site, frame: Frame): Mover {
  const { scene, sentence, trigger, within } = site
  const isSubjects = frame.party.some(slot => slot.kind === 'subject')
  const known = site.shape === 'v' && isSubjects ? (asideMover(site) ?? openingMover(site)) : null
  if (known !== null) return known
  let unknown: Mover = { who: null, head: -1 }
  for (const slot of frame.party) {
    for (const head of fillers(sentence, trigger, slot, scene.lexicon)) {
      const who = whoOf(scene, sentence, head, within, slot.kind === 'subject' && frame.voiced !== true)
      if (who?.party != null) return { who, head }
      if (who !== null && unknown.who === null && site.shape !== 'n') unknown = { who, head }
    }
  }
  if (site.shape === 'v' && isSubjects && unknown.who?.party == null) {
    const outer = outerMover(site)
    if (outer !== null) return outer
  }
  if (unknown.who !== null) return unknown
  if (site.shape === 'n') return { who: agentBehind(site, frame) ?? lightSubject(site), head: -1 }
  if (site.shape === 'a') return stateHolder(site)
  return unknown
}

/** Who does what a present participle tells beside, where the verb it hangs on is a thing's: the subject of a clause further out. */
function outerMover({ scene, sentence, trigger, within }: Site): Mover | null {
  const word = wordAt(sentence, trigger)
  const participle = feature(word, 'VerbForm') === 'Ger' || feature(word, 'Tense') === 'Pres'
  if (relation(word) !== 'advcl' || !participle || feature(word, 'VerbForm') === 'Fin') return null
  for (let at = word.head, steps = 0; at >= 0 && steps < OUTER; at = wordAt(sentence, at).head, steps++) {
    if (wordAt(sentence, at).upos !== 'VERB') continue
    const head = subjectOf(sentence, at, scene.lexicon)
    const who = whoOf(scene, sentence, head, within, true)
    if (who?.party != null) return { who, head }
  }
  return null
}

/** How many words up the tree the subject of a participle is looked for. */
const OUTER = 4

/** Whom an adjective is said of: the subject of its clause. */
function stateHolder({ scene, sentence, trigger, within }: Site): Mover {
  const clause = clauseHead(sentence, trigger)
  const head = isPassive(sentence, clause, scene.lexicon)
    ? objectOf(sentence, clause, scene.lexicon)
    : subjectOf(sentence, clause, scene.lexicon)
  if (head < 0 && within !== null && childrenBy(sentence, clause, 'expl').length > 0)
    return { who: { voice: within.voice, party: within.party, own: true }, head }
  return { who: whoOf(scene, sentence, head, within, true), head }
}

/** The party whose aside stands before this verb, or before the one it is coordinated with. */
function asideMover({ scene, sentence, trigger, within }: Site): Mover | null {
  const aside = scene.asides[sentence.index]
  if (aside == null) return null
  const { head, deprel } = wordAt(sentence, trigger)
  if (trigger !== aside.verb && !(deprel === 'conj' && head === aside.verb)) return null
  const who = whoOf(scene, sentence, aside.subject, within)
  if (who?.party == null) return null
  return {
    who: { ...who, party: [...new Set([...who.party.split('+'), ...aside.members])].join('+') },
    head: aside.subject,
  }
}

/** Who opens the sentence before an aside that the verb stands behind. */
function openingMover({ scene, sentence, trigger, within }: Site): Mover | null {
  if (within !== null) return null
  const head = openingOf(scene, sentence, trigger)
  const who = whoOf(scene, sentence, head, within)
  return who?.party == null ? null : { who, head }
}

/** Parties named right behind a noun and its preposition of the agent, whatever the tree makes of them ("a proposal by the …"). */
function agentBehind({ scene, sentence, trigger }: Site, frame: Frame): Who | null {
  const opens = sentence.words[trigger + 1]
  const takesAgent = frame.party.some(slot => [...slot.prepositions].some(word => scene.lexicon.agents.has(word)))
  if (!takesAgent || opens === undefined || !scene.lexicon.agents.has(opens.lemma)) return null
  const parties: string[] = []
  for (
    let i = trigger + 2;
    i < sentence.words.length && i - trigger <= BEHIND && wordAt(sentence, i).upos !== 'VERB';
    i++
  ) {
    parties.push(...(scene.named[sentence.index]?.get(i)?.split('+') ?? []))
  }
  return parties.length === 0 ? null : { voice: null, party: [...new Set(parties)].join('+'), own: false }
}

/** How many words behind a noun its agent may be named. */
const BEHIND = 8

/** The subject of a verb that only carries the noun ("made an offer", "came with a demand"). */
function lightSubject({ scene, sentence, trigger, within }: Site): Who | null {
  const { head } = wordAt(sentence, trigger)
  if (head < 0 || wordAt(sentence, head).upos !== 'VERB') return null
  const kind = relation(wordAt(sentence, trigger))
  const carried = kind === 'obj' && scene.lexicon.light.has(wordAt(sentence, head).lemma)
  const accompanied = kind === 'obl' && prepositionOf(sentence, trigger, scene.lexicon.loose)
  return carried || accompanied ? whoOf(scene, sentence, subjectOf(sentence, head, scene.lexicon), within, true) : null
}
