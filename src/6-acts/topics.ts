/** Acts → what each is about: its content lemmas weighted by rarity in the article, and whether it only points back. */
import type { Act } from '../record/schema.js'
import { overlaps } from '../record/span.js'
import { type Scene, sentencesAt } from './scene.js'

export interface Topic {
  readonly lemmas: ReadonlyMap<string, number>
  /** Its words name nothing new: «ces demandes», "the proposal". */
  readonly pointsBack: boolean
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

export function topicsOf(scene: Scene, acts: readonly Act[]): Topic[] {
  const found = acts.map(act => lemmasOf(scene, act))
  const frequency = new Map<string, number>()
  for (const lemmas of found) for (const lemma of lemmas) frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1)
  const rarity = (lemma: string): number => Math.log(1 + acts.length / (frequency.get(lemma) ?? 1))
  return found.map(lemmas => ({
    lemmas: new Map([...lemmas].map(lemma => [lemma, rarity(lemma)])),
    pointsBack: lemmas.size === 0,
  }))
}

function lemmasOf(scene: Scene, act: Act): Set<string> {
  const lemmas = new Set<string>()
  for (const span of act.content) {
    for (const at of sentencesAt(scene.sentences, span)) {
      for (const word of scene.sentences[at]!.words) {
        if (!overlaps(span, word) || !CONTENT.has(word.upos)) continue
        const lemma = word.lemma.toLowerCase()
        if (!scene.lexicon.common.has(lemma) && !scene.lexicon.answerable.has(lemma)) lemmas.add(lemma)
      }
    }
  }
  return lemmas
}

/** Share of the lighter topic's weight that the two have in common, 0 to 1. */
export function overlapOf(a: Topic, b: Topic): number {
  const total = (topic: Topic): number => [...topic.lemmas.values()].reduce((sum, weight) => sum + weight, 0)
  const least = Math.min(total(a), total(b))
  if (least === 0) return 0
  let shared = 0
  for (const [lemma, weight] of a.lemmas) if (b.lemmas.has(lemma)) shared += weight
  return shared / least
}
