/**
 * Suite `actors`: for each annotated statement the subject of its cue, found by tree alone, asked of the cast (`cue-…`, which measures
 * stage 4 without the statements that stage 5 finds), and voice and party of what the whole pipeline finds and matches. Voices and
 * parties are compared as the guide of the gold set says.
 */
import { toDocument } from '../src/1-source/document.js'
import { splitDocument } from '../src/2-language/analyse.js'
import { parseSentences } from '../src/3-syntax/parse.js'
import { childrenBy, relation } from '../src/3-syntax/tree.js'
import { findCast, whoIs } from '../src/4-actors/cast.js'
import type { Reference } from '../src/record/cast.js'
import { isLanguage } from '../src/record/lexicon.js'
import type { Actor, ArticleRecord } from '../src/record/schema.js'
import type { Sentence } from '../src/record/syntax.js'
import { matchByContent, partyResolver, sameParty, sameVoice } from './gold-compare.js'
import { type GoldArticle, type GoldCuedStatement, goldArticles, recordOf, scoreMeasures } from './gold-set.js'
import { type Measure, type Suite, TIER } from './suite.js'

export const actorsSuite: Suite = {
  name: 'actors',
  data: 'shared',
  run: () => {
    const articles = goldArticles()
    return [...new Set(articles.map(article => article.part)), 'all'].flatMap(part =>
      measuresOf(
        part,
        articles.filter(article => part === 'all' || article.part === part),
      ),
    )
  },
}

export interface Outcome {
  readonly article: string
  readonly statement: GoldCuedStatement
  readonly found: Reference | null
  readonly voiceIsRight: boolean
  readonly partyIsRight: boolean
}

/** Every required statement with a cue, and what the cast says of its cue's subject. */
export function outcomesOf(article: GoldArticle): Outcome[] {
  const raw = {
    name: article.name,
    bytes: new TextEncoder().encode(article.text),
    contentType: 'text/plain',
    url: null,
  }
  const document = toDocument(raw, article.hints)
  if (!document.ok) throw document.error
  const { language } = article
  if (!isLanguage(language)) return []
  const sentences = splitDocument(document.value, language)
  parseSentences(sentences, language, TIER)
  const cast = findCast(document.value, sentences, language)
  const resolve = partyResolver(article.actors, cast.actors as readonly Actor[])
  return article.statements.flatMap(statement => {
    if (statement.optional || !statement.cue || statement.voice === null) return []
    const { cue } = statement
    const sentence = sentences.find(s => s.start <= cue.start && cue.start < s.end)
    const head = sentence === undefined ? -1 : voiceHead(sentence, cue)
    const found = sentence === undefined || head < 0 ? null : whoIs(cast, sentence, head)
    const voice = found === null ? null : (found.voice ?? document.value.text.slice(found.start, found.end))
    return {
      article: article.name,
      statement,
      found,
      voiceIsRight: sameVoice(statement.voice, voice),
      partyIsRight: found !== null && sameParty(statement.party, resolve(found.party)),
    }
  })
}

/**
 * Word that says who speaks: a subject or agent inside the cue; else a name or noun of the cue that is no object or
 * complement; else the subject of the cue's last verb that has one, wherever it stands.
 */
function voiceHead(sentence: Sentence, cue: { readonly start: number; readonly end: number }): number {
  const inside = sentence.words.flatMap((word, i) => (word.start >= cue.start && word.end <= cue.end ? [i] : []))
  const isNominal = (i: number): boolean => /^(?:NOUN|PROPN|PRON)$/.test(sentence.words[i]!.upos)
  const subject = inside.find(
    i => relation(sentence.words[i]!) === 'nsubj' || sentence.words[i]!.deprel === 'obl:agent',
  )
  if (subject !== undefined && isNominal(subject)) return subject
  const verbs = inside.filter(i => /^(?:VERB|AUX|ADJ)$/.test(sentence.words[i]!.upos))
  const last = verbs.at(-1) ?? -1
  // «a déclaré X», «a-t-il dit» where the parser took the subject for something else.
  const after = inside.filter(
    i =>
      isNominal(i) && (i > last || sentence.words[i]!.upos === 'PRON') && childrenBy(sentence, i, 'case').length === 0,
  )
  const free = after.find(i => /^(?:expl|dep|root|ccomp|appos|vocative)/.test(sentence.words[i]!.deprel))
  if (last >= 0 && free !== undefined) return free
  for (const i of [...verbs].reverse()) {
    const outside = subjectOf(sentence, i)
    if (outside >= 0) return outside
  }
  return after.find(i => relation(sentence.words[i]!) === 'obj') ?? inside.find(isNominal) ?? -1
}

function subjectOf(sentence: Sentence, verb: number): number {
  for (let i = verb, steps = 0; i >= 0 && steps < 4; steps++) {
    const agent = childrenBy(sentence, i, 'obl:agent')[0]
    if (agent !== undefined) return agent
    const subject = childrenBy(sentence, i, 'nsubj')[0]
    if (subject !== undefined) return subject
    const word = sentence.words[i]!
    if (relation(word) === 'acl') return word.head
    if (!/^(?:conj|advcl|xcomp|aux|cop|parataxis)$/.test(relation(word))) return -1
    i = word.head
  }
  return -1
}

interface Judged {
  readonly voice: number
  readonly party: number
  readonly statements: number
  readonly actParty: number
  readonly acts: number
  readonly record: ArticleRecord
}

/** How the whole pipeline names voices and parties of the statements and acts it finds (matched by content; acts also by type). */
function judge(article: GoldArticle): Judged {
  const record = recordOf(article)
  const resolve = partyResolver(article.actors, record.actors)
  const statements = matchByContent(article.statements, record.statements, 0.5).filter(([gold]) => !gold.optional)
  const acts = matchByContent(article.acts, record.acts, 0.4, (gold, act) => gold.type === act.type)
  const required = acts.filter(([gold]) => !gold.optional)
  const isRight = (gold: string | null, system: string | null): boolean => sameParty(gold, resolve(system))
  return {
    statements: statements.length,
    voice: statements.filter(([gold, found]) => sameVoice(gold.voice, found.voice)).length,
    party: statements.filter(([gold, found]) => isRight(gold.party, found.party)).length,
    acts: required.length,
    actParty: required.filter(([gold, found]) => isRight(gold.party, found.party)).length,
    record,
  }
}

function measuresOf(part: string, articles: readonly GoldArticle[]): Measure[] {
  const outcomes = articles.flatMap(outcomesOf)
  const judged = articles.map(judge)
  const sum = (key: Exclude<keyof Judged, 'record'>): number => judged.reduce((total, one) => total + one[key], 0)
  const share = (name: string, hits: number, all: number): Measure => ({
    name: `actors/${part}/${name}`,
    value: hits / Math.max(1, all),
    note: `${hits} of ${all}`,
  })
  const meetings = scoreMeasures(
    part,
    articles,
    judged.map(({ record }) => record),
  ).filter(({ name }) => name.endsWith('/meeting/F1'))
  return [
    ...meetings.map(({ value, note }) => ({
      name: `actors/${part}/meeting/F1`,
      value,
      ...(note === undefined ? {} : { note }),
    })),
    share('cue-voice', outcomes.filter(o => o.voiceIsRight).length, outcomes.length),
    share('cue-party', outcomes.filter(o => o.partyIsRight).length, outcomes.length),
    share('statement-voice', sum('voice'), sum('statements')),
    share('statement-party', sum('party'), sum('statements')),
    share('act-party', sum('actParty'), sum('acts')),
  ]
}
