/** Sentences of bare words → the same sentences with tags, features, lemmas and dependency trees. */
import { z } from 'zod'
import { type Language, lexiconFile } from '../record/lexicon.js'
import { packagePath } from '../record/paths.js'
import type { Sentence } from '../record/syntax.js'
import { Analyzer } from './analyzer.js'
import { loadModel, type Model } from './model.js'
import { joinNegations } from './negated-infinitive.js'
import { loadNetwork } from './network/model.js'
import { type Draft, NetworkParser } from './network/network-parser.js'
import { joinPartedPerfects } from './parted-perfect.js'
import { joinSecondSubjects } from './second-subjects.js'
import { linkChildren } from './tree.js'

/** `fast` has a small network go over the trees of the linear parser; `accurate` has a larger one beside it, at half the speed. */
export type Tier = 'fast' | 'accurate'

const lexiconOf = lexiconFile('syntax', z.strictObject({ perfect: z.array(z.string()) }))

const analyzers = new Map<string, Analyzer>()

/** The analyzer of a language, its models loaded once a process. @throws RapporteurError `model-missing`. */
export function analyzerOf(language: Language, tier: Tier = 'fast'): Analyzer {
  const name = `${language} ${tier}`
  let analyzer = analyzers.get(name)
  if (!analyzer) {
    analyzer = tier === 'fast' ? fast(language) : accurate(language)
    analyzers.set(name, analyzer)
  }
  return analyzer
}

function fast(language: Language): Analyzer {
  const model = loadModel(packagePath('models', `${language}.bin`))
  return new Analyzer(model, networkOf(language, 'fast', model, null))
}

function accurate(language: Language): Analyzer {
  const { model, network } = analyzerOf(language)
  return new Analyzer(model, networkOf(language, 'accurate', model, network))
}

const networkOf = (language: Language, tier: Tier, model: Model, below: NetworkParser | null): NetworkParser =>
  new NetworkParser(loadNetwork(packagePath('models', `${language}-${tier}.bin`), model, below?.model ?? null), below)

/** Sentences of which all are drafted before the first is finished. */
const AT_ONCE = 64

/** Annotates the sentences in place with the models of the language. */
export function parseSentences(sentences: readonly Sentence[], language: Language, tier: Tier = 'fast'): void {
  const analyzer = analyzerOf(language, tier)
  const perfect = new Set(lexiconOf(language).perfect)
  for (let from = 0; from < sentences.length; from += AT_ONCE) {
    const part = sentences.slice(from, from + AT_ONCE)
    const drafts = part.map(sentence => draftOf(sentence, analyzer))
    for (const [i, sentence] of part.entries()) finish(sentence, drafts[i]!, analyzer, perfect)
  }
}

function draftOf({ words }: Sentence, analyzer: Analyzer): Draft {
  analyzer.annotate(index => words[index]!.form, words.length)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    word.lemma = analyzer.lemma(i) ?? word.form
    word.upos = analyzer.upos(i)
    word.feats = analyzer.feats(i)
  }
  return analyzer.draft()
}

function finish(sentence: Sentence, draft: Draft, analyzer: Analyzer, perfect: ReadonlySet<string>): void {
  const { words } = sentence
  analyzer.finish(draft)
  for (let i = 0; i < words.length; i++) {
    words[i]!.head = draft.heads[i]!
    words[i]!.deprel = analyzer.deprel(draft.labels[i]!)
  }
  joinPartedPerfects(words, perfect)
  joinSecondSubjects(words)
  joinNegations(words)
  sentence.children = linkChildren(words)
}
