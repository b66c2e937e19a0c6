/** Reads all cues of one sentence: which rule each answers to, whose words and which content it joins. */
import { childrenBy, childrenOf, relation, subtree } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
import { argumentContent } from './argument.js'
import { claimFindings } from './claim.js'
import { clauseContent } from './clause.js'
import { colonFindings } from './colon.js'
import { type Cue, findCues, isPresentParticiple } from './cue.js'
import type { Content, Finding } from './finding.js'
import { type Group, groupOf } from './group.js'
import { authorOf, holderOf, isInverted, skipAside, skipCircumstances, straightSubject } from './holder.js'
import { placeOfImpersonal } from './impersonal.js'
import { judgementContent } from './judgement.js'
import type { CueKind } from './lexicon.js'
import { mentionContent } from './mention.js'
import {
  contentAround,
  contentBefore,
  isIntroduced,
  quotationBefore,
  quotationBehind,
  type Room,
} from './parenthesis.js'
import { formOf, hasClause, isNominal, isPause, isPunctuation, isQuotationMark, type Scene } from './scene.js'
import { type IsActor, sourceFindings } from './source-phrase.js'

const SPEECH: ReadonlySet<CueKind> = new Set(['say', 'utter', 'ask', 'think'])

/** Findings of a sentence in the order of their cues. */
export function attributionsOf(scene: Scene, isActor: IsActor): Finding[] {
  const findings: Finding[] = []
  const cues = findCues(scene)
  let from = 0
  let speaker: number | null = null
  cues.forEach((cue, i) => {
    const found: number | null = holderOf(scene, cue)
    const isBare = childrenBy(scene.sentence, cue.at, 'nsubj').length === 0
    const goesOn =
      isBare && (cue.adding || (found !== null && found < cue.at && isWithin(scene, found, findings.at(-1))))
    const holder: number | null = goesOn && speaker !== null ? speaker : found
    const group = groupOf(scene, cue, holder)
    const content = contentOf(scene, cue, group, { from, until: nextParenthesis(scene, cues, i) }, holder)
    if (content === null || (cue.passive && holder === null && content.rule === 'judgement')) return
    speaker = holder
    if (content.isBefore) from = group.last + 1
    findings.push(findingOf(scene, cue, group, holder, content))
  })
  const named = findings.length === 0 ? colonFindings(scene) : []
  return [...findings, ...named, ...sourceFindings(scene, isActor), ...claimFindings(scene)]
}

/** Whether the word is part of what the finding attributes: the subject of "…, *but stressed* that" is not within what was said. */
const isWithin = ({ words }: Scene, at: number, finding: Finding | undefined): boolean =>
  finding?.content.some(range => range.start <= words[at]!.start && words[at]!.end <= range.end) ?? false

/** Whether a cue stands between pauses within a quotation: « Moi, dit-il, je reste ». */
const isInsertion = ({ words }: Scene, { order, last }: Group): boolean =>
  order === 'enclitic' || (order === 'inverted' && isPause(words[last + 1]))

/** Whether nothing but the sentence's end or a pause follows the group. */
function isParenthetical({ words }: Scene, { last, order }: Group): boolean {
  return order !== 'straight' || isPunctuation(words[last + 1]) || words[last + 1]?.upos === 'ADP'
}

/** Whether subject and verb stand behind a clause and a pause, and time, place or hearer at most before the next one. */
const isLast = (scene: Scene, { order, first, last }: Group, { from }: Room): boolean =>
  order === 'straight' &&
  hasClause(scene, from, first - 1) &&
  isPunctuation(scene.words[skipCircumstances(scene, skipAside(scene, last + 1))])

/** First word of the next cue of the sentence that stands behind its content and is not itself quoted, or the number of words. */
function nextParenthesis(scene: Scene, cues: readonly Cue[], index: number): number {
  const { quoted, quotations } = scene
  const own = quoted[cues[index]!.at]!
  for (const cue of cues.slice(index + 1)) {
    const around = quoted[cue.at]!
    if (around >= 0 && around !== own && !quotations[around]!.damaged) continue
    if (isInverted(scene, cue)) return cue.first
    const straight = straightSubject(scene, cue)
    if (straight !== null) return straight.first
  }
  return scene.words.length
}

/** Whether a cue within a range of the text stands behind what it attributes, or opens its sentence under a proper name. */
export function hasParenthesis(scene: Scene, within: Range): boolean {
  const { words } = scene
  return findCues(scene).some(cue => {
    if (words[cue.at]!.start < within.start || words[cue.at]!.end > within.end) return false
    if (!cue.entries.some(({ kind }) => SPEECH.has(kind))) return false
    if (isInverted(scene, cue)) return true
    const opensUnderName = cue.first > 0 && words.slice(0, cue.first).every(({ upos }) => upos === 'PROPN')
    return opensUnderName && clauseContent(scene, cue, words.length) !== null
  })
}

