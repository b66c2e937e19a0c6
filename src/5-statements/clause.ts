/** Content behind its cue: «X a déclaré que …», "X said …", «X a dit vouloir …», «X s'est dit prêt à …». */
import { childrenBy, subtree } from '../3-syntax/tree.js'
import { clauseEnd, untilPause } from './clause-end.js'
import { type Cue, isPresentParticiple } from './cue.js'
import { contentEnd, rangeOfWords, skipJoint } from './extent.js'
import type { Content, Rule } from './finding.js'
import { isRelativePronoun, skipAside } from './holder.js'
import type { CueKind, CueVerb } from './lexicon.js'
import {
  formOf,
  hasClause,
  isFiniteVerb,
  isNominal,
  isPause,
  isPunctuation,
  isQuotationMark,
  type Scene,
} from './scene.js'

const RULE_OF: Readonly<Partial<Record<CueKind, Rule>>> = {
  say: 'clause',
  ask: 'appeal',
  think: 'thought',
  show: 'finding',
}
/** How many words of time, place and hearer may stand between a cue and its complementizer. */
const JOINT_WINDOW = 24

/** The clause, infinitive or predicate that a cue of saying, thought or finding governs to its right, before word `until`. */
export function clauseContent(scene: Scene, cue: Cue, until: number): Content | null {
  const { sentence, words, lexicon } = scene
  const entry = cue.entries.find(({ kind }) => RULE_OF[kind] !== undefined) ?? cue.entries.find(isUttered)
  const isByAgent = entry?.addressee === true && childrenBy(sentence, cue.at, 'obl:agent').length > 0
  if (entry === undefined || (cue.passive && !entry.quoted && !isByAgent)) return null
  const clause = childrenBy(sentence, cue.at, 'ccomp').find(child => child > cue.last && !isAside(scene, child))
  const joint = jointBehind(scene, cue, entry, clause ?? words.length) ?? jointOf(scene, cue, clause)
  if (isUttered(entry) && !(isMain(scene, cue.at) && isPlainJoint(scene, cue, joint))) return null
  const first =
    joint !== null
      ? skipJoint(scene, joint)
      : clause !== undefined
        ? skipJoint(scene, contentStart(scene, cue, entry, clause))
        : bareClauseStart(scene, cue, entry)
  const needsJoint = isPresentParticiple(words[cue.at]!) && !entry.clausal && lexicon.bareClauses
  if (first !== null && !(needsJoint && joint === null)) {
    const range = rangeOfWords(scene, first, Math.min(until - 1, clauseEnd(scene, cue, first, clause ?? first)))
    return range === null ? null : { rule: RULE_OF[entry.kind] ?? 'clause', content: [range] }
  }
  if (entry.reflexive && entry.kind === 'think') return predicateContent(scene, cue)
  const predicate = childrenBy(sentence, cue.at, 'xcomp').find(child => child > cue.last)
  if (predicate === undefined || entry.kind !== 'say' || lexicon.bareClauses) return null
  if (!isBareInfinitive(scene, predicate)) return null
  return contentOf(scene, 'infinitive', contentStart(scene, cue, entry, predicate), predicate)
}

/** "responded": a verb of words in quotation marks, which takes a clause with its complementizer as well. */
const isUttered = ({ kind }: CueVerb): boolean => kind === 'utter'

/** Whether what a tree takes for the clause of a cue is a relative one between pauses. */
function isAside({ words, sentence }: Scene, clause: number): boolean {
  const { first } = subtree(sentence, clause)
  const opener = isPause(words[first]) ? first + 1 : first
  return isPause(words[opener - 1]) && isRelativePronoun(words[opener]!)
}

/** Whether the verb heads its sentence, or is joined to one that does where no clause is governed before it. */
function isMain({ words, lexicon }: Scene, at: number): boolean {
  const { deprel, head } = words[at]!
  if (/^(?:root|parataxis)/.test(deprel)) return true
  if (!deprel.startsWith('conj') || !/^(?:root|parataxis)/.test(words[head]!.deprel)) return false
  return !words.slice(0, at).some(word => word.upos === 'SCONJ' && lexicon.complementizers.has(formOf(word)))
}

/** Whether the joint is a conjunction, and no noun between that it could be the relative pronoun of. */
const isPlainJoint = (scene: Scene, cue: Cue, joint: number | null): boolean =>
  joint !== null && scene.words[joint]!.upos === 'SCONJ' && !hasNoun(scene, cue.last + 1, joint)

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
  const range = rangeOfWords(scene, first, predicateEnd(scene, first, governed ?? first))
  return range === null ? null : { rule: 'clause', content: [range] }
}

function contentOf(scene: Scene, rule: Rule, first: number, head: number): Content | null {
  const range = rangeOfWords(scene, first, contentEnd(scene, first, head))
  return range === null ? null : { rule, content: [range] }
}

