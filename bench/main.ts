/** `npm run bench`: raw text → a table of words a second, one thread, warm, and memory, beside a plain tokenizer in the same run. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isWrapped } from '../src/2-language/paragraphs.js'
import { splitText } from '../src/2-language/split.js'
import { analyzerOf, parseSentences } from '../src/3-syntax/parse.js'
import { LANGUAGES, type Language } from '../src/record/lexicon.js'
import { packagePath } from '../src/record/paths.js'
import type { Sentence } from '../src/record/syntax.js'
import { bestRate, megabytes, row } from './measure.js'

const { values } = parseArgs({
  options: {
    /** Folder with `fr/articles.jsonl` and `en/articles.jsonl`. */
    news: { type: 'string', default: packagePath('..', 'shared', 'data', 'news') },
    articles: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '7' },
    lang: { type: 'string' },
  },
})

const languages = values.lang === undefined ? LANGUAGES : LANGUAGES.filter(language => language === values.lang)

function texts(language: Language): string[] {
  const lines = readFileSync(`${values.news}/${language}/articles.jsonl`, 'utf8').trim().split('\n')
  return lines.slice(0, Number(values.articles)).map(line => (JSON.parse(line) as { text: string }).text)
}

const split = (text: string, language: Language): Sentence[] =>
  [...splitText(text, 0, text.length, language, isWrapped(text))].map((sentence, index) => ({
    ...sentence,
    index,
    block: 0,
    children: [],
  }))

/** The yardstick: what a regular expression takes to find the words, keeping nothing else. */
const plainTokens = (text: string): number => text.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu)?.length ?? 0

const BASELINE = 'plain tokenizer (baseline)'

function each<T>(items: readonly T[], run: (item: T) => unknown): void {
  for (const item of items) run(item)
}

console.log(row('language', 'step', 'words/s', 'of baseline', 'memory', 'model'))
for (const language of languages) {
  const articles = texts(language)
  const analyzer = analyzerOf(language)
  const version = analyzer.model.inventory.version
  const sentences = articles.flatMap(text => split(text, language))
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const rate = (run: () => void): number => bestRate(words, Number(values.rounds), run)
  const steps: readonly (readonly [string, () => void])[] = [
    [BASELINE, () => each(articles, plainTokens)],
    ['sentences and words', () => each(articles, text => split(text, language))],
    [
      'tags, features, lemmas',
      () => each(sentences, ({ words }) => analyzer.annotate(i => words[i]!.form, words.length)),
    ],
    ['given words to trees', () => parseSentences(sentences, language)],
    ['raw text to trees', () => each(articles, text => parseSentences(split(text, language), language))],
    [
      'raw text to trees, accurate',
      () => each(articles, text => parseSentences(split(text, language), language, 'accurate')),
    ],
  ]
  const baseline = rate(steps[0]![1])
  for (const [name, run] of steps) {
    const speed = rate(run)
    console.log(
      row(language, name, Math.round(speed).toLocaleString('en'), (speed / baseline).toFixed(3), megabytes(), version),
    )
  }
}
