/** Clauses that no frame fits → the choice of what each does, with what annotations or labels say of it. */
import { readFileSync } from 'node:fs'
import { settledMoves } from '../src/6-acts/acts.js'
import type { Clause } from '../src/6-acts/clause.js'
import { featuresOf } from '../src/6-acts/clause-type.js'
import type { Scene } from '../src/6-acts/scene.js'
import { LANGUAGES } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import type { Actor, Range } from '../src/record/schema.js'
import { rightTypes } from '../training/clauses/label.js'
import { sceneOfText } from '../training/clauses/scene.js'
import { newsArticles } from './annotated-news.js'
import { partyResolver, sameParty } from './gold-compare.js'
import type { GoldAct, GoldArticle } from './gold-set.js'
import type { Choice } from './log-linear.js'

interface OpenClause {
  readonly clause: Clause
  readonly party: string | null
  readonly range: Range
}

function openClauses(scene: Scene): OpenClause[] {
  const found: OpenClause[] = []
  settledMoves(scene, (clause, _, { sentence, words }, { party }) => {
    const range = { start: sentence.words[words[0]!]!.start, end: sentence.words[words.at(-1)!]!.end }
    found.push({ clause, party, range })
    return null
  })
  return found
}

/** Single clauses are drawn from all sorts of news: each counts less than one of a whole annotated article, most of which are on talks. */
const LABELLED_WEIGHT = 0.1

const choiceOf = (
  group: string,
  scene: Scene,
  { clause }: OpenClause,
  right: readonly number[],
  weight: number,
): Choice => ({
  group,
  weight,
  options: featuresOf(clause, scene.cast.language).map((features, i) => ({ features, right: right.includes(i) })),
})

/**
 * For each clause that no frame fits: the act it makes by the annotation, or none. Where the annotation has an optional act for it,
 * that act and none are both right.
 */
export function annotatedClauses({ name, text, language, hints, actors, acts }: GoldArticle): Choice[] {
  const scene = sceneOfText(name, text, language, hints)
  const resolve = partyResolver(actors, scene.cast.actors as readonly Actor[])
  return openClauses(scene).map(open => {
    const act = actAt(
      acts.filter(({ party }) => sameParty(party, resolve(open.party))),
      open.range,
    )
    const right = rightTypes(act === null ? 'none' : `${act.type}${act.optional === true ? '?' : ''}`)!
    return choiceOf(name, scene, open, right, 1)
  })
}

/** The act whose content shares most with a range, and half of the shorter of both at least; required before optional ones. */
function actAt(acts: readonly GoldAct[], range: Range): GoldAct | null {
  let best: GoldAct | null = null
  let most = 0
  for (const act of acts) {
    const shared = act.content.reduce((sum, span) => sum + sharedBy(span, range), 0)
    const length = act.content.reduce((sum, { start, end }) => sum + end - start, 0)
    const [shorter, longer] = [length, range.end - range.start].sort((a, b) => a - b) as [number, number]
    const score = shared / longer + (act.optional === true ? 0 : PREFERENCE)
    if (shared < shorter / 2 || score <= most) continue
    most = score
    best = act
  }
  return best
}

/** What a required act is ahead of an optional one, as a share of the length. */
const PREFERENCE = 0.3

const sharedBy = (a: Range, b: Range): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

interface Label extends Range {
  readonly right: readonly number[]
}

/** Single clauses of other articles of the news set, labelled in `eval/annotations/clauses-{fr,en}.tsv`: id, start, end, type. */
export function labelledClauses(): Choice[] {
  return LANGUAGES.flatMap(language => {
    const byArticle = new Map<string, Label[]>()
    for (const line of readFileSync(packagePath('eval', 'annotations', `clauses-${language}.tsv`), 'utf8').split(
      '\n',
    )) {
      const [id, start, end, label] = line.split('\t')
      if (label === undefined) continue
      const one = { start: Number(start), end: Number(end), right: rightTypes(label)! }
      byArticle.set(id!, [...(byArticle.get(id!) ?? []), one])
    }
    return newsArticles(language)
      .filter(({ id }) => byArticle.has(id))
      .flatMap(({ id, text, date }) => {
        const scene = sceneOfText(id, text, language, date === null ? { language } : { language, published: date })
        return openClauses(scene).flatMap(open => {
          const label = byArticle.get(id)!.find(one => isSame(one, open.range))
          return label === undefined ? [] : [choiceOf(id, scene, open, label.right, LABELLED_WEIGHT)]
        })
      })
  })
}

/** Whether two ranges share most of the longer: the clauses were cut by trees that may have changed since. */
const isSame = (a: Range, b: Range): boolean => sharedBy(a, b) > 0.7 * Math.max(a.end - a.start, b.end - b.start)
