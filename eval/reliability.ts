/** Suite `reliability`: whether the confidence of acts means what it says, on the annotated articles (expected calibration error, ten bins). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../src/record/schema.js'
import { annotatedNews, type GoldArticle, goldArticles, recordOf } from './gold-set.js'
import type { Measure, Suite } from './suite.js'

const BINS = 10
/** Contents match as in the articles' own scorer: same type and party, token F1 from this on. */
const SAME_CONTENT = 0.4

interface GoldAct {
  readonly type: string
  readonly party: string | null
  readonly content: readonly { readonly text: string }[]
}

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

export const reliabilitySuite: Suite = {
  name: 'reliability',
  data: 'shared',
  run: () => {
    const articles = [...goldArticles(), ...annotatedNews('news'), ...annotatedNews('unseen')]
    const judged = articles.map(article => ({ language: article.language, acts: judge(article) }))
    return ['fr', 'en'].map(language =>
      measureOf(
        language,
        judged.flatMap(one => (one.language === language ? one.acts : [])),
      ),
    )
  },
}

/** The measure, 1 − ECE, with a row a bin: mean confidence, share right, acts. */
function measureOf(language: string, acts: readonly Judged[]): Measure {
  const rows: string[] = []
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = acts.filter(act => Math.min(BINS - 1, Math.floor(act.confidence * BINS)) === bin)
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, act) => sum + act.confidence, 0) / inside.length
    const share = inside.filter(act => act.right).length / inside.length
    error += (inside.length / acts.length) * Math.abs(mean - share)
    rows.push(`${mean.toFixed(2)}→${share.toFixed(2)} (${inside.length})`)
  }
  return { name: `reliability/${language}/acts/1-ECE`, value: 1 - error, note: rows.join('  ') }
}

function judge(article: GoldArticle): Judged[] {
  const gold: { readonly acts: readonly GoldAct[] } = JSON.parse(
    readFileSync(join(article.folder, 'gold.json'), 'utf8'),
  )
  return recordOf(article).acts.map(act => ({
    confidence: act.confidence,
    right: gold.acts.some(other => isSame(other, act)),
  }))
}

function isSame(gold: GoldAct, act: Act): boolean {
  return (
    gold.type === act.type && sameParty(gold.party, act.party) && tokenF1(wordsOf(gold), wordsOf(act)) >= SAME_CONTENT
  )
}

const wordsOf = (act: { readonly content: readonly { readonly text: string }[] }): string[] =>
  act.content.flatMap(
    span =>
      span.text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  )

function sameParty(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map(party => new Set((party ?? '').split('+').filter(Boolean)))
  const all = new Set([...left!, ...right!])
  return all.size === 0 || [...left!].filter(member => right!.has(member)).length / all.size >= 0.5
}

function tokenF1(a: readonly string[], b: readonly string[]): number {
  const bag = new Map<string, number>()
  for (const word of a) bag.set(word, (bag.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = bag.get(word) ?? 0
    if (left === 0) continue
    shared++
    bag.set(word, left - 1)
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
