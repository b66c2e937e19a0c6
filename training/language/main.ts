/**
 * `node dist/training/language/main.js [--treebanks FOLDER] [--out FOLDER]`: makes the models of sentence ends and of
 * contractions again, from treebanks whose licence lets their models be shipped, and the profiles that tell languages apart.
 * Deterministic.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { tokenLexicon } from '../../src/2-language/tokenlexicon.js'
import { type ConlluSentence, readConllu } from '../../src/3-syntax/conllu.js'
import { LANGUAGES, type Language } from '../../src/record/lexicon.js'
import { packagePath } from '../../src/record/paths.js'
import { damageTrees } from '../damage/trees.js'
import { randomStream } from '../random.js'
import { boundaryExamples, contractionExamples } from './examples.js'
import { type Example, trainDecision } from './logistic.js'
import { writeLanguageProfiles } from './ngrams.js'

const SEED = 7
const TRAINING = { epochs: 16, rate: 0.1, blankout: 0.4 }
const SIZES = { boundary: 1 << 17, contraction: 1 << 15 }

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
    out: { type: 'string', default: packagePath('models') },
  },
})
const read = (path: string): ConlluSentence[] => readConllu(readFileSync(join(values.treebanks, path), 'utf8'))

function write(name: string, examples: readonly Example[], size: number): void {
  const model = trainDecision(examples, { ...TRAINING, size, random: randomStream(SEED) })
  const path = join(values.out, `${name}.bin`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, model)
  console.log(`${path}: ${examples.length} examples`)
}

for (const language of LANGUAGES) {
  const lexicon = tokenLexicon(language)
  const written = WRITTEN[language].map(read)
  const damaged = written.map(sentences => damageTrees(sentences, randomStream(SEED)))
  write(
    `${language}-boundary`,
    [...written, ...damaged].flatMap(s => boundaryExamples(s, lexicon)),
    SIZES.boundary,
  )
  if (lexicon.ambiguous.size === 0) continue
  const all = [...written, ...SPOKEN[language].map(read)]
  write(
    `${language}-contraction`,
    all.flatMap(s => contractionExamples(s, lexicon)),
    SIZES.contraction,
  )
}
await writeLanguageProfiles(values.out)