/** A complementizer behind the cue before `limit`, with no clause between, or null. */
function jointBehind(scene: Scene, cue: Cue, entry: CueVerb, limit: number): number | null {
  const { words, lexicon } = scene
  const end = Math.min(limit, cue.last + 1 + JOINT_WINDOW, words.length)
  for (let at = cue.last + 1; at < end; at++) {
    const word = words[at]!
    if (
      lexicon.complementizers.has(formOf(word)) &&
      word.upos !== 'ADP' &&
      (word.upos === 'SCONJ' ||
        isPause(words[at - 1]) ||
        entry.addressee ||
        opensClaim(scene, at) ||
        !hasNoun(scene, cue.last + 1, at))
    )
      return at
    if (entry.addressee && isPause(word) && words[at + 1] !== undefined && isRelativePronoun(words[at + 1]!)) {
      const close = words.findIndex((other, i) => i > at && isPause(other))
      if (close < 0 || close >= end) return null
      at = close
    } else if ((word.upos === 'VERB' && word.deprel !== 'case') || isQuotationMark(word)) return null
  }
  return null
}

/** «démentir des informations *selon lesquelles*»: the clause of a noun that holds what is claimed. */
function opensClaim({ words, lexicon }: Scene, at: number): boolean {
  const noun = words[at]!.upos === 'PRON' && words[at - 1]?.upos === 'ADP' ? words[at - 2] : words[at - 1]
  return noun?.upos === 'NOUN' && lexicon.claims.has(noun.lemma)
}

/** The complementizer that the tree hangs on the clause of a cue, however far behind it stands. */
const jointOf = ({ words, sentence, lexicon }: Scene, cue: Cue, clause: number | undefined): number | null =>
  clause === undefined || lexicon.bareClauses
    ? null
    : (childrenBy(sentence, clause, 'mark').find(
        mark => mark > cue.last && lexicon.complementizers.has(formOf(words[mark])),
      ) ?? null)

/** Whether a noun that is no time stands between, which a relative pronoun could refer to. */
const hasNoun = ({ words, dated }: Scene, from: number, to: number): boolean =>
  words.slice(from, to).some((word, i) => isNominal(word) && dated[from + i] === 0)

/** First word behind the cue that is no time, hearer or circumstance of the cue, at most `head`. */
function contentStart(scene: Scene, cue: Cue, { addressee }: CueVerb, head: number): number {
  const { words, sentence } = scene
  let at = cue.last + 1
  while (at < head) {
    const next = skipAside(scene, at)
    if (next > at || isPunctuation(words[at])) {
      at = Math.max(next, at + 1)
      continue
    }
    if (addressee && words[at]!.upos === 'PROPN' && /^(?:PRON|DET)$/.test(words[at + 1]?.upos ?? '')) {
      at++
      continue
    }
    const governor = words[at]!.upos === 'ADP' ? words[at]!.head : governedNoun(scene, cue, at)
    const noun = words[governor]
    const isCircumstance = noun?.head === cue.at && (words[at]!.upos === 'ADP' || (addressee && isNominal(noun)))
    const end = governor > 0 ? subtree(sentence, governor).last : head
    if (!isCircumstance || end >= head) break
    at = end + 1
  }
  return Math.min(at, head)
}

/** The noun that hangs on the cue and whose phrase begins at `at`, or -1. */
const governedNoun = ({ words, sentence }: Scene, cue: Cue, at: number): number =>
  childrenBy(sentence, cue.at, 'obj', 'iobj').find(
    child => child >= at && subtree(sentence, child).first === at && words[child] !== undefined,
  ) ?? -1

/** Where a clause begins that the tree does not hang on its cue: a language without complementizer needs no joint. */
function bareClauseStart(scene: Scene, cue: Cue, entry: CueVerb): number | null {
  const { words, lexicon } = scene
  if (!lexicon.bareClauses || entry.kind !== 'say' || !cue.finite) return null
  const first = contentStart(scene, cue, entry, words.length - 1)
  const end = words.findIndex((word, i) => i >= first && (isPause(word) || word.upos === 'CCONJ'))
  const last = (end < 0 || entry.clausal ? words.length : end) - 1
  const holdsClause = entry.clausal ? hasVerb(scene, first, last) : hasClause(scene, first, last)
  return isNominalStart(scene, first) && holdsClause ? first : null
}

const hasVerb = ({ words }: Scene, first: number, last: number): boolean =>
  words.slice(first + 1, last + 1).some(word => word.upos === 'VERB' || word.upos === 'AUX')

const isNominalStart = ({ words }: Scene, at: number): boolean =>
  words[at] !== undefined && (isNominal(words[at]) || words[at]!.upos === 'DET' || words[at]!.upos === 'ADJ')

/** Last word of a predicate that begins at `first`: an addition behind a pause («…, après le rejet …») is the reporter's. */
function predicateEnd(scene: Scene, first: number, head: number): number {
  const { words } = scene
  const end = untilPause(scene, contentEnd(scene, first, head))
  const pause = words.findIndex((word, i) => i > first && i < end && isPause(word) && words[i + 1]!.upos === 'ADP')
  return pause < 0 ? end : pause - 1
}
