/** Document, trees, cast and statements → the scene that acts are read from: who is who at each word, and whose words it stands in. */

import { childrenBy, childrenOf, feature, relation, subtree } from '../3-syntax/tree.js'
import { whoIs } from '../4-actors/cast.js'
import type { Cast } from '../record/cast.js'
import type { Document, Range, Statement } from '../record/schema.js'
import { contains, overlaps } from '../record/span.js'
import type { Sentence } from '../record/syntax.js'
import { type Aside, asideOf } from './asides.js'
import { type Bodies, bodiesOf } from './bodies.js'
import type { ActLexicon } from './frames.js'
import { wordAt } from './roles.js'

/** Statements that touch one sentence: those with content in it and those with their cue in it. */
interface Touching {
  readonly contents: readonly { readonly range: Range; readonly statement: Statement }[]
  readonly cues: readonly Statement[]
}

export interface Scene {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  readonly lexicon: ActLexicon
  readonly statements: readonly Statement[]
  readonly touching: readonly Touching[]
  /** By sentence: the party of each word that heads a mention of one. */
  readonly named: readonly ReadonlyMap<number, string>[]
  readonly asides: readonly (Aside | null)[]
  /** By sentence: the words that head a mention of anyone. */
  readonly mentioned: readonly ReadonlySet<number>[]
  /** The sentences that hold content of each statement. */
  readonly holding: ReadonlyMap<Statement, readonly Sentence[]>
  readonly bodies: Bodies
}

/** Someone in an act. `own`: it is the voice of the statement, or its party. */
export interface Who {
  readonly voice: string | null
  readonly party: string | null
  readonly own: boolean
}

const NOBODY: Touching = { contents: [], cues: [] }

export function sceneOf(
  document: Document,
  sentences: readonly Sentence[],
  cast: Cast,
  statements: readonly Statement[],
  lexicon: ActLexicon,
): Scene {
  const named = sentences.map(() => new Map<number, string>())
  for (const { sentence, head, party } of cast.mentions) if (party !== null) named[sentence]?.set(head, party)
  const mentioned = sentences.map(() => new Set<number>())
  for (const { sentence, head } of cast.mentions) mentioned[sentence]?.add(head)
  const asides = sentences.map((sentence, i) => asideOf(sentence, named[i]!, lexicon))
  const contents: { range: Range; statement: Statement }[][] = sentences.map(() => [])
  const cues: Statement[][] = sentences.map(() => [])
  const voiced = statements.map(statement => inCompany(statement, sentences, cast, asides))
  for (const statement of voiced) {
    for (const range of statement.content) {
      for (const at of sentencesAt(sentences, range)) contents[at]!.push({ range, statement })
    }
    if (statement.cue !== null) for (const at of sentencesAt(sentences, statement.cue)) cues[at]!.push(statement)
  }
  const holding = new Map(
    voiced.map(statement => {
      const at = new Set(statement.content.flatMap(range => sentencesAt(sentences, range)))
      return [statement, [...at].map(index => sentences[index]!)] as const
    }),
  )
  const touching = sentences.map((_, i) => ({ contents: contents[i]!, cues: cues[i]! }))
  const bodies = bodiesOf(document, sentences, cast, lexicon)
  return { document, sentences, cast, lexicon, statements: voiced, touching, named, asides, mentioned, holding, bodies }
}

/** A statement whose verb has an aside before it is that of all who speak with the party. */
function inCompany(
  statement: Statement,
  sentences: readonly Sentence[],
  cast: Cast,
  asides: readonly (Aside | null)[],
): Statement {
  if (statement.cue === null) return statement
  for (const at of sentencesAt(sentences, statement.cue)) {
    const aside = asides[at]
    if (aside == null || !overlaps(statement.cue, wordAt(sentences[at]!, aside.verb))) continue
    const speaker = whoIs(cast, sentences[at]!, aside.subject)
    const party = speaker?.party ?? statement.party
    if (party === null) return statement
    const all = [...new Set([...party.split('+'), ...aside.members])].join('+')
    return { ...statement, voice: speaker?.voice ?? statement.voice, party: all }
  }
  return statement
}

/** Indices of the sentences that a range overlaps, by binary search. */
export function sentencesAt(sentences: readonly Sentence[], range: Range): number[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= range.start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < sentences.length && sentences[i]!.start < range.end; i++) found.push(i)
  return found
}

/** The innermost statement whose content holds the word, or null. */
export function statementAt(scene: Scene, sentence: Sentence, index: number): Statement | null {
  const word = wordAt(sentence, index)
  let best: Statement | null = null
  let size = Number.POSITIVE_INFINITY
  for (const { range, statement } of (scene.touching[sentence.index] ?? NOBODY).contents) {
    if (contains(range, word) && range.end - range.start < size) {
      best = statement
      size = range.end - range.start
    }
  }
  return best
}

/** The statement whose cue the word belongs to, or null; what a cue tells of the speaker in an aside attributes nothing. */
export function cuedAt(scene: Scene, sentence: Sentence, index: number): Statement | null {
  const word = wordAt(sentence, index)
  return (
    (scene.touching[sentence.index] ?? NOBODY).cues.find(
      ({ cue }) => cue !== null && overlaps(cue, word) && !isToldOfSpeaker(sentence, index, cue),
    ) ?? null
  )
}

