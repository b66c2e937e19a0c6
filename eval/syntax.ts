/**
 * Suite `syntax`: CoNLL 2018 measures on dev treebanks, from gold words, from raw text (run together as the shared task did,
 * where headings and lists lose their line ends; and one sentence a line), and on a damaged copy of each.
 */
import { readFileSync } from 'node:fs'
import { isWrapped } from '../src/2-language/paragraphs.js'
import { splitText } from '../src/2-language/split.js'
import { type ConlluSentence, readConllu } from '../src/3-syntax/conllu.js'
import { toConllu } from '../src/3-syntax/export.js'
import { parseSentences, type Tier } from '../src/3-syntax/parse.js'
import { annotate } from '../src/3-syntax/stream.js'
import type { Language } from '../src/record/lexicon.js'
import { damageTrees } from '../training/damage/trees.js'
import { randomStream } from '../training/random.js'
import { conll18, f1, type Metric, precision, recall } from './conll18.js'
import { rawText } from './rawtext.js'
import { type Measure, type Suite, sharedPath, TIER } from './suite.js'

interface DevSet {
  readonly name: string
  readonly language: Language
  readonly path: string
  /** Whether the shipped models were trained on it: its scores then only guard against falls, and say nothing of new text. */
  readonly isSeen?: true
}

const DEV_SETS: readonly DevSet[] = [
  { name: 'fr-sequoia', language: 'fr', path: 'fr/French-Sequoia/fr_sequoia-ud-dev.conllu' },
  { name: 'fr-gsd', language: 'fr', path: 'fr/French-GSD/fr_gsd-ud-dev.conllu', isSeen: true },
  { name: 'fr-partut', language: 'fr', path: 'fr/French-ParTUT/fr_partut-ud-dev.conllu' },
  { name: 'en-ewt', language: 'en', path: 'en/English-EWT/en_ewt-ud-dev.conllu' },
  { name: 'en-gum', language: 'en', path: 'en/English-GUM/en_gum-selected-dev.conllu' },
  { name: 'en-partut', language: 'en', path: 'en/English-ParTUT/en_partut-ud-dev.conllu' },
]
const DAMAGE_SEED = 2022

const FROM_WORDS: readonly Metric[] = ['UPOS', 'UFeats', 'Lemmas', 'UAS', 'LAS']
const FROM_TEXT: readonly Metric[] = ['Words', 'Sentences', ...FROM_WORDS]

/** The text split and parsed. */
function parseText(text: string, language: Language, tier: Tier): ConlluSentence[] {
  const sentences = [...splitText(text, 0, text.length, language, isWrapped(text))].map((sentence, index) => ({
    ...sentence,
    index,
    block: 0,
    children: [],
  }))
  parseSentences(sentences, language, tier)
  return sentences.map(sentence => toConllu(sentence, text))
}

const lineOf = (sentence: ConlluSentence): string => rawText([sentence]).trim()

function measuresOf({ name, language, path, isSeen }: DevSet, tier: Tier): Measure[] {
  const gold = readConllu(readFileSync(sharedPath('data', 'ud', path), 'utf8'))
  const damaged = damageTrees(gold, randomStream(DAMAGE_SEED))
  const score = (
    part: string,
    from: readonly ConlluSentence[],
    system: ConlluSentence[],
    metrics: readonly Metric[],
  ) => {
    const scores = conll18(from, system)
    return metrics.map(metric => {
      const sides = `P ${precision(scores[metric]).toFixed(3)} R ${recall(scores[metric]).toFixed(3)}`
      const note = isSeen ? `${sides}; in the training data` : sides
      return { name: `syntax/${name}/${part}/${metric}`, value: f1(scores[metric]), note }
    })
  }
  return [
    ...score('words', gold, annotate(gold, language, tier), FROM_WORDS),
    ...score('text', gold, parseText(rawText(gold), language, tier), FROM_TEXT),
    ...score('lines', gold, parseText(gold.map(lineOf).join('\n'), language, tier), ['Words', 'Sentences', 'LAS']),
    ...score('damaged-words', damaged, annotate(damaged, language, tier), FROM_WORDS),
    ...score('damaged-text', damaged, parseText(rawText(damaged), language, tier), FROM_TEXT),
  ]
}

export const syntaxSuite: Suite = {
  name: 'syntax',
  data: 'shared',
  run: () => DEV_SETS.flatMap(set => measuresOf(set, TIER)),
}
