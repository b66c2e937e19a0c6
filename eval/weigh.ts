/**
 * `node dist/eval/weigh.js`: sets the weights of `models/choices.json` on the annotated articles (multinomial logistic regression,
 * full-batch gradient ascent, L2), after telling how often the choices are right on articles left out. Run it when the
 * features or the rules before them change.
 */
import { writeFileSync } from 'node:fs'
import { actOf, actsIn, settledMoves } from '../src/6-acts/acts.js'
import { candidatesOf } from '../src/6-acts/addressee.js'
import { linkAnswers } from '../src/6-acts/answers.js'
import type { Features } from '../src/6-acts/choice.js'
import type { Clause } from '../src/6-acts/clause.js'
import { featuresOf, typeBy } from '../src/6-acts/clause-type.js'
import { doubtsOf } from '../src/6-acts/confidence.js'
import type { Scene } from '../src/6-acts/scene.js'
import type { TypeClause } from '../src/6-acts/voiced.js'
import { CLAUSE_TYPES } from '../src/6-acts/wording.js'
import { packagePath } from '../src/record/paths.js'
import type { Actor } from '../src/record/schema.js'
import { sceneOfText } from '../training/clauses/scene.js'
import { matchByContent, partyResolver, sameParty } from './gold-compare.js'
import { annotatedNews, type GoldAct, type GoldArticle, goldArticles } from './gold-set.js'
import { type Choice, crossValidate, folded, train } from './log-linear.js'

const sceneIn = ({ name, text, hints, language }: GoldArticle): Scene => sceneOfText(name, text, language, hints)

/** For each act found that an annotation confirms: whom it may be addressed to, and whom it is. */
function addresseeChoices(article: GoldArticle): Choice[] {
  const scene = sceneIn(article)
  const resolve = partyResolver(article.actors, scene.cast.actors as readonly Actor[])
  const acts = linkAnswers(scene, actsIn(scene))
  const numbered = acts.map((act, i) => ({ ...act, i, party: resolve(act.party) }))
  const fits = (gold: { type: string; party: string | null }, act: { type: string; party: string | null }): boolean =>
    gold.type === act.type && sameParty(gold.party, act.party)
  const candidates = candidatesOf(scene, acts, article.language)
  return matchByContent(article.acts, numbered, 0.4, fits).map(([gold, { i }]) => ({
    group: article.name,
    options: candidates[i]!.map(({ party, features }): { features: Features; right: boolean } => ({
      features,
      right: sameParty(gold.to, resolve(party)),
    })),
  }))
}

/**
 * For each clause that no frame fits: the act it makes by the annotation, or none. Where the annotation has an optional act for it,
 * that act and none are both right.
 */
function clauseChoices(article: GoldArticle): Choice[] {
  const scene = sceneIn(article)
  const resolve = partyResolver(article.actors, scene.cast.actors as readonly Actor[])
  const found: { clause: Clause; party: string | null; content: { text: string }[] }[] = []
  settledMoves(scene, (clause, _, { sentence, words }, statement) => {
    const text = scene.document.text.slice(sentence.words[words[0]!]!.start, sentence.words[words.at(-1)!]!.end)
    found.push({ clause, party: resolve(statement.party), content: [{ text }] })
    return null
  })
  const matches = new Map(
    matchByContent(article.acts, found, 0.4, (gold, clause) => sameParty(gold.party, clause.party)).map(
      ([gold, clause]) => [clause, gold],
    ),
  )
  return found.map(item => {
    const gold = matches.get(item)
    const right = new Set<string | null>(gold === undefined ? [null] : gold.optional ? [gold.type, null] : [gold.type])
    return {
      group: article.name,
      options: featuresOf(item.clause, article.language).map((features, i) => ({
        features,
        right: right.has(CLAUSE_TYPES[i]!),
      })),
    }
  })
}

/** For each move found: whether an annotation, required or optional, has an act of its type, party and content. */
function confidenceChoices(article: GoldArticle, typeOf: TypeClause): Choice[] {
  const scene = sceneIn(article)
  const resolve = partyResolver(article.actors, scene.cast.actors as readonly Actor[])
  const found = settledMoves(scene, typeOf).map((move, i) => ({ move, ...actOf(scene, move, i) }))
  const fits = (gold: GoldAct, act: { type: string; party: string | null }): boolean =>
    gold.type === act.type && sameParty(gold.party, resolve(act.party))
  const right = new Set(matchByContent(article.acts, found, 0.4, fits).map(([, act]) => act))
  return found.map(act => ({
    group: article.name,
    options: [
      { features: doubtsOf(act.move, article.language), right: right.has(act) },
      { features: new Map(), right: !right.has(act) },
    ],
  }))
}

/** Confidence is learnt from clauses whose act was told without their article, as it is for a reader's articles. */
function confidenceWithout(articles: readonly GoldArticle[], clauses: readonly Choice[]): Choice[] {
  return folded(clauses).flatMap(({ held, weights }) =>
    articles
      .filter(({ name }) => held.has(name))
      .flatMap(article => confidenceChoices(article, (clause, language) => typeBy(clause, language, weights))),
  )
}

function weigh(name: string, choices: readonly Choice[]): Record<string, number> {
  const { right, possible } = crossValidate(choices)
  console.log(`${name}: ${choices.length} choices, right when left out ${right}, possible ${possible}`)
  const kept = [...train(choices)].filter(([, weight]) => Math.abs(weight) >= 0.05)
  return Object.fromEntries(
    kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]),
  )
}

const articles = [...goldArticles(), ...annotatedNews('news')]
const clauses = articles.flatMap(clauseChoices)
const weights = {
  clause: weigh('clause', clauses),
  confidence: weigh('confidence', confidenceWithout(articles, clauses)),
  addressee: weigh('addressee', articles.flatMap(addresseeChoices)),
}
writeFileSync(packagePath('models', 'choices.json'), `${JSON.stringify(weights, null, 2)}\n`)
