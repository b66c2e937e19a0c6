/** Which treebanks teach a language, under which licence, and which only score. */
import { join } from 'node:path'
import type { Language } from '../src/record/lexicon.js'
import { type Example, readExamples } from './examples.js'

export interface Treebank {
  /** Name of the kind of annotation, `GSD`; files of one bank share it. */
  readonly bank: string
  /** Path below the folder of treebanks. */
  readonly file: string
  readonly licence: string
  /** `train` feeds the shipped model; `score` never does. */
  readonly use: 'train' | 'score'
  /** Whether, having no set of its own to score on, a sibling of the model is trained without a fifth of it and scored on that. */
  readonly scoresByFifth?: true
}

const BY_SA = 'CC BY-SA 4.0'

export const TREEBANKS: Readonly<Record<Language, readonly Treebank[]>> = {
  fr: [
    { bank: 'GSD', file: 'fr/French-GSD/fr_gsd-ud-dev.conllu', licence: BY_SA, use: 'train', scoresByFifth: true },
    { bank: 'Sequoia', file: 'fr/French-Sequoia/fr_sequoia-ud-train.conllu', licence: 'LGPL-LR', use: 'train' },
    { bank: 'PUD', file: 'fr/French-PUD/fr_pud-ud-test.conllu', licence: 'CC BY-SA 3.0', use: 'train' },
    { bank: 'FQB', file: 'fr/French-FQB/fr_fqb-ud-test.conllu', licence: 'LGPL-LR', use: 'train' },
    { bank: 'FIB', file: 'fr/French-FIB/fr_fib-gsdtrain-questions.conllu', licence: BY_SA, use: 'train' },
    { bank: 'Rhapsodie', file: 'fr/French-Rhapsodie/fr_rhapsodie-ud-train.conllu', licence: BY_SA, use: 'train' },
    {
      bank: 'ParisStories',
      file: 'fr/French-ParisStories/fr_parisstories-ud-train.conllu',
      licence: BY_SA,
      use: 'train',
    },
    { bank: 'Sequoia', file: 'fr/French-Sequoia/fr_sequoia-ud-dev.conllu', licence: 'LGPL-LR', use: 'score' },
    { bank: 'ParTUT', file: 'fr/French-ParTUT/fr_partut-ud-dev.conllu', licence: 'CC BY-NC-SA 4.0', use: 'score' },
  ],
  en: [
    { bank: 'EWT', file: 'en/English-EWT/en_ewt-ud-train.rebuilt.conllu', licence: BY_SA, use: 'train' },
    { bank: 'GUM', file: 'en/English-GUM/en_gum-news-train.conllu', licence: 'CC BY 2.5 (Wikinews)', use: 'train' },
    {
      bank: 'GUM',
      file: 'en/English-GUM/en_gum-interview-train.conllu',
      licence: 'CC BY 2.5 (Wikinews)',
      use: 'train',
    },
    { bank: 'GUM', file: 'en/English-GUM/en_gum-speech-train.conllu', licence: 'public domain', use: 'train' },
    { bank: 'GUM', file: 'en/English-GUM/en_gum-bio-train.conllu', licence: 'CC BY-SA 3.0 (Wikipedia)', use: 'train' },
    { bank: 'EWT', file: 'en/English-EWT/en_ewt-ud-dev.conllu', licence: BY_SA, use: 'score' },
    { bank: 'GUM', file: 'en/English-GUM/en_gum-selected-dev.conllu', licence: 'as the training part', use: 'score' },
    { bank: 'ParTUT', file: 'en/English-ParTUT/en_partut-ud-dev.conllu', licence: 'CC BY-NC-SA 4.0', use: 'score' },
  ],
}

/** Names of the banks of a language; 0 is text of no known treebank. */
export const bankNames = (treebanks: readonly Treebank[]): string[] => [
  'unknown',
  ...new Set(treebanks.filter(({ use }) => use === 'train').map(({ bank }) => bank)),
]

/** Sentences of a treebank, numbered by `banks` (0 where the bank teaches nothing), with damaged copies where asked for. */
export const loadTreebank = (
  folder: string,
  treebank: Treebank,
  banks: readonly string[],
  damaged = false,
): Example[] => readExamples(join(folder, treebank.file), Math.max(0, banks.indexOf(treebank.bank)), damaged)
