/** A clause of a statement → what is known of it that tells what it does: its subject, tense and outlook, its words, the cue's attitude. */
import { childrenBy, childrenOf, feature } from '../3-syntax/tree.js'
import type { Statement } from '../record/schema.js'
import type { Sentence } from '../record/syntax.js'
import { balanceOf, blames } from './judgement.js'
import type { Move } from './match.js'
import { outlookOf } from './outlook.js'
import { subjectOf, wordAt } from './roles.js'
import { type Scene, shareParty, type Who, whoOf } from './scene.js'
import { wordsUnder } from './spans.js'
import { isClause, type Unit, unitsOf } from './units.js'
import { voiceWords } from './voice-words.js'
import { wordingOf } from './wording.js'

export interface Clause {
  /** Names of what holds of it. */
  readonly names: ReadonlySet<string>
  /** Features of its words and of those that name who speaks. */
  readonly words: readonly string[]
}

export function clauseOf(
  scene: Scene,
  statement: Statement,
  unit: Unit,
  subject: Who | null,
  attitude: Move | null,
): Clause {
  const { sentence, head } = unit
  const conditional = unit.condition >= 0
  const outside = new Set(conditional ? wordsUnder(sentence, unit.condition, new Set([head])) : [])
  const main = unit.words.filter(index => !outside.has(index))
  const found = new Set<string>([
    ...ofSubject(scene, sentence, head, subject),
    ...ofVerb(scene, sentence, head),
    ...ofWords(scene, statement, sentence, main),
    `in ${statement.kind}`,
  ])
  if (statement.party?.includes('+') === true) found.add('joint')
  if (conditional) found.add('conditional')
  if (attitude !== null) found.add(`cue ${attitude.type}`)
  if (!isClause(sentence, head)) found.add('fragment')
  for (const pair of pairsOf(found)) found.add(pair)
  return { names: found, words: [...wordingOf(sentence, main, scene.cast.language), ...voiceWords(scene, statement)] }
}

/** Every clause of what a party says, also where a frame fits it. */
export const clausesOf = (scene: Scene): Clause[] =>
  scene.statements
    .filter(({ party }) => party !== null)
    .flatMap(statement =>
      unitsOf(scene, statement).map(unit => clauseOf(scene, statement, unit, subjectIn(scene, statement, unit), null)),
    )

/** Who the subject of a clause is, or null. */
export const subjectIn = (scene: Scene, statement: Statement, { sentence, head }: Unit): Who | null =>
  whoOf(scene, sentence, subjectHeadOf(sentence, head, scene), statement)

/** What tells more together than alone. */
const PAIRED: readonly (readonly [string, string])[] = [
  ['own', 'future'],
  ['own', 'negated'],
  ['own', 'possible'],
  ['own', 'past'],
  ['own', 'steadfast'],
  ['foreign', 'bad'],
  ['foreign', 'negated'],
  ['foreign', 'future'],
  ['foreign', 'good'],
  ['conditional', 'future'],
  ['conditional', 'possible'],
  ['conditional', 'own'],
  ['conditional', 'bad'],
  ['future', 'bad'],
  ['future', 'negated'],
  ['possible', 'bad'],
  ['negated', 'good'],
  ['negated', 'bad'],
]

const pairsOf = (found: ReadonlySet<string>): string[] =>
  PAIRED.filter(([a, b]) => found.has(a) && found.has(b)).map(([a, b]) => `${a} & ${b}`)

export const isForeign = (who: Who | null): boolean => who !== null && !who.own && who.party !== null

const subjectHeadOf = (sentence: Sentence, head: number, scene: Scene): number => {
  const subject = subjectOf(sentence, head, scene.lexicon)
  return subject >= 0 ? subject : (childrenBy(sentence, head, 'nsubj')[0] ?? -1)
}

function ofSubject(scene: Scene, sentence: Sentence, head: number, who: Who | null): string[] {
  if (who?.own === true) return ['own']
  if (isForeign(who)) return ['foreign']
  const subject = subjectHeadOf(sentence, head, scene)
  if (subject < 0) return ['no subject']
  if (scene.mentioned[sentence.index]?.has(subject) === true) return ['other person']
  const word = wordAt(sentence, subject)
  if (word.upos === 'PRON') return [feature(word, 'Person') === '2' ? 'you' : 'pronoun subject']
  return ['thing subject', ...lexiconNames(scene, sentence, [subject]).map(name => `subject ${name}`)]
}

function ofVerb(scene: Scene, sentence: Sentence, head: number): string[] {
  const outlook = outlookOf(sentence, head, scene.lexicon)
  const found: string[] = []
  for (const name of ['negated', 'future', 'possible', 'wanted'] as const) if (outlook[name]) found.push(name)
  const verbs = [head, ...childrenBy(sentence, head, 'aux', 'cop')]
  if (verbs.some(index => feature(wordAt(sentence, index), 'Tense') === 'Past')) found.push('past')
  if (childrenBy(sentence, head, 'cop').length > 0) found.push('copula')
  if (childrenOf(sentence, head).some(child => wordAt(sentence, child).form === '?')) found.push('question')
  return found
}

function ofWords(scene: Scene, statement: Statement, sentence: Sentence, main: readonly number[]): string[] {
  const found = lexiconNames(scene, sentence, main)
  const balance = balanceOf(scene, sentence, main)
  if (balance > 0) found.push('good')
  if (balance < 0) found.push('bad')
  if (blames(scene, sentence, main)) found.push('blames')
  if (main.some(index => feature(wordAt(sentence, index), 'Person') === '1' && wordAt(sentence, index).upos === 'PRON'))
    found.push('I or we')
  const named = main.flatMap(index => scene.named[sentence.index]?.get(index) ?? [])
  if (named.some(party => statement.party === null || !shareParty(party, statement.party))) found.push('names another')
  if (main.length <= SHORT) found.push('short')
  return found
}

const SHORT = 5

/** The classes of the lexicon, and the acts its triggers make, that some of the words belong to. */
function lexiconNames(scene: Scene, sentence: Sentence, indices: readonly number[]): string[] {
  const names = new Set<string>()
  for (const index of indices)
    for (const name of scene.lexicon.hints.get(wordAt(sentence, index).lemma.toLowerCase()) ?? []) names.add(name)
  return [...names]
}
