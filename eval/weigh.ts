/**
 * `node dist/eval/weigh.js`: sets the weights of `models/choices.json` on the annotated articles (multinomial logistic regression,
 * full-batch gradient ascent, L2), after telling how often the choices are right on articles left out. Run it when the
 * features or the rules before them change.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { PartyCandidate, Unplaced } from '../src/4-actors/party-choice.js'
import { actOf, actsIn, settledMoves } from '../src/6-acts/acts.js'
import { candidatesOf } from '../src/6-acts/addressee.js'
import { linkAnswers } from '../src/6-acts/answers.js'
import { typeBy } from '../src/6-acts/clause-type.js'
import { doubtsOf } from '../src/6-acts/confidence.js'
import type { Scene } from '../src/6-acts/scene.js'
import type { TypeClause } from '../src/6-acts/voiced.js'
import type { Features } from '../src/record/choice.js'
import { packagePath } from '../src/record/paths.js'
import type { Actor } from '../src/record/schema.js'
import { overlaps } from '../src/record/span.js'
import { sceneOfText } from '../training/clauses/scene.js'
import { annotatedClauses, labelledClauses } from './clause-choices.js'
import { matchByContent, partyResolver, sameParty } from './gold-compare.js'
import { annotatedNews, type GoldAct, type GoldActor, type GoldArticle, goldArticles } from './gold-set.js'
import { type Choice, crossValidate, folded, train } from './log-linear.js'
import { writtenArticles } from './written.js'

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

/** For each person and title whose party is open: the parties it may speak for, and the one it does by the annotation. */
function partyChoices(article: GoldArticle): Choice[] {
  const asked: { item: Unplaced; candidates: readonly PartyCandidate[] }[] = []
  const personOf = ({ person }: Unplaced): GoldActor | undefined =>
    article.actors.find(({ type, names }) => type === 'person' && names.some(name => person?.forms.has(name)))
  // Persons named before count for those named after them, so that each is told as the annotation has it.
  const scene = sceneOfText(article.name, article.text, article.language, article.hints, (item, candidates) => {
    asked.push({ item, candidates })
    const own = personOf(item)?.party ?? null
    return candidates.find(({ party }) => own !== null && party !== null && sameParty(own, party))?.party ?? null
  })
  const resolve = partyResolver(article.actors, scene.cast.actors as readonly Actor[])
  const statements = matchByContent(article.statements, scene.statements, 0.5)
  const partyOf = (item: Unplaced): string | null | undefined => {
    if (item.person !== null) return personOf(item)?.party
    const { group } = item
    const { words } = scene.sentences[group!.sentence]!
    const range = { start: words[group!.first]!.start, end: words[group!.last]!.end }
    return statements.find(([, { voiceSpan }]) => voiceSpan !== null && overlaps(voiceSpan, range))?.[0].party
  }
  return asked.flatMap(({ item, candidates }): Choice[] => {
    const party = partyOf(item)
    if (party === undefined) return []
    const right = candidates.map(candidate => candidate.party !== null && sameParty(party, resolve(candidate.party)))
    const none = !right.includes(true)
    return [
      {
        group: article.name,
        options: candidates.map(({ party: id, features }, i) => ({ features, right: id === null ? none : right[i]! })),
      },
    ]
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

/** Clauses of real reports are worded too unlike the written ones for these to help there. */
const real = [...goldArticles(), ...annotatedNews('news')]
const articles = [...writtenArticles(), ...real]

const clauses = (): Choice[] => [...real.flatMap(annotatedClauses), ...labelledClauses()]

/** By choice: its weights. Later ones are set on what the ones before decide. */
const makers: Readonly<Record<string, () => Record<string, number>>> = {
  party: () => weigh('party', articles.flatMap(partyChoices)),
  clause: () => weigh('clause', clauses()),
  confidence: () => weigh('confidence', confidenceWithout(real, clauses())),
  addressee: () => weigh('addressee', real.flatMap(addresseeChoices)),
}

const [name] = process.argv.slice(2)
if (name === undefined) {
  // A choice reads the weights of the ones before when the process begins.
  for (const each of Object.keys(makers)) execFileSync(process.execPath, [process.argv[1]!, each], { stdio: 'inherit' })
} else {
  const path = packagePath('models', 'choices.json')
  const weights = JSON.parse(readFileSync(path, 'utf8'))
  const make = makers[name]
  if (make === undefined) throw new Error(`no choice “${name}”: there are ${Object.keys(makers).join(', ')}`)
  writeFileSync(path, `${JSON.stringify({ ...weights, [name]: make() }, null, 2)}\n`)
}
