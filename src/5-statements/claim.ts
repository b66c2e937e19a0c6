/** Content behind a noun or adjective: "the rebels' claim that …", «l'argument selon lequel …», «convaincu que …». */
import { childrenBy, childrenOf, subtree } from '../3-syntax/tree.js'
import type { Range } from '../record/schema.js'
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
        ? claimOf(scene, at, 'claim', possessorOf(scene, at))
        : scene.lexicon.adjectives.has(word.lemma) && (word.upos === 'ADJ' || word.upos === 'VERB')
          ? claimOf(scene, at, 'adjective', subjectOf(scene, at, 1))
          : null
    if (finding !== null) findings.push(finding)
  })
  return findings
}

/** The clause behind word `at` as what `holder` holds; null where no clause follows or no one is named. */
function claimOf(scene: Scene, at: number, rule: Rule, holder: number | null): Finding | null {
  const { sentence } = scene
  if (holder === null) return null
  const clause = childrenBy(sentence, at, 'acl', 'ccomp', 'advcl').find(
    child => child > at && isJoined(scene, at, child),
  )
  if (clause === undefined) return null
  const first = behindJoint(scene, Math.max(at + 1, subtree(sentence, clause).first))
  const range = rangeOfWords(scene, first, contentEnd(scene, first, clause))
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

function cueRange({ words }: Scene, at: number, holder: number): Range {
  const [first, last] = holder < at ? [holder, at] : [at, holder]
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Whether a complementizer opens the clause. */
const isJoined = ({ words, sentence, lexicon }: Scene, at: number, clause: number): boolean =>
  childrenOf(sentence, clause).some(
    child =>
      child > at &&
      child < clause &&
      lexicon.complementizers.has(formOf(words[child])) &&
      words[child]!.deprel !== 'nsubj',
  )

function behindJoint({ words, lexicon }: Scene, from: number): number {
  let at = from
  while (at < words.length && (isPunctuation(words[at]) || lexicon.complementizers.has(formOf(words[at])))) at++
  return at
}
