/**
 * `node dist/training/language/main.js [--treebanks FOLDER] [--news FOLDER] [--out FOLDER]`: makes the models of sentence ends and of
 * contractions again, from treebanks whose licence lets their models be shipped, and the profiles that tell languages apart.
 * Deterministic.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { tokenLexicon } from '../../src/2-language/tokenlexicon.js'
import { type ConlluSentence, commentValue, readConllu } from '../../src/3-syntax/conllu.js'
import { LANGUAGES, type Language } from '../../src/record/lexicon.js'
import { packagePath } from '../../src/record/paths.js'
import { damageTrees } from '../damage/trees.js'
import { randomStream } from '../random.js'
import { analogousExamples } from './analogy.js'
import { boundaryExamples, contractionExamples } from './examples.js'
import { type Example, trainDecision } from './logistic.js'
import { writeLanguageProfiles } from './ngrams.js'

const SEED = 7
const TRAINING = { epochs: 16, rate: 0.1, blankout: 0.4 }
const SIZE = 1 << 17
/** How often the treebanks' own contractions are seen for each example by analogy. */
const WEIGHT = 4

const WRITTEN: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'fr/French-Sequoia/fr_sequoia-ud-train.conllu',
    'fr/French-PUD/fr_pud-ud-test.conllu',
    'fr/French-GSD/fr_gsd-ud-dev.conllu',
  ],
  en: [
    'en/English-EWT/en_ewt-ud-train.rebuilt.conllu',
    ...['news', 'interview', 'speech', 'bio'].map(genre => `en/English-GUM/en_gum-${genre}-train.conllu`),
  ],
}
/** Transcripts: they have no sentence marks to learn from, but contractions. */
const SPOKEN: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'fr/French-Rhapsodie/fr_rhapsodie-ud-train.conllu',
    'fr/French-ParisStories/fr_parisstories-ud-train.conllu',
    'fr/French-FQB/fr_fqb-ud-test.conllu',
  ],
  en: [],
}

const { values } = parseArgs({
  options: {
    treebanks: { type: 'string', default: packagePath('..', 'shared', 'data', 'ud') },
    news: { type: 'string', default: packagePath('..', 'shared', 'data', 'news') },
    out: { type: 'string', default: packagePath('models') },
  },
})
const read = (path: string): ConlluSentence[] => readConllu(readFileSync(join(values.treebanks, path), 'utf8'))

/** Articles whose licence lets models be shipped, by the prefixes of their ids. */
const OPEN_NEWS = /^(?:orange|wikinewsfr)-/

function openNews(language: Language): string[] {
  const rows = readFileSync(join(values.news, language, 'articles.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
  return rows
    .map(row => JSON.parse(row) as { id: string; text: string })
    .filter(({ id }) => OPEN_NEWS.test(id))
    .map(({ text }) => text)
}

function write(name: string, examples: readonly Example[]): void {
  const model = trainDecision(examples, { ...TRAINING, size: SIZE, random: randomStream(SEED) })
  const path = join(values.out, `${name}.bin`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, model)
  console.log(`${path}: ${examples.length} examples`)
}

const textOf = (sentence: ConlluSentence): string => commentValue(sentence, 'text') ?? ''

for (const language of LANGUAGES) {
  const lexicon = tokenLexicon(language)
  const written = WRITTEN[language].map(read)
  const damaged = written.map(sentences => damageTrees(sentences, randomStream(SEED)))
  write(
    `${language}-boundary`,
    [...written, ...damaged].flatMap(sentences => boundaryExamples(sentences, lexicon)),
  )
  if (lexicon.ambiguous.size === 0) continue
  const all = [...written, ...SPOKEN[language].map(read)]
  const told = all.flatMap(sentences => contractionExamples(sentences, lexicon))
  const texts = [...openNews(language), ...all.map(sentences => sentences.map(textOf).join('\n'))]
  write(`${language}-contraction`, [
    ...Array<Example[]>(WEIGHT).fill(told).flat(),
    ...texts.flatMap(text => analogousExamples(text, lexicon)),
  ])
}
await writeLanguageProfiles(values.out)