/** Whether a word of the cue lies in a clause or apposition on its speaker, and its verb elsewhere («Le roi, seul à avoir signé, a dit», «selon une source requérant …»). */
function isToldOfSpeaker(sentence: Sentence, index: number, cue: Range): boolean {
  for (let at = index, steps = 0; at >= 0 && steps < sentence.words.length; at = wordAt(sentence, at).head, steps++) {
    const word = wordAt(sentence, at)
    if (word.head < 0 || !contains(cue, wordAt(sentence, word.head))) return false
    const kind = relation(word)
    if ((kind === 'acl' || kind === 'appos') && word.head < at && wordAt(sentence, word.head).upos !== 'VERB') {
      const { first, last } = subtree(sentence, at)
      const source = childrenBy(sentence, word.head, 'case').some(child => contains(cue, wordAt(sentence, child)))
      return (
        source ||
        sentence.words.some((other, i) => other.upos === 'VERB' && contains(cue, other) && (i < first || i > last))
      )
    }
  }
  return false
}

/**
 * Who the phrase headed by `head` is, within the words of `statement` (null: the reporter's): the first person is the
 * voice, a third person that nothing resolves is the voice in reported speech, a possessed noun is its possessor's
 * (`strict`: only by a possessive word, as in "its delegation").
 */
export function whoOf(
  scene: Scene,
  sentence: Sentence,
  head: number,
  statement: Statement | null,
  strict = false,
): Who | null {
  if (head < 0) return null
  const word = wordAt(sentence, head)
  if (statement !== null && (isFirstPerson(sentence, head) || isSpeaker(scene, sentence, head, statement)))
    return own(statement)
  const known = whoIs(scene.cast, sentence, head)
  if (known?.party != null) return { voice: known.voice, party: known.party, own: isOwn(known.party, statement) }
  if (statement !== null && known?.voice != null && known.voice === statement.voice) return own(statement)
  const possessor = ownerOf(scene, sentence, head, statement, strict)
  if (possessor !== null) return { ...possessor, voice: known?.voice ?? null }
  const body = scene.bodies[sentence.index]?.get(head) ?? null
  if (known !== null) return { voice: known.voice, party: body, own: false }
  const reported =
    statement !== null && statement.kind !== 'direct' && word.upos === 'PRON' && feature(word, 'Person') === '3'
  return reported ? own(statement) : null
}

const own = (statement: Statement): Who => ({ voice: statement.voice, party: statement.party, own: true })

const isOwn = (party: string, statement: Statement | null): boolean =>
  statement?.party != null && shareParty(party, statement.party)

/** Whether two joined parties have a member in common. */
export function shareParty(a: string, b: string): boolean {
  if (a === b) return true
  const members = a.split('+')
  return b.split('+').some(member => members.includes(member))
}

const isFirstPerson = (sentence: Sentence, head: number): boolean =>
  feature(wordAt(sentence, head), 'Person') === '1' && wordAt(sentence, head).upos === 'PRON'

/**
 * Whether the pronoun that opens reported speech takes up who speaks ("Norway said it would …"): it does unless it is told
 * what to do ("said he must …") or is of the wrong gender for the speaker.
 */
function isSpeaker(scene: Scene, sentence: Sentence, head: number, statement: Statement): boolean {
  const word = wordAt(sentence, head)
  const opens = statement.content.some(range => word.start >= range.start && word.start - range.start <= OPENING)
  if (!opens || statement.kind === 'direct' || statement.party === null || word.upos !== 'PRON') return false
  if (feature(word, 'Person') !== '3' || relation(word) !== 'nsubj' || word.head <= head) return false
  if (!(scene.touching[sentence.index]?.cues.includes(statement) ?? false)) return false
  const told = childrenBy(sentence, word.head, 'aux').some(child =>
    scene.lexicon.deontic.auxiliaries.has(wordAt(sentence, child).lemma),
  )
  if (told || (feature(word, 'Gender') === 'Neut' && isOfType(scene, statement, 'person'))) return false
  const single = isOfType(scene, statement, 'person') || isOfType(scene, statement, 'country')
  return feature(word, 'Number') !== 'Plur' || !single || isPlanned(scene, sentence, word.head)
}

/** Whether the clause is future or possible: where one voice says "they would …", it is of its own side. */
const isPlanned = ({ lexicon }: Scene, sentence: Sentence, index: number): boolean =>
  childrenBy(sentence, index, 'aux').some(child => {
    const { lemma } = wordAt(sentence, child)
    return lexicon.future.has(lemma) || lexicon.possible.has(lemma)
  })

/** How many characters of reported speech may stand before its first pronoun: an opening mark and a blank. */
const OPENING = 2

const isOfType = ({ cast }: Scene, { voice }: Statement, type: 'person' | 'country'): boolean =>
  cast.actors.some(actor => actor.type === type && (actor.id === voice || actor.names.includes(voice ?? '')))

/** The party that a noun phrase belongs to: by possessive word, genitive or adjective. */
export function ownerOf(
  scene: Scene,
  sentence: Sentence,
  head: number,
  statement: Statement | null,
  strict = false,
): Who | null {
  for (const child of childrenOf(sentence, head)) {
    const word = wordAt(sentence, child)
    const kind = relation(word)
    if (kind !== 'det' && kind !== 'nmod' && kind !== 'amod' && kind !== 'compound') continue
    if (statement !== null && feature(word, 'Poss') === 'Yes') {
      const person = feature(word, 'Person')
      if (person === '1') return own(statement)
    }
    if (strict && feature(word, 'Poss') !== 'Yes') continue
    if (kind === 'nmod' && word.deprel !== 'nmod:poss' && childrenBy(sentence, child, 'case').length > 1) continue
    const known = whoIs(scene.cast, sentence, child)
    if (known?.party != null) return { voice: known.voice, party: known.party, own: isOwn(known.party, statement) }
  }
  return null
}

/** The party of the actor of this name, or null. */
export const partyNamed = (scene: Scene, name: string): string | null => {
  const actor = scene.cast.actors.find(other => other.id === name || other.names.includes(name))
  return actor === undefined ? null : (actor.party ?? (actor.type === 'person' ? null : actor.id))
}
