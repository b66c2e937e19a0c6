/**
 * `node dist/eval/left-out.js`: F1 of acts (type, party, content) in the gold and annotated articles, each read with weights of clauses set
 * without it, a tenth of the articles at a time. The suite `gold` reads them with weights that they helped to set.
 */
import { actOf, settledMoves } from '../src/6-acts/acts.js'
import { typeBy } from '../src/6-acts/clause-type.js'
import type { Weights } from '../src/record/choice.js'
import type { Actor } from '../src/record/schema.js'
import { sceneOfText } from '../training/clauses/scene.js'
import { annotatedClauses, labelledClauses } from './clause-choices.js'
import { matchByContent, partyResolver, sameParty } from './gold-compare.js'
import { annotatedNews, type GoldArticle, goldArticles } from './gold-set.js'
import { folded } from './log-linear.js'

interface Count {
  right: number
  annotated: number
  found: number
}

function countIn({ name, text, language, hints, actors, acts }: GoldArticle, weights: Weights): Count {
  const scene = sceneOfText(name, text, language, hints)
  const resolve = partyResolver(actors, scene.cast.actors as readonly Actor[])
  const moves = settledMoves(scene, clause => typeBy(clause, language, weights))
  const found = moves.map((move, i) => actOf(scene, move, i))
  const matched = matchByContent(
    acts,
    found,
    0.4,
    (gold, act) => gold.type === act.type && sameParty(gold.party, resolve(act.party)),
  )
  const right = matched.filter(([gold]) => gold.optional !== true).length
  const annotated = acts.filter(({ optional }) => optional !== true).length
  return { right, annotated, found: found.length - (matched.length - right) }
}

const articles = [...goldArticles(), ...annotatedNews('news')]
const counts = new Map<string, Count>()
for (const { held, weights } of folded([...articles.flatMap(annotatedClauses), ...labelledClauses()])) {
  for (const article of articles.filter(({ name }) => held.has(name))) {
    const { right, annotated, found } = countIn(article, weights)
    const sum = counts.get(article.part) ?? { right: 0, annotated: 0, found: 0 }
    counts.set(article.part, {
      right: sum.right + right,
      annotated: sum.annotated + annotated,
      found: sum.found + found,
    })
  }
}
for (const [part, { right, annotated, found }] of counts)
  console.log(
    `${part.padEnd(14)} F1 ${((2 * right) / (annotated + found)).toFixed(3)}  P ${(right / found).toFixed(3)}  R ${(right / annotated).toFixed(3)}`,
  )
