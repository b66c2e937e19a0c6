/** Content behind its cue: «X a déclaré que …», "X said …", «X a dit vouloir …», «X s'est dit prêt à …». */
import { childrenBy, isUnder } from '../3-syntax/tree.js'
import type { Cue } from './cue.js'
import { contentEnd, rangeOfWords, skipJoint } from './extent.js'
import type { Content, Rule } from './finding.js'
import { skipAside } from './holder.js'
import type { CueKind } from './lexicon.js'
import { formOf, isFiniteVerb, isPunctuation, isQuotationMark, type Scene } from './scene.js'

const RULE_OF: Readonly<Partial<Record<CueKind, Rule>>> = {
  say: 'clause',
  ask: 'appeal',
  think: 'thought',
  show: 'finding',
}
/** How many words of time, place and hearer may stand between a cue and its complementizer. */
const JOINT_WINDOW = 12

/** The clause, infinitive or predicate that a cue of saying, thought or finding governs to its right. */
export function clauseContent(scene: Scene, cue: Cue): Content | null {
  const entry = cue.entries.find(({ kind }) => RULE_OF[kind] !== undefined)
  if (entry === undefined) return null
  const { sentence, words } = scene
  const clause = childrenBy(sentence, cue.at, 'ccomp').find(child => child > cue.last)
  const joint = jointBehind(scene, cue, clause ?? words.length)
  const head = clause ?? (joint === null ? undefined : headBehind(scene, joint))
  if (head !== undefined) {
    const first = joint === null ? firstOf(scene, cue, head) : skipJoint(scene, joint)
    return contentOf(scene, RULE_OF[entry.kind]!, first, head)
  }
  if (entry.reflexive && entry.kind === 'think') return predicateContent(scene, cue)
  const predicate = childrenBy(sentence, cue.at, 'xcomp').find(child => child > cue.last)
  if (predicate === undefined || entry.kind !== 'say' || !isBareInfinitive(scene, predicate)) return null
  return contentOf(scene, 'infinitive', firstOf(scene, cue, predicate), predicate)
}

/** Speech takes a bare infinitive: «dit accueillir», «affirme avoir quitté». */
const isBareInfinitive = ({ words, sentence }: Scene, predicate: number): boolean =>
  [predicate, ...childrenBy(sentence, predicate, 'aux')].some(index => words[index]!.feats.includes('VerbForm=Inf')) &&
  childrenBy(sentence, predicate, 'mark', 'case').every(child => child > predicate)

/** The adjective or participle straight behind a reflexive verb: «s'est dit jeudi prêt à …», «s'est déclaré "très confiant"». */
function predicateContent(scene: Scene, cue: Cue): Content | null {
  const { words } = scene
  let first = skipAside(scene, cue.last + 1)
  while (isQuotationMark(words[first])) first++
  while (words[first]?.upos === 'ADV') first++
  const word = words[first]
  if (word === undefined || !(word.upos === 'ADJ' || (word.upos === 'VERB' && !isFiniteVerb(word)))) return null
  const governed = childrenBy(scene.sentence, cue.at, 'xcomp', 'obl', 'advcl', 'ccomp').findLast(
    child => child > first && words[child]!.upos === 'VERB' && words[child]!.feats.includes('VerbForm=Inf'),
  )
  return contentOf(scene, 'clause', first, governed ?? first)
}

function contentOf(scene: Scene, rule: Rule, first: number, head: number): Content | null {
  const range = rangeOfWords(scene, first, contentEnd(scene, first, head))
  return range === null ? null : { rule, content: [range] }
}

/** A complementizer behind the cue before `limit`, with no clause between, or null. */
function jointBehind({ words, lexicon }: Scene, cue: Cue, limit: number): number | null {
  const end = Math.min(limit, cue.last + 1 + JOINT_WINDOW, words.length)
  for (let at = cue.last + 1; at < end; at++) {
    const word = words[at]!
    if (lexicon.complementizers.has(formOf(word)) && word.upos !== 'PRON' && word.upos !== 'DET') return at
    if (word.upos === 'VERB' || isQuotationMark(word)) return null
  }
  return null
}

/** The head of what a complementizer opens: its own head where it lies behind it, else the next verb. */
function headBehind({ words }: Scene, joint: number): number | undefined {
  const { head } = words[joint]!
  if (head > joint) return head
  const verb = words.findIndex((word, i) => i > joint && word.upos === 'VERB')
  return verb < 0 ? undefined : verb
}

/** First word of the phrase of `head` behind the cue, punctuation and complementizer skipped. */
function firstOf(scene: Scene, cue: Cue, head: number): number {
  const { words } = scene
  let first = head
  for (let at = cue.last + 1; at < head; at++) {
    if (isUnder(scene.sentence, at, head)) {
      first = at
      break
    }
  }
  while (first < head && isPunctuation(words[first])) first++
  return skipJoint(scene, first)
}
