/** Content behind a noun or adjective: "the rebels' claim that …", «l'argument selon lequel …», «convaincu que …». */
import type { Range } from '../record/schema.js'
import type { Word } from '../record/syntax.js'
import { contentEnd, rangeOfWords } from './extent.js'
import type { Finding, Rule } from './finding.js'
import { possessorOf, subjectOf } from './holder.js'
import { formOf, isPunctuation, type Scene } from './scene.js'

export function claimFindings(scene: Scene): Finding[] {
  const findings: Finding[] = []
  scene.words.forEach((word, at) => {
    if (scene.quoted[at]! >= 0) return
    const finding =
      scene.lexicon.claims.has(word.lemma) && word.upos === 'NOUN'
        ? claimOf(scene, at, 'claim', ownerOf(scene, at) ?? supporterOf(scene, at))
        : isHeldAs(scene, word) && (word.upos === 'ADJ' || word.upos === 'VERB')
          ? claimOf(scene, at, 'adjective', subjectOf(scene, at, 1))
          : null
    if (finding !== null) findings.push(finding)
  })
  return findings
}

/** Whose the noun is; a mere noun before it may say of what kind it is instead: "an emergency declaration". */
function ownerOf(scene: Scene, noun: number): number | null {
  const owner = possessorOf(scene, noun)
  return owner !== null && scene.words[owner]!.upos === 'NOUN' && scene.words[owner]!.deprel === 'compound'
    ? null
    : owner
}

/** Who has or utters what a noun holds, by the verb that it is the object of: "*she* voiced concern that", «*elle* a exprimé l’espoir que». */
function supporterOf(scene: Scene, noun: number): number | null {
  const { words, lexicon } = scene
  const { head, deprel } = words[noun]!
  return deprel === 'obj' && lexicon.supports.has(words[head]!.lemma) ? subjectOf(scene, head, 2) : null
}

/** Whether a word is one of the adjectives, in any form, also where it was taken for a participle. */
const isHeldAs = ({ lexicon }: Scene, word: Word): boolean =>
  lexicon.adjectives.has(word.lemma) ||
  (word.upos === 'VERB' && [0, 1, 2].some(cut => lexicon.adjectives.has(word.form.slice(0, word.form.length - cut))))

/** How far behind a noun its complementizer may stand, in words («les accusations des rebelles selon lesquelles»). */
const JOINT_WINDOW = 6

/** The clause behind word `at` as what `holder` holds; null where no clause follows or no one is named. */
function claimOf(scene: Scene, at: number, rule: Rule, holder: number | null): Finding | null {
  const { words } = scene
  const joint = holder === null ? null : jointBehind(scene, at)
  if (holder === null || joint === null) return null
  const first = behindJoint(scene, joint)
  const clause = words[joint]!.head > joint ? words[joint]!.head : first
  const range = rangeOfWords(scene, first, contentEnd(scene, first, Math.max(first, clause)))
  if (range === null) return null
  return {
    scene,
    rule,
    cue: cueRange(scene, at, holder),
    source: { scene, head: holder },
    content: [range],
    verb: at,
    addressee: null,
    channel: null,
  }
}

/** The complementizer behind a noun or adjective, no verb or pause between, or null. */
function jointBehind({ words, lexicon }: Scene, at: number): number | null {
  const end = Math.min(words.length, at + 1 + JOINT_WINDOW)
  for (let i = at + 1; i < end; i++) {
    if (lexicon.complementizers.has(formOf(words[i]))) return isRelative(words, i) ? null : i
    if (/^(?:VERB|AUX|PUNCT)$/.test(words[i]!.upos)) return null
  }
  return null
}

/** Whether the word stands for the noun in a clause about it: "the claim *that* he made"; not «l’idée selon *laquelle*». */
const isRelative = (words: readonly Word[], at: number): boolean =>
  words[at]!.upos === 'PRON' && words[at - 1]!.upos !== 'ADP'

function cueRange({ words }: Scene, at: number, holder: number): Range {
  const [first, last] = holder < at ? [holder, at] : [at, holder]
  return { start: words[first]!.start, end: words[last]!.end }
}

function behindJoint({ words, lexicon }: Scene, from: number): number {
  let at = from
  while (at < words.length && (isPunctuation(words[at]) || lexicon.complementizers.has(formOf(words[at])))) at++
  return at
}
