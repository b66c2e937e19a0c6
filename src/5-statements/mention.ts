/** Content that is an argument quoted in part: «dénoncer une "grave erreur"», "urge the sides to show "more patience"". */
import { childrenBy, childrenOf, relation, subtree } from '../3-syntax/tree.js'
import type { Cue } from './cue.js'
import { contentEnd, rangeOfWords, skipJoint } from './extent.js'
import type { Content } from './finding.js'
import type { CueVerb } from './lexicon.js'
import { formOf, isPunctuation, type Scene } from './scene.js'

/** Relations of arguments that may hold the quoted words. */
const ARGUMENTS: ReadonlySet<string> = new Set(['obj', 'obl', 'xcomp', 'ccomp', 'advcl', 'iobj', 'nmod', 'dep'])

export function mentionContent(scene: Scene, cue: Cue): Content | null {
  for (const entry of cue.entries) {
    if (entry.kind !== 'call' && entry.kind !== 'react') continue
    const argument = quotedArgument(scene, cue, entry)
    if (argument === null) continue
    const { first, head } = argument
    const range = rangeOfWords(scene, skipMarker(scene, first, entry), contentEnd(scene, first, head))
    if (range !== null) return { rule: entry.kind === 'call' ? 'appeal' : 'mention', content: [range] }
  }
  return null
}

/** The argument behind the cue that holds quoted words; with a marker the one it introduces. */
function quotedArgument(scene: Scene, cue: Cue, { marker }: CueVerb): { first: number; head: number } | null {
  const { sentence, words } = scene
  for (const child of childrenOf(sentence, cue.at)) {
    if (child <= cue.last || !ARGUMENTS.has(relation(words[child]!))) continue
    const { first, last } = subtree(sentence, child)
    if (!scene.quoted.subarray(first, last + 1).some(index => index >= 0)) continue
    if (marker !== null && !childrenBy(sentence, child, 'case', 'mark').some(mark => formOf(words[mark]) === marker))
      continue
    return { first: Math.max(first, cue.last + 1), head: child }
  }
  return null
}

/** Marker and punctuation stay outside the content. */
function skipMarker(scene: Scene, from: number, { marker }: CueVerb): number {
  const { words } = scene
  let at = from
  while (at < words.length && (isPunctuation(words[at]) || formOf(words[at]) === marker)) at++
  return marker === null ? skipJoint(scene, at) : at
}