/** Whether the verb tells of words not said: "*Asked* whether …, he said", "has yet *to say* whether …". */
function isUnspoken({ words, lexicon }: Scene, cue: Cue): boolean {
  const isOpening = words.slice(0, cue.first).every(isPunctuation)
  const verb = words[cue.at]!
  if (isOpening && !cue.finite && verb.feats.includes('Tense=Past') && cue.entries.some(({ kind }) => kind === 'ask'))
    return true
  return verb.feats.includes('VerbForm=Inf') && lexicon.hypotheticals.has(formOf(words[cue.last + 1]))
}

/** The content by the first rule that finds one; `isBefore` where it stands before the cue. */
function contentOf(
  scene: Scene,
  cue: Cue,
  group: Group,
  room: Room,
  holder: number | null,
): (Content & { readonly isBefore: boolean }) | null {
  const isDenied = cue.negated && cue.entries.every(({ kind }) => kind !== 'think')
  if (isUnspoken(scene, cue)) return null
  if (isDenied || (cue.descriptive && group.order !== 'straight')) return null
  const around = scene.quotations[scene.quoted[cue.at]!]
  if (around !== undefined && !around.damaged && !isInsertion(scene, group)) return null
  const leftOpen = around?.unclosed === true
  if (leftOpen && (group.order === 'plain' || !isParenthetical(scene, group))) return null
  const speaks = cue.entries.some(({ kind }) => SPEECH.has(kind))
  const before = (): Content | null =>
    speaks && !isPresentParticiple(scene.words[cue.at]!) ? contentBefore(scene, cue, group, room) : null
  const behind = (): Content | null =>
    (speaks ? quotationBehind(scene, group) : null) ??
    judgementContent(scene, cue) ??
    clauseContent(scene, cue, room.until)
  const closes = isQuotationMark(scene.words[group.first - 1]) || isQuotationMark(scene.words[group.first - 2])
  const enclosing = speaks ? contentAround(scene, group, room) : null
  if (enclosing !== null) return { ...enclosing, isBefore: true }
  const comesFirst =
    (closes || group.order === 'inverted' || group.order === 'enclitic' || isLast(scene, group, room)) &&
    !(speaks && isIntroduced(scene, group))
  for (const isBefore of [comesFirst, !comesFirst]) {
    const content = isBefore ? before() : behind()
    if (content !== null) return { ...content, isBefore }
  }
  const mention =
    mentionContent(scene, cue) ??
    (speaks ? quotationBefore(scene, group) : null) ??
    (holder === null ? null : argumentContent(scene, cue, holder, room.until))
  return mention === null ? null : { ...mention, isBefore: false }
}

function findingOf(scene: Scene, cue: Cue, group: Group, holder: number | null, content: Content): Finding {
  const { words } = scene
  const addressee = addresseeOf(scene, cue, content.content)
  return {
    scene,
    rule: content.rule,
    cue: { start: words[group.first]!.start, end: words[group.last]!.end },
    source:
      holder === null
        ? null
        : { scene, head: placeOfImpersonal(scene, authorOf(scene, holder), Math.max(cue.last, group.last)) },
    content: content.content,
    verb: cue.at,
    addressee: addressee === null ? null : { scene, head: addressee },
    channel: channelOf(scene, cue, content.content),
  }
}

/** The hearer: object of a verb of telling, or what a verb of saying governs behind a preposition that marks hearers. */
function addresseeOf(scene: Scene, cue: Cue, content: readonly Range[]): number | null {
  const { words, sentence } = scene
  const outside = (child: number): boolean =>
    !content.some(range => words[child]!.start >= range.start && words[child]!.end <= range.end)
  const takesObject = cue.entries.some(entry => entry.addressee)
  const hearer = childrenOf(sentence, cue.at).find(child => {
    const kind = relation(words[child]!)
    if (!isNominal(words[child]) || !outside(child)) return false
    if (kind === 'iobj' || (kind === 'obj' && takesObject)) return true
    return (
      kind === 'obl' &&
      childrenBy(sentence, child, 'case').some(mark => scene.lexicon.hearers.has(formOf(words[mark]))) &&
      !isTime(scene, child)
    )
  })
  return hearer ?? null
}

const isTime = ({ words }: Scene, index: number): boolean =>
  words[index]!.upos === 'NUM' || words[index]!.deprel === 'obl:tmod'

/** The phrase that says where: «dans un communiqué», "on Twitter". */
function channelOf(scene: Scene, cue: Cue, content: readonly Range[]): Range | null {
  const { words, sentence, lexicon } = scene
  for (const child of childrenBy(sentence, cue.at, 'obl')) {
    const word = words[child]!
    if (!lexicon.channels.has(word.lemma.toLowerCase()) && !lexicon.channels.has(formOf(word))) continue
    if (content.some(range => word.start >= range.start && word.end <= range.end)) continue
    const { first, last } = subtree(sentence, child)
    const end = words.findIndex((other, i) => i > child && i <= last && isPause(other))
    return { start: words[first]!.start, end: words[end < 0 ? last : end - 1]!.end }
  }
  return null
}
